import type { SqlDatabase } from './database';
import type { Store } from './store';

/** As much of a store as whoever changes rows needs of it. */
export type WritableStore = Pick<Store, 'read' | 'write' | 'sequence'>;

/** A database that is nobody's data yet, such as a backup before it takes their place: written like a store, in memory only. */
export function looseStore(database: SqlDatabase): WritableStore {
  let sequence = 0;
  return {
    read: database,
    get sequence() {
      return sequence;
    },
    async write(work) {
      database.run('BEGIN');
      try {
        const result = work(database);
        database.run('COMMIT');
        sequence += 1;
        return result;
      } catch (error) {
        database.run('ROLLBACK');
        throw error;
      }
    },
  };
}
