import { packPersons } from '../domain/packedPersons';
import type { PersonExtras, PersonList, PersonRow } from '../domain/submission';
import type { ReadDb, WriteDb } from './database';

/** Writes what the rows from one place to another say in columns of the form's own; most lists have none. */
export function insertExtras(db: WriteDb, list: number, persons: PersonList, from = 0, to = persons.length): void {
  const { ordinals, extras } = packPersons(persons).columns;
  for (let at = from; extras !== null && at < to; at += 1)
    for (const [key, value] of Object.entries(extras[at] ?? {}))
      db.run(
        `INSERT INTO person_extra (list, ordinal, field_key, text, number)
         VALUES (:list, :ordinal, :key, :text, :number)`,
        {
          ':list': list,
          ':ordinal': ordinals[at] ?? 0,
          ':key': key,
          ':text': typeof value === 'string' ? value : null,
          ':number': typeof value === 'number' ? value : null,
        },
      );
}

interface ExtraRow {
  readonly ordinal: number;
  readonly field_key: string;
  readonly text: string | null;
  readonly number: number | null;
}

/**
 * The persons with what their rows say in columns of the form's own.
 * @param list null: nobody is on it
 * @param persons some of the list, in its order
 */
export function withExtras(db: ReadDb, list: number | null, persons: readonly PersonRow[]): readonly PersonRow[] {
  const rows = db.all<ExtraRow & object>(
    `SELECT ordinal, field_key, text, number FROM person_extra
      WHERE list = :list AND ordinal BETWEEN :first AND :last`,
    { ':list': list, ':first': persons[0]?.ordinal ?? null, ':last': persons.at(-1)?.ordinal ?? null },
  );
  if (rows.length === 0) return persons;
  const byOrdinal = new Map<number, Record<string, string | number>>();
  for (const { ordinal, field_key, text, number } of rows) {
    const extras = byOrdinal.get(ordinal) ?? {};
    extras[field_key] = text ?? number ?? '';
    byOrdinal.set(ordinal, extras);
  }
  return persons.map((person) => {
    const extras: PersonExtras | undefined = byOrdinal.get(person.ordinal);
    return extras === undefined ? person : { ...person, extras };
  });
}

/** Removes those of the rows numbered above `from` up to `to`. */
export function removeExtras(db: WriteDb, list: number, from: number, to: number): void {
  db.run('DELETE FROM person_extra WHERE list = :list AND ordinal > :from AND ordinal <= :to', {
    ':list': list,
    ':from': from,
    ':to': to,
  });
}
