import type { Database } from 'sql.js';

/**
 * Replaying the journal must give the very same database, so no statement of a transaction may depend on the clock, on
 * chance, on the connection or on the order in which rows happen to come. Checked on the text when a statement is first
 * seen, and once more inside SQLite, where the functions themselves refuse.
 */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bCURRENT_(TIME|DATE|TIMESTAMP)\b/i, 'reads the clock'],
  [/\b(random|randomblob)\s*\(/i, 'depends on chance'],
  [/\b(date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\(/i, 'may read the clock; pass the text in'],
  [/\b(last_insert_rowid|changes|total_changes)\s*\(/i, 'depends on the connection'],
  [/\bgroup_concat\s*\(|\bstring_agg\s*\(|\bjson_group_(array|object)\s*\(/i, 'depends on the order of rows'],
  [/^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|DETACH|VACUUM)\b/i, 'is not part of a transaction'],
];

/** @throws Error naming the reason; a bug of the caller, never bad input */
export function assertRepeatable(sql: string): void {
  const text = sql.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/--[^\n]*/g, '');
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

/** Name and the numbers of arguments under which SQLite knows it. */
const DISARMED: readonly (readonly [string, readonly number[]])[] = [
  ['random', [0]],
  ['randomblob', [1]],
  ['last_insert_rowid', [0]],
  ['changes', [0]],
  ['total_changes', [0]],
  ['current_time', [0]],
  ['current_date', [0]],
  ['current_timestamp', [0]],
  ...['date', 'time', 'datetime', 'julianday', 'unixepoch', 'strftime'].map(
    (name) => [name, [0, 1, 2, 3, 4]] as const, // the clock is read when the first argument is 'now' or absent
  ),
];

/** SQL functions that would make a replay differ now throw, whoever calls them. */
export function disarmFunctions(database: Database): void {
  for (const [name, counts] of DISARMED)
    for (const count of counts) database.create_function(name, refusal(name, count));
}

/** sql.js reads the number of arguments off `length`. */
function refusal(name: string, argumentCount: number): () => never {
  const refuse = (): never => {
    throw new Error(`${name}() is not repeatable`);
  };
  return Object.defineProperty(refuse, 'length', { value: argumentCount });
}
