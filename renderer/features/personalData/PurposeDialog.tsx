import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, partsOf } from '../../../electron/domain/calendar';
import type { FormPurpose, HeldForm } from '../../../electron/domain/personalData/purpose';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personalData } from '../../text/personalData';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import { CountedField } from './CountedField';
import styles from './PersonalData.module.css';

const words = personalData.purpose;
const LONGEST = 500;

export interface PurposeDialogProps {
  readonly form: HeldForm;
  readonly onClose: () => void;
}

/** Why a form asks for people's data: what a resident who asks is told. */
export function PurposeDialog({ form, onClose }: PurposeDialogProps) {
  const kept = useKeptForm<FormPurpose>(`purpose/${form.formId}`, form.purpose ?? begun(form));
  const told = kept.value;
  const end = () => {
    kept.draft.forget();
    onClose();
  };
  const [isCounted, setCounted] = useState(form.isCounted);
  const office = useQuery('office.get', {});
  const info = useQuery('app.info', {});
  const save = useMutation('personalData.savePurpose');
  const count = useMutation('personalData.setCounted');
  const year = info.status === 'success' ? partsOf(dayOf(info.data.now)).year : 0;
  const officeName = office.status === 'success' ? (office.data?.profile.name ?? '') : '';
  const store = async () => {
    const reply = await save.run({ formId: form.formId, purpose: told });
    if (!reply?.ok) return;
    const counted = isCounted === form.isCounted ? reply : await count.run({ formId: form.formId, isCounted });
    if (counted?.ok) end();
  };
  return (
    <FormDialog
      title={words.title(form.label)}
      onClose={onClose}
      submit={words.save}
      submitId="purpose-save"
      onSubmit={store}
      isDisabled={save.isPending || count.isPending}
      isSave
      kept={kept}
      failure={save.failure ?? count.failure}
      width={640}
      testId="purpose"
    >
      <div key={kept.round} className={styles.fields}>
        <Line label={words.purpose} hint={words.purposeHint} field="purpose" told={told} onChange={kept.change} />
        <Line label={words.ground} hint={words.groundHint} field="ground" told={told} onChange={kept.change} />
        <Line label={words.owner} hint={officeName} field="owner" told={told} onChange={kept.change} />
        <Line label={words.contact} hint={words.contactHint} field="contact" told={told} onChange={kept.change} />
        <DayField
          label={words.startedOn}
          width={160}
          value={told.startedOn}
          year={year}
          onCommit={(startedOn) => kept.change({ startedOn })}
          testId="purpose-started"
        />
        <CountedField form={form} isCounted={isCounted} onChange={setCounted} />
      </div>
    </FormDialog>
  );
}

/** What is known of itself: since when reports have come, and by which papers. */
function begun({ firstOn }: HeldForm): FormPurpose {
  return { purpose: '', ground: '', owner: '', contact: '', startedOn: firstOn };
}

interface LineProps {
  readonly label: string;
  readonly hint: string;
  readonly field: 'purpose' | 'ground' | 'owner' | 'contact';
  readonly told: FormPurpose;
  readonly onChange: (part: Partial<FormPurpose>) => void;
}

function Line({ label, hint, field, told, onChange }: LineProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        value={told[field]}
        maxLength={LONGEST}
        onChange={(_, { value }) => onChange({ [field]: value })}
        data-testid={`purpose-${field}`}
      />
    </Field>
  );
}
