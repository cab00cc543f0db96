import { createRequire } from 'node:module';
import { peakBytes } from '../peakBytes.mjs';
import { BENCH_KEY } from './sealed.mjs';

/** Run by memory.mjs: the app's database work in a process of its own. */
const [bundle, dataFolder, wanted, form] = process.argv.slice(2);
const office = createRequire(import.meta.url)(bundle);

const store = await office.openStore(dataFolder, '20210819-1800', {
  foldAtBytes: 1,
  ...(form === 'sealed' && { key: BENCH_KEY }),
});
const backups = new office.Backups(store, { dataFolder, appVersion: '0', clock: () => '2021-08-19T18:00' });
const opened = process.memoryUsage().rss;
const edit = (name) =>
  store.write((db) =>
    db.run('UPDATE unit SET addressee = :name WHERE id = :id', { ':name': name, ':id': 'phuong-bong-son' }),
  );

const works = {
  async edits() {
    for (let number = 0; number < 5; number += 1) await edit(`lần ${number}`);
    store.verify();
  },
  async turnOn() {
    const { notDone } = await store.rekey(BENCH_KEY);
    if (notDone.length > 0) throw new Error(`not sealed: ${notDone}`);
  },
  async backup() {
    await edit('trước sao lưu');
    await backups.make();
  },
  /** The state at hand is kept first, so this makes a second backup. */
  async restore() {
    const { path } = await backups.make();
    await edit('sau sao lưu');
    await backups.restoreFile(path);
  },
  async checkAll() {
    for (let number = 0; number < 3; number += 1) await backups.make();
    await backups.checkAll();
  },
};
await works[wanted]();
await store.close();
process.stdout.write(JSON.stringify({ opened, peak: peakBytes() }));
