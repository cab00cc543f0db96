import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { REMINDER_RESULTS, type ReminderResultKind } from '../../../electron/domain/reminder';
import type { LoggedReminder } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { Facts } from '../../ui/Facts';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { MessageText } from './MessageText';
import styles from './Reminders.module.css';

const words = strings.reminding.log;

export interface LogDialogProps {
  readonly directiveId: string;
  readonly entry: LoggedReminder;
  /** Live entries of the same action, this one among them. */
  readonly together: readonly LoggedReminder[];
  readonly onClose: () => void;
}

/** One reminder: to whom, its very words, what came of it. */
export function LogDialog({ directiveId, entry, together, onClose }: LogDialogProps) {
  const undo = useMutation('reminders.undo');
  const isLive = entry.removedAt === null;
  const actions = (
    <>
      {isLive && (
        <WorkButton
          call="reminders.undo"
          disabled={undo.isPending}
          onClick={() => undo.run({ directiveId, actionId: entry.actionId })}
          data-testid="remind-undo-action"
        >
          {words.undoAction(formatCount(together.length))}
        </WorkButton>
      )}
      <HistoryButton kind="reminder" subjectId={entry.id} name={words.title(entry.unitName)} />
    </>
  );
  return (
    <Dialog title={words.title(entry.unitName)} onClose={onClose} width={720} actions={actions} testId="remind-entry">
      <div className={styles.dialog}>
        <Facts
          facts={[
            [words.columns.time, formatTime(entry.remindedAt)],
            [words.addressee, entry.addressee],
            [words.by, entry.remindedBy],
            [words.columns.level, formatCount(entry.level)],
            [words.columns.reasons, entry.reasons.join('; ')],
            [words.figuresAt, formatTime(entry.figuresAt)],
          ]}
        />
        <MessageText
          title={`${words.text} (${strings.reminding.ways[entry.way]})`}
          text={entry.text}
          copyLabel={strings.reminding.copy}
          testId="remind-entry-text"
        />
        <Results directiveId={directiveId} entry={entry} />
        {isLive && <ResultForm directiveId={directiveId} entry={entry} together={together} />}
        <FailureNotice failure={undo.failure} />
      </div>
    </Dialog>
  );
}

function Results({ directiveId, entry: { results } }: Pick<LogDialogProps, 'directiveId' | 'entry'>) {
  const remove = useMutation('reminders.removeResult');
  if (results.length === 0) return <p className={styles.quiet}>{words.noResults}</p>;
  return (
    <>
      <ul className={styles.results} aria-label={words.results} data-testid="remind-results">
        {results.map(({ id, kind, text, happenedAt, notedBy, removedAt }) => (
          <li key={id} className={styles.result}>
            <span className={removedAt === null ? undefined : styles.removed}>
              {[formatTime(happenedAt), words.kinds[kind], text, notedBy].filter((part) => part !== '').join(', ')}
            </span>
            {removedAt === null && (
              <WorkButton
                call="reminders.removeResult"
                size="small"
                disabled={remove.isPending}
                onClick={() => remove.run({ directiveId, resultId: id })}
                data-testid="remind-result-remove"
              >
                {words.removeResult}
              </WorkButton>
            )}
          </li>
        ))}
      </ul>
      <FailureNotice failure={remove.failure} />
    </>
  );
}

const NOTHING_YET: { readonly kind: ReminderResultKind; readonly text: string; readonly isForAll: boolean } = {
  kind: 'called',
  text: '',
  isForAll: false,
};

/** Noted as of now: the clerk has just put down the phone. */
function ResultForm({ directiveId, entry, together }: Omit<LogDialogProps, 'onClose'>) {
  const info = useQuery('app.info', {});
  const add = useMutation('reminders.addResult');
  const form = useKeptForm(`reminder-result/${entry.id}`, NOTHING_YET);
  const { kind, text, isForAll } = form.value;
  const reminderIds = isForAll ? openTogether(entry, together) : [entry.id];
  const others = openTogether(entry, together).length - 1;
  const now = info.status === 'success' ? info.data.now : null;
  const save = async () => {
    if (now === null) return;
    const reply = await add.run({ directiveId, reminderIds, kind, text, happenedAt: now });
    if (reply?.ok) form.saved({ ...NOTHING_YET, kind });
  };
  return (
    <div className={styles.form}>
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <Field label={words.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => form.change({ kind: REMINDER_RESULTS.find((one) => one === value) ?? 'other' })}
          data-testid="remind-result-kind"
        >
          {REMINDER_RESULTS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.words}>
        <Input
          value={text}
          onChange={(_, { value }) => form.change({ text: value })}
          data-testid="remind-result-text"
        />
      </Field>
      {others > 0 && (
        <Checkbox
          label={words.forAll(formatCount(others))}
          checked={isForAll}
          onChange={(_, { checked }) => form.change({ isForAll: checked === true })}
          data-testid="remind-result-all"
        />
      )}
      <WorkButton
        call="reminders.addResult"
        appearance="primary"
        disabled={now === null || add.isPending}
        onClick={save}
        {...SAVES}
        data-testid="remind-result-add"
      >
        {words.addResult}
      </WorkButton>
      <FailureNotice failure={add.failure} />
    </div>
  );
}

/** This entry with those of its action that nobody has noted anything for: what is noted of one is not written over. */
function openTogether(entry: LoggedReminder, together: readonly LoggedReminder[]): readonly string[] {
  const isOpen = ({ results }: LoggedReminder) => results.every(({ removedAt }) => removedAt !== null);
  return together.filter((one) => one.id === entry.id || isOpen(one)).map(({ id }) => id);
}
