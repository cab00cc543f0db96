import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Destruction } from '../../../electron/domain/destruction/destruction';
import { formatCount } from '../../../electron/domain/numbers';
import type { HeldLists, PurgePreview } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { purge } from '../../text/purge';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import styles from './PersonalData.module.css';
import { nameOfLists } from './retentionColumns';

const words = purge.confirm;

export interface PurgeDialogProps {
  readonly lists: HeldLists;
  readonly onDone: (done: Destruction) => void;
  readonly onClose: () => void;
}

/** Destroys lists of people, in two steps: what goes and what stays, then a word that is typed. */
export function PurgeDialog({ lists, onDone, onClose }: PurgeDialogProps) {
  const groups = [{ directiveId: lists.directiveId, formId: lists.formId }];
  const preview = useQuery('destruction.preview', { groups });
  const destroy = useMutation('destruction.purge');
  const isOver = lists.state === 'expired';
  const [reason, setReason] = useState<string>(isOver ? words.reasonInitial : ''); // a record must not say what is not so
  const [takesBackups, setTakesBackups] = useState(true);
  const [step, setStep] = useState<'look' | 'type'>('look');
  const [word, setWord] = useState('');
  const seen = preview.status === 'success' ? preview.data : null;
  const isTyped = word.normalize('NFC').trim().toLocaleUpperCase('vi') === seen?.word;
  const run = async () => {
    if (seen === null) return;
    const { people, fields, notes } = seen;
    const reply = await destroy.run({ groups, people, fields, notes, word, reason: reason.trim(), takesBackups });
    if (!reply?.ok) return;
    onDone(reply.value);
    onClose();
  };
  const actions =
    step === 'look' ? (
      <Button
        appearance="primary"
        disabled={seen === null || reason.trim() === ''}
        onClick={() => setStep('type')}
        data-testid="purge-next"
      >
        {words.next}
      </Button>
    ) : (
      <>
        <Button disabled={destroy.isPending} onClick={() => setStep('look')}>
          {words.back}
        </Button>
        <Button
          appearance="primary"
          disabled={!isTyped || destroy.isPending}
          onClick={() => void run()}
          data-testid="purge-destroy"
        >
          {destroy.isPending ? words.working : words.destroy}
        </Button>
      </>
    );
  return (
    <Dialog
      title={words.title(nameOfLists(lists))}
      onClose={() => !destroy.isPending && onClose()}
      closeLabel={strings.actions.cancel}
      actions={actions}
      width={620}
      testId="purge-dialog"
    >
      <QueryView query={preview}>
        {(found) => (
          <div className={styles.fields}>
            {!isOver && (
              <Notice tone="warning" testId="purge-before-term">
                {lists.until === null ? words.noEnd : words.notOver(formatDay(lists.until))}
              </Notice>
            )}
            <What preview={found} />
            {step === 'look' ? (
              <>
                <Backups preview={found} isOn={takesBackups} onChange={setTakesBackups} />
                <Elsewhere places={[...found.setAside, ...found.exports]} />
                <Field label={words.reason}>
                  <Input
                    value={reason}
                    maxLength={500}
                    onChange={(_, { value }) => setReason(value)}
                    data-testid="purge-reason"
                  />
                </Field>
              </>
            ) : (
              <Field label={words.type(found.word)}>
                <Input
                  value={word}
                  maxLength={40}
                  autoFocus
                  onChange={(_, { value }) => setWord(value)}
                  data-testid="purge-word"
                />
              </Field>
            )}
            <FailureNotice failure={destroy.failure} />
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function What({ preview: { people, fields, lists, noteFields, files } }: { readonly preview: PurgePreview }) {
  return (
    <>
      {(people > 0 || fields === 0) && (
        <p className={styles.hint}>{words.people(formatCount(people), formatCount(lists))}</p>
      )}
      {fields > 0 && <p className={styles.hint}>{words.fields(formatCount(fields))}</p>}
      {noteFields.length > 0 && (
        <div data-testid="purge-notes">
          <p className={styles.hint}>{words.notes}</p>
          <ul className={styles.places}>
            {noteFields.map(({ label, count }) => (
              <li key={label}>{words.noteField(label, formatCount(count))}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.hint}>{words.files(formatCount(files))}</p>
      <p className={styles.hint}>{words.stays}</p>
      <Notice tone="warning">{words.never}</Notice>
    </>
  );
}

interface BackupsProps {
  readonly preview: PurgePreview;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Backups({ preview: { backups }, isOn, onChange }: BackupsProps) {
  if (backups.length === 0) return <p className={styles.hint}>{words.noBackups}</p>;
  return (
    <span className={styles.two}>
      <Checkbox
        label={words.backups(formatCount(backups.length))}
        checked={isOn}
        onChange={(_, { checked }) => onChange(checked === true)}
        data-testid="purge-backups"
      />
      {!isOn && <span className={styles.small}>{words.backupsLeft}</span>}
    </span>
  );
}

function Elsewhere({ places }: { readonly places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <div>
      <p className={styles.hint}>{words.elsewhere}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </div>
  );
}
