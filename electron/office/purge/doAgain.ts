import { setImmediate } from 'node:timers/promises';
import type { ReadDb, SqlDatabase, WriteDb } from '../../db/database';
import { listDestructions } from '../../db/destructions';
import { rowsOfReport } from '../../db/findPeople';
import { listDestroyedGroups, listHeldReports, listReportsWithPeople } from '../../db/listGroups';
import {
  insertCorrection,
  listCorrections,
  noteCorrectionUndone,
  type PlacedRow,
  rewritePerson,
  rowsBefore,
} from '../../db/personCorrections';
import {
  type ExtraCell,
  keepOwnValues,
  listReportTexts,
  ownValuesBefore,
  type ReportTextRow,
  type TextCell,
  writeExtra,
  writeText,
} from '../../db/personOwnValues';
import { listPersonRequests } from '../../db/personRequests';
import { readPersonsAfter, readPersonsOf } from '../../db/personRows';
import { looseStore } from '../../db/writableStore';
import type { PersonCorrection } from '../../domain/destruction/correction';
import type { Destruction } from '../../domain/destruction/destruction';
import { isCountedName, isDestroyedName } from '../../domain/destruction/personMark';
import type { PersonRow } from '../../domain/submission';
import { subjects } from '../../text/changeSubjects';
import {
  correctionText,
  destructionText,
  listsDestroyed,
  personCorrected,
  personDestroyed,
} from '../../text/destructionText';
import { recordChanges } from '../recordChanges';
import { type Destroyer, destroyInTables, dropLists } from './destroy';
import { forgetFormer } from './forgetFormer';
import { groupTargets, kindOfPurge } from './groupTargets';
import { placeTargets } from './onePerson';

/** What was done with people's data since a backup was made, of which the backup knows nothing. */
export interface DoneSince {
  /** Newest first; those taken back again are not among them. */
  readonly corrections: readonly PersonCorrection[];
  /** Newest first. */
  readonly destructions: readonly Destruction[];
}

export function doneSince(backup: ReadDb, present: ReadDb): DoneSince {
  const known = new Set([...listCorrections(backup), ...listDestructions(backup)].map(({ id }) => id));
  return {
    corrections: listCorrections(present).filter(({ id, undoneAt }) => !known.has(id) && undoneAt === null),
    destructions: listDestructions(present).filter(({ id }) => !known.has(id)),
  };
}

/**
 * Does to a backup, before it takes the place of the data, what was done to people's data since it was made. Nobody kept whom
 * that was about: it is told by the same rows of the same reports, as they stand in the data that go. What was said of
 * somebody elsewhere only cannot be known again.
 * @param backup tables only: kept files follow when it is in place, as after every destruction
 */
export async function doAgain(backup: SqlDatabase, present: ReadDb, since: DoneSince, clerk: Destroyer): Promise<void> {
  if (since.destructions.length > 0) {
    await destroyListsAgain(backup, present, since.destructions, clerk);
    await destroyPeopleAgain(backup, present, since.destructions, clerk);
  }
  await correctAgain(backup, present, since.corrections, clerk);
}

/** Whole lists. */
async function destroyListsAgain(
  backup: SqlDatabase,
  present: ReadDb,
  later: readonly Destruction[],
  clerk: Destroyer,
): Promise<void> {
  const lists = later.filter(({ kind }) => kind !== 'person');
  const groups = listDestroyedGroups(
    present,
    lists.map(({ id }) => id),
  ).filter((group) => listHeldReports(backup, group).length > 0);
  if (groups.length === 0) return;
  const store = looseStore(backup);
  const named = groupTargets(backup, groups).told.map(({ form, directive }) => `${form}, ${directive}`);
  const done = await destroyInTables(store, clerk, {
    kind: kindOfPurge(backup, groups),
    reason: againFor(lists),
    takesBackups: false,
    targets: (db) => groupTargets(db, groups),
    change: (destroyed) => listsDestroyed(subjects.office(named.join('; ')), destroyed),
  });
  await dropLists(store, done.lists);
}

