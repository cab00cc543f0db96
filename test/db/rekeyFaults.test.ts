import { cpSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { hashOf, keepAttachment, readAttachment } from '../../electron/db/attachmentStore';
import { openStore, type StoreOptions } from '../../electron/db/store';
import { arm, disarm, type FaultPlan } from '../support/faultyFs';
import { temporaryFolder } from '../support/folder';
import { TEST_KEY } from '../support/storeForms';
import { addGroup, groupNames } from './support';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('../support/faultyFs');
  return faultyFs(await original());
});

const STAMP = '20210817-1500';
const SCAN = Buffer.from('%PDF-1.7 quét');
const NEVER = { from: Number.POSITIVE_INFINITY, count: 0, code: 'EIO' };
/** What the key file says meanwhile. */
const TURNING: StoreOptions = { key: TEST_KEY, acceptsPlain: true };

/** Codes of the disk that were told as a full disk. */
const toldFull = new Set<string>();

async function prepared(options: StoreOptions): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder, STAMP, options);
  await addGroup(store, 'trước');
  keepAttachment(folder, SCAN);
  await store.close();
  return folder;
}

async function expectAll(folder: string, options: StoreOptions, names: readonly string[]): Promise<void> {
  const store = await openStore(folder, STAMP, options);
  try {
    expect(groupNames(store.read)).toEqual(names);
    expect(store.notices).toEqual([]);
    expect(readAttachment(folder, hashOf(SCAN))).toEqual(SCAN);
  } finally {
    await store.close();
  }
}

/** @returns calls to the disk */
async function run(from: string, options: StoreOptions, key: typeof TEST_KEY | null, plan: FaultPlan): Promise<number> {
  const folder = temporaryFolder();
  cpSync(from, folder, { recursive: true });
  const store = await openStore(folder, STAMP, options);
  arm(plan);
  const isRefused = await store.rekey(key).then(
    ({ notDone, isDiskFull }) => {
      if (isDiskFull) toldFull.add(plan.code);
      return notDone.length > 0;
    },
    () => true,
  );
  const calls = disarm();
  await addGroup(store, 'sau');
  const killed = temporaryFolder();
  cpSync(folder, killed, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  await expectAll(killed, TURNING, ['trước', 'sau']);
  if (isRefused) expect((await store.rekey(key)).notDone, 'the disk is well again').toEqual([]);
  await store.close();
  await expectAll(folder, { key }, ['trước', 'sau']);
  return calls;
}

test.each([
  ['on, refused once', {}, TEST_KEY, 1, 'EIO'],
  ['on, refused from then on', {}, TEST_KEY, Number.POSITIVE_INFINITY, 'ENOSPC'],
  ['off, full once', { key: TEST_KEY }, null, 1, 'ENOSPC'],
])(
  'turning %s, at whichever call to the disk: nothing is lost, and beginning again ends it',
  async (_, options, key, count, code) => {
    const folder = await prepared(options);
    const calls = await run(folder, options, key, NEVER);
    expect(calls).toBeGreaterThan(50);
    for (let from = 1; from <= calls; from += 1)
      try {
        await run(folder, options, key, { from, count, code });
      } catch (error) {
        throw new Error(`fault at call ${from} of ${calls}`, { cause: error });
      }
  },
);

test('what a full disk leaves over is told as that, and nothing else is', () =>
  expect([...toldFull]).toEqual(['ENOSPC'])); // of the runs above
