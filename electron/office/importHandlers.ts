import { setImmediate } from 'node:timers/promises';
import { findBatch, listBatches, listFiles, listIssues, type StoredBatch, type StoredFile } from '../db/batches';
import { findClosing } from '../db/campaignClosings';
import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listForms, listFormVersions } from '../db/forms';
import { findOffice } from '../db/office';
import type { Store } from '../db/store';
import { listMeanings } from '../db/submissions';
import { listSuccessions, listUnits } from '../db/units';
import { listUnitsOfFiles } from '../db/unitsOfFiles';
import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import { ownNames } from '../domain/office';
import { compareVietnamese } from '../domain/vietnamese';
import type { ReportContext } from '../imports/readReport';
import type { Batch, CoreHandlers, InternalHandlers } from '../ipc/contract';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { returnText } from '../text/returnSheet';
import { sessionMessages } from '../text/sessionMessages';
import { acceptFiles } from './acceptFiles';
import { assignByHand } from './assignByHand';
import { countingReader } from './counted/countingReader';
import type { OfficeEnvironment } from './environment';
import { readImportFiles } from './importFiles';
import type { ImportSession, SessionFile } from './importSession';
import { learnLabel } from './learnLabel';
import { accessToReturns } from './persons/accessToReturns';
import { keepAccess } from './persons/noteAccess';
import { previewOnce } from './previewOnce';
import { getDirective } from './readCampaign';
import { type Judged, renderReturns, returnNames } from './returnFiles';
import { refuseWhereSupplemented, undoBatch } from './undoBatch';
import { owingLabels } from './unitLabels';

type ImportHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `imports.${string}`>> &
  Pick<InternalHandlers, 'imports.returnNames' | 'imports.renderReturns'>;

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
  const readerFor = (directiveId: string) => countingReader(store.read, environment, directiveId);
  const openSession = (previewId: string): ImportSession => {
    if (session?.previewId !== previewId) throw new AppFailure('notFound', officeMessages.noPreview);
    return session;
  };
  const show = previewOnce(store, environment.clock);
  const judgedIn = (sessionId: string): Judged => {
    const open = session?.previewId === sessionId ? { session, files: show(session).files } : null;
    const judged = open ?? (saved?.batchId === sessionId ? saved : null);
    if (judged === null) throw new AppFailure('notFound', returnText.fileGone);
    return judged;
  };
  const answer = inTurn();

  return {
    'imports.prepare': () => {
      reader.prepare();
      return {};
    },
    'imports.preview': async ({ directiveId, paths }) => {
      if (reading) stopReading(reading);
      const watch = { cancelled: false };
      reading = watch;
      const context = contextOf(store.read, directiveId);
      const isCancelled = () => watch.cancelled;
      try {
        const files = await readImportFiles(readerFor(directiveId), paths, context, {
          progress: (done, total, fileName, inFile) =>
            environment.emit('imports.progress', { done, total, fileName, inFile }),
          isCancelled,
        });
        const read: ImportSession = {
          previewId: environment.newId(),
          directiveId,
          files: files.map((file) => ({
            file,
            receivedAt: null,
            assignment: {},
            meaning: null,
            alias: null,
            rowNames: [],
          })),
        };
        const preview = show(read);
        await setImmediate(); // a cancel that came while the files were being judged is heard now
        if (isCancelled()) throw new AppFailure('cancelled', officeMessages.cancelled);
        session = read;
        return preview;
      } finally {
        if (reading === watch) reading = null;
      }
    },
    'imports.cancel': () => {
      if (reading === null) return { cancelled: false };
      stopReading(reading);
      return { cancelled: true };
    },
    'imports.assign': (input) =>
      answer(async () => {
        const open = openSession(input.previewId);
        const assigned = await assignByHand(
          readerFor(open.directiveId),
          open,
          contextOf(store.read, open.directiveId),
          input,
        );
        session = assigned;
        return show(assigned);
      }),
    'imports.learnLabel': ({ previewId, formId, fieldKey, label }) =>
      answer(async () => {
        const open = openSession(previewId);
        await learnLabel(store, environment, { formId, fieldKey, label });
        const context = contextOf(store.read, open.directiveId);
        const files: SessionFile[] = [];
        for (const file of open.files) {
          const isSettled = file.file.content.kind === 'report' && file.file.content.reading.unmatched === null;
          const isForm = file.file.content.kind === 'report' && file.file.content.reading.formId !== null;
          files.push(
            isSettled && isForm
              ? file
              : { ...file, file: await readerFor(open.directiveId).readReport(file.file, context, file.assignment) },
          );
        }
        session = { ...open, files };
        return show(session);
      }),
    'imports.accept': ({ previewId, indexes, takesLate = false }) =>
      answer(async () => {
        const open = openSession(previewId);
        const { files } = show(open);
        session = null; // taken once, even when it is asked for again before all is on the disk
        try {
          const batchId = await acceptFiles(store, environment, open, files, indexes, takesLate);
          saved = { batchId, session: open, files };
          return toBatch(store.read, getBatch(store.read, batchId));
        } catch (error) {
          session ??= open;
          throw error;
        }
      }),
    'imports.returnNames': ({ sessionId, indexes }) => returnNames(store.read, judgedIn(sessionId), indexes),
    'imports.renderReturns': async ({ sessionId, indexes, isTogether }) => {
      const judged = judgedIn(sessionId);
      const rendered = await renderReturns(
        { db: store.read, reader },
        judged,
        indexes,
        isTogether,
        environment.clock(),
      );
      await keepAccess(store, environment, accessToReturns(store.read, judged, indexes));
      return rendered;
    },
    'imports.discard': ({ previewId }) => {
      if (session?.previewId === previewId) session = null;
      return {};
    },
    'imports.batches': ({ directiveId }) =>
      listBatches(store.read, directiveId).map((batch) => toBatch(store.read, batch)),
    'imports.undo': async ({ batchId, reason }) => {
      if (getBatch(store.read, batchId).undoneAt !== null) throw new AppFailure('conflict', officeMessages.batchUndone);
      refuseWhereSupplemented(store.read, batchId);
      return { batchId, submissions: await undoBatch(store, environment, batchId, reason ?? '') };
    },
  };
}

