import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { partsOf } from '../../../electron/domain/calendar';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useFormDraft } from '../../lib/useFormDraft';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { RecipientAdvice } from '../../ui/recipients/RecipientAdvice';
import { RecipientsEditor } from '../../ui/recipients/RecipientsEditor';
import { SAVES } from '../../ui/saves';
import { SignatoryChoice } from '../../ui/signing/SignatoryChoice';
import { SigningNotice } from '../../ui/signing/SigningNotice';
import { draftOfForm, formOfPaper, isCount, linesOf, type PaperForm, signedBy, usualCode } from './paperForm';
import styles from './Records.module.css';
import { useKinds } from './useKinds';
import { isSame, useLeaving } from './useLeaving';

const words = records.outgoing;

export interface PaperFormDialogProps {
  /** null: a new one, made outside the app. */
  readonly paper: OfficePaper | null;
  readonly onClose: () => void;
  readonly onSaved: (paperId: string) => void;
}

/** What the register says of a paper; of one with a number only the register's own fields. */
export function PaperFormDialog({ paper, onClose, onSaved }: PaperFormDialogProps) {
  const [first] = useState(() => formOfPaper(paper));
  const [form, setForm] = useState(first);
  const [round, setRound] = useState(0);
  const kept = useFormDraft(`paper/${paper?.id ?? 'new'}`, isSame(form, first) ? null : form, first);
  const close = () => {
    kept.forget();
    onClose();
  };
  const leaving = useLeaving({ now: form, first }, close);
  const save = useMutation('outgoing.save');
  const { kinds } = useKinds();
  const office = useQuery('office.get', {});
  const profile = office.status === 'success' ? (office.data?.profile ?? null) : null;
  const code = usualCode(
    kinds.find(({ id }) => id === form.kindId),
    profile,
  );
  const isWhole = form.subject.trim() !== '' && isCount(form.copies) && isCount(form.envelopes);
  const run = async () => {
    const reply = await save.run({ paperId: paper?.id ?? null, draft: draftOfForm(form, paper, code) });
    if (!reply?.ok) return;
    kept.forget();
    onSaved(reply.value.id);
  };
  return (
    <Dialog
      title={paper === null ? words.newTitle : words.editTitle}
      onClose={leaving.close}
      width={760}
      testId="paper-form"
      actions={
        <Button
          appearance="primary"
          disabled={save.isPending || !isWhole}
          onClick={() => void run()}
          {...SAVES}
          data-testid="paper-form-save"
        >
          {records.save}
        </Button>
      }
    >
      <FormDraftNotice
        draft={kept}
        onResume={(typed) => {
          setForm(typed);
          setRound(round + 1); // boxes of days keep their text as typed
        }}
      />
      <div key={round} className={styles.fields}>
        <PaperFields form={form} code={code} paper={paper} onChange={setForm} />
        <RegisterFields form={form} onChange={setForm} />
      </div>
      {paper !== null && paper.number !== null && <p className={styles.quiet}>{words.fixedHint}</p>}
      <FailureNotice failure={save.failure} />
      {leaving.question}
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: PaperForm;
  readonly onChange: (form: PaperForm) => void;
}

/** What stands on the paper. A paper the app wrote says it itself; one from outside is copied from its first page. */
function PaperFields({
  form,
  code,
  paper,
  onChange,
}: FieldsProps & { readonly code: string; readonly paper: OfficePaper | null }) {
  const { kinds } = useKinds();
  const today = useToday();
  const day = paper?.issuedOn ?? today;
  const isOutside = paper === null || paper.source.kind === 'outside';
  const isNumbered = paper !== null && paper.number !== null;
  if (!isOutside) return null;
  const text = (key: 'addressees' | 'authorityLines', label: string) => (
    <Field label={label}>
      <Textarea
        rows={3}
        value={form[key]}
        onChange={(_, { value }) => onChange({ ...form, [key]: value })}
        data-testid={`paper-${key}`}
      />
    </Field>
  );
  return (
    <>
      <Field label={words.fields.kindId}>
        <Select
          value={form.kindId}
          disabled={isNumbered}
          onChange={(_, { value }) => onChange({ ...form, kindId: value })}
          data-testid="paper-kind"
        >
          {kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.fields.code} hint={words.fields.codeHint}>
        <Input
          value={form.code}
          placeholder={code}
          disabled={isNumbered}
          onChange={(_, { value }) => onChange({ ...form, code: value })}
          data-testid="paper-code"
        />
      </Field>
      <Field label={words.fields.subject} className={styles.wide} required>
        <Input
          value={form.subject}
          onChange={(_, { value }) => onChange({ ...form, subject: value })}
          data-testid="paper-subject"
        />
      </Field>
      {!isNumbered && <SeriesChoice form={form} onChange={onChange} />}
      <div>
        <SignatoryChoice
          signatoryId={form.signatoryId}
          blankLabel={words.fields.otherSigner}
          onChoose={(signatory) => onChange(signedBy(form, signatory))}
          size="medium"
          testId="paper-form-signatory"
        />
        {form.signatoryId !== null && day !== null && <SigningNotice signatoryId={form.signatoryId} day={day} />}
      </div>
      <Field label={words.fields.signer}>
        <Input
          value={form.signerName}
          onChange={(_, { value }) => onChange({ ...form, signerName: value })}
          data-testid="paper-signer"
        />
      </Field>
      {text('authorityLines', words.fields.authority)}
      {text('addressees', words.fields.addressees)}
      <section aria-label={words.fields.recipients} className={styles.wide}>
        <h3 className={styles.heading}>{words.fields.recipients}</h3>
        <RecipientsEditor
          value={form.recipients}
          kindId={form.kindId}
          day={day}
          onChange={(recipients) => onChange({ ...form, recipients })}
        />
        <RecipientAdvice
          addressees={linesOf(form.addressees)}
          recipients={form.recipients}
          told={[]}
          day={day}
          onCopies={(copies) => onChange({ ...form, copies: String(copies) })}
        />
      </section>
    </>
  );
}

function SeriesChoice({ form, onChange }: FieldsProps) {
  const list = useQuery('series.list', {});
  const series =
    list.status === 'success' ? list.data.series.filter(({ flow, isClosed }) => flow !== 'incoming' && !isClosed) : [];
  return (
    <Field label={words.fields.seriesId}>
      <Select
        value={form.seriesId ?? ''}
        onChange={(_, { value }) => onChange({ ...form, seriesId: value === '' ? null : value })}
        data-testid="paper-series"
      >
        <option value="">{words.fields.byKind}</option>
        {series.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What only the register knows. */
function RegisterFields({ form, onChange }: FieldsProps) {
  const today = useToday();
  const input = (key: 'copies' | 'envelopes' | 'keptBy' | 'fileCode' | 'note') => (
    <Field
      label={words.fields[key]}
      validationMessage={(key === 'copies' || key === 'envelopes') && !isCount(form[key]) ? records.badCount : null}
    >
      <Input
        value={form[key]}
        onChange={(_, { value }) => onChange({ ...form, [key]: value })}
        data-testid={`paper-${key}`}
      />
    </Field>
  );
  return (
    <>
      {input('copies')}
      {input('envelopes')}
      {input('keptBy')}
      {input('fileCode')}
      {today !== null && (
        <DayField
          label={words.fields.dueOn}
          value={form.dueOn}
          year={partsOf(today).year}
          onCommit={(dueOn) => onChange({ ...form, dueOn })}
          testId="paper-due"
        />
      )}
      {input('note')}
    </>
  );
}
