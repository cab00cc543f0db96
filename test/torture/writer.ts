import { openStore } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';

/**
 * A process that writes until it is killed. After each transaction that the store acknowledged it prints its number;
 * whoever killed it then looks whether every printed one is there, whole.
 */
const [folder = '', foldAtBytes = '65536'] = process.argv.slice(2);
/** Rows of one transaction: half of them would show. */
export const ROWS_PER_TRANSACTION = 3;

async function write(): Promise<void> {
  const store = await openStore(folder, '20210817-1500', { foldAtBytes: Number(foldAtBytes) });
  let number = store.read.find<{ next: number }>('SELECT count(*) / 3 AS next FROM unit_group')?.next ?? 0;
  for (;;) {
    const current = number;
    const filler = 'Ủy ban nhân dân '.repeat(1 + (current % 40));
    await store.write((db) => {
      for (let row = 0; row < ROWS_PER_TRANSACTION; row += 1)
        saveGroup(db, { id: `${current}/${row}`, name: `${current} ${filler}` });
    });
    process.stdout.write(`${current}\n`);
    number += 1;
  }
}

void write();
