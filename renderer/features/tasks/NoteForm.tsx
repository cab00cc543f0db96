import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { at, dayOf, type IsoDay, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { TASK_STEPS, type TaskStep } from '../../../electron/domain/task';
import { call } from '../../lib/api';
import { useDropTaker } from '../../lib/dropTaker';
import { fileNameOf } from '../../lib/fileName';
import { formatDay, formatTime } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { heldDrops } from '../../text/heldDrops';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Dismiss16Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Tasks.module.css';

const words = strings.tasks;

export interface NoteFormProps {
  readonly directiveId: string;
  readonly taskIds: readonly string[];
  /** Reports settle one of them, so nothing but progress can be noted. */
  readonly isByReports: boolean;
  /** What the clerk most likely comes for. */
  readonly usualStep: TaskStep;
  readonly when: NoteMoments;
}

/** What the day of a note is judged by. */
export interface NoteMoments {
  /** "Xem tại": what happened later is not counted yet. */
  readonly lookedAt: LocalTime;
  /** null: not known yet. */
  readonly now: LocalTime | null;
  /** The day of the paper; null: not known. */
  readonly issuedOn: IsoDay | null;
}

interface Typed {
  readonly step: TaskStep;
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly text: string;
  readonly evidencePath: string | null;
}

/** What was done, when, in which words, shown by which file; the file is chosen or dropped on the window. */
export function NoteForm({ directiveId, taskIds, isByReports, usualStep, when }: NoteFormProps) {
  const note = useMutation('tasks.note');
  const moment = when.now !== null && when.now < when.lookedAt ? when.now : when.lookedAt; // never ahead of the clock
  const form = useKeptForm<Typed>(`task-note/${taskIds[0] ?? ''}`, {
    step: isByReports ? 'progress' : usualStep,
    day: dayOf(moment),
    clock: moment.slice(11),
    text: '',
    evidencePath: null,
  });
  const { step, day, clock, text, evidencePath } = form.value;
  const setEvidencePath = (path: string | null) => form.change({ evidencePath: path });
  useDropTaker((paths) => setEvidencePath(paths[0] ?? null), heldDrops.held.evidence);
  const save = async () => {
    if (day === null || clock === null) return;
    const reply = await note.run({ directiveId, taskIds, step, happenedAt: at(day, clock), text, evidencePath });
    if (reply?.ok) form.saved({ ...form.value, text: '', evidencePath: null });
  };
  return (
    <div className={styles.form}>
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <WorkFields call="tasks.note">
        {isByReports ? (
          <Notice>{words.onlyProgress}</Notice>
        ) : (
          <Field label={words.step}>
            <RadioGroup
              layout="horizontal"
              value={step}
              onChange={(_, { value }) => form.change({ step: TASK_STEPS.find((one) => one === value) ?? 'progress' })}
            >
              {TASK_STEPS.map((one) => (
                <Radio key={one} value={one} label={words.steps[one]} data-testid={`note-step-${one}`} />
              ))}
            </RadioGroup>
          </Field>
        )}
        <div key={form.round} className={styles.when}>
          <DayField
            label={words.day}
            year={partsOf(dayOf(moment)).year}
            width={130}
            value={day}
            isEager
            onCommit={(next) => form.change({ day: next })}
            testId="note-day"
          />
          <ClockField
            label={words.clock}
            width={80}
            value={clock}
            isEager
            onCommit={(next) => form.change({ clock: next })}
            testId="note-clock"
          />
        </div>
        {day !== null && clock !== null && <DayAdvice happenedAt={at(day, clock)} when={when} />}
        <Field label={words.words} hint={words.wordsHint}>
          <Textarea
            value={text}
            rows={2}
            onChange={(_, { value }) => form.change({ text: value })}
            data-testid="note-text"
          />
        </Field>
        <Evidence path={evidencePath} onChange={setEvidencePath} />
      </WorkFields>
      <div>
        <WorkButton
          call="tasks.note"
          appearance="primary"
          disabled={day === null || clock === null || note.isPending}
          onClick={save}
          {...SAVES}
          data-testid="note-save"
        >
          {words.saveNote}
        </WorkButton>
      </div>
      {note.state.status === 'success' && (
        <Saved directiveId={directiveId} noteIds={note.state.value.noteIds} onUndone={note.reset} />
      )}
      <FailureNotice failure={note.failure} />
    </div>
  );
}

/** What is odd about the moment: before the paper, not come yet, later than what is looked at. */
function DayAdvice({ happenedAt, when }: { readonly happenedAt: LocalTime; readonly when: NoteMoments }) {
  const { lookedAt, now, issuedOn } = when;
  const day = dayOf(happenedAt);
  const advice =
    now !== null && happenedAt > now
      ? words.afterNow(formatDay(day))
      : issuedOn !== null && day < issuedOn
        ? words.beforeLetter(formatDay(day), formatDay(issuedOn))
        : happenedAt > lookedAt
          ? words.afterLookedAt(formatTime(lookedAt))
          : null;
  return advice === null ? null : (
    <Notice tone="warning" testId="note-day-advice">
      {advice}
    </Notice>
  );
}

function Evidence({
  path,
  onChange,
}: {
  readonly path: string | null;
  readonly onChange: (path: string | null) => void;
}) {
  const choose = async () => {
    const chosen = await call('shell.chooseAttachments', {});
    if (chosen.ok && chosen.value.paths[0] !== undefined) onChange(chosen.value.paths[0]);
  };
  const name = path ? fileNameOf(path) : '';
  return (
    <Field label={words.evidence} hint={words.dropEvidence}>
      <div className={styles.evidence}>
        <WorkButton call="tasks.note" size="small" onClick={choose} data-testid="note-evidence">
          {words.chooseEvidence}
        </WorkButton>
        {path !== null && (
          <>
            <span data-testid="note-evidence-name">{name}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={words.removeEvidence(name)}
              onClick={() => onChange(null)}
            />
          </>
        )}
      </div>
    </Field>
  );
}

interface SavedProps {
  readonly directiveId: string;
  readonly noteIds: readonly string[];
  readonly onUndone: () => void;
}

function Saved({ directiveId, noteIds, onUndone }: SavedProps) {
  const remove = useMutation('tasks.removeNotes');
  const undo = async () => {
    const reply = await remove.run({ directiveId, noteIds });
    if (reply?.ok) onUndone();
  };
  const button = (
    <WorkButton
      call="tasks.removeNotes"
      size="small"
      disabled={remove.isPending}
      onClick={undo}
      data-testid="note-undo"
    >
      {words.undo}
    </WorkButton>
  );
  return (
    <>
      <Notice tone="success" actions={button} testId="note-saved">
        {words.saved(formatCount(noteIds.length))}
      </Notice>
      <FailureNotice failure={remove.failure} />
    </>
  );
}
