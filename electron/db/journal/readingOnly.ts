import { bareSql } from '../parameters';

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
