import { expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { DONE, defineVaccineForm, dosesDone, GIVEN, sheetFile, TITLE } from './vaccineForm';

/** Tables with the units across and the figures down. */
const HEAD = [['UBND THỊ XÃ HOÀI NHƠN'], [`${TITLE} ngày 19/8/2021`]];

async function read(core: Core, rows: readonly (readonly (string | number | null)[])[]) {
  const path = await sheetFile([...HEAD, ...rows]);
  const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const [file] = files;
  if (file === undefined) throw new Error('no file in the preview');
  return { previewId, file };
}

test('every unit of the heading reports, the column of sums does not', async () => {
  const core = await aSampleOffice();
  const { formId } = await defineVaccineForm(core);
  const { previewId, file } = await read(core, [
    ['TT', 'Chỉ tiêu', 'Phường Bồng Sơn', 'P. Tam Quan', 'Hoài Tân', 'Tổng cộng'],
    [1, GIVEN, 1000, 500, 300, 1800],
    [2, DONE, 800, 20, 0, 820],
  ]);
  expect(file).toMatchObject({ state: 'ready', formId, period: '2021-08-19', unitName: '3 đơn vị', issues: [] });
  expect(file.figures.map(({ understood }) => understood)).toEqual(['cộng 3 đơn vị: 1.800', 'cộng 3 đơn vị: 820']);
  await core['imports.accept']({ previewId, indexes: [0] });
  expect(await dosesDone(core, formId, '2021-08-19')).toBe(820);
});

test('a column that cannot be taken is said with its cell and stops no other', async () => {
  const core = await aSampleOffice();
  await defineVaccineForm(core);
  const { file } = await read(core, [
    ['TT', 'Chỉ tiêu', 'Phường Bồng Sơn', 'Phường Không Có', 'Phường Tam Quan', 'Phường Hoài Tân'],
    [1, GIVEN, 1000, 500, 300, null],
    [2, DONE, 'nhiều', 20, 7, null],
  ]);
  expect(file).toMatchObject({ state: 'warnings', units: [{ unitName: 'Phường Tam Quan' }] });
  expect(file.issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['figure-not-a-count', 'C5'],
    ['column-unit-unknown', 'D3'],
    ['unit-row-blank', 'F3'],
  ]);
  expect(file.strangers.map(({ name }) => name)).toEqual(['Phường Không Có']);
});

test('a unit in two columns is not chosen between', async () => {
  const core = await aSampleOffice();
  await defineVaccineForm(core);
  const { file } = await read(core, [
    ['TT', 'Chỉ tiêu', 'Phường Bồng Sơn', 'P. Bồng Sơn', 'Phường Tam Quan'],
    [1, GIVEN, 1000, 500, 300],
    [2, DONE, 8, 20, 7],
  ]);
  expect(file.units.map(({ unitName }) => unitName)).toEqual(['Phường Tam Quan']);
  expect(file.issues.map(({ code }) => code)).toEqual(['column-unit-twice', 'column-unit-twice']);
});

test('the lines of one unit are its report, though the form is a table of units', async () => {
  const core = await aSampleOffice();
  const { formId } = await defineVaccineForm(core);
  const path = await sheetFile([['UBND PHƯỜNG BỒNG SƠN'], [`${TITLE} ngày 19/8/2021`], [GIVEN, 1000], [DONE, 800]]);
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]).toMatchObject({ state: 'ready', formId, unitName: 'Phường Bồng Sơn' });
  expect(files[0]?.figures.map(({ understood }) => understood)).toEqual(['1.000', '800']);
});

test('a table of hamlets is no report of the unit that sends it', async () => {
  const core = await aSampleOffice();
  await defineVaccineForm(core);
  const path = await sheetFile([
    ['UBND PHƯỜNG BỒNG SƠN'],
    [`${TITLE} ngày 19/8/2021`],
    ['Khối', GIVEN, DONE],
    ['Khối 1', 100, 80],
    ['Khối 2', 50, 20],
  ]);
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(['refused', 'needs-assignment']).toContain(files[0]?.state);
});
