import type { ReadDb } from './database';
import { tableNames } from './tableRows';

/**
 * What SQLite does not hold together by itself: a report's list has people, and each of their phones is noted once. Lists
 * that no report names are none of this: they are still being written, or wait to be removed.
 * @returns one line for each list that is not whole; empty for files of before version 80 too
 */
export function listProblems(db: ReadDb): readonly string[] {
  if (!tableNames(db).includes('person_phone')) return [];
  const given = phonesByList(db, 'SELECT list, count(phone) AS phones FROM person GROUP BY list');
  const noted = phonesByList(db, 'SELECT list, count(*) AS phones FROM person_phone GROUP BY list');
  return db
    .all<{ list: number }>('SELECT person_list AS list FROM submission WHERE person_list IS NOT NULL ORDER BY list')
    .filter(({ list }) => given.get(list) === undefined || given.get(list) !== (noted.get(list) ?? 0))
    .map(({ list }) => `list of people ${list} is not whole`);
}

function phonesByList(db: ReadDb, sql: string): ReadonlyMap<number, number> {
  return new Map(db.all<{ list: number; phones: number }>(sql).map(({ list, phones }) => [list, phones]));
}
