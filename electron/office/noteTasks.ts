import { saveAttachedFile } from '../db/attachedFiles';
import { readAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { insertTaskNote, listTaskNotes, listTasks, removeTaskNote, restoreTaskNote } from '../db/tasks';
import { dayOf } from '../domain/calendar';
import type { Change } from '../domain/changes';
import { AppFailure } from '../domain/failure';
import type { Task, TaskNote } from '../domain/task';
import { isReportClause } from '../domain/taskStanding';
import { NO_HOLIDAYS } from '../domain/workingDays';
import type { Input, RenderedFile } from '../ipc/contract';
import { taskNoted } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { momentText } from '../text/moment';
import { officeMessages } from '../text/officeMessages';
import { taskMessages } from '../text/taskMessages';
import type { OfficeEnvironment } from './environment';
import { keepFiles } from './keepFiles';
import { getDirective } from './readCampaign';
import { clerkName, recordChanges } from './recordChanges';
import { taskSources } from './taskSources';
import { workLabels } from './unitLabels';

/**
 * Notes the same on one task or several, in one action: how far it is, that it is done, that it is not done after all.
 * First the bytes of the evidence are safe, then the rows are written.
 * @throws AppFailure `notFound` when a task is not there any more, `invalid` when the note says nothing, speaks of the
 * future, or would decide what reports decide
 */
export async function noteTasks(
  store: Store,
  environment: OfficeEnvironment,
  input: Input<'tasks.note'>,
): Promise<{ readonly noteIds: readonly string[] }> {
  const tasks = tasksNamed(store.read, input.directiveId, input.taskIds);
  refuseEmpty(store.read, environment, input, tasks);
  const [kept] = await keepFiles(environment.dataFolder, input.evidencePath === null ? [] : [input.evidencePath]);
  const evidence = kept === undefined ? null : { sha256: kept.sha256, fileName: kept.fileName };
  const notes = tasks.map(
    (task): TaskNote => ({
      id: environment.newId(),
      taskId: task.id,
      step: input.step,
      happenedAt: input.happenedAt,
      notedAt: environment.clock(),
      notedBy: clerkName(store.read, environment),
      text: input.text.trim(),
      evidence,
      removedAt: null,
    }),
  );
  await store.write((db) => {
    if (kept !== undefined) saveAttachedFile(db, kept);
    for (const note of notes) insertTaskNote(db, note);
    recordChanges(db, environment, changesOf(db, input.directiveId, notes, false));
  });
  return { noteIds: notes.map(({ id }) => id) };
}

/** Takes notes back; they stay readable, and the tasks stand as they did without them. */
export async function removeTaskNotes(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, noteIds }: Input<'tasks.removeNotes'>,
): Promise<{ readonly removed: number }> {
  const wanted = new Set(noteIds);
  const notes = listTaskNotes(store.read, directiveId).filter(
    ({ id, removedAt }) => wanted.has(id) && removedAt === null,
  );
  if (notes.length === 0) throw new AppFailure('notFound', taskMessages.noNote);
  await store.write((db) => {
    for (const { id } of notes) removeTaskNote(db, id, environment.clock());
    recordChanges(db, environment, changesOf(db, directiveId, notes, true));
  });
  return { removed: notes.length };
}

/** Notes that were taken back count again, as they were. */
export async function restoreTaskNotes(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, noteIds }: Input<'tasks.restoreNotes'>,
): Promise<{ readonly restored: number }> {
  const wanted = new Set(noteIds);
  const notes = listTaskNotes(store.read, directiveId).filter(
    ({ id, removedAt }) => wanted.has(id) && removedAt !== null,
  );
  if (notes.length === 0) throw new AppFailure('notFound', taskMessages.noNote);
  await store.write((db) => {
    for (const { id } of notes) restoreTaskNote(db, id);
    recordChanges(db, environment, changesOf(db, directiveId, notes, false));
  });
  return { restored: notes.length };
}

/**
 * The bytes of a note's evidence under the name it came with.
 * @throws AppFailure `notFound` when no note of the directive has it, or it is gone or no longer what it was
 */
export function readEvidence(db: ReadDb, dataFolder: string, evidence: Input<'tasks.saveEvidence'>): RenderedFile {
  const fileName = evidenceName(db, evidence);
  const bytes = readAttachment(dataFolder, evidence.sha256);
  if (bytes === null) throw new AppFailure('notFound', officeMessages.attachmentMissing(fileName));
  return { fileName, bytes };
}

/** @throws AppFailure `notFound` when no note of the directive has it */
export function evidenceName(db: ReadDb, { directiveId, sha256 }: Input<'tasks.saveEvidence'>): string {
  const evidence = listTaskNotes(db, directiveId).find((note) => note.evidence?.sha256 === sha256)?.evidence;
  if (!evidence) throw new AppFailure('notFound', officeMessages.noAttachment(sha256.slice(0, 10)));
  return evidence.fileName;
}

function tasksNamed(db: ReadDb, directiveId: string, ids: readonly string[]): readonly Task[] {
  const wanted = new Set(ids);
  const tasks = listTasks(db, directiveId).filter(({ id }) => wanted.has(id));
  if (tasks.length === 0 || tasks.length < wanted.size) throw new AppFailure('notFound', taskMessages.noTask);
  return tasks;
}

function refuseEmpty(
  db: ReadDb,
  { clock }: OfficeEnvironment,
  { directiveId, step, happenedAt, text, evidencePath }: Input<'tasks.note'>,
  tasks: readonly Task[],
): void {
  if (happenedAt > clock()) throw new AppFailure('invalid', taskMessages.inFuture(momentText(happenedAt)));
  if (step === 'progress') {
    if (text.trim() === '' && evidencePath === null) throw new AppFailure('invalid', taskMessages.wordsNeeded);
    return;
  }
  const { schedules } = getDirective(db, directiveId);
  if (tasks.some(({ kind, sourceId }) => kind === 'clause' && isReportClause(sourceId, schedules)))
    throw new AppFailure('invalid', taskMessages.settledByReports);
}

function changesOf(db: ReadDb, directiveId: string, notes: readonly TaskNote[], isRemoved: boolean): readonly Change[] {
  const directive = getDirective(db, directiveId);
  const tasks = new Map(listTasks(db, directiveId).map((task) => [task.id, task]));
  const [first] = notes;
  if (first === undefined) return [];
  const units = workLabels(db, directiveId, dayOf(first.notedAt));
  const numbers = new Map(
    taskSources(directive, [], NO_HOLIDAYS).map(({ kind, sourceId, number }) => [`${kind}/${sourceId}`, number]),
  );
  return notes.flatMap((note) => {
    const task = tasks.get(note.taskId);
    if (task === undefined) return [];
    const { kind, sourceId, unitId } = task;
    const number = numbers.get(`${kind}/${sourceId}`) ?? '';
    const what = kind === 'relay' ? taskMessages.relay : taskMessages.clause(number);
    const subject = subjects.task(task.id, what, units.get(unitId) ?? unitId, directive.shortName);
    return [taskNoted(subject, note, isRemoved)];
  });
}
