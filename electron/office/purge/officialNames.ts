import type { ReadDb } from '../../db/database';

/** Names of people the office deals with: they stay in letters and notes, whoever of the residents is called the same. */
export function officialNames(db: ReadDb): readonly string[] {
  return db
    .all<{ name: string }>(
      `SELECT full_name AS name FROM unit_contact UNION SELECT full_name FROM signatory UNION SELECT name FROM clerk
       ORDER BY 1`,
    )
    .map(({ name }) => name);
}
