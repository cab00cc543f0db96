import { setImmediate } from 'node:timers/promises';
import { type PackedPersons, packPersons } from '../domain/packedPersons';
import type { PersonList } from '../domain/submission';
import type { ReadDb, WriteDb } from './database';
import { insertPersons, nextPersonList } from './insertPersons';
import { insertPhones, PHONE_KEY, type SortedPhones, sortedPhones } from './insertPhones';
import { forgetValuesOfList } from './personCorrections';
import { insertExtras, removeExtras } from './personExtras';
import type { WritableStore } from './writableStore';

/** People written without a pause: some twenty milliseconds, so that whoever asks meanwhile is answered. */
const SLICE = 8192;
/** Noting where a phone stands takes a third of writing its person. */
const SLICE_OF_PHONES = SLICE * 3;
/** Removing takes twice as long as writing. */
const SLICE_TO_REMOVE = SLICE / 2;
/** Fewer people are no burden for the transaction of their report. */
const LONG = 4096;

/** Lists that are on the disk already, and that nobody sees until a report names their number. */
export interface StagedLists {
  /** Something else was written since: what was decided before has to be decided anew. */
  isDisturbed(): boolean;
  /** Number of the list if all of it is there; null: its people have yet to be written. */
  numberOf(db: ReadDb, persons: PersonList): number | null;
  /** Removes them again, because no report will name them. */
  discard(): Promise<void>;
}

/**
 * Writes long lists ahead of the reports they belong to, slice by slice, each slice a transaction of its own: in one
 * piece a list of a province would keep everybody waiting for half a second. Short ones are left to the transaction of
 * the report. A kill in between leaves lists without a report, which `sweepPersonLists` removes at the next start.
 * @throws AppFailure when the disk refuses; then nothing of them is left
 */
export async function stagePersonLists(store: WritableStore, lists: readonly PersonList[]): Promise<StagedLists> {
  const before = store.sequence; // of when what is to be written was decided
  await sweepPersonLists(store);
  const isLong = lists.reduce((sum, { length }) => sum + length, 0) > LONG;
  const packed = new Map(isLong ? lists.map((persons) => [persons, packPersons(persons)]) : []);
  const numbers = new Map<PackedPersons, number>();
  const discard = () => removePersonLists(store, [...numbers.values()]);
  let slices = 0;
  const write = async (work: (db: WriteDb) => void) => {
    await store.write(work, { isPartOfMore: true });
    slices += 1;
    await setImmediate();
  };
  try {
    for (const slice of slicesOf([...packed.values()], SLICE)) await write((db) => writePersons(db, slice, numbers));
    const phones = await sortedByList(numbers);
    for (const slice of slicesOf([...phones.keys()], SLICE_OF_PHONES))
      await write((db) => writePhones(db, slice, phones));
  } catch (error) {
    await discard();
    throw error;
  }
  const isDisturbed = () => store.sequence !== before + slices;
  const isWhole = (db: ReadDb, list: number, { length }: PersonList) => !isDisturbed() || peopleOn(db, list) === length;
  return {
    isDisturbed,
    numberOf(db, persons) {
      const written = packed.get(persons);
      const list = written && numbers.get(written);
      return list !== undefined && isWhole(db, list, persons) ? list : null;
    },
    discard,
  };
}

interface Piece<Whole> {
  readonly whole: Whole;
  readonly from: number;
  readonly to: number;
}

function slicesOf<Whole extends { readonly length: number }>(
  wholes: readonly Whole[],
  most: number,
): readonly (readonly Piece<Whole>[])[] {
  const slices: Piece<Whole>[][] = [];
  let room = 0;
  for (const whole of new Set(wholes))
    for (let from = 0; from < whole.length; ) {
      if (room === 0) {
        slices.push([]);
        room = most;
      }
      const to = Math.min(whole.length, from + room);
      slices.at(-1)?.push({ whole, from, to });
      room -= to - from;
      from = to;
    }
  return slices;
}

/** A list has its number from the moment its first people are written. */
function writePersons(db: WriteDb, slice: readonly Piece<PackedPersons>[], numbers: Map<PackedPersons, number>): void {
  for (const { whole: persons, from, to } of slice) {
    const list = numbers.get(persons) ?? nextPersonList(db);
    numbers.set(persons, list);
    insertPersons(db, list, persons, from, to);
    insertExtras(db, list, persons, from, to);
  }
}

interface NumberedList {
  readonly persons: PackedPersons;
  readonly list: number;
}
type ListOfPhones = ReadonlyMap<SortedPhones, NumberedList>;

