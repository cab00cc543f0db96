import { saveAttachedFile } from '../db/attachedFiles';
import { type FileOutcome, insertBatch, insertFile } from '../db/batches';
import type { ReadDb, WriteDb } from '../db/database';
import { learnAlias } from '../db/learntAliases';
import { findOffice } from '../db/office';
import { type StagedLists, stagePersonLists } from '../db/personLists';
import type { Store } from '../db/store';
import { insertSubmission, nextVersion } from '../db/submissions';
import { insertUnitsOfFile } from '../db/unitsOfFiles';
import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import { ownNames } from '../domain/office';
import { isOneOfNames } from '../imports/unitNames';
import type { PreviewFile } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { sessionMessages } from '../text/sessionMessages';
import { namesOf } from './assignByHand';
import { refuseAfterClosing } from './closing';
import type { OfficeEnvironment } from './environment';
import { figurePlaces } from './figurePlaces';
import { type Candidate, candidatesOf, type ImportSession, type SessionFile } from './importSession';
import { keepOriginals } from './keepOriginals';
import { type Clerk, recordChanges } from './recordChanges';
import { batchTaken, type ReportWatch, watchReports } from './reportChanges';
import { registryState, unitChanges } from './unitChanges';

/**
 * Takes the chosen files of a preview, all or none of them to be seen, long lists of people written down before; the others are recorded with the reason they were not taken.
 * @returns id of the batch
 * @param takesLate reports that came after the closing of the campaign too
 * @throws AppFailure `invalid` when nothing is chosen or a chosen file cannot be taken, `conflict` for one that came after
 * the closing; then nothing is written
 */
export async function acceptFiles(
  store: Store,
  environment: OfficeEnvironment,
  session: ImportSession,
  previews: readonly PreviewFile[],
  indexes: readonly number[],
  takesLate: boolean,
): Promise<string> {
  const chosen = new Set(indexes);
  refuseUnfit(previews, chosen);
  const now = environment.clock();
  if (!takesLate) refuseLate(store.read, session.directiveId, previews, { chosen, now });
  const shown = withShownDuties(session, previews);
  const candidates = candidatesOf(store.read, shown, now, chosen);
  refuseHalfSupplements(candidates, previews);
  const batchId = environment.newId();
  const fileIds = new Map(previews.map(({ index }) => [index, environment.newId()]));
  const taken = session.files.flatMap(({ file }, index) =>
    chosen.has(index) && file.isCounted !== true ? [file] : [],
  );
  const originals = await keepOriginals(environment.dataFolder, taken);
  const staged = await stagePersonLists(
    store,
    candidates.flatMap(({ versioned }) => (versioned === null ? [] : [versioned.content.persons])),
  );
  const candidatesNow = (db: ReadDb) => {
    if (!staged.isDisturbed()) return candidates;
    const changed = candidatesOf(db, shown, now, chosen);
    refuseHalfSupplements(changed, previews);
    return changed;
  };
  const takeAll = (db: WriteDb) => {
    for (const file of originals) saveAttachedFile(db, file);
    insertBatch(db, { id: batchId, directiveId: session.directiveId, importedAt: now });
    for (const preview of previews) recordFile(db, batchId, fileIds.get(preview.index) ?? '', preview, chosen);
    const watch = watchReports(db);
    for (const candidate of candidatesNow(db)) {
      const ids = { file: fileIds.get(candidate.index) ?? '', submission: environment.newId() };
      takeReport(db, environment, candidate, ids, staged, watch);
    }
    for (const index of chosen) rememberNames(db, environment, batchId, session.files[index]);
    recordChanges(db, environment, [batchTaken(db, batchId)]);
  };
  try {
    await store.write(takeAll);
  } catch (error) {
    await staged.discard();
    throw error;
  }
  return batchId;
}

/** Of several duties that ask for a report the one that was shown counts, whatever other files are left out. */
function withShownDuties(session: ImportSession, previews: readonly PreviewFile[]): ImportSession {
  const shown = new Map(
    previews.map(({ index, duties, scheduleId }) => [index, duties.length > 1 ? scheduleId : null]),
  );
  const files = session.files.map((file, index) => {
    const scheduleId = shown.get(index) ?? null;
    return scheduleId === null ? file : { ...file, assignment: { ...file.assignment, scheduleId } };
  });
  return { ...session, files };
}

/** What was seen as a version with the rows of another file must not come in without them. */
function refuseHalfSupplements(candidates: readonly Candidate[], previews: readonly PreviewFile[]): void {
  for (const { index, versioned, file } of candidates) {
    const seen = previews.find((preview) => preview.index === index);
    if (
      (seen?.meaning === 'supplement' || seen?.meaning === 'addition') &&
      versioned?.earlier?.fileName !== seen.earlier?.fileName
    )
      throw new AppFailure(
        'invalid',
        officeMessages.supplementWithoutBase(file.fileName, seen.earlier?.fileName ?? ''),
      );
  }
}

