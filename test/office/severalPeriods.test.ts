import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { DONE, defineVaccineForm, dosesDone, GIVEN, sheetFile, TITLE } from './vaccineForm';

/** Tables with a group of columns for each day, or with two columns that could both be what the form asks. */
const MERGES = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'];
const GROUPS = [
  ['TT', 'Đơn vị', 'Ngày 18/8/2021', null, 'Ngày 19/8/2021', null],
  [null, null, GIVEN, DONE, GIVEN, DONE],
  [1, 'Phường Bồng Sơn', 1000, 700, 1000, 800],
  [2, 'Phường Tam Quan', 500, 0, 500, 20],
];

async function preview(core: Core, path: string) {
  const found = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const [file] = found.files;
  if (file === undefined) throw new Error('no file in the preview');
  return { previewId: found.previewId, file };
}

test('a table of two days whose title names none is a report for each unit and day', async () => {
  const core = await aSampleOffice();
  const { formId } = await defineVaccineForm(core);
  const path = await sheetFile([['UBND THỊ XÃ HOÀI NHƠN'], [TITLE], ...GROUPS], MERGES);
  const { previewId, file } = await preview(core, path);
  expect(file).toMatchObject({ state: 'ready', unitName: '2 đơn vị', periods: ['2021-08-18', '2021-08-19'] });
  expect(file.issues.map(({ code }) => code)).toEqual(['several-periods']);
  await core['imports.accept']({ previewId, indexes: [0] });
  expect(await dosesDone(core, formId, '2021-08-19')).toBe(820);
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-19T23:00') });
  const cells = board.sections
    .filter((one) => one.formId === formId)
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const received = cells.filter(({ receivedAt }) => receivedAt !== null).map(({ period }) => period);
  expect(received.toSorted()).toEqual(['2021-08-18', '2021-08-18', '2021-08-19', '2021-08-19']);
});

test('a table for one day takes the columns of that day, and says which days it leaves', async () => {
  const core = await aSampleOffice();
  await defineVaccineForm(core);
  const path = await sheetFile([['UBND THỊ XÃ HOÀI NHƠN'], [`${TITLE} ngày 19/8/2021`], ...GROUPS], MERGES);
  const { file } = await preview(core, path);
  expect(file).toMatchObject({ state: 'warnings', periods: ['2021-08-19'] });
  expect(file.figures.map(({ understood }) => understood)).toEqual(['cộng 2 đơn vị: 1.500', 'cộng 2 đơn vị: 820']);
  expect(file.issues.map(({ message }) => message).join()).toContain('không lấy ngày 18/8/2021');
});

const TWO_COLUMNS = [
  ['UBND THỊ XÃ HOÀI NHƠN'],
  [`${TITLE} ngày 19/8/2021`],
  ['TT', 'Đơn vị', GIVEN, DONE, null],
  [null, null, null, 'Trong ngày', 'Lũy kế'],
  [1, 'Phường Bồng Sơn', 1000, 100, 800],
  [2, 'Phường Tam Quan', 500, 20, 20],
];
const TWO_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3'];

test('two columns that could both be the figure are asked about, and the answer is known from then on', async () => {
  const core = await aSampleOffice();
  const { formId } = await defineVaccineForm(core);
  const { previewId, file } = await preview(core, await sheetFile(TWO_COLUMNS, TWO_MERGES));
  expect(file.state).toBe('refused');
  expect(file.issues.map(({ code }) => code)).toEqual(['column-ambiguous']);
  const label = `${DONE} Lũy kế`;
  expect(file.unmatched).toMatchObject({ fields: [{ label: DONE }], headings: [`${DONE} Trong ngày`, label] });
  const fieldKey = file.unmatched?.fields[0]?.key ?? '';
  const taught = await core['imports.learnLabel']({ previewId, formId, fieldKey, label });
  expect(taught.files[0]).toMatchObject({ state: 'ready', unmatched: null });
  expect(taught.files[0]?.figures[1]?.understood).toBe('cộng 2 đơn vị: 820');
  const later = await preview(core, await sheetFile(TWO_COLUMNS, TWO_MERGES, 'lan sau.xlsx'));
  expect(later.file.figures[1]?.understood).toBe('cộng 2 đơn vị: 820');
});

test('a rate under the same heading is no rival of the count, nor is a second column that says the same', async () => {
  const core = await aSampleOffice();
  await defineVaccineForm(core);
  const rows = [
    ['UBND THỊ XÃ HOÀI NHƠN'],
    [`${TITLE} ngày 19/8/2021`],
    ['TT', 'Đơn vị', GIVEN, DONE, null, DONE],
    [null, null, null, 'Số lượng', 'Tỷ lệ %', null],
    [1, 'Phường Bồng Sơn', 1000, 800, '80%', 800],
    [2, 'Phường Tam Quan', 500, 20, '4%', 20],
  ];
  const { file } = await preview(core, await sheetFile(rows, ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4']));
  expect(file.issues.filter(({ code }) => code === 'column-ambiguous')).toEqual([]);
  expect(file.figures[1]?.understood).toBe('cộng 2 đơn vị: 820');
});
