import type { Database } from 'sql.js';
import { bareSql } from '../parameters';

/**
 * Replaying the journal must give the very same database, so no statement of a transaction may depend on the clock, on
 * chance, on the connection or on the order in which rows happen to come. Checked on the text when a statement is first
 * seen, and once more inside SQLite, where the functions themselves refuse.
 */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^(?!\s*(?:INSERT|REPLACE|UPDATE|DELETE|WITH)\b)/i, 'changes no rows'], // a replay is checked by the rows it changes
  [/;\s*\S/, 'more than one statement'], // SQLite would run the first and drop the rest in silence
  [/\bOR\s+(ROLLBACK|FAIL)\b/i, 'may leave a part of the transaction'],
  [/\bCURRENT_(TIME|DATE|TIMESTAMP)\b/i, 'reads the clock'],
  [/\b(random|randomblob)\s*\(/i, 'depends on chance'],
  [/\b(date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\(/i, 'may read the clock; pass the text in'],
  [/\b(last_insert_rowid|changes|total_changes|sqlite_\w+)\s*\(/i, 'depends on the connection'],
  [/\bgroup_concat\s*\(|\bstring_agg\s*\(|\bjson_group_(array|object)\s*\(/i, 'depends on the order of rows'],
];

/** @throws Error naming the reason; a bug of the caller, never bad input */
export function assertRepeatable(sql: string): void {
  const text = bareSql(sql);
  for (const [pattern, reason] of FORBIDDEN)
    if (pattern.test(text)) throw new Error(`not repeatable (${reason}): ${sql}`);
  const isOrdered = /\bORDER\s+BY\b/i.test(text);
  if (/\bLIMIT\b/i.test(text) && !isOrdered) throw new Error(`not repeatable (LIMIT without ORDER BY): ${sql}`);
  if (
    /^\s*(INSERT|REPLACE)\b[^;]*?\)\s*SELECT\b|^\s*(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\s+\w+\s+SELECT\b/i.test(
      text,
    ) &&
    !isOrdered
  )
    throw new Error(`not repeatable (INSERT … SELECT without ORDER BY): ${sql}`);
}

const READING =
  /^\s*(?:(?:SELECT|VALUES)\b|WITH\b(?![\s\S]*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b)|PRAGMA\s+(?:integrity_check|quick_check|foreign_key_check|user_version)\s*$)/i;
const reading = new Set<string>();

/**
 * What changes anything without being recorded would be gone at the next start.
 * @throws Error when the statement is none that only reads; a bug of the caller
 */
export function assertReading(sql: string): void {
  if (reading.has(sql)) return;
  if (!READING.test(bareSql(sql))) throw new Error(`not a statement that only reads: ${sql}`);
  reading.add(sql);
}

/** SQL functions that would make a replay differ; those of the calendar read the clock for 'now' or no argument. */
const DISARMED = [
  'random',
  'randomblob',
  'last_insert_rowid',
  'changes',
  'total_changes',
  'current_time',
  'current_date',
  'current_timestamp',
  'date',
  'time',
  'datetime',
  'julianday',
  'unixepoch',
  'strftime',
  'timediff',
] as const;
/** sql.js reads the number of arguments off `length`; this one stands for any, and comes before SQLite's own. */
const ANY_ARGUMENTS = -1;

/** The functions now throw, whoever calls them, triggers and checks included. */
export function disarmFunctions(database: Database): void {
  for (const name of DISARMED) {
    const refuse = (): never => {
      throw new Error(`${name}() is not repeatable`);
    };
    database.create_function(name, Object.defineProperty(refuse, 'length', { value: ANY_ARGUMENTS }));
  }
}