/** Names that the clerk has said stand for units are known from now on. */
function rememberNames(db: WriteDb, clerk: Clerk, batchId: string, file: SessionFile | undefined): void {
  if (file === undefined) return;
  const reason = changeReasons.aliasLearnt(file.file.fileName);
  const own = ownNames(findOffice(db));
  for (const learnt of namesOf(file)) {
    if (isOneOfNames(learnt.alias, own)) continue; // the head of the office's own form is no unit's name
    const before = registryState(db, learnt.unitId);
    if (learnAlias(db, batchId, learnt))
      recordChanges(db, clerk, unitChanges(before, registryState(db, learnt.unitId)), reason);
  }
}

function refuseUnfit(previews: readonly PreviewFile[], chosen: ReadonlySet<number>): void {
  if (chosen.size === 0) throw new AppFailure('invalid', officeMessages.nothingToAccept);
  for (const index of chosen) {
    const preview = previews.find((one) => one.index === index);
    if (preview === undefined) throw new AppFailure('notFound', officeMessages.noPreview);
    if (!isTakeable(preview)) throw new AppFailure('invalid', officeMessages.notAcceptable(preview.fileName));
  }
}

function refuseLate(
  db: ReadDb,
  directiveId: string,
  previews: readonly PreviewFile[],
  { chosen, now }: { readonly chosen: ReadonlySet<number>; readonly now: LocalTime },
): void {
  const files = previews.filter(({ index }) => chosen.has(index));
  refuseAfterClosing(
    db,
    directiveId,
    files.map(({ receivedAt }) => receivedAt),
    now,
  );
}

function isTakeable({ state }: PreviewFile): boolean {
  return state === 'ready' || state === 'warnings';
}

function recordFile(db: WriteDb, batchId: string, id: string, preview: PreviewFile, chosen: ReadonlySet<number>): void {
  const { outcome, issues } = outcomeOf(preview, chosen.has(preview.index));
  const isReport = preview.state !== 'refused' && preview.state !== 'skipped';
  const { fileName, folder, sha256, sizeBytes, unitId, formId, period } = preview;
  const receivedAt = isReport ? preview.receivedAt : null;
  insertFile(
    db,
    { id, batchId, fileName, folder, sha256, sizeBytes, outcome, unitId, formId, period, receivedAt },
    preview.index,
    issues,
  );
  insertUnitsOfFile(
    db,
    id,
    preview.units.map((unit) => unit.unitId),
  );
}

function outcomeOf(preview: PreviewFile, isChosen: boolean): { outcome: FileOutcome; issues: readonly Issue[] } {
  const { issues, fileName, state } = preview;
  if (isChosen) return { outcome: state === 'warnings' ? 'accepted-with-warnings' : 'accepted', issues };
  if (state === 'skipped') return { outcome: 'skipped', issues };
  if (isTakeable(preview)) return { outcome: 'refused', issues: [...issues, sessionMessages.notChosen(fileName)] };
  const isWaiting = state === 'needs-assignment' || state === 'needs-answer';
  return { outcome: 'refused', issues: isWaiting ? [...issues, sessionMessages.notDecided(fileName)] : issues };
}

/** The version is counted as it is written, over the files really taken: leaving one out leaves no gap. */
function takeReport(
  db: WriteDb,
  clerk: Clerk,
  { reading, figures, arrival, obligation, versioned, file }: Candidate,
  ids: { readonly file: string; readonly submission: string },
  staged: StagedLists,
  watch: ReportWatch,
): void {
  if (obligation === null && reading.parts !== null) return; // a row without a duty was said in the preview
  if (obligation === null || versioned === null)
    throw new Error('a file without duty or content was let through as acceptable');
  const { content, standing, isMerged, isAddition } = versioned;
  const meaning = standing === 'supplement' || standing === 'replacement' ? standing : null;
  const before = watch.stateOf(obligation, content.persons);
  const submission = {
    id: ids.submission,
    obligationId: obligation.id,
    version: nextVersion(db, obligation.id),
    meaning,
    fileId: ids.file,
    arrivedAt: arrival.receivedAt,
    arrivalSource: arrival.arrivalSource,
    channel: arrival.channel,
    formVersion: reading.formVersion,
    standing: standing === 'confirmation' ? ('confirms' as const) : null,
    isMerged,
    content,
  };
  insertSubmission(db, submission, staged.numberOf(db, content.persons), figurePlaces(figures, content));
  const reason = meaning === null ? null : changeReasons[isAddition ? 'addition' : meaning](file.fileName);
  recordChanges(db, clerk, watch.changesSince(before), reason);
}
