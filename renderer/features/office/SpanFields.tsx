import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Mandate } from '../../../electron/domain/signing/signingDoubts';
import { onOneLine } from '../../lib/boxText';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import styles from './Office.module.css';
import { isBackwards, type SignatoryDraft } from './officeModel';

const words = strings.signing;
const placeOf = (ordinal: number) => strings.office.signatory(ordinal);
const NO_MANDATE: Mandate = { paper: '', from: null, to: null, scope: '' };

interface SpanFieldsProps {
  readonly signatory: SignatoryDraft;
  readonly ordinal: number;
  readonly onChange: (signatory: SignatoryDraft) => void;
}

/** First and last day the person may sign; a paper of another day is warned about. */
export function SpanFields({ signatory, ordinal, onChange }: SpanFieldsProps) {
  const { validFrom, validTo } = signatory;
  const year = new Date().getFullYear();
  return (
    <>
      <div className={styles.half}>
        <DayField
          label={words.validFrom}
          value={validFrom}
          year={year}
          place={placeOf(ordinal)}
          onCommit={(day) => onChange({ ...signatory, validFrom: day })}
          testId={`signatory-from-${ordinal}`}
        />
      </div>
      <div className={styles.half}>
        <DayField
          label={words.validTo}
          value={validTo}
          year={year}
          place={placeOf(ordinal)}
          fault={isBackwards(validFrom, validTo) ? words.validBackwards : null}
          onCommit={(day) => onChange({ ...signatory, validTo: day })}
          testId={`signatory-to-${ordinal}`}
        />
      </div>
    </>
  );
}

/** What TUQ. rests on: a paper, for a time and for a content. */
export function MandateFields({ signatory, ordinal, onChange }: SpanFieldsProps) {
  const mandate = signatory.mandate ?? NO_MANDATE;
  const year = new Date().getFullYear();
  const put = (change: Partial<Mandate>) => onChange({ ...signatory, mandate: { ...mandate, ...change } });
  return (
    <>
      <Field className={styles.full ?? ''} label={words.mandate} hint={words.mandateHint}>
        <Input
          value={mandate.paper}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => put({ paper: value })}
          data-testid={`signatory-mandate-${ordinal}`}
        />
      </Field>
      <div className={styles.half}>
        <DayField
          label={words.mandateFrom}
          value={mandate.from}
          year={year}
          place={placeOf(ordinal)}
          onCommit={(from) => put({ from })}
          testId={`signatory-mandate-from-${ordinal}`}
        />
      </div>
      <div className={styles.half}>
        <DayField
          label={words.mandateTo}
          value={mandate.to}
          year={year}
          place={placeOf(ordinal)}
          fault={isBackwards(mandate.from, mandate.to) ? words.validBackwards : null}
          onCommit={(to) => put({ to })}
          testId={`signatory-mandate-to-${ordinal}`}
        />
      </div>
      <Field className={styles.full ?? ''} label={words.mandateScope}>
        <Textarea
          rows={2}
          value={mandate.scope}
          onChange={({ currentTarget }) => put({ scope: onOneLine(currentTarget) })}
          data-testid={`signatory-mandate-scope-${ordinal}`}
        />
      </Field>
    </>
  );
}