/** Single rows and fields: those that are marks in the data that go, and people in the backup. */
async function destroyPeopleAgain(
  backup: SqlDatabase,
  present: ReadDb,
  later: readonly Destruction[],
  clerk: Destroyer,
): Promise<void> {
  const gone = new Map<string, number[]>();
  for await (const { submissionId, before, now } of rowsOfBoth(backup, present))
    if (isGone(now.fullName) && !isGone(before.fullName))
      gone.set(submissionId, [...(gone.get(submissionId) ?? []), before.ordinal]);
  const fields = textsOfBoth(backup, present).flatMap(({ before, now }) =>
    isGone(now.value) && !isGone(before.value) ? [{ ...before, isOwn: true }] : [],
  );
  if (gone.size + fields.length === 0) return;
  const store = looseStore(backup);
  const done = await destroyInTables(store, clerk, {
    kind: 'person',
    reason: againFor(later.filter(({ kind }) => kind === 'person')),
    takesBackups: false,
    targets: (db) => {
      const rows = [...gone].flatMap(([submissionId, ordinals]) => rowsOfReport(db, submissionId, ordinals));
      return placeTargets(db, rows, fields);
    },
    change: (one) => personDestroyed(subjects.office(destructionText.soughtLabel), one.people, one.fields),
  });
  await dropLists(store, done.lists);
}

/** A mark that was only counted is somebody's still. */
function isGone(text: string): boolean {
  return isDestroyedName(text) && !isCountedName(text);
}

function againFor(later: readonly Destruction[]): string {
  return destructionText.againFor([...new Set(later.toReversed().map(({ reason }) => reason))]);
}

/** What stood in the backup where the data that go say otherwise. */
interface Former {
  readonly rows: readonly PlacedRow[];
  readonly extras: readonly ExtraCell[];
  readonly texts: readonly TextCell[];
}

/** Writes what rows and fields say now, and takes along the corrections themselves, so that they can be taken back as before. */
async function correctAgain(
  backup: SqlDatabase,
  present: ReadDb,
  later: readonly PersonCorrection[],
  clerk: Destroyer,
): Promise<void> {
  const known = new Map(listCorrections(backup).map((one) => [one.id, one]));
  const takenBack = listCorrections(present).filter(
    ({ id, undoneAt }) => undoneAt !== null && known.get(id)?.undoneAt === null,
  );
  if (later.length + takenBack.length === 0) return;
  const rows: { readonly list: number; readonly before: PersonRow; readonly now: PersonRow }[] = [];
  for await (const one of rowsOfBoth(backup, present))
    if (!isDestroyedName(one.before.fullName) && !isDestroyedName(one.now.fullName) && saysOther(one)) rows.push(one);
  const texts = textsOfBoth(backup, present).filter(
    ({ before, now }) => before.value !== now.value && !isDestroyedName(before.value) && !isDestroyedName(now.value),
  );
  await looseStore(backup).write((db) => {
    for (const { list, before, now } of rows) {
      rewritePerson(db, { list, ...before }, now);
      for (const cell of extrasOf(list, before, now)) writeExtra(db, cell);
    }
    for (const { now } of texts) writeText(db, now);
    for (const { id, undoneAt } of takenBack) if (undoneAt !== null) noteCorrectionUndone(db, id, undoneAt);
    const former = {
      rows: rows.map(({ list, before }) => ({ list, ...before })),
      extras: rows.flatMap(({ list, before, now }) => extrasOf(list, now, before)),
      texts: texts.map(({ before }) => before),
    };
    carryCorrections(db, present, later, former);
    const said = correctionText.doneAgain(rows.length + texts.length);
    recordChanges(db, clerk, [personCorrected(subjects.office(destructionText.soughtLabel), said)]);
  });
}

/**
 * Notes the corrections. What stood there before is kept for those whose request is open, as it was kept; where one is
 * closed it is only taken out of the findings about the lists.
 */
