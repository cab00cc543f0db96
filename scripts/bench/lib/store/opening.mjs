import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STAMP } from '../largeOffice.mjs';
import { compare, inTurn, limit, timed } from '../measure.mjs';

const ROUNDS = 7;
const JOURNALLED = 10_000;
const EDIT = 'UPDATE unit SET addressee = :addressee WHERE id = :id';

/** Opening, folding, and opening with a long journal to run again. */
export async function measureOpening({ office, large, empty, folder }) {
  const opened = async (path) => {
    let store;
    const milliseconds = await timed(async () => {
      store = await office.openStore(path, STAMP);
    });
    await store.close();
    return milliseconds;
  };
  const open = await inTurn(ROUNDS, { large: () => opened(large.folder), empty: () => opened(empty) });
  return [
    limit(`open ${large.label}`, open.large, 150),
    compare(`open ${large.label}`, open.large, 'opening an empty store', open.empty),
    ...(await measureFold({ office, large, folder })),
    limit(`recover ${JOURNALLED.toLocaleString('en')} transactions`, await recoveries({ office, large, folder }), 1000),
  ];
}

async function measureFold({ office, large, folder }) {
  const data = join(folder, 'fold');
  cpSync(large.folder, data, { recursive: true });
  const whole = readFileSync(large.snapshot);
  const store = await office.openStore(data, STAMP, { foldAtBytes: 1 });
  let edits = 0;
  const times = await inTurn(ROUNDS, {
    fold: async () => {
      const edit = store.write((db) => db.run(EDIT, { ':addressee': `${++edits}`, ':id': 'phuong-bong-son' }));
      await edit;
      return timed(() => store.write(() => undefined)); // waits for the fold
    },
    file: () => timed(() => office.writeFileAtomically(join(folder, 'whole.sqlite'), whole)),
  });
  await store.close();
  rmSync(data, { recursive: true });
  return [compare(`fold ${large.label}`, times.fold, 'writing its file safely', times.file)];
}

async function recoveries({ office, large, folder }) {
  const data = join(folder, 'recovery');
  const killed = join(folder, 'killed');
  cpSync(large.folder, data, { recursive: true });
  const store = await office.openStore(data, STAMP, { foldAtBytes: Number.POSITIVE_INFINITY });
  for (let number = 0; number < JOURNALLED; number += 1)
    await store.write((db) => db.run(EDIT, { ':addressee': `UBND phường, lần ${number}`, ':id': 'phuong-bong-son' }));
  cpSync(data, killed, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  await store.close();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const copy = join(folder, 'recovered');
    cpSync(killed, copy, { recursive: true });
    let recovered;
    times.push(
      await timed(async () => {
        recovered = await office.openStore(copy, STAMP, { foldAtBytes: Number.POSITIVE_INFINITY });
      }),
    );
    const { addressee } = recovered.read.find("SELECT addressee FROM unit WHERE id = 'phuong-bong-son'");
    if (addressee !== `UBND phường, lần ${JOURNALLED - 1}` || recovered.notices.length > 0) throw new Error('lost');
    await recovered.close();
    rmSync(copy, { recursive: true });
  }
  for (const path of [data, killed]) rmSync(path, { recursive: true });
  return times;
}
