import { Backups } from '../../electron/db/backup/backups';
import { openStore, type Store } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import { toLocalTime } from '../../electron/domain/calendar';
import { killAtCall } from './killAtCall';
import { migrationsWith, ROWS_PER_TRANSACTION, STAMP, type WriterPlan } from './plan';

/**
 * A process that writes until it is killed. After each transaction that the store acknowledged it prints its number;
 * whoever killed it then looks whether every printed one is there, whole.
 */
const plan = JSON.parse(process.argv[2] ?? '{}') as WriterPlan;
const WRITES_IN_BETWEEN = 4;

async function open(): Promise<{ readonly store: Store; readonly backups: Backups }> {
  const { folder, foldAtBytes, steps } = plan;
  const store = await openStore(folder, STAMP, { foldAtBytes, migrations: migrationsWith(steps) });
  const clock = () => toLocalTime('2021-08-17T15:00');
  return { store, backups: new Backups(store, { dataFolder: folder, appVersion: '0.0.0', clock }) };
}

function transactionsIn(store: Store): number {
  const rows = store.read.find<{ rows: number }>('SELECT count(*) AS rows FROM unit_group')?.rows ?? 0;
  return rows / ROWS_PER_TRANSACTION;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function write(store: Store, count = 1): Promise<void> {
  for (let written = 0; written < count; written += 1) {
    const number = transactionsIn(store);
    const filler = 'Ủy ban nhân dân '.repeat(1 + (number % 40));
    await store.write((db) => {
      for (let row = 0; row < ROWS_PER_TRANSACTION; row += 1)
        saveGroup(db, { id: `${number}/${row}`, name: `${number} ${filler}` });
    });
    say(`written ${number}`);
  }
}

async function restoreOldest(store: Store, backups: Backups): Promise<void> {
  const oldest = (await backups.list()).backups.at(-1);
  if (oldest === undefined) return;
  say(`restoring ${oldest.path}`);
  await backups.restoreFile(oldest.path);
  say(`restored ${transactionsIn(store)}`);
}

async function cycle(): Promise<void> {
  const { store, backups } = await open();
  await write(store, WRITES_IN_BETWEEN);
  await backups.keepDaily();
  await backups.close();
  await store.close();
}

async function work(): Promise<void> {
  if (plan.killAtCall !== null) killAtCall(plan.killAtCall);
  if (plan.work === 'cycle') for (;;) await cycle();
  const { store, backups } = await open();
  for (;;) {
    await write(store, WRITES_IN_BETWEEN);
    if (plan.work === 'backup') await backups.make();
    if (plan.work === 'restore') {
      await backups.make();
      await write(store, WRITES_IN_BETWEEN);
      await restoreOldest(store, backups);
    }
  }
}

void work();
