import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeCopy } from '../../electron/documents/returns/sheetCopy';
import { cellAt, type Workbook } from '../../electron/imports/grid';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { copySheets } from '../../electron/office/copySheets';
import { aSheet, aWorkbook } from '../imports/buildWorkbook';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';

const HOSTILE = ['=1+1', '+84905111222', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1'];

/** A list with a wrong phone in D7 and texts that would like to be formulas. */
async function aBadList(folder = temporaryFolder()): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Mẫu 02');
  sheet.getColumn(2).width = 31;
  sheet.addRow(['UBND PHƯỜNG BỒNG SƠN']);
  sheet.addRow(['BÁO CÁO HÀNG NGÀY (ngày 17/8/2021)']);
  sheet.mergeCells('A2:E2');
  sheet.addRow(['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại']);
  sheet.addRow([1, 'Lê Thị Ánh', HOSTILE[0], '0905111222', 3165]);
  sheet.addRow([2, 'Trần Văn Bình', HOSTILE[2], '0905111223']);
  sheet.addRow([3, `${HOSTILE[3]} Nguyễn`, HOSTILE[4], '0905111224']);
  sheet.addRow([4, 'Phạm Cường', 'Thôn 3', '12345']);
  sheet.addRow([5, '', HOSTILE[5], '0905111226']);
  const path = join(folder, 'bong son.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

async function preview(paths: readonly string[]) {
  const core = await aSampleOffice();
  return { core, preview: await core['imports.preview']({ directiveId: SAMPLE_ID, paths }) };
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

function readBack(bytes: Uint8Array): Workbook {
  const result = readWorkbook(bytes, 'x.xlsx');
  if (!result.ok) throw new Error('the workbook cannot be read back');
  return result.workbook;
}

describe('a file that goes back', () => {
  test('shows the list of what is wrong, then the sheet as it came, coloured and commented', async () => {
    const { core, preview: shown } = await preview([await aBadList()]);
    const names = await core['imports.returnNames']({ sessionId: shown.previewId, indexes: [0] });
    expect((await core['personalData.log']({ offset: 0, limit: 9 })).entries).toEqual([]); // names give nothing out
    const [file, ...others] = await core['imports.renderReturns']({
      sessionId: shown.previewId,
      indexes: [0],
      isTogether: false,
    });
    expect(others).toEqual([]);
    expect(file?.fileName).toBe('Trả lại - bong son (có dữ liệu cá nhân)');
    expect(names).toEqual([file?.fileName]);
    const workbook = await load(file?.bytes ?? new Uint8Array());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Nội dung cần sửa', 'Mẫu 02']);
    const [list, copy] = workbook.worksheets;
    const issues = shown.files[0]?.issues.filter(({ severity }) => severity !== 'note') ?? [];
    expect(issues.length).toBeGreaterThan(1);
    const words = (list?.getSheetValues() ?? []).flat().map(String).join('\n');
    // the preview is masked; what goes back to its sender is as it came
    for (const { cell, message } of issues) expect(words).toContain(cell ?? message);
    expect(words).toContain('“12345” không phải số điện thoại');
    expect(copy?.headerFooter.oddFooter).toContain('Có dữ liệu cá nhân');
    const { entries } = await core['personalData.log']({ offset: 0, limit: 9 });
    expect(entries).toMatchObject([{ action: 'returnFull', subjectLabel: expect.stringContaining('Phường Bồng Sơn') }]);
    expect(words).toContain('Phường Bồng Sơn');

    expect(copy?.getColumn(2).width).toBe(31);
    expect(copy?.getCell('A2').isMerged).toBe(true);
    expect(copy?.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(copy?.getCell('E4').value).toBe(3165);
    expect(copy?.getCell('D7').fill).toMatchObject({ fgColor: { argb: 'FFFFEB9C' } });
    expect(JSON.stringify(copy?.getCell('D7').note)).toContain('12345');
    expect(copy?.getCell('D4').note).toBeUndefined();
  });

  test('holds no formula, whatever the texts of the unit begin with', async () => {
    const { core, preview: shown } = await preview([await aBadList()]);
    const [file] = await core['imports.renderReturns']({ sessionId: shown.previewId, indexes: null, isTogether: true });
    const workbook = await load(file?.bytes ?? new Uint8Array());
    let texts = 0;
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type, cell.address).not.toBe(ExcelJS.ValueType.Formula);
          if (typeof cell.value === 'string' && /^[=+\-@\t\r]/.test(cell.value)) {
            texts += 1;
            expect(cell.numFmt, cell.address).toBe('@');
          }
        }),
      );
    expect(texts).toBeGreaterThan(3);
  });

  test('is the same report when it comes back corrected', async () => {
    const { core, preview: shown } = await preview([await aBadList()]);
    const [file] = await core['imports.renderReturns']({ sessionId: shown.previewId, indexes: [0], isTogether: false });
    const path = join(temporaryFolder(), 'gui lai.xlsx');
    writeFileSync(path, file?.bytes ?? new Uint8Array());
    const again = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    const [first, second] = [shown.files[0], again.files[0]];
    expect(second).toMatchObject({ formId: first?.formId, unitId: first?.unitId, period: first?.period });
    expect(second?.rows).toEqual(first?.rows);
    expect(second?.issues.map(({ cell, code }) => [cell, code])).toEqual(
      first?.issues.map(({ cell, code }) => [cell, code]),
    );
  });

  test('that could not be opened goes back as the list alone', async () => {
    const path = join(temporaryFolder(), 'hong.xlsx');
    writeFileSync(path, Buffer.from('PK\u0003\u0004 cut off'));
    const { core, preview: shown } = await preview([path]);
    const [file] = await core['imports.renderReturns']({ sessionId: shown.previewId, indexes: [0], isTogether: false });
    const workbook = readBack(file?.bytes ?? new Uint8Array());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Nội dung cần sửa']);
  });

  test('of a very long list brings its head and the wrong rows only, at their own addresses', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.addRow(['UBND PHƯỜNG BỒNG SƠN, BÁO CÁO HÀNG NGÀY ngày 17/8/2021']);
    sheet.addRow(['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại']);
    for (let at = 1; at <= 4000; at += 1)
      sheet.addRow([at, `Người ${at}`, 'Thôn 1', at === 3500 ? '123' : `09051${String(at).padStart(5, '0')}`, null]);
    sheet.getCell('E3').value = 4000;
    const path = join(temporaryFolder(), 'dai.xlsx');
    writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { core, preview: shown } = await preview([path]);
    const [file] = await core['imports.renderReturns']({ sessionId: shown.previewId, indexes: [0], isTogether: false });
    const copy = readBack(file?.bytes ?? new Uint8Array()).sheets.at(1);
    expect(copy?.rowCount).toBe(3502);
    expect(copy?.cells.rowNumbers.length).toBeLessThan(100);
    if (copy) expect(cellAt(copy, 3502, 4)).toMatchObject({ value: '123' });
  });
});

