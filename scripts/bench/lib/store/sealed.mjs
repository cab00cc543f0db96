import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STAMP } from '../largeOffice.mjs';
import { compare, inTurn, timed } from '../measure.mjs';

const EDITS = 200;
const ROUNDS = 7;
const UNIT = 'phuong-bong-son';
const EDIT = 'UPDATE unit SET addressee = :addressee WHERE id = :id';
/** Of a transaction like a slice of a long list of people. */
const LONG_ADDRESS = 'UBND phường Bồng Sơn '.repeat(12_000);
export const BENCH_KEY = { bytes: Buffer.alloc(32, 0x2b) };

/** The same work on the same data, encrypted and not, in turn. */
export async function measureSealed({ office, large, folder }) {
  const plain = copyOf(large, join(folder, 'as-plain'));
  const sealed = copyOf(large, join(folder, 'as-sealed'));
  const turning = await office.openStore(sealed, STAMP);
  const { notDone } = await turning.rekey(BENCH_KEY);
  await turning.close();
  if (notDone.length > 0) throw new Error(`not sealed: ${notDone}`);
  const rows = [];
  for (const measure of [edits, folds, openings])
    rows.push(...(await measure(office, large.label, { plain: [plain, {}], sealed: [sealed, { key: BENCH_KEY }] })));
  for (const path of [plain, sealed]) rmSync(path, { recursive: true });
  return rows;
}

function copyOf({ folder }, to) {
  cpSync(folder, to, { recursive: true });
  return to;
}

async function edits(office, label, { plain, sealed }) {
  let count = 0;
  const edit = (store, words) =>
    store.write((db) => db.run(EDIT, { ':addressee': `${words} ${++count}`, ':id': UNIT }));
  const open = ([path, options]) =>
    office.openStore(path, STAMP, { ...options, foldAtBytes: Number.POSITIVE_INFINITY });
  const stores = { plain: await open(plain), sealed: await open(sealed) };
  const rows = [];
  for (const [what, words, rounds] of [
    ['durable edit of one row, encrypted', 'UBND', EDITS],
    ['durable edit of 0.3 MB, encrypted', LONG_ADDRESS, EDITS / 4],
  ]) {
    const times = await inTurn(rounds, {
      plain: () => timed(() => edit(stores.plain, words)),
      sealed: () => timed(() => edit(stores.sealed, words)),
    });
    rows.push(compare(`${what}, ${label}`, times.sealed, 'the same in plain', times.plain, 1.3));
  }
  await stores.plain.close();
  await stores.sealed.close();
  return rows;
}

async function folds(office, label, { plain, sealed }) {
  const open = ([path, options]) => office.openStore(path, STAMP, { ...options, foldAtBytes: 1 });
  const stores = { plain: await open(plain), sealed: await open(sealed) };
  let count = 0;
  const fold = async (store) => {
    await store.write((db) => db.run(EDIT, { ':addressee': `lần ${++count}`, ':id': UNIT }));
    return timed(() => store.write(() => undefined)); // waits for the fold
  };
  const times = await inTurn(ROUNDS, { plain: () => fold(stores.plain), sealed: () => fold(stores.sealed) });
  await stores.plain.close();
  await stores.sealed.close();
  return [compare(`fold ${label}, encrypted`, times.sealed, 'the same in plain', times.plain, 2)];
}

async function openings(office, label, { plain, sealed }) {
  const open = async ([path, options]) => {
    let store;
    const milliseconds = await timed(async () => {
      store = await office.openStore(path, STAMP, options);
    });
    await store.close();
    return milliseconds;
  };
  const times = await inTurn(ROUNDS, { plain: () => open(plain), sealed: () => open(sealed) });
  return [compare(`open ${label}, encrypted`, times.sealed, 'the same in plain', times.plain, 2)];
}
