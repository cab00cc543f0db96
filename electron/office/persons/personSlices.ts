import type { ReadDb } from '../../db/database';
import { readPersonsAfter, readPersonsOf } from '../../db/personRows';
import type { PersonRow } from '../../domain/submission';

/** People taken from the database without a pause. */
const SLICE = 2000;

/** Rows a slice at a time. @param ordinals null: the whole list */
export function* slicesOf<T>(
  db: ReadDb,
  list: number,
  ordinals: readonly number[] | null,
  rowOf: (person: PersonRow) => T,
): Generator<readonly T[]> {
  if (ordinals !== null) {
    for (let from = 0; from < ordinals.length; from += SLICE)
      yield readPersonsOf(db, list, ordinals.slice(from, from + SLICE)).map(rowOf);
    return;
  }
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const persons = readPersonsAfter(db, list, after, SLICE);
    if (persons.length === 0) return;
    yield persons.map(rowOf);
    after = persons.at(-1)?.ordinal ?? after;
  }
}