/** Answers of the clerk one after the other: each is added to what the one before has made, though files are read meanwhile. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

function contextOf(db: ReadDb, directiveId: string): ReportContext {
  const { schedules } = getDirective(db, directiveId);
  const formIds = new Set(schedules.map(({ formId }) => formId));
  return {
    directiveId,
    forms: listFormVersions(db).filter(({ id }) => formIds.has(id)),
    units: listUnits(db),
    successions: listSuccessions(db),
    ownNames: ownNames(findOffice(db)),
    schedules,
    elsewhere: formsElsewhere(db, formIds),
  };
}

/** Newest forms that campaigns still going on collect, and this one does not. */
function formsElsewhere(db: ReadDb, own: ReadonlySet<string | null>): NonNullable<ReportContext['elsewhere']> {
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  return listDirectiveIds(db).flatMap((id) => {
    const { isDraft, shortName, schedules } = getDirective(db, id);
    if (isDraft || findClosing(db, id) !== null) return [];
    const others = new Set(schedules.flatMap(({ formId }) => (formId === null || own.has(formId) ? [] : formId)));
    return [...others].flatMap((formId) => {
      const form = forms.get(formId);
      return form === undefined ? [] : { campaign: shortName, form };
    });
  });
}

/** @throws AppFailure `notFound` */
export function getBatch(db: ReadDb, id: string): StoredBatch {
  const batch = findBatch(db, id);
  if (batch === null) throw new AppFailure('notFound', officeMessages.noBatch(id));
  return batch;
}

/** An import as the window lists it. */
export function toBatch(db: ReadDb, stored: StoredBatch): Batch {
  const names = owingLabels(db, stored.directiveId);
  const meanings = listMeanings(db, stored.id);
  const units = listUnitsOfFiles(db, stored.id);
  const files = listFiles(db, stored.id).map((file) => {
    const issues = listIssues(db, file.id);
    const tableUnits = (units.get(file.id) ?? []).flatMap((unitId) => names.get(unitId) ?? []);
    return {
      fileId: file.id,
      fileName: file.fileName,
      sha256: file.sha256,
      sizeBytes: file.sizeBytes,
      outcome: file.outcome,
      unitName: file.unitId === null ? nameOfTable(file, issues, tableUnits) : (names.get(file.unitId) ?? null),
      tableUnits: tableUnits.toSorted(compareVietnamese),
      formId: file.formId,
      period: file.period,
      receivedAt: file.receivedAt,
      meaning: meanings.get(file.id) ?? null,
      issues,
    };
  });
  const count = (...outcomes: string[]) => files.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    ...stored,
    accepted: count('accepted', 'accepted-with-warnings'),
    refused: count('refused'),
    skipped: count('skipped'),
    files,
  };
}

/** What stands for the unit of a file of which none is kept; null: none was recognised. */
function nameOfTable(
  { outcome }: Pick<StoredFile, 'outcome'>,
  issues: readonly Issue[],
  units: readonly string[],
): string | null {
  if (units.length > 0) return formMessages.tableUnits(units.length);
  const wasFit =
    outcome.startsWith('accepted') || issues.some(({ code }) => code === sessionMessages.notChosen('').code);
  return wasFit ? formMessages.tableOfSeveral : null; // taken back, or not ticked, when no table kept its units yet
}
