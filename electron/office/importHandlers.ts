import { findBatch, listBatches, listFiles, listIssues, markUndone, type StoredBatch } from '../db/batches';
import type { ReadDb } from '../db/database';
import { listFormVersions } from '../db/forms';
import type { Store } from '../db/store';
import { listObligationsOfBatch, removeSubmissionsOfBatch } from '../db/submissions';
import { listUnits } from '../db/units';
import { AppFailure } from '../domain/failure';
import type { ReportContext } from '../imports/readReport';
import type { Batch, CoreHandlers, ImportPreview, Input, InternalHandlers } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { returnText } from '../text/returnSheet';
import { acceptFiles } from './acceptFiles';
import type { OfficeEnvironment } from './environment';
import { readImportFiles } from './importFiles';
import { type ImportSession, previewSession, type SessionFile } from './importSession';
import { getDirective } from './readCampaign';
import type { FileReader } from './reading/fileReader';
import { type Clerk, recordChanges } from './recordChanges';
import { batchTakenBack, watchReports } from './reportChanges';
import { type Judged, renderReturns } from './returnFiles';

type ImportHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `imports.${string}`>> &
  Pick<InternalHandlers, 'imports.renderReturns'>;

/** Reading, checking and taking in reports. One preview is open at a time; a new one lets the old go. */
export function importHandlers(store: Store, environment: OfficeEnvironment): ImportHandlers {
  let session: ImportSession | null = null;
  let reading: { cancelled: boolean } | null = null;
  let saved: (Judged & { readonly batchId: string }) | null = null; // so that what was refused can still go back

  const { reader } = environment;
  const stopReading = (running: { cancelled: boolean }) => {
    running.cancelled = true;
    reader.stop();
  };
  const openSession = (previewId: string): ImportSession => {
    if (session?.previewId !== previewId) throw new AppFailure('notFound', officeMessages.noPreview);
    return session;
  };
  const show = (shown: ImportSession): ImportPreview => previewSession(store.read, shown, environment.clock());

  return {
    'imports.preview': async ({ directiveId, paths }) => {
      if (reading) stopReading(reading);
      const watch = { cancelled: false };
      reading = watch;
      const context = contextOf(store.read, directiveId);
      const files = await readImportFiles(reader, paths, context, {
        progress: (done, total, fileName) => environment.emit('imports.progress', { done, total, fileName }),
        isCancelled: () => watch.cancelled,
      }).finally(() => {
        if (reading === watch) reading = null;
      });
      session = {
        previewId: environment.newId(),
        directiveId,
        files: files.map((file) => ({ file, receivedAt: null, assignment: {} })),
      };
      return show(session);
    },
    'imports.cancel': () => {
      if (reading === null) return { cancelled: false };
      stopReading(reading);
      return { cancelled: true };
    },
    'imports.assign': async (input) => {
      const open = openSession(input.previewId);
      const assigned = await assign(reader, open, contextOf(store.read, open.directiveId), input);
      session = assigned;
      return show(assigned);
    },
    'imports.accept': async ({ previewId, indexes }) => {
      const open = openSession(previewId);
      const { files } = show(open);
      const batchId = await acceptFiles(store, environment, open, files, indexes);
      saved = { batchId, session: open, files };
      session = null;
      return toBatch(store.read, getBatch(store.read, batchId));
    },
    'imports.renderReturns': ({ sessionId, indexes, isTogether }) => {
      const open = session?.previewId === sessionId ? { session, files: show(session).files } : null;
      const judged = open ?? (saved?.batchId === sessionId ? saved : null);
      if (judged === null) throw new AppFailure('notFound', returnText.fileGone);
      return renderReturns(store.read, judged, indexes, isTogether, environment.clock());
    },
    'imports.discard': ({ previewId }) => {
      if (session?.previewId === previewId) session = null;
      return {};
    },
    'imports.batches': ({ directiveId }) =>
      listBatches(store.read, directiveId).map((batch) => toBatch(store.read, batch)),
    'imports.undo': async ({ batchId, reason }) => {
      if (getBatch(store.read, batchId).undoneAt !== null) throw new AppFailure('conflict', officeMessages.batchUndone);
      return { batchId, submissions: await undoBatch(store, environment, batchId, reason ?? '') };
    },
  };
}

/** @returns how many reports went */
function undoBatch(store: Store, clerk: Clerk, batchId: string, said: string): Promise<number> {
  const reason = said.trim() === '' ? null : said.trim();
  return store.write((db) => {
    const watch = watchReports(db);
    const before = listObligationsOfBatch(db, batchId).map((duty) => watch.stateOf(duty));
    const removed = removeSubmissionsOfBatch(db, batchId);
    markUndone(db, batchId, clerk.clock());
    recordChanges(db, clerk, before.flatMap(watch.changesSince), changeReasons.undo(reason));
    recordChanges(db, clerk, [batchTakenBack(db, batchId, removed)], reason);
    return removed;
  });
}

function contextOf(db: ReadDb, directiveId: string): ReportContext {
  const { schedules } = getDirective(db, directiveId);
  const formIds = new Set(schedules.map(({ formId }) => formId));
  return {
    directiveId,
    forms: listFormVersions(db).filter(({ id }) => formIds.has(id)),
    units: listUnits(db),
    schedules,
  };
}

/** The file is read again with what the clerk said; if its bytes have changed since, the new ones count and are shown. */
async function assign(
  reader: FileReader,
  session: ImportSession,
  context: ReportContext,
  input: Input<'imports.assign'>,
): Promise<ImportSession> {
  const current = session.files[input.index];
  if (current === undefined) throw new AppFailure('notFound', officeMessages.noPreview);
  const { formId, unitId, period, receivedAt } = input;
  const assignment = {
    ...current.assignment,
    ...(formId !== undefined && { formId }),
    ...(unitId !== undefined && { unitId }),
    ...(period !== undefined && { period }),
  };
  const isReread = formId !== undefined || unitId !== undefined || period !== undefined;
  const changed: SessionFile = {
    file: isReread ? await reader.readReport(current.file, context, assignment) : current.file,
    receivedAt: receivedAt ?? current.receivedAt,
    assignment,
  };
  return { ...session, files: session.files.map((file, index) => (index === input.index ? changed : file)) };
}

/** @throws AppFailure `notFound` */
function getBatch(db: ReadDb, id: string): StoredBatch {
  const batch = findBatch(db, id);
  if (batch === null) throw new AppFailure('notFound', officeMessages.noBatch(id));
  return batch;
}

function toBatch(db: ReadDb, stored: StoredBatch): Batch {
  const names = new Map(listUnits(db).map(({ id, name }) => [id, name]));
  const files = listFiles(db, stored.id).map((file) => ({
    fileId: file.id,
    fileName: file.fileName,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    outcome: file.outcome,
    unitName: file.unitId === null ? null : (names.get(file.unitId) ?? null),
    formId: file.formId,
    period: file.period,
    receivedAt: file.receivedAt,
    issues: listIssues(db, file.id),
  }));
  const count = (...outcomes: string[]) => files.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    ...stored,
    accepted: count('accepted', 'accepted-with-warnings'),
    refused: count('refused'),
    skipped: count('skipped'),
    files,
  };
}
