import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { Facts } from '../../ui/Facts';
import { ForWork } from '../../ui/ForWork';
import { HistoryButton } from '../../ui/HistoryButton';
import { NoteForm, type NoteMoments } from './NoteForm';
import { NoteList } from './NoteList';
import { TaskState } from './TaskState';
import { dueLines, dueOfLine, lineName, type NamedLine } from './taskModel';

const words = strings.tasks;

export interface TaskDialogProps {
  readonly directiveId: string;
  readonly line: NamedLine;
  readonly when: NoteMoments;
  readonly onClose: () => void;
}

/** One task: where it stands, what was noted, and a new note. */
export function TaskDialog({ directiveId, line, when, onClose }: TaskDialogProps) {
  const { task, source, state, notes } = line;
  const name = lineName(line);
  const isOpen = state === 'running' || state === 'overdue';
  return (
    <Dialog
      title={name}
      onClose={onClose}
      width={680}
      actions={<HistoryButton kind="task" subjectId={task.id} name={words.history(name)} />}
      testId="task-dialog"
    >
      <Facts
        facts={[
          [words.columns.state, <TaskState key="state" state={state} />],
          [words.columns.due, dueOfLine(line) ?? dueLines(source)[0] ?? strings.dash],
          [words.columns.role, words.roles[task.role]],
          [words.columns.source, source.kind === 'relay' ? words.relayTo(source.bodies.join('; ')) : source.title],
        ]}
      />
      <ForWork call="tasks.note">
        <NoteForm
          directiveId={directiveId}
          taskIds={[task.id]}
          isByReports={source.isByReports}
          usualStep={isOpen ? 'done' : 'progress'}
          when={when}
        />
      </ForWork>
      <h3>{words.notes}</h3>
      <NoteList directiveId={directiveId} notes={notes} lookedAt={when.lookedAt} />
    </Dialog>
  );
}

export interface ManyTasksDialogProps extends Omit<TaskDialogProps, 'line'> {
  readonly lines: readonly NamedLine[];
}

/** The same note for several tasks in one action. */
export function ManyTasksDialog({ directiveId, lines, when, onClose }: ManyTasksDialogProps) {
  return (
    <Dialog title={words.chosen(String(lines.length))} onClose={onClose} width={680} testId="task-dialog">
      <p>{lines.map(lineName).join('; ')}</p>
      <NoteForm
        directiveId={directiveId}
        taskIds={lines.map(({ task }) => task.id)}
        isByReports={lines.some(({ source }) => source.isByReports)}
        usualStep="done"
        when={when}
      />
    </Dialog>
  );
}
