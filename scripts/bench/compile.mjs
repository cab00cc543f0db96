import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadOffice } from './lib/bundle.mjs';
import { measureQuestions } from './lib/compile/asked.mjs';
import { DAYS, makeYearOffice, UNITS } from './lib/compile/yearOffice.mjs';
import { printTable } from './lib/measure.mjs';
import { loadNativeSqlite } from './lib/nativeSqlite.mjs';
import { inFolder } from './lib/sample.mjs';

/**
 * A year of 300 units and ten rates: how long the office core takes for a board, a total, a ranking or a picture, against
 * the bare SQL in native SQLite on the same file. COMPILE_ONLY=<words> asks only what has them in its name.
 */
const office = await loadOffice();
const native = await loadNativeSqlite();

await inFolder(async (folder) => {
  const year = join(folder, 'year');
  const { duties, reports, figures, snapshot } = await makeYearOffice(office, year);
  const count = (value) => value.toLocaleString('en');
  process.stdout.write(
    `${UNITS} units × ${DAYS} days × 10 rates: ${count(duties)} duties, ${count(reports)} reports, ${count(figures)} figures\n`,
  );
  const copy = (name) => {
    const data = join(folder, name);
    rmSync(data, { recursive: true, force: true });
    cpSync(year, data, { recursive: true });
    return data;
  };
  printTable(await measureQuestions({ office, native, data: copy('core'), snapshot }));
});
