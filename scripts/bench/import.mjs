import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { bundleOffice, loadOffice } from './lib/bundle.mjs';
import { lookAtEveryByte } from './lib/inflateFloor.mjs';
import { PERSONS } from './lib/largeOffice.mjs';
import { compare, inTurn, limit, median, printTable, timed } from './lib/measure.mjs';
import { otherPrograms } from './lib/otherPrograms.mjs';
import { personWorkbook } from './lib/personWorkbook.mjs';
import {
  importSample,
  inFolder,
  openSampleOffice,
  resourcesFor,
  SAMPLE_FOLDER,
  SAMPLE_ID,
  sampleFiles,
} from './lib/sample.mjs';

/**
 * Import of the sample, five times a round: whole (read, understand, check, write durably) against exceljs merely
 * reading the files; and the reading alone against the least that reading can cost.
 */
const ROUNDS = 5;
const TIMES = 5;
const LARGE_ROUNDS = 3;
const DROP_FILES = 60;
const DROP_ROWS = 300;

const office = await loadOffice();
const paths = sampleFiles();
const files = paths.map((path) => readFileSync(path));

/** Only the import itself is timed: every one of the five starts with a store that has no reports. */
async function wholeImports() {
  let spent = 0;
  for (let time = 0; time < TIMES; time += 1)
    await inFolder(async (folder) => {
      const core = await openSampleOffice(office, folder);
      spent += await timed(() => importSample(core));
      await core['core.close']({});
    });
  return spent;
}

async function excelJsReadsFiles() {
  for (let time = 0; time < TIMES; time += 1)
    for (const path of paths) await new ExcelJS.Workbook().xlsx.readFile(path);
}

function repeat(read) {
  return timed(() => {
    for (let time = 0; time < TIMES; time += 1) for (const file of files) read(file);
  });
}

function readOurs(file) {
  if (!office.readWorkbook(file, 'a.xlsx').ok) throw new Error('a sample file was not read');
}

const sample = await inTurn(ROUNDS, {
  whole: wholeImports,
  excelJs: () => timed(excelJsReadsFiles),
  reading: () => repeat(readOurs),
  floor: () => repeat(lookAtEveryByte),
});

/** One list of a whole province and a drop of sixty lists, each imported by a process of its own. */
async function largeImports(folder) {
  const list = join(folder, 'Mau 02 Bong Son 17-8.xlsx');
  writeFileSync(list, personWorkbook({ rows: PERSONS, place: 'Phường Bồng Sơn', day: 17 }));
  const drop = join(folder, 'drop');
  writeDrop(drop);
  const bundle = await bundleOffice();
  const resources = resourcesFor(folder, PERSONS);
  const others = otherPrograms();
  const imports = [];
  const drops = [];
  const imported = (path, results) => {
    results.push(importIn(bundle, path, resources));
    return results.at(-1).readMs + results.at(-1).writeMs;
  };
  const times = await inTurn(LARGE_ROUNDS, {
    whole: () => imported(list, imports),
    drop: () => imported(drop, drops),
    ...(others.libreOffice && { libreOffice: () => others.libreOffice(list, folder) }),
    ...(others.openpyxl && { openpyxl: () => others.openpyxl(list) }),
  });
  const bytes = readFileSync(list);
  const reading = await inTurn(LARGE_ROUNDS, {
    reading: () => timed(() => readOurs(bytes)),
    floor: () => timed(() => lookAtEveryByte(bytes)),
    excelJs: () => timed(() => new ExcelJS.Workbook().xlsx.load(bytes)),
  });
  return { times, imports, reading };
}

/** Thirty-four communes do not make sixty lists of one day: the communes' lists of several days. */
function writeDrop(folder) {
  const { units } = JSON.parse(readFileSync(join(SAMPLE_FOLDER, '..', `${SAMPLE_ID}.json`), 'utf8'));
  const communes = units.filter(({ groups }) => groups.includes('cac-xa-phuong'));
  for (let number = 0; number < DROP_FILES; number += 1) {
    const { name } = communes[number % communes.length];
    const day = 16 + Math.floor(number / communes.length);
    const rows = personWorkbook({ rows: DROP_ROWS, place: name, day, first: number * DROP_ROWS });
    mkdirSync(join(folder, `2021-08-${day}`), { recursive: true });
    writeFileSync(join(folder, `2021-08-${day}`, `${name}.xlsx`), rows);
  }
}

function importIn(bundle, path, resources) {
  const child = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'lib', 'importChild.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, bundle, path, resources], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const { times, imports, reading } = await inFolder(largeImports);
const floor = 'inflate, look at every byte once';
const missing = ['libreOffice', 'openpyxl'].filter((name) => times[name] === undefined);
const megabytes = imports.map(({ peakBytes }) => peakBytes / 2 ** 20);
process.stdout.write(`sample: ${files.length} workbooks, ${TIMES} imports a round into fresh stores\n`);
for (const name of missing) process.stdout.write(`${name} is not installed here: not compared\n`);
printTable([
  compare('whole import of the sample', sample.whole, 'exceljs reading the same files', sample.excelJs),
  compare('reading phase, sample', sample.reading, floor, sample.floor),
  compare('exceljs reading, sample', sample.excelJs, 'our reading phase', sample.reading),
  ...(times.libreOffice
    ? [compare(`whole import of ${PERSONS} persons`, times.whole, 'LibreOffice to csv', times.libreOffice, 0.6)]
    : []),
  ...(times.openpyxl
    ? [compare(`whole import of ${PERSONS} persons`, times.whole, 'openpyxl, read-only', times.openpyxl, 0.35)]
    : []),
  limit(
    `  of it until the preview`,
    imports.map(({ readMs }) => readMs),
  ),
  limit(
    `  of it until it is on the disk`,
    imports.map(({ writeMs }) => writeMs),
  ),
  compare(`reading phase, ${PERSONS} persons`, reading.reading, floor, reading.floor, 5),
  compare(`reading phase, ${PERSONS} persons`, reading.reading, 'exceljs reading it', reading.excelJs, 0.25),
  limit(`${DROP_FILES} files of ${DROP_ROWS} rows in one drop`, times.drop, 5_000),
]);
const most = median(megabytes);
process.stdout.write(
  `peak memory of the process that imports: ${most.toFixed(0)} MB  ${most <= 500 ? '✓' : '✗'} ≤ 500 MB\n`,
);
