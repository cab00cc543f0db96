import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { loadOffice } from './lib/bundle.mjs';
import { lookAtEveryByte } from './lib/inflateFloor.mjs';
import { compare, inTurn, printTable, timed } from './lib/measure.mjs';
import { importSample, inFolder, openSampleOffice, sampleFiles } from './lib/sample.mjs';

/**
 * Import of the sample, twenty times a round: whole (read, understand, check, write durably) against exceljs merely
 * reading the files; and the reading alone against the least that reading can cost.
 */
const ROUNDS = 5;
const TIMES = 20;
const LONG_ROWS = 20_000;

const office = await loadOffice();
const paths = sampleFiles();
const files = paths.map((path) => readFileSync(path));

/** Only the import itself is timed: every one of the twenty starts with a store that has no reports. */
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

/** A list far longer than any unit sends, where the cost of opening a file no longer counts. */
async function longWorkbook(folder) {
  const path = join(folder, 'long.xlsx');
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = writer.addWorksheet('Danh sách');
  sheet.addRow(['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế']).commit();
  for (let row = 1; row <= LONG_ROWS; row += 1)
    sheet.addRow([row, `Nguyễn Thị Ánh ${row}`, `Khu phố ${row % 97}`, `0${530000000 + row}`, row * 3]).commit();
  await writer.commit();
  return readFileSync(path);
}

const long = await inFolder(longWorkbook);
const ofLong = await inTurn(ROUNDS, {
  reading: () => timed(() => readOurs(long)),
  excelJs: () => timed(() => new ExcelJS.Workbook().xlsx.load(long)),
  floor: () => timed(() => lookAtEveryByte(long)),
});

const floor = 'inflate, look at every byte once';
process.stdout.write(`sample: ${files.length} workbooks, ${TIMES} imports a round into fresh stores\n`);
printTable([
  compare('whole import of the sample', sample.whole, 'exceljs reading the same files', sample.excelJs),
  compare('reading phase, sample', sample.reading, floor, sample.floor),
  compare('exceljs reading, sample', sample.excelJs, 'our reading phase', sample.reading),
  compare(`reading one list of ${LONG_ROWS} rows`, ofLong.reading, floor, ofLong.floor),
  compare(`exceljs reading that list`, ofLong.excelJs, 'our reading of it', ofLong.reading),
]);
