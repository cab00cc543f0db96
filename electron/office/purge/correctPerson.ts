import { findClerkName } from '../../db/clerks';
import type { WriteDb } from '../../db/database';
import { findPeople } from '../../db/findPeople';
import {
  insertCorrection,
  listCorrections,
  noteCorrectionUndone,
  type PlacedRow,
  rewritePerson,
  rowsBefore,
  rowsNow,
} from '../../db/personCorrections';
import { listPersonRequests } from '../../db/personRequests';
import type { Store } from '../../db/store';
import {
  type Correction,
  type CorrectionFault,
  correctedRow,
  isChangedBy,
  maskedFields,
  readCorrection,
} from '../../domain/destruction/correction';
import { isDestroyedName } from '../../domain/destruction/personMark';
import { AppFailure } from '../../domain/failure';
import { personNameKey } from '../../domain/personName';
import type { Input } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { correctionText, destructionText, personCorrected } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { readSought } from './onePerson';

const FAULTS: Readonly<Record<CorrectionFault, string>> = {
  nothing: correctionText.nothing,
  noName: correctionText.noName,
  badPhone: correctionText.badPhone,
};

/**
 * Corrects one person on every row that was found, at a request that stands in the register. What stood there before is kept
 * until the request is closed, so that it may be taken back; history keeps it masked.
 * @throws AppFailure `invalid`, `notFound`, `conflict` when the rows are not those that were seen
 */
export async function correctPerson(
  store: Store,
  environment: OfficeEnvironment,
  { rows, requestId, to, isSharedKnown = false, ...sought }: Input<'people.correct'>,
): Promise<{ readonly correctionId: string; readonly people: number }> {
  const correction = readCorrection(to);
  if (typeof correction === 'string') throw new AppFailure('invalid', FAULTS[correction]);
  const people = readSought(sought, environment.dataFolder);
  return store.write((db) => {
    requireOpenRequest(db, requestId);
    const found = findPeople(db, people);
    if (found.length === 0) throw new AppFailure('notFound', destructionText.noPerson);
    if (found.length !== rows) throw new AppFailure('conflict', correctionText.changedSince);
    // what was destroyed, or only counted, stays a mark
    const before = rowsNow(db, found).filter((row) => !isDestroyedName(row.fullName));
    if (before.length === 0) throw new AppFailure('notFound', destructionText.noPerson);
    requireOnePerson(before);
    const changing = before.filter((row) => isChangedBy(row, correction));
    if (changing.length === 0) throw new AppFailure('conflict', correctionText.alreadySo);
    if (!isSharedKnown) refuseShared(db, environment.dataFolder, changing, correction);
    return { correctionId: apply(db, environment, requestId, changing, correction), people: changing.length };
  });
}

function apply(
  db: WriteDb,
  environment: OfficeEnvironment,
  requestId: string,
  before: readonly PlacedRow[],
  correction: Correction,
): string {
  const { account, clock, newId } = environment;
  const id = newId();
  const fields = maskedFields(before, correction);
  const authorName = findClerkName(db, account);
  insertCorrection(db, { id, requestId, correctedAt: clock(), account, authorName, fields }, before);
  for (const row of before) rewritePerson(db, row, correctedRow(row, correction));
  const said = correctionText.done(fields, before.length);
  recordChanges(db, environment, [personCorrected(subjects.office(destructionText.soughtLabel), said)]);
  return id;
}

/** A phone two people share finds both: only one of them has asked. @throws AppFailure `conflict` */
function requireOnePerson(rows: readonly PlacedRow[]): void {
  if (new Set(rows.map(({ fullName }) => personNameKey(fullName))).size > 1)
    throw new AppFailure('conflict', correctionText.severalNames);
}

/** Somebody else has that phone already: from then on they count as one, or as two of one phone. @throws AppFailure `conflict` */
function refuseShared(db: WriteDb, dataFolder: string, rows: readonly PlacedRow[], correction: Correction): void {
  const phones = new Set(rows.flatMap((row) => correctedRow(row, correction).phone ?? []));
  const own = new Set(rows.map(({ fullName }) => personNameKey(fullName)));
  const names = new Set(rows.map((row) => personNameKey(correctedRow(row, correction).fullName)));
  const isOwn = ({ list, ordinal }: Pick<PlacedRow, 'list' | 'ordinal'>) =>
    rows.some((row) => row.list === list && row.ordinal === ordinal);
  const others = [...phones]
    .flatMap((phone) => findPeople(db, readSought({ name: '', phone }, dataFolder)))
    .filter((row) => !isOwn(row) && (isDestroyedName(row.fullName) || !own.has(personNameKey(row.fullName))));
  if (others.length === 0) return;
  const isSame = others.some(({ fullName }) => !isDestroyedName(fullName) && names.has(personNameKey(fullName)));
  throw new AppFailure('conflict', correctionText.shared(others.length, isSame));
}

/** @throws AppFailure `conflict` when there is none, or it is closed, or another kind of request */
function requireOpenRequest(db: WriteDb, requestId: string): void {
  const request = listPersonRequests(db).find(({ id }) => id === requestId);
  if (request === undefined) throw new AppFailure('notFound', destructionText.noRequest);
  if (request.kind !== 'correct') throw new AppFailure('conflict', correctionText.otherKind);
  if (request.doneOn !== null) throw new AppFailure('conflict', destructionText.isDone);
}

/**
 * Puts back what stood there before, on the rows that are still there.
 * @throws AppFailure `notFound`, `conflict` when it was taken back, or its request is closed
 */
export function undoCorrection(store: Store, environment: OfficeEnvironment, correctionId: string): Promise<void> {
  return store.write((db) => {
    const one = listCorrections(db).find(({ id }) => id === correctionId);
    if (one === undefined) throw new AppFailure('notFound', correctionText.notThere);
    if (!one.isUndoable) throw new AppFailure('conflict', correctionText.notUndoable);
    const before = new Map(rowsBefore(db, correctionId).map((row) => [keyOf(row), row]));
    const there = rowsNow(db, [...before.values()]);
    for (const now of there) rewritePerson(db, now, before.get(keyOf(now)) ?? now);
    noteCorrectionUndone(db, correctionId, environment.clock());
    const said = correctionText.undone(there.length);
    recordChanges(db, environment, [personCorrected(subjects.office(destructionText.soughtLabel), said)]);
  });
}

function keyOf({ list, ordinal }: Pick<PlacedRow, 'list' | 'ordinal'>): string {
  return `${list}/${ordinal}`;
}
