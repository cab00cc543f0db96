import { cpSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { ReadDb } from '../../electron/db/database';
import { openStore, type Store } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import { AppFailure } from '../../electron/domain/failure';
import { arm, disarm, type FaultPlan, hasFailed } from '../support/faultyFs';
import { temporaryFolder } from '../support/folder';
import { STORE_FORMS } from '../support/storeForms';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('../support/faultyFs');
  return faultyFs(await original());
});

/** Every call to the file system made to fail once, twice in a row and for ever, while opening, saving and folding. */
const STAMP = '20210817-1500';
const FOLD_AT_BYTES = 600;
const ROWS = 2;
const NEVER = { from: Number.POSITIVE_INFINITY, count: 0, code: 'EIO' };

describe.each(STORE_FORMS)('%s', (_form, form) => {
  async function addPair(store: Store, name: string): Promise<void> {
    await store.write((db) => {
      for (let row = 0; row < ROWS; row += 1)
        saveGroup(db, { id: `${name}/${row}`, name: 'Ủy ban nhân dân '.repeat(6) });
    });
  }

  /** Names of the pairs that are there. @throws when one is there by half */
  function pairs(db: ReadDb): readonly string[] {
    const ids = db.all<{ id: string }>('SELECT id FROM unit_group ORDER BY id').map(({ id }) => id);
    const names = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];
    expect(ids).toEqual(names.flatMap((name) => [`${name}/0`, `${name}/1`]));
    return names;
  }

  function copyOf(folder: string): string {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    return copy;
  }

  async function pairsIn(folder: string): Promise<readonly string[]> {
    const store = await openStore(folder, STAMP, form);
    try {
      expect(store.verify().problems).toEqual([]);
      return pairs(store.read);
    } finally {
      await store.close();
    }
  }

  /** As a kill leaves it: something in the snapshot, something in the journal. */
  async function preparedFolder(): Promise<string> {
    const folder = temporaryFolder();
    const first = await openStore(folder, STAMP, form);
    await addPair(first, 'a1');
    await first.close();
    const second = await openStore(folder, STAMP, form);
    await addPair(second, 'a2');
    const copy = copyOf(folder);
    await second.close();
    return copy;
  }

  async function openedOrRefused(folder: string): Promise<Store | null> {
    try {
      return await openStore(folder, STAMP, { ...form, foldAtBytes: FOLD_AT_BYTES });
    } catch (error) {
      expect(error).toBeInstanceOf(AppFailure); // a sentence, whatever failed
      expect((error as AppFailure).code).not.toBe('damaged');
      return null;
    }
  }

  /** The folder as a kill at this moment would leave it, and what had been acknowledged by then. */
  interface Killed {
    readonly folder: string;
    readonly acknowledged: readonly string[];
  }

  interface Outcome {
    readonly acknowledged: readonly string[];
    readonly refused: readonly string[];
    /** After the first two acknowledgements that followed a fault. */
    readonly kills: readonly Killed[];
  }

  async function write(store: Store, folder: string, names: readonly string[]): Promise<Outcome> {
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const kills: Killed[] = [];
    for (const name of names) {
      try {
        await addPair(store, name);
        acknowledged.push(name);
        if (hasFailed() && kills.length < 2) kills.push({ folder: copyOf(folder), acknowledged: [...acknowledged] });
      } catch (error) {
        expect(error).toBeInstanceOf(AppFailure);
        refused.push(name);
      }
    }
    return { acknowledged, refused, kills };
  }

  async function run(prepared: string, plan: FaultPlan): Promise<number> {
    const folder = copyOf(prepared);
    arm(plan);
    const store = await openedOrRefused(folder);
    const { acknowledged, refused, kills } = store
      ? await write(store, folder, ['b1', 'b2', 'b3', 'b4', 'b5'])
      : { acknowledged: [], refused: [], kills: [] };
    const calls = disarm();
    const kept = ['a1', 'a2', ...acknowledged];

    for (const killed of [...kills, { folder: copyOf(folder), acknowledged }]) {
      const found = await pairsIn(killed.folder);
      const wanted = ['a1', 'a2', ...killed.acknowledged];
      // what a disk that is really gone has refused may still stand on it; else nothing of it may
      expect(found, 'after a kill').toEqual(plan.count === 1 ? wanted : expect.arrayContaining(wanted));
    }

    if (store === null) {
      expect(await pairsIn(folder), 'opened again').toEqual(kept);
      return calls;
    }
    expect(pairs(store.read), 'in memory').toEqual(kept);
    const after = await write(store, folder, ['c1', 'c2']);
    expect(after.refused, 'the disk is well again').toEqual([]);
    const inTheEnd = [...kept, 'c1', 'c2'];
    expect(await pairsIn(copyOf(folder)), 'after a later kill').toEqual(inTheEnd);
    await store.close();
    expect(await pairsIn(folder), 'closed and opened').toEqual(inTheEnd);
    expect(refused.some((name) => inTheEnd.includes(name))).toBe(false);
    return calls;
  }

  test.each([
    ['once', 1, 'EIO'],
    ['twice in a row', 2, 'ENOSPC'],
    ['from then on', Number.POSITIVE_INFINITY, 'EIO'],
  ])('a disk that refuses %s, at whichever call, loses nothing and says so', async (_, count, code) => {
    const prepared = await preparedFolder();
    const calls = await run(prepared, NEVER);
    expect(calls).toBeGreaterThan(60);
    for (let from = 1; from <= calls; from += 1) {
      try {
        await run(prepared, { from, count, code });
      } catch (error) {
        throw new Error(`fault at call ${from} of ${calls}`, { cause: error });
      }
    }
  });

  test('a first start whose second generation the disk refuses, at whichever call, keeps what is written after it', async () => {
    const started = async (plan: FaultPlan): Promise<number> => {
      const folder = temporaryFolder();
      arm(plan);
      const store = await openStore(folder, STAMP, form).catch(() => null);
      const calls = disarm();
      if (store === null) return calls;
      await addPair(store, 'b1');
      expect(await pairsIn(copyOf(folder))).toEqual(['b1']);
      await store.close();
      return calls;
    };
    const calls = await started(NEVER);
    for (let from = 1; from <= calls; from += 1) await started({ from, count: 1, code: 'EIO' });
  });
});