test('after saving, every file with something wrong can still go back; of an old batch that is said', async () => {
  const core = await aSampleOffice();
  const shown = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
  const indexes = shown.files
    .filter(({ state }) => state === 'ready' || state === 'warnings')
    .map(({ index }) => index);
  const batch = await core['imports.accept']({ previewId: shown.previewId, indexes });
  const files = await core['imports.renderReturns']({ sessionId: batch.id, indexes: null, isTogether: false });
  const wrong = shown.files.filter(
    ({ state, issues }) => state !== 'skipped' && issues.some(({ severity }) => severity !== 'note'),
  );
  expect(files).toHaveLength(wrong.length);
  expect(wrong.length).toBeGreaterThan(1);
  await expect(
    (async () => core['imports.renderReturns']({ sessionId: 'older', indexes: null, isTogether: false }))(),
  ).rejects.toMatchObject({ code: 'notFound' });
});

test('of sheets far larger than a report only so much goes back, and no join of half the sheet', () => {
  const wide = Array.from({ length: 3000 }, (_, row) => Array.from({ length: 100 }, (_, column) => row + column));
  const sheet = aSheet(wide, { name: 'Mẫu 02', merges: ['A1:CV2900', 'A2:B2'] });
  const issue = { severity: 'error', code: 'x', message: 'x', sheet: 'Mẫu 02', row: 3 } as const;
  const [copy, another] = copySheets(aWorkbook(sheet, { ...sheet, name: 'Khác' }), [issue]);
  expect(copy).toMatchObject({ isPartial: true, merges: [{ top: 2, left: 1, bottom: 2, right: 2 }] });
  expect(copy?.cells.length).toBe(120_000);
  expect(another).toBeUndefined();
});

describe('texts of the copy', () => {
  const longWords = 'Lũy kế đến thời điểm hiện tại của cả phường';

  async function copyOf(rows: readonly (readonly (string | null)[])[]) {
    const sheet = { ...aSheet(rows), columnWidths: new Map([1, 2, 3].map((column) => [column, 16])) };
    const [copy] = copySheets(aWorkbook(sheet), []);
    const workbook = new ExcelJS.Workbook();
    const written = workbook.addWorksheet('Bản sao');
    if (copy === undefined) throw new Error('nothing was copied');
    writeCopy(written, copy, []);
    return written;
  }

  test('a long text between others is broken into lines, and its row is high enough for them', async () => {
    const sheet = await copyOf([['TT', longWords, 'Ghi chú']]);
    expect(sheet.getCell('B1').alignment.wrapText).toBe(true);
    expect(sheet.getRow(1).height).toBeGreaterThanOrEqual(3 * 16);
  });

  test('a line that ran on over blank cells still does, and leaves its row as it is', async () => {
    const sheet = await copyOf([
      [longWords, null, null],
      ['TT', 'Họ tên', 'Ghi chú'],
    ]);
    expect(sheet.getCell('A1').alignment.wrapText).toBe(false);
    expect(sheet.getRow(1).height).toBeUndefined();
  });
});
