import type { Database } from 'sql.js';

/** SQL functions that would make a replay differ; those of the calendar read the clock for 'now' or no argument. */
export const DISARMED = [
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
