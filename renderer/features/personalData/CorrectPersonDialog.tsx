import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../../electron/domain/calendar';
import {
  CORRECTED_FIELDS,
  type CorrectedFieldKey,
  type Correction,
} from '../../../electron/domain/destruction/correction';
import type { FoundData, FoundPerson, PersonSought } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personRequests } from '../../text/personRequests';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDialog } from '../../ui/FormDialog';
import { ownCorrections, ownInputs } from './ownInputs';
import styles from './PersonalData.module.css';
import { placesFound } from './placesFound';
import { nameOfRequest } from './RequestsTab';

const words = personRequests.correcting;
const LABELS: Readonly<Record<CorrectedFieldKey, string>> = {
  fullName: personRequests.person.name,
  phone: personRequests.person.phone,
  address: personRequests.person.address,
};

export interface CorrectPersonProps {
  readonly sought: PersonSought;
  readonly found: Pick<FoundData, 'rows' | 'fields'>;
  readonly onDone: (correctionId: string) => void;
  readonly onClose: () => void;
}

/** One person corrected on every row, for a request of the register; what is left as it stands is not touched. */
export function CorrectPersonDialog({ sought, found, onDone, onClose }: CorrectPersonProps) {
  const { rows, fields } = found;
  const inputs = ownInputs(found);
  const info = useQuery('app.info', {});
  const all = useQuery('personRequests.list', {});
  const open =
    all.status === 'success' ? all.data.filter(({ kind, doneOn }) => kind === 'correct' && doneOn === null) : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const requestId = chosen ?? open[0]?.id ?? '';
  const [typed, setTyped] = useState<Partial<Record<CorrectedFieldKey, string>>>({});
  const [typedOwn, setTypedOwn] = useState<Readonly<Record<string, string>>>({});
  const [add, correct] = [useMutation('personRequests.add'), useMutation('people.correct')];
  const [isSharedKnown, setIsSharedKnown] = useState(false);
  const to = { ...correctionOf(typed, rows), own: ownCorrections(inputs, typedOwn) };
  const isPending = add.isPending || correct.isPending;
  const isWhole =
    all.status === 'success' &&
    info.status === 'success' &&
    (to.own.length > 0 || CORRECTED_FIELDS.some((key) => to[key] !== null));
  const run = async () => {
    const id = requestId === '' ? await newRequest() : requestId;
    if (id === null) return;
    const reply = await correct.run({ ...sought, rows: rows.length + fields.length, requestId: id, to, isSharedKnown });
    if (!reply?.ok) return;
    onDone(reply.value.correctionId);
    onClose();
  };
  /** Kept as the chosen one: tried again, the correction must not enter a second request. */
  const newRequest = async () => {
    if (info.status !== 'success') return null;
    const asked = { kind: 'correct', receivedOn: dayOf(info.data.now), way: '', hasProcessor: false } as const;
    const reply = await add.run(asked);
    if (!reply?.ok) return null;
    setChosen(reply.value.id);
    return reply.value.id;
  };
  return (
    <FormDialog
      title={words.title}
      onClose={() => !isPending && onClose()}
      submit={words.save}
      submitId="person-correct-save"
      onSubmit={run}
      isDisabled={!isWhole || isPending}
      isSave
      testId="person-correct-dialog"
    >
      <div className={styles.fields}>
        <p className={styles.hint}>{words.rows(placesFound(found))}</p>
        <Field label={words.request}>
          <Select value={requestId} onChange={(_, { value }) => setChosen(value)} data-testid="person-correct-request">
            {open.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfRequest(one)}
              </option>
            ))}
            <option value="">{words.newRequest}</option>
          </Select>
        </Field>
        {(rows.length === 0 ? [] : CORRECTED_FIELDS).map((key) => (
          <Field key={key} label={LABELS[key]} hint={sharedValue(rows, key) === null ? words.several : null}>
            <Input
              value={typed[key] ?? sharedValue(rows, key) ?? ''}
              maxLength={300}
              onChange={(_, { value }) => {
                setTyped({ ...typed, [key]: value });
                setIsSharedKnown(false); // it was said of the phone that stood there
              }}
              data-testid={`person-correct-${key}`}
            />
          </Field>
        ))}
        {inputs.map(({ id, label, formLabel, shared }) => (
          <Field key={id} label={words.own(label, formLabel)} hint={shared === null ? words.several : null}>
            <Input
              value={typedOwn[id] ?? shared ?? ''}
              maxLength={500}
              onChange={(_, { value }) => setTypedOwn({ ...typedOwn, [id]: value })}
              data-testid="person-correct-own"
            />
          </Field>
        ))}
        <p className={styles.hint}>{words.keep}</p>
        <p className={styles.hint}>{words.history}</p>
      </div>
      {(isSharedKnown || (to.phone !== null && correct.failure?.code === 'conflict')) && (
        <Checkbox
          checked={isSharedKnown}
          onChange={(_, { checked }) => setIsSharedKnown(checked === true)}
          label={words.evenShared}
          data-testid="person-correct-shared"
        />
      )}
      <FailureNotice failure={add.failure ?? correct.failure} />
    </FormDialog>
  );
}

/** As all rows have it; null: they say different things. */
function sharedValue(rows: readonly FoundPerson[], key: CorrectedFieldKey): string | null {
  const [first, ...others] = new Set(rows.map((row) => row[key] ?? ''));
  return others.length > 0 ? null : (first ?? '');
}

function correctionOf(typed: Partial<Record<CorrectedFieldKey, string>>, rows: readonly FoundPerson[]): Correction {
  const changed = (key: CorrectedFieldKey) => {
    const value = typed[key];
    return value === undefined || value === sharedValue(rows, key) ? null : value;
  };
  return { fullName: changed('fullName'), phone: changed('phone'), address: changed('address') };
}