/** Sorting a long list takes as long as writing a slice. */
async function sortedByList(numbers: ReadonlyMap<PackedPersons, number>): Promise<ListOfPhones> {
  const phones = new Map<SortedPhones, NumberedList>();
  for (const [persons, list] of numbers) {
    phones.set(sortedPhones(persons), { persons, list });
    await setImmediate();
  }
  return phones;
}

/** All phones of a list are in one order, so they come after all its people. */
function writePhones(db: WriteDb, slice: readonly Piece<SortedPhones>[], lists: ListOfPhones): void {
  for (const { whole, from, to } of slice) {
    const numbered = lists.get(whole);
    if (numbered !== undefined) insertPhones(db, numbered.list, numbered.persons, whole.subarray(from, to));
  }
}

function peopleOn(db: ReadDb, list: number): number {
  return (
    db.find<{ people: number }>('SELECT count(*) AS people FROM person WHERE list = :list', { ':list': list })
      ?.people ?? 0
  );
}

const sweeps = new WeakMap<WritableStore, Promise<void>>();

/**
 * Removes lists that no report names, once for each opening and before any of this one are written or removed: whoever does
 * so asks for it first, so that it may wait until the first screen is there.
 */
export function sweepPersonLists(store: WritableStore): Promise<void> {
  const known = sweeps.get(store);
  if (known !== undefined) return known;
  const sweep = removeUnnamed(store);
  sweeps.set(store, sweep);
  return sweep;
}

async function removeUnnamed(store: WritableStore): Promise<void> {
  const lists = store.read.all<{ list: number }>(
    `WITH RECURSIVE known (list) AS (
       SELECT min(list) FROM person
       UNION ALL SELECT (SELECT min(person.list) FROM person WHERE person.list > known.list) FROM known
        WHERE known.list IS NOT NULL)
     SELECT list FROM known
      WHERE list IS NOT NULL AND NOT EXISTS (SELECT 1 FROM submission WHERE submission.person_list = known.list)
      ORDER BY list`,
  );
  await removeAll(
    store,
    lists.map(({ list }) => list),
  );
}

/**
 * Removes lists whose reports are gone, slice by slice. What the disk does not let us remove is in nobody's way and goes
 * at the next start.
 */
export async function removePersonLists(store: WritableStore, lists: readonly number[]): Promise<void> {
  await sweepPersonLists(store);
  await removeAll(store, lists);
}

async function removeAll(store: WritableStore, lists: readonly number[]): Promise<void> {
  try {
    for (const list of lists) await removeList(store, list);
  } catch {
    // nothing refers to them
  }
}

/** Up to the last that is on it now, and no further: once that is gone the number may belong to another list. */
async function removeList(store: WritableStore, list: number): Promise<void> {
  const last = store.read.find<{ last: number | null }>('SELECT max(ordinal) AS last FROM person WHERE list = :list', {
    ':list': list,
  })?.last;
  if (typeof last === 'number') await store.write((db) => forgetValuesOfList(db, list), { isPartOfMore: true });
  for (let from = Number.MIN_SAFE_INTEGER; typeof last === 'number' && from < last; ) {
    const to = Math.min(last, endOfSlice(store.read, list, from) ?? last);
    await store.write((db) => removeRange(db, list, from, to), { isPartOfMore: true });
    await setImmediate();
    from = to;
  }
}

/** null: fewer are left than a slice has. */
function endOfSlice(db: ReadDb, list: number, after: number): number | null {
  const end = db.find<{ ordinal: number }>(
    `SELECT ordinal FROM person WHERE list = :list AND ordinal > :after ORDER BY ordinal LIMIT 1 OFFSET ${SLICE_TO_REMOVE - 1}`,
    { ':list': list, ':after': after },
  );
  return end?.ordinal ?? null;
}

function removeRange(db: WriteDb, list: number, from: number, to: number): void {
  const range = { ':list': list, ':from': from, ':to': to };
  db.run(
    `DELETE FROM person_phone WHERE list = :list AND ordinal > :from AND ordinal <= :to AND phone_key IN
       (SELECT ${PHONE_KEY} FROM person
         WHERE list = :list AND ordinal > :from AND ordinal <= :to AND phone IS NOT NULL)`,
    range,
  );
  removeExtras(db, list, from, to);
  db.run('DELETE FROM person WHERE list = :list AND ordinal > :from AND ordinal <= :to', range);
}
