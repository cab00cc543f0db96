import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { IsoDay } from '../../../electron/domain/calendar';
import { type FiguresChoice, type PaperDraft, URGENCIES } from '../../../electron/domain/officePaper';
import type { WrittenKind } from '../../../electron/ipc/contract';
import { onOneLine } from '../../lib/boxText';
import { written } from '../../text/written';
import { RecipientAdvice } from '../../ui/recipients/RecipientAdvice';
import { RecipientsEditor } from '../../ui/recipients/RecipientsEditor';
import { RegistryPicker } from '../../ui/recipients/RegistryPicker';
import { SignatoryChoice } from '../../ui/signing/SignatoryChoice';
import { SigningNotice } from '../../ui/signing/SigningNotice';
import { CopyOf } from './CopyOf';
import { FiguresField } from './FiguresField';
import { InputField } from './InputField';
import styles from './Writing.module.css';
import { addresseesLabel, cleaned, typedLines, URGENCY_CHOICES, valuesOf, withTyped } from './writingModel';

const words = written.fields;

export interface PaperFieldsProps {
  readonly kind: WrittenKind;
  readonly draft: PaperDraft;
  readonly today: IsoDay;
  /** The campaign the window is about, at its moment; null: there is none. */
  readonly seen: FiguresChoice | null;
  readonly onChange: (draft: PaperDraft) => void;
}

/** Everything that is typed of a paper, in the order of the page. */
export function PaperFields({ kind, draft, today, seen, onChange }: PaperFieldsProps) {
  const put = (changes: Partial<PaperDraft>) => onChange({ ...draft, ...changes });
  const values = valuesOf(draft);
  const addressees = addresseesLabel(kind);
  return (
    <div className={styles.fields}>
      {kind.kind.isCopy && <CopyOf draft={draft} onChange={onChange} />}
      <Field
        label={words.subject}
        hint={isSubjectPrinted(kind) ? words.subjectHint : words.subjectKept}
        required={isSubjectPrinted(kind)}
        size="small"
      >
        <Textarea
          value={draft.subject}
          rows={2}
          resize="vertical"
          spellCheck={false}
          onChange={({ currentTarget }) => put({ subject: onOneLine(currentTarget) })}
          textarea={{ 'data-testid': 'written-subject' } as object}
        />
      </Field>
      {addressees !== null && (
        <Field label={addressees} required={kind.kind.addressees === 'always'} size="small">
          <Textarea
            value={draft.addressees.join('\n')}
            rows={Math.max(2, draft.addressees.length)}
            resize="vertical"
            spellCheck={false}
            onChange={(_, data) => put({ addressees: typedLines(data.value) })}
            textarea={{ 'data-testid': 'written-addressees' } as object}
          />
        </Field>
      )}
      {addressees !== null && (
        <RegistryPicker
          label={words.pickAddressee}
          day={today}
          taken={draft.addressees}
          onPick={(name) => put({ addressees: [...cleaned(draft).addressees, name] })}
          testId="written-addressee-pick"
        />
      )}
      {kind.inputs.map((input) => (
        <InputField
          key={input.key}
          input={input}
          value={values[input.key] ?? ''}
          year={Number(today.slice(0, 4))}
          onChange={(value) => onChange(withTyped(kind, draft, input.key, value))}
        />
      ))}
      {draft.source.kind === 'written' && kind.inputs.some(({ type }) => type === 'annexes') && (
        <FiguresField source={draft.source} seen={seen} onChange={(source) => put({ source })} />
      )}
      <section aria-label={words.recipients} className={styles.group}>
        <h3>{words.recipients}</h3>
        <RecipientsEditor
          value={draft.recipients}
          onChange={(recipients) => put({ recipients })}
          kindId={draft.kindId}
          day={today}
        />
        <RecipientAdvice
          addressees={cleaned(draft).addressees}
          recipients={draft.recipients}
          told={[]}
          day={today}
          isCountOnly
          onCopies={(copies) => put({ copies })}
        />
      </section>
      {kind.isSignedByChair ? (
        <p className={styles.hint} data-testid="written-signed-by-chair">
          {words.signedByChair}
        </p>
      ) : (
        <section aria-label={words.signing} className={styles.group}>
          <SignatoryChoice
            signatoryId={draft.signatoryId}
            testId="written-signatory"
            onChoose={(signatory) =>
              put({
                signatoryId: signatory?.id ?? null,
                authorityLines: signatory?.authorityLines ?? [],
                otherTitleLines: signatory?.otherTitleLines ?? [],
                signerName: signatory?.fullName ?? '',
              })
            }
          />
          <SigningNotice signatoryId={draft.signatoryId} day={today} />
        </section>
      )}
      <MoreFields draft={draft} onPut={put} />
    </div>
  );
}

/** A letter of introduction speaks of a person; what it is about stands in its text and in the register. */
function isSubjectPrinted({ inputs }: WrittenKind): boolean {
  return inputs.every(({ key }) => key !== 'person');
}

function MoreFields({
  draft,
  onPut,
}: {
  readonly draft: PaperDraft;
  readonly onPut: (changes: Partial<PaperDraft>) => void;
}) {
  return (
    <details className={styles.group}>
      <summary data-testid="written-more">{words.more}</summary>
      <div className={styles.row}>
        <Field label={words.urgency} size="small">
          <Select
            size="small"
            value={draft.urgency ?? ''}
            onChange={(_, { value }) => onPut({ urgency: URGENCIES.find((one) => one === value) ?? null })}
            data-testid="written-urgency"
          >
            {URGENCY_CHOICES.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.circulation} size="small">
          <Select
            size="small"
            value={draft.circulation ?? ''}
            onChange={(_, { value }) => onPut({ circulation: value === '' ? null : value })}
            data-testid="written-circulation"
          >
            <option value="">{words.circulations.none}</option>
            <option value={written.circulationWords.returned}>{words.circulations.returned}</option>
            <option value={written.circulationWords.inside}>{words.circulations.inside}</option>
          </Select>
        </Field>
        <Field label={words.code} hint={words.codeHint} size="small">
          <Input
            size="small"
            value={draft.code}
            onChange={(_, { value }) => onPut({ code: value })}
            data-testid="written-code"
          />
        </Field>
        <Field label={words.drafterCode} hint={words.drafterHint} size="small">
          <Input
            size="small"
            value={draft.drafterCode ?? ''}
            onChange={(_, { value }) => onPut({ drafterCode: value === '' ? null : value })}
            data-testid="written-drafter"
          />
        </Field>
      </div>
    </details>
  );
}
