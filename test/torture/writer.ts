import { keepAttachment } from '../../electron/db/attachmentStore';
import { Backups } from '../../electron/db/backup/backups';
import type { ProtectionOptions } from '../../electron/db/cipher/protection';
import type { StoreKey } from '../../electron/db/cipher/storeKey';
import { openStore, type Store } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import { toLocalTime } from '../../electron/domain/calendar';
import { killAtCall } from './killAtCall';
import {
  type Aim,
  migrationsWith,
  protectionOfPlan,
  ROWS_PER_TRANSACTION,
  STAMP,
  TORTURE_KEY,
  TORTURE_SCAN,
  type WriterPlan,
} from './plan';

/**
 * A process that writes until it is killed. After each transaction that the store acknowledged it prints its number;
 * whoever killed it then looks whether every printed one is there, whole.
 */
const plan = JSON.parse(process.argv[2] ?? '{}') as WriterPlan;
const WRITES_IN_BETWEEN = 4;

interface Desk {
  readonly store: Store;
  readonly backups: Backups;
}

async function open({ folder, foldAtBytes, steps }: WriterPlan = plan): Promise<Desk> {
  const protection = startProtection();
  const store = await openStore(folder, STAMP, { ...protection, foldAtBytes, migrations: migrationsWith(steps) });
  const clock = () => toLocalTime('2021-08-17T15:00');
  return { store, backups: new Backups(store, { dataFolder: folder, appVersion: '0.0.0', clock }) };
}

/** Before data are turned over they are all of the former form. */
function startProtection(): ProtectionOptions {
  if (plan.aim === 'sealOn') return {};
  return plan.aim === 'sealOff' ? { key: TORTURE_KEY } : protectionOfPlan(plan);
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

async function restoreOldest({ store, backups }: Desk): Promise<void> {
  const oldest = (await backups.list()).backups.at(-1);
  if (oldest === undefined) return;
  say(`restoring ${oldest.path}`);
  await backups.restoreFile(oldest.path);
  say(`restored ${transactionsIn(store)}`);
}

async function end({ store, backups }: Desk): Promise<void> {
  await backups.close();
  await store.close();
}

async function cycle(): Promise<void> {
  const desk = await open();
  await write(desk.store, WRITES_IN_BETWEEN);
  await desk.backups.keepDaily();
  await end(desk);
}

/** Opens, writes, and is ready for the piece of work that is aimed at. */
async function ready(own: Partial<WriterPlan> = {}): Promise<Desk> {
  const desk = await open({ ...plan, foldAtBytes: NEVER, ...own });
  await write(desk.store, WRITES_IN_BETWEEN);
  return desk;
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** Prepares a piece of work and answers with it. */
const AIMED: Readonly<Record<Aim, () => Promise<() => Promise<void>>>> = {
  firstStart: async () => async () => write((await open()).store),
  fold: async () => {
    await end(await ready());
    const { store } = await open();
    return async () => {
      await write(store);
      await store.write(() => undefined); // comes after the fold
    };
  },
  migration: async () => {
    await end(await ready({ steps: plan.steps - 1 }));
    return async () => write((await open()).store);
  },
  backup: async () => {
    const { backups } = await ready();
    return async () => void (await backups.make());
  },
  restore: async () => {
    const desk = await ready();
    await desk.backups.make();
    await write(desk.store);
    return () => restoreOldest(desk);
  },
  close: async () => {
    const desk = await ready();
    return () => end(desk);
  },
  sealOn: async () => turnOver(TORTURE_KEY),
  sealOff: async () => turnOver(null),
};

/** With a backup and a scan beside the data. */
async function turnOver(key: StoreKey | null): Promise<() => Promise<void>> {
  const { store, backups } = await ready();
  keepAttachment(plan.folder, TORTURE_SCAN);
  await backups.make();
  await write(store);
  return async () => void (await store.rekey(key));
}

/** Ends by itself only when the work was over before the call at which it was to be killed. */
async function workAimed(aim: Aim): Promise<void> {
  const piece = await AIMED[aim]();
  killAtCall(plan.killAtCall ?? 1, plan.killMoment);
  await piece();
  process.exit(0);
}

async function work(): Promise<void> {
  if (plan.aim !== null) return workAimed(plan.aim);
  if (plan.killAtCall !== null) killAtCall(plan.killAtCall, plan.killMoment);
  if (plan.work === 'cycle') for (;;) await cycle();
  const { store, backups } = await open();
  for (;;) {
    await write(store, WRITES_IN_BETWEEN);
    if (plan.work === 'backup') await backups.make();
    if (plan.work === 'restore') {
      await backups.make();
      await write(store, WRITES_IN_BETWEEN);
      await restoreOldest({ store, backups });
    }
  }
}

void work();
