import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PeriodKey } from '../../electron/domain/period';
import type { Core } from '../../electron/ipc/contract';
import {
  type Design,
  headOver,
  NO_DESIGN,
  proposalOf,
  withColumns,
  withHead,
} from '../../renderer/features/directives/designModel';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { sheetFile, vaccineDuty } from './vaccineForm';

/** Forms described from a sample, handed out as blanks, filled in, and read back: what comes in is what was typed. */
const PERIOD = '2021-08-19' as PeriodKey;
const HEAD = [['UBND THỊ XÃ HOÀI NHƠN'], [], ['BÁO CÁO KẾT QUẢ THỰC HIỆN'], ['(ngày 19/8/2021)']];

interface Sample {
  readonly shape: Design['shape'];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

const ITEMS: Sample = {
  shape: 'fields',
  rows: [
    ...HEAD,
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Số lượng', 'Ghi chú'],
    [1, 'Tổng số hộ đã rà soát', 'hộ', null, null],
    [2, 'Trong đó: hộ nghèo', 'hộ', null, null],
    [3, 'Trong đó: hộ cận nghèo', 'hộ', null, null],
    [4, 'Diện tích đất ở được hỗ trợ', 'ha', null, null],
  ],
  merges: [],
  top: 6,
  bottom: 9,
};
const TWO_LEVELS: Sample = {
  shape: 'table',
  rows: [
    ...HEAD,
    ['TT', 'Đơn vị', 'Kế hoạch', null, 'Thực hiện', null, 'Ghi chú'],
    [null, null, 'Số hộ', 'Số người', 'Số hộ', 'Số người', null],
    [1, 'Phường Bồng Sơn', null, null, null, null, null],
  ],
  merges: ['A5:A6', 'B5:B6', 'C5:D5', 'E5:F5', 'G5:G6'],
  top: 5,
  bottom: 6,
};

async function defined(core: Core, sample: Sample) {
  const path = await sheetFile(sample.rows, sample.merges);
  const look = await core['forms.sample']({ path, heading: null });
  const heading = { sheet: 'Tiêm chủng', top: sample.top, bottom: sample.bottom };
  const holds = sample.shape === 'fields' ? 'lines' : 'heading';
  const columns = await core['forms.sample']({ path, heading: { ...heading, holds } });
  const head = { ...withHead(NO_DESIGN, headOver(look, heading)), shape: sample.shape, label: 'Biểu thử' };
  const design = withColumns(head, columns);
  const duty = { clauseId: '', groupId: '', kind: 'none', from: null, to: null, clock: null } as const;
  const { formId } = await core['forms.define']({ ...proposalOf(design, duty, SAMPLE_ID), link: vaccineDuty() });
  return formId;
}

/** The blank of the first commune that owes the form. */
async function blankOf(core: Core, formId: string): Promise<ExcelJS.Workbook> {
  const [file] = await core['forms.renderBlanks']({ directiveId: SAMPLE_ID, formId, period: PERIOD, unitIds: null });
  const path = join(temporaryFolder(), 'mau.xlsx');
  writeFileSync(path, file?.bytes ?? new Uint8Array());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function cellOf(sheet: ExcelJS.Worksheet, text: string): ExcelJS.Cell {
  const found: ExcelJS.Cell[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === text && cell.master === cell) found.push(cell);
    }),
  );
  const [cell] = found;
  if (cell === undefined) throw new Error(`no cell says “${text}”`);
  return cell;
}

async function readBack(core: Core, workbook: ExcelJS.Workbook) {
  const path = join(temporaryFolder(), 'da dien.xlsx');
  await workbook.xlsx.writeFile(path);
  const { files, previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.discard']({ previewId });
  return files[0];
}

const figure = fc.integer({ min: 0, max: 99_999 });

test('items with a column of remarks come back as they were typed, remarks left aside', async () => {
  const core = await aSampleOffice();
  const formId = await defined(core, ITEMS);
  const workbook = await blankOf(core, formId);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const note = cellOf(sheet, 'Ghi chú');
  const first = cellOf(sheet, 'Tổng số hộ đã rà soát').row;
  expect(sheet.getCell(Number(first), Number(note.col)).protection.locked).toBe(false);
  const answer = Number(cellOf(sheet, 'Số lượng').col);
  await fc.assert(
    fc.asyncProperty(fc.tuple(figure, figure, figure, figure), figure, async (typed, remark) => {
      typed.forEach((value, at) => {
        sheet.getCell(Number(first) + at, answer).value = at === 3 ? value / 100 : value;
        sheet.getCell(Number(first) + at, Number(note.col)).value = at === 1 ? `tăng ${remark} hộ` : remark;
      });
      const file = await readBack(core, workbook);
      expect(file?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const said = typed.map((value, at) => (at === 3 ? value / 100 : value).toLocaleString('vi'));
      expect(file?.figures.map(({ understood }) => understood)).toEqual(said);
    }),
    { numRuns: 8 },
  );
});

test('headings of two levels are printed as the sample has them, and figures come back under them', async () => {
  const core = await aSampleOffice();
  const formId = await defined(core, TWO_LEVELS);
  const workbook = await blankOf(core, formId);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const plan = cellOf(sheet, 'Kế hoạch');
  const top = Number(plan.row);
  const left = Number(plan.col);
  const second = [0, 1, 2, 3].map((at) => sheet.getCell(top + 1, left + at).value);
  expect(second).toEqual(['Số hộ', 'Số người', 'Số hộ', 'Số người']);
  expect(sheet.getCell(top, left + 1).master.address).toBe(plan.address);
  expect(sheet.getCell(top + 1, 1).master.value).toBe('TT');
  await fc.assert(
    fc.asyncProperty(fc.tuple(figure, figure, figure, figure), async (typed) => {
      typed.forEach((value, at) => {
        sheet.getCell(top + 2, left + at).value = value;
      });
      const file = await readBack(core, workbook);
      expect(file?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const said = file?.figures.map(({ label, understood }) => [label, understood.replace(/^.*: /, '')]);
      const labels = ['Kế hoạch Số hộ', 'Kế hoạch Số người', 'Thực hiện Số hộ', 'Thực hiện Số người'];
      expect(said).toEqual(labels.map((label, at) => [label, typed[at]?.toLocaleString('vi')]));
    }),
    { numRuns: 8 },
  );
});
