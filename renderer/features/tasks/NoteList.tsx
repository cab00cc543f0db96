import { Button } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { TaskNote } from '../../../electron/domain/task';
import { inOrder } from '../../../electron/domain/taskStanding';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Save20Regular } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Tasks.module.css';

const words = strings.tasks;

export interface NoteListProps {
  readonly directiveId: string;
  readonly notes: readonly TaskNote[];
  /** What was noted for a later moment is shown, but not counted yet. */
  readonly lookedAt: LocalTime;
}

/** Notes by the moment they tell of, newest first; one that was taken back stays readable. */
export function NoteList({ directiveId, notes, lookedAt }: NoteListProps) {
  const remove = useMutation('tasks.removeNotes');
  const save = useMutation('tasks.saveEvidence');
  if (notes.length === 0) return <p className={styles.quiet}>{words.noNotes}</p>;
  return (
    <>
      <ul className={styles.notes} aria-label={words.notes} data-testid="task-notes">
        {inOrder(notes)
          .toReversed()
          .map((note) => (
            <li key={note.id} className={styles.note}>
              <span className={lookOf(note, lookedAt)}>
                <strong>{words.steps[note.step]}</strong>, {formatTime(note.happenedAt)}
                {note.text !== '' && `: ${note.text}`}
              </span>
              {note.happenedAt > lookedAt && note.removedAt === null && (
                <span className={styles.quiet} data-testid="note-later">
                  {words.laterNote}
                </span>
              )}
              {note.removedAt === null ? (
                <WorkButton
                  call="tasks.removeNotes"
                  size="small"
                  disabled={remove.isPending}
                  onClick={() => remove.run({ directiveId, noteIds: [note.id] })}
                  data-testid="note-remove"
                >
                  {words.removeNote}
                </WorkButton>
              ) : (
                <span className={styles.quiet}>{words.removedNote(formatTime(note.removedAt))}</span>
              )}
              <span className={styles.quiet}>{words.by(formatTime(note.notedAt), note.notedBy)}</span>
              {note.evidence !== null && (
                <EvidenceButton directiveId={directiveId} evidence={note.evidence} onSave={save.run} />
              )}
            </li>
          ))}
      </ul>
      <FailureNotice failure={remove.failure ?? save.failure} />
    </>
  );
}

function lookOf({ removedAt, happenedAt }: TaskNote, lookedAt: LocalTime): string | undefined {
  if (removedAt !== null) return styles.removed;
  return happenedAt > lookedAt ? styles.quiet : undefined;
}

interface EvidenceButtonProps {
  readonly directiveId: string;
  readonly evidence: NonNullable<TaskNote['evidence']>;
  readonly onSave: (input: { directiveId: string; sha256: string }) => unknown;
}

function EvidenceButton({ directiveId, evidence: { sha256, fileName }, onSave }: EvidenceButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Save20Regular />}
      title={words.saveEvidence(fileName)}
      aria-label={words.saveEvidence(fileName)}
      onClick={() => onSave({ directiveId, sha256 })}
      data-testid="note-evidence-save"
    >
      {fileName}
    </Button>
  );
}
