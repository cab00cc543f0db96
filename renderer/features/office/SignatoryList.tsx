import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import { authorityRemarks, hasTitle } from '../../../electron/domain/signingAuthority';
import { parseLines } from '../../lib/parsing';
import { vi } from '../../text/vi';
import { Add20Regular, Delete20Regular } from '../../ui/icons';
import { Card } from '../../ui/Page';
import styles from './Office.module.css';
import { isBlankText, newSignatory, type SignatoryDraft } from './officeModel';
import type { OfficeFormProps } from './ProfileForm';

const words = vi.office;

interface SignatoryRowProps {
  readonly signatory: SignatoryDraft;
  readonly ordinal: number;
  readonly isChecked: boolean;
  readonly onChange: (signatory: SignatoryDraft) => void;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

function missing(isChecked: boolean, text: string): string | null {
  return isChecked && isBlankText(text) ? words.required : null;
}

function authorityAdvice(authorityLines: string): string | null {
  const remarks = authorityRemarks(parseLines(authorityLines));
  return remarks.length === 0 ? null : remarks.map((remark) => words.authorityRemark[remark]).join(' ');
}

/** What is missing comes first; what looks odd is advice and keeps nobody from saving. */
function validation(error: string | null, advice: string | null) {
  if (error !== null) return { validationMessage: error, validationState: 'error' as const };
  return advice === null ? {} : { validationMessage: advice, validationState: 'warning' as const };
}

function SignatoryRow({ signatory, ordinal, isChecked, onChange, onDefault, onRemove }: SignatoryRowProps) {
  const { authorityLines, fullName } = signatory;
  return (
    <fieldset className={`${styles.signatory} bare`} aria-label={words.signatory(ordinal)}>
      <Field
        label={words.authorityLines}
        hint={words.authorityLinesHint}
        {...validation(missing(isChecked, authorityLines), authorityAdvice(authorityLines))}
      >
        <Textarea
          rows={2}
          value={authorityLines}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...signatory, authorityLines: value })}
          data-testid={`signatory-authority-${ordinal}`}
        />
      </Field>
      <Field
        label={words.fullName}
        {...validation(missing(isChecked, fullName), hasTitle(fullName) ? words.titleBeforeName : null)}
      >
        <Input
          value={fullName}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...signatory, fullName: value })}
          data-testid={`signatory-name-${ordinal}`}
        />
      </Field>
      <div className={styles.tools}>
        <label className={styles.default}>
          <input type="radio" name="default-signatory" checked={signatory.isDefault} onChange={onDefault} />
          {words.isDefault}
        </label>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={words.removeSignatory(fullName)}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
}

export function SignatoryList({ draft, isChecked, onChange }: OfficeFormProps) {
  const { signatories } = draft;
  const list = useRef<HTMLDivElement>(null);
  const set = (next: readonly SignatoryDraft[]) => onChange({ ...draft, signatories: next });
  const addOne = () => {
    set([...signatories, newSignatory(signatories)]);
    setTimeout(() => list.current?.querySelector<HTMLElement>('fieldset:last-child textarea')?.focus());
  };
  const add = (
    <Button size="small" icon={<Add20Regular />} onClick={addOne} data-testid="signatory-add">
      {words.add}
    </Button>
  );
  return (
    <Card title={words.signatories} actions={add}>
      {signatories.length === 0 && <span className={styles.quiet}>{words.noSignatory}</span>}
      <div ref={list} className={styles.signatories}>
        {signatories.map((signatory, index) => (
          <SignatoryRow
            key={signatory.id}
            signatory={signatory}
            ordinal={index + 1}
            isChecked={isChecked}
            onChange={(next) => set(signatories.map((known) => (known.id === next.id ? next : known)))}
            onDefault={() => set(signatories.map((known) => ({ ...known, isDefault: known.id === signatory.id })))}
            onRemove={() => set(signatories.filter(({ id }) => id !== signatory.id))}
          />
        ))}
      </div>
    </Card>
  );
}
