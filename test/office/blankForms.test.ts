import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const DAY = toIsoDay('2021-08-19');

async function blank(core: Core, formId: string, period: typeof DAY | 'once', unitId?: string) {
  const unitIds = unitId === undefined ? null : [unitId];
  return core['forms.renderBlanks']({ directiveId: SAMPLE_ID, formId, period, unitIds });
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** Fills a blank in as a unit does, saves it under another name, and reads it in. */
async function returned(core: Core, bytes: Uint8Array, fill: (sheet: ExcelJS.Worksheet) => void) {
  const workbook = await open(bytes);
  const [sheet] = workbook.worksheets;
  if (sheet) fill(sheet);
  const path = join(temporaryFolder(), 'IMG_2021.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return preview.files[0];
}

function cellWith(sheet: ExcelJS.Worksheet, text: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (String(cell.value).includes(text)) found ??= cell;
    }),
  );
  if (!found) throw new Error(`no cell with ${text}`);
  return found;
}

const aCommune = async (core: Core) => {
  const { units } = await core['units.list']({});
  const unit = units.find(({ groups }) => groups.includes('cac-xa-phuong'));
  if (!unit) throw new Error('no commune');
  return unit;
};

describe('the blank list of a commune', () => {
  test('carries unit, day and yesterday’s total; headings are locked, answers open and checked', async () => {
    const core = await aSampleOffice({ withReports: true });
    const unit = await aCommune(core);
    const [file] = await blank(core, 'mau-02', DAY, unit.id);
    const workbook = await open(file?.bytes ?? new Uint8Array());
    const [sheet, hidden] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    expect(hidden?.state).toBe('veryHidden');
    expect(cellWith(sheet, '(ngày 19 tháng 8 năm 2021)')).toBeDefined();
    expect(cellWith(sheet, unit.name.toLocaleUpperCase('vi'))).toBeDefined();
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: '2021-08-18T17:00' as never });
    expect(indicators.length).toBeGreaterThan(0);
    expect(String(cellWith(sheet, 'Kỳ trước đã báo cáo').value)).toMatch(/: [\d.]+$/);
    const heading = cellWith(sheet, 'Họ và tên');
    expect(heading.protection?.locked ?? true).toBe(true);
    expect(sheet.getCell(Number(heading.row) + 1, 2).protection).toMatchObject({ locked: false });
    expect(sheet.getCell(Number(heading.row) + 1, 4)).toMatchObject({ numFmt: '@' });
    const rules: unknown = Reflect.get(sheet, 'dataValidations');
    expect(JSON.stringify(rules)).toContain('"type":"whole"');
    expect(JSON.stringify(rules)).toContain('"type":"textLength"');
    expect(Reflect.get(sheet, 'sheetProtection')).toMatchObject({ sheet: true, insertRows: true });
  });

  test('is known at once when it comes back under any name, and gives its rows and total', async () => {
    const core = await aSampleOffice();
    const unit = await aCommune(core);
    const [file] = await blank(core, 'mau-02', DAY, unit.id);
    const read = await returned(core, file?.bytes ?? new Uint8Array(), (sheet) => {
      const row = Number(cellWith(sheet, 'Họ và tên').row) + 1;
      sheet.getCell(row, 2).value = 'Nguyễn Văn An';
      sheet.getCell(row, 3).value = 'Khu phố 1';
      sheet.getCell(row, 4).value = '0905123456';
      sheet.getCell(row, 5).value = 3001;
    });
    expect(read).toMatchObject({ formId: 'mau-02', unitId: unit.id, period: DAY });
    expect(read?.rows).toMatchObject({ read: 1, accepted: 1, total: 3001 });
    expect(read?.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('returned untouched is a blank report, never yesterday’s total', async () => {
    const core = await aSampleOffice({ withReports: true });
    const unit = await aCommune(core);
    const [file] = await blank(core, 'mau-02', DAY, unit.id);
    const read = await returned(core, file?.bytes ?? new Uint8Array(), () => undefined);
    expect(read).toMatchObject({ state: 'refused', unitId: unit.id, isNil: false, rows: { total: null } });
    expect(read?.issues.map(({ code }) => code)).toContain('blank-report');
  });

  test('with the mark says that there is nothing to report', async () => {
    const core = await aSampleOffice();
    const unit = await aCommune(core);
    const [file] = await blank(core, 'mau-02', DAY, unit.id);
    const read = await returned(core, file?.bytes ?? new Uint8Array(), (sheet) => {
      const mark = sheet.getCell(Number(cellWith(sheet, 'Không phát sinh').row), 4);
      expect(mark.dataValidation).toMatchObject({ type: 'list', formulae: ['"X"'] });
      mark.value = 'X';
      sheet.getCell(Number(cellWith(sheet, 'Họ và tên').row) + 1, 5).value = 3000;
    });
    expect(read).toMatchObject({ isNil: true, unitId: unit.id, rows: { read: 0, total: 3000 } });
  });

  test('one for every unit that owes it, and none for a unit that does not', async () => {
    const core = await aSampleOffice();
    const files = await blank(core, 'mau-02', DAY);
    expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(files.length);
    expect(files).toHaveLength(17);
    await expect((async () => blank(core, 'mau-02', DAY, 'van-phong-hdnd-va-ubnd'))()).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

test('the blank form of an agency comes back with every figure', async () => {
  const core = await aSampleOffice();
  const [file] = await blank(core, 'mau-01', 'once', 'van-phong-hdnd-va-ubnd');
  const read = await returned(core, file?.bytes ?? new Uint8Array(), (sheet) => {
    const put = (label: string, value: string | number) => {
      sheet.getCell(Number(cellWith(sheet, label).row), 2).value = value;
    };
    put('Số điện thoại người tạo', '0905123456');
    put('Mã QR Code Bluezone', 'QR-0001');
    put('Tổng số cán bộ', 30);
    put('có Smartphone', 28);
    put('đã cài đặt Bluezone', 0);
  });
  expect(read).toMatchObject({ formId: 'mau-01', unitId: 'van-phong-hdnd-va-ubnd', period: 'once' });
  expect(read?.figures.map(({ understood }) => understood).slice(2, 5)).toEqual(['30', '28', '0']);
  expect(read?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('holds no formula, whatever the names of office and unit begin with', async () => {
  const core = await aSampleOffice();
  const unit = await aCommune(core);
  const saved = await core['office.get']({});
  if (saved === null) throw new Error('no office');
  const { profile, signatories } = saved;
  await core['office.save']({ profile: { ...profile, name: '=1+1' }, signatories });
  const path = join(temporaryFolder(), 'don-vi.xlsx');
  const list = new ExcelJS.Workbook();
  list.addWorksheet('Đơn vị').addRows([
    ['Mã', 'Tên đơn vị', 'Cấp', 'Nhóm'],
    [unit.code ?? 'X1', '=HYPERLINK("http://192.0.2.1") xã', unit.kind, 'UBND các xã, phường'],
  ]);
  writeFileSync(path, new Uint8Array(await list.xlsx.writeBuffer()));
  await core['units.import']({ path, dryRun: false });
  const hostile = (await core['units.list']({})).units.find(({ name }) => name.startsWith('='));
  const files = await core['forms.renderBlanks']({
    directiveId: SAMPLE_ID,
    formId: 'mau-02',
    period: DAY,
    unitIds: [hostile?.id ?? unit.id],
  });
  let texts = 0;
  for (const { bytes } of files)
    for (const sheet of (await open(bytes)).worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula, cell.address).toBeUndefined();
          if (/[=@]/.test(String(cell.value))) texts += 1;
        }),
      );
  expect(texts).toBeGreaterThan(0);
});
