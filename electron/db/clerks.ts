import type { ReadDb, WriteDb } from './database';

/** Name an account of the system has chosen to be called by; null: none. */
export function findClerkName(db: ReadDb, account: string): string | null {
  const row = db.find<{ name: string }>('SELECT name FROM clerk WHERE account = :account', { ':account': account });
  return row?.name ?? null;
}

/** @param name "" takes the name away; entries of the log keep the one they were made under */
export function saveClerkName(db: WriteDb, account: string, name: string): void {
  db.run('DELETE FROM clerk WHERE account = :account', { ':account': account });
  if (name === '') return;
  db.run('INSERT INTO clerk (account, name) VALUES (:account, :name)', { ':account': account, ':name': name });
}