function carryCorrections(db: WriteDb, present: ReadDb, later: readonly PersonCorrection[], former: Former): void {
  const lists = new Map(reportsOfBoth(db, present).map((one) => [one.listNow, one.list]));
  const placed = <P extends { readonly list: number }>(places: readonly P[]) =>
    places.flatMap((place) => {
      const list = lists.get(place.list);
      return list === undefined ? [] : [{ ...place, list }];
    });
  const closed = new Set(listPersonRequests(present).flatMap(({ id, doneOn }) => (doneOn === null ? [] : [id])));
  const forgetting = later.find(({ requestId }) => closed.has(requestId));
  for (const one of later.toReversed()) {
    const own = one.isUndoable ? ownValuesBefore(present, one.id) : { extras: [], texts: [] };
    const rows = one === forgetting ? former.rows : one.isUndoable ? placed(rowsBefore(present, one.id)) : [];
    insertCorrection(db, one, rows);
    if (one === forgetting) keepOwnValues(db, one.id, former.extras, former.texts);
    else keepOwnValues(db, one.id, placed(own.extras), own.texts);
  }
  if (forgetting !== undefined) forgetFormer(db, forgetting.requestId);
}

function saysOther({ before, now }: { readonly before: PersonRow; readonly now: PersonRow }): boolean {
  const said = ({ fullName, address, phone, rawPhone }: PersonRow) => [fullName, address, phone, rawPhone].join('\n');
  return said(before) !== said(now) || extrasOf(0, before, now).length > 0;
}

/** What stands on the row now in columns that the form has of its own, where it is something else. */
function extrasOf(list: number, before: PersonRow, now: PersonRow): readonly ExtraCell[] {
  const [then, today] = [before.extras ?? {}, now.extras ?? {}];
  return [...new Set([...Object.keys(then), ...Object.keys(today)])]
    .filter((key) => (then[key] ?? null) !== (today[key] ?? null))
    .map((key) => ({ list, ordinal: before.ordinal, key, value: today[key] ?? null }));
}

interface ReportOfBoth {
  readonly submissionId: string;
  readonly list: number;
  readonly listNow: number;
}

function reportsOfBoth(backup: ReadDb, present: ReadDb): readonly ReportOfBoth[] {
  const now = new Map(listReportsWithPeople(present).map((one) => [one.submissionId, one.list]));
  return listReportsWithPeople(backup).flatMap(({ submissionId, list }) => {
    const listNow = now.get(submissionId);
    return listNow === undefined ? [] : [{ submissionId, list, listNow }];
  });
}

/** People read between two pauses. */
const PAGE = 4096;

/** Every row of a report that is in both, as the backup has it and as it stands now. */
async function* rowsOfBoth(backup: ReadDb, present: ReadDb) {
  for (const { submissionId, list, listNow } of reportsOfBoth(backup, present)) {
    let after = Number.MIN_SAFE_INTEGER;
    for (let rows = readPersonsAfter(backup, list, after, PAGE); rows.length > 0; ) {
      const ordinals = rows.map(({ ordinal }) => ordinal);
      const there = new Map(readPersonsOf(present, listNow, ordinals).map((row) => [row.ordinal, row]));
      for (const before of rows) {
        const now = there.get(before.ordinal);
        if (now !== undefined && now.sourceRow === before.sourceRow) yield { submissionId, list, before, now };
      }
      after = ordinals.at(-1) ?? after;
      await setImmediate();
      rows = readPersonsAfter(backup, list, after, PAGE);
    }
  }
}

function textsOfBoth(
  backup: ReadDb,
  present: ReadDb,
): readonly { readonly before: ReportTextRow; readonly now: ReportTextRow }[] {
  const place = ({ submissionId, key }: ReportTextRow) => JSON.stringify([submissionId, key]);
  const there = new Map(listReportTexts(present).map((row) => [place(row), row]));
  return listReportTexts(backup).flatMap((before) => {
    const now = there.get(place(before));
    return now === undefined ? [] : [{ before, now }];
  });
}
