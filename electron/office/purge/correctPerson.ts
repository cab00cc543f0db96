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
import { maskedOwnFields } from '../../domain/destruction/ownCorrection';
import { isDestroyedName } from '../../domain/destruction/personMark';
import { bareName } from '../../domain/destruction/writtenNames';
import { AppFailure } from '../../domain/failure';
import { personNameKey } from '../../domain/personName';
import type { Input } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { correctionText, destructionText, personCorrected } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { readSought } from './onePerson';
import { applyOwnChanges, type OwnChanges, ownChanges, putBackOwnValues } from './ownChanges';
import { fieldsNaming } from './ownFields';

const FAULTS: Readonly<Record<CorrectionFault, string>> = {
  nothing: correctionText.nothing,
  noName: correctionText.noName,
  badPhone: correctionText.badPhone,
};

/**
 * Corrects one person on every row and in every field that was found, at a request that stands in the register. What stood there before is kept
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
    const named = fieldsNaming(db, sought);
    if (found.length + named.length === 0) throw new AppFailure('notFound', destructionText.noPerson);
    if (found.length + named.length !== rows) throw new AppFailure('conflict', correctionText.changedSince);
    // what was destroyed, or only counted, stays a mark
    const kept = found.filter((row) => !isDestroyedName(row.fullName));
    if (kept.length + named.length === 0) throw new AppFailure('notFound', destructionText.noPerson);
    const before = rowsNow(db, kept);
    requireOnePerson(before);
    const changing = before.filter((row) => isChangedBy(row, correction));
    const own = ownChanges(db, kept, named, correction.own ?? []);
    const places = placesOf([...changing, ...own.extras.map(({ cell }) => cell)]) + own.texts.length;
    if (places === 0) throw new AppFailure('conflict', correctionText.alreadySo);
    if (!isSharedKnown) refuseShared(db, environment.dataFolder, changing, correction);
    const correctionId = apply(db, environment, { requestId, people: places, before: changing, correction, own });
    return { correctionId, people: places };
  });
}

function placesOf(rows: readonly Pick<PlacedRow, 'list' | 'ordinal'>[]): number {
  return new Set(rows.map(keyOf)).size;
}

interface Applied {
  readonly requestId: string;
  readonly people: number;
  readonly before: readonly PlacedRow[];
  readonly correction: Correction;
  readonly own: OwnChanges;
}

function apply(
  db: WriteDb,
  environment: OfficeEnvironment,
  { requestId, people, before, correction, own }: Applied,
): string {
  const { account, clock, newId } = environment;
  const id = newId();
  const fields = [
    ...(before.length === 0 ? [] : maskedFields(before, correction)),
    ...maskedOwnFields([...own.extras, ...own.texts]),
  ];
  const authorName = findClerkName(db, account);
  insertCorrection(db, { id, requestId, correctedAt: clock(), account, authorName, people, fields }, before);
  for (const row of before) rewritePerson(db, row, correctedRow(row, correction));
  applyOwnChanges(db, id, own);
  const said = correctionText.done(fields, people);
  recordChanges(db, environment, [personCorrected(subjects.office(destructionText.soughtLabel), said)]);
  return id;
}

/** A phone two people share finds both: only one of them has asked. @throws AppFailure `conflict` */
function requireOnePerson(rows: readonly PlacedRow[]): void {
  if (new Set(rows.map(({ fullName }) => personNameKey(bareName(fullName)))).size > 1)
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
    const own = putBackOwnValues(db, correctionId);
    const places = placesOf([...there, ...rowsNow(db, own.rows)]) + own.fields;
    noteCorrectionUndone(db, correctionId, environment.clock());
    const said = correctionText.undone(places);
    recordChanges(db, environment, [personCorrected(subjects.office(destructionText.soughtLabel), said)]);
  });
}

function keyOf({ list, ordinal }: Pick<PlacedRow, 'list' | 'ordinal'>): string {
  return `${list}/${ordinal}`;
}
