import { insertBatch, insertFile } from '../../db/batches';
import type { WriteDb } from '../../db/database';
import { insertEvidence, insertKeyedReport, saveKeyedDraft } from '../../db/evidence';
import { learnAlias } from '../../db/learntAliases';
import type { Store } from '../../db/store';
import { insertSubmission, nextVersion } from '../../db/submissions';
import { AppFailure } from '../../domain/failure';
import type { KeyedEntry } from '../../domain/keyedEntry';
import { changeReasons } from '../../text/changeSubjects';
import { keyedMessages } from '../../text/keyedMessages';
import { type EntryCounter, entryCounter } from '../counted/entryCounter';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { batchTaken, type ReportWatch, watchReports } from '../reportChanges';
import { registryState, unitChanges } from '../unitChanges';
import { type JudgedEntry, keyedJudge } from './judgeKeyed';

/**
 * Takes keyed reports in as one batch, all or none; what was taken before is left out. Several reports of one unit for one
 * period are taken in the order of their arrival, each judged against the one before.
 * @param draftPlace the draft that ends with them; null: none does
 * @returns id of the batch; null when all of it was taken before, and nothing is written
 * @throws AppFailure `invalid` with the sentence about the first that can not be taken
 */
export async function takeKeyed(
  store: Store,
  environment: OfficeEnvironment,
  directiveId: string,
  entries: readonly KeyedEntry[],
  draftPlace: string | null,
): Promise<string | null> {
  const now = environment.clock();
  const counter = entryCounter(store.read, environment, directiveId);
  const judge = keyedJudge(store.read, directiveId, now, counter);
  const judged = new Map(entries.map((entry) => [entry, judge(entry)]));
  const fresh = entries.filter((entry) => judged.get(entry)?.state !== 'taken');
  if (fresh.length === 0) return null;
  const batchId = environment.newId();
  const ids = new Map(fresh.map((entry) => [entry, { file: environment.newId(), submission: environment.newId() }]));
  await store.write((db) => {
    insertBatch(db, { id: batchId, directiveId, importedAt: now });
    const watch = watchReports(db);
    let position = 0;
    for (const [at, round] of roundsOf(fresh).entries()) {
      // what the rounds before have stored is looked at anew
      const again = at === 0 ? judge : keyedJudge(db, directiveId, now, counter);
      const judgeNow = (entry: KeyedEntry) => {
        const first = judged.get(entry) ?? judge(entry);
        return at === 0 ? first : again(entry, first.scheduleId); // for the duty that was shown
      };
      const open = round
        .map((entry) => ({ entry, result: judgeNow(entry) }))
        .filter(({ result }) => result.state !== 'taken');
      refuseUnfit(open.map(({ result }) => result));
      for (const { entry, result } of open) {
        const own = ids.get(entry);
        if (own !== undefined)
          writeOne(db, environment, { batchId, position, ...own }, withoutPeople(entry, counter), result, watch);
        position += 1;
      }
    }
    recordChanges(db, environment, [batchTaken(db, batchId)]);
    if (draftPlace !== null) saveKeyedDraft(db, directiveId, draftPlace, null);
  });
  return batchId;
}

/** In the first round the earliest report of each unit, form and period, in the next those that came after. */
function roundsOf(entries: readonly KeyedEntry[]): readonly (readonly KeyedEntry[])[] {
  const rounds: KeyedEntry[][] = [];
  const taken = new Map<string, number>();
  for (const entry of entries.toSorted((left, right) => left.receivedAt.localeCompare(right.receivedAt))) {
    const place = JSON.stringify([entry.unitId, entry.formId, entry.period]);
    const round = taken.get(place) ?? 0;
    taken.set(place, round + 1);
    const own = rounds[round];
    if (own === undefined) rounds.push([entry]);
    else own.push(entry);
  }
  return rounds;
}

function refuseUnfit(results: readonly JudgedEntry[]): void {
  for (const { canBeTaken, issues } of results)
    if (!canBeTaken)
      throw new AppFailure('invalid', issues.find(({ severity }) => severity === 'error')?.message ?? '');
}

/** Messages and pictures of a form that only counts are not kept: they may hold the list. */
function withoutPeople(entry: KeyedEntry, counter: EntryCounter): KeyedEntry {
  return counter.hashOf(entry.formId) === null ? entry : { ...entry, evidence: [] };
}

interface Ids {
  readonly batchId: string;
  readonly position: number;
  readonly file: string;
  readonly submission: string;
}

function writeOne(
  db: WriteDb,
  environment: OfficeEnvironment,
  ids: Ids,
  entry: KeyedEntry,
  { obligation, reading, settled, form, title, sha256, issues, wholeRows }: JudgedEntry,
  watch: ReportWatch,
): void {
  if (obligation === null || reading === null || form === null) throw new Error('an unfit entry was let through');
  const { unitId, formId, period, receivedAt, channel, arrivalBasis } = entry;
  const own = issues.map(({ field, ...issue }) => issue);
  const outcome = own.some(({ severity }) => severity === 'warning') ? 'accepted-with-warnings' : 'accepted';
  const file = { id: ids.file, batchId: ids.batchId, fileName: title, folder: '', sha256, sizeBytes: 0 };
  insertFile(db, { ...file, outcome, unitId, formId, period, receivedAt }, ids.position, own);
  const told = wholeRows === undefined ? reading.told : { ...reading.told, wholeRows };
  insertKeyedReport(db, ids.file, { channel, arrivalBasis, told });
  insertEvidence(db, ids.file, entry.evidence);
  const content = settled?.content ?? reading.content;
  const before = watch.stateOf(obligation, content.persons);
  const isReplacement = settled?.standing === 'replaces';
  const isAdded = settled?.standing === 'supplements';
  insertSubmission(db, {
    id: ids.submission,
    obligationId: obligation.id,
    version: nextVersion(db, obligation.id),
    meaning: isReplacement ? 'replacement' : isAdded ? 'supplement' : null,
    fileId: ids.file,
    arrivedAt: receivedAt,
    arrivalSource: 'clerk',
    channel: keyedMessages.channel(channel),
    formVersion: form.version,
    standing: settled === null || settled.standing === 'supplements' ? null : settled.standing,
    isMerged: settled?.isMerged ?? false,
    content,
  });
  const reason = isReplacement ? changeReasons.replacement(title) : null;
  recordChanges(db, environment, watch.changesSince(before), reason);
  rememberAlias(db, environment, ids.batchId, entry, title);
}

/** A short name that the clerk has said stands for the unit is known from now on. */
function rememberAlias(
  db: WriteDb,
  environment: OfficeEnvironment,
  batchId: string,
  { unitId, alias }: KeyedEntry,
  title: string,
): void {
  if (alias === null) return;
  const before = registryState(db, unitId);
  if (!learnAlias(db, batchId, { unitId, alias })) return;
  const changes = unitChanges(before, registryState(db, unitId));
  recordChanges(db, environment, changes, changeReasons.aliasLearnt(title));
}
