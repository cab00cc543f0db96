import { cpSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleOffice } from './lib/bundle.mjs';
import { makeLargeOffice, PERSONS } from './lib/largeOffice.mjs';
import { printTable } from './lib/measure.mjs';
import { loadNativeSqlite } from './lib/nativeSqlite.mjs';
import { inFolder } from './lib/sample.mjs';
import { measureBulk } from './lib/store/bulk.mjs';
import { measureEdits } from './lib/store/edits.mjs';
import { measureMemory } from './lib/store/memory.mjs';
import { measureOpening } from './lib/store/opening.mjs';
import { measureReading } from './lib/store/reading.mjs';
import { measureSealed } from './lib/store/sealed.mjs';

/** The store against native SQLite and against itself, small and large: each line a ratio of things done in turn. */
const bundle = await bundleOffice();
const office = createRequire(import.meta.url)(bundle);
const native = await loadNativeSqlite();

await inFolder(async (folder) => {
  const make = async (name, contents) => {
    const data = join(folder, name);
    return { folder: data, ...(await makeLargeOffice(office, data, contents)) };
  };
  const empty = (await make('empty', { days: 1, persons: 0 })).folder;
  const template = await make('template', { days: 90, persons: 0 });
  const large = await make('large', { days: 90, persons: PERSONS });
  const year = await make('year', { days: 365, persons: PERSONS });
  large.label = `${PERSONS.toLocaleString('en')} persons, ${(statSync(large.snapshot).size / 1024 / 1024).toFixed(1)} MB`;

  const of = (source) => {
    const data = join(folder, 'present');
    rmSync(data, { recursive: true, force: true });
    cpSync(source.folder, data, { recursive: true });
    return { ...source, folder: data, snapshot: join(data, 'don-doc.sqlite') };
  };
  const rows = [];
  for (const [name, measure] of [
    ['edits', () => measureEdits({ office, native, large: of(large), empty, folder })],
    ['bulk', () => measureBulk({ office, native, template: of(template), folder })],
    ['opening', () => measureOpening({ office, large: of(large), empty, folder })],
    ['sealed', () => measureSealed({ office, large: of(large), folder })],
    ['reading', () => measureReading({ office, native, year: of(year) })],
  ])
    if (!process.env.STORE_BENCH || process.env.STORE_BENCH.split(',').includes(name)) rows.push(...(await measure()));
  printTable(rows);
  if (!process.env.STORE_BENCH || process.env.STORE_BENCH.includes('memory'))
    for (const line of await measureMemory({ bundle, large: of(large), empty, folder }))
      process.stdout.write(`${line}\n`);
});
