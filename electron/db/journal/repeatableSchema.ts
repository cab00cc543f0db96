import type { ReadDb } from '../database';
import { bareSql } from '../parameters';
import { DISARMED } from './disarm';

const CLOCK_OR_CHANCE = new RegExp(`\\b(?:${DISARMED.join('|')})\\s*\\(|\\bCURRENT_(?:TIME|DATE|TIMESTAMP)\\b`, 'i');
/** All that a trigger may do is refuse: what it wrote by itself would depend on the order in which rows come to it. */
const REFUSING_BODY = /\bBEGIN\s+(?:SELECT\s+RAISE\s*\(\s*ABORT\s*,\s*''\s*\)\s*;\s*)+END\s*$/i;

/**
 * Looks at what tables do by themselves whenever a row is written: defaults, checks, computed columns, triggers. A step
 * of the schema that fails here would make the replay of later transactions differ.
 * @returns what is not repeatable, by name of the table, index or trigger; empty when all is
 */
export function unrepeatableParts(db: ReadDb): readonly string[] {
  return db
    .all<{ type: string; name: string; sql: string }>(
      'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name',
    )
    .filter(({ type, sql }) => !isRepeatable(type, bareSql(sql)))
    .map(({ type, name }) => `${type} ${name}`);
}

function isRepeatable(type: string, text: string): boolean {
  if (CLOCK_OR_CHANCE.test(text) || /\bAUTOINCREMENT\b|^\s*CREATE\s+VIRTUAL\b/i.test(text)) return false;
  return type !== 'trigger' || REFUSING_BODY.test(text);
}
