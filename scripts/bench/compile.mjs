import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { announce, prepareElectron } from '../lib/setUp.mjs';
import { loadOffice } from './lib/bundle.mjs';
import { measureQuestions } from './lib/compile/asked.mjs';
import { measureWindow } from './lib/compile/painted.mjs';
import { DAYS, makeYearOffice, UNITS } from './lib/compile/yearOffice.mjs';
import { printTable } from './lib/measure.mjs';
import { loadNativeSqlite } from './lib/nativeSqlite.mjs';
import { onDisplay } from './lib/onDisplay.mjs';

/**
 * A year of 300 units and ten rates: how long a board, a total, a ranking or a picture takes, first in the office core, then
 * in the real window from the press to the picture that answers it, against the bare SQL in native SQLite on the same file.
 * COMPILE_ONLY=<words> asks only what has them in its name.
 */
const electron = await prepareElectron();
await onDisplay(electron, measure);

async function measure(folder) {
  announce(electron);
  const office = await loadOffice();
  const native = await loadNativeSqlite();
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
  process.stdout.write('\nin the core\n');
  printTable(await measureQuestions({ office, native, data: copy('core'), snapshot }));
  process.stdout.write('\nin the window, from the press to the last picture it brings about\n');
  printTable(
    await measureWindow({ electron, native, data: copy('window'), profile: join(folder, 'profile'), snapshot }),
  );
}
