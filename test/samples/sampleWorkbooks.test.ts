import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { minutesBetween, toLocalTime } from '../../electron/domain/calendar';
import { formatPercent } from '../../electron/domain/numbers';
import { parseDirectiveFile, parseSampleFile } from '../../electron/office/campaignFile';
import { EXPECTED_FILE, makeSampleFiles, REPORTS_FOLDER } from '../../scripts/samples/sampleFiles.mjs';
import expected from './expected.json';

/** The sample workbooks on disk: made by the script of today, readable as forms, and faulty in exactly the listed places. */

const root = resolve(__dirname, '../..');
const reportsFolder = join(root, REPORTS_FOLDER);
const sample = parseSampleFile(readFileSync(join(root, 'resources/samples/hoai-nhon-2021-08.json'), 'utf8'), 'bộ mẫu');
const { forms } = parseDirectiveFile(
  readFileSync(join(root, 'resources/directives/hoai-nhon-2021-08.json'), 'utf8'),
  'văn bản',
);
const daily = expected.files.filter(({ formId }) => formId === 'mau-02');
const agencies = expected.files.filter(({ formId }) => formId === 'mau-01');
const unitName = (unitId: string) => sample.units.find(({ id }) => id === unitId)?.name ?? '';

interface DailyRead {
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly persons: readonly { readonly name: string; readonly phone: ExcelJS.CellValue; readonly cell: string }[];
  readonly total: ExcelJS.CellValue;
  readonly address: (cell: string) => ExcelJS.CellValue;
}

const dailyRead = new Map<string, DailyRead>();

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(reportsFolder, path));
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${path} has no sheet`);
  return sheet;
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

function readDaily(sheet: ExcelJS.Worksheet, totalCell: string): DailyRead {
  const persons: { name: string; phone: ExcelJS.CellValue; cell: string }[] = [];
  const headings = new Set<string>();
  sheet.eachRow((row, at) => {
    if (typeof row.getCell(1).value === 'number')
      persons.push({ name: row.getCell(2).text, phone: row.getCell(4).value, cell: `D${at}` });
    else if (persons.length === 0 && at >= 12) row.eachCell((cell) => headings.add(cell.text));
  });
  const address = (cell: string) => sheet.getCell(cell).value;
  return { text: textsOf(sheet), headings: [...headings], persons, total: address(totalCell), address };
}

function digits(phone: ExcelJS.CellValue): string {
  return String(phone).replace(/\D/g, '').padStart(10, '0');
}

beforeAll(async () => {
  for (const { path, cells } of daily)
    dailyRead.set(path, readDaily(await sheetOf(path), 'cumulative' in cells ? (cells.cumulative ?? '') : ''));
});

function read(path: string): DailyRead {
  const found = dailyRead.get(path);
  if (!found) throw new Error(`${path} was not read`);
  return found;
}

describe('the files on disk', () => {
  test('are what the script makes now, part by part, and nothing else', async () => {
    const made = await makeSampleFiles(root);
    const onDisk = readdirSync(reportsFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/').normalize('NFC'));
    expect([...onDisk, EXPECTED_FILE].sort()).toEqual([...made.keys()].sort());
    for (const [path, bytes] of made) {
      const there = new Uint8Array(readFileSync(join(root, path)));
      if (path.endsWith('.xlsx')) expect(unzipSync(there), path).toEqual(unzipSync(bytes));
      else expect(new TextDecoder().decode(there).replaceAll('\r\n', '\n'), path).toBe(new TextDecoder().decode(bytes));
    }
  });

  test('two runs give the same bytes', async () => {
    expect(await makeSampleFiles(root)).toEqual(await makeSampleFiles(root));
  });

  test('are as many as the campaign needs', () => {
    expect(new Set(daily.map(({ unitId }) => unitId)).size).toBe(17);
    expect(daily).toHaveLength(17 * 3 - 2);
    expect(agencies.length).toBeGreaterThanOrEqual(14);
    const rows = daily.reduce((sum, file) => sum + file.rows, 0);
    expect(rows).toBeGreaterThanOrEqual(400);
    expect(rows).toBeLessThanOrEqual(700);
    expect(new Set(expected.files.map(({ path }) => path)).size).toBe(expected.files.length);
  });
});

describe('Mẫu 02', () => {
  const form = forms.find(({ id }) => id === 'mau-02');

  test.each(daily)(
    '$path carries the form, the unit, the day and the figures',
    ({ path, unitId, period, rows, figures }) => {
      const { text, headings, persons, total } = read(path);
      const day = `ngày ${period.slice(8)} tháng 8 năm 2021`;
      for (const line of [...(form?.titleLines ?? []), `(${form?.label})`, `(${day})`, '(Ký tên, đóng dấu)'])
        expect(text).toContain(line);
      expect(text).toContain('ỦY BAN NHÂN DÂN');
      expect(text).toContain(unitName(unitId).toLocaleUpperCase('vi'));
      expect(text).toContain(`${unitName(unitId).replace(/^\S+ /, '')}, ${day}`);
      expect(headings).toEqual(
        expect.arrayContaining([...(form?.columns ?? []), ...(form?.fields ?? [])].map(({ label }) => label)),
      );
      expect(persons).toHaveLength(rows);
      expect(total).toBe('cumulative' in figures ? figures.cumulative : null);
    },
  );

  test('headings stand in one row exactly as printed, but for the one file with two', () => {
    const plain = ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'];
    const others = daily.filter(({ path }) => read(path).headings.slice(0, 5).join('|') !== plain.join('|'));
    expect(others.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([['merged-heading']]);
  });

  test('three ways of writing the running total', () => {
    const unitsWith = (mode: string) =>
      new Set(daily.filter((file) => 'totalMode' in file && file.totalMode === mode).map(({ unitId }) => unitId));
    expect(unitsWith('perRow')).toEqual(new Set(['phuong-tam-quan', 'xa-hoai-chau']));
    expect(unitsWith('totalRow')).toEqual(new Set(['phuong-hoai-thanh-tay']));
    expect(unitsWith('merged').size).toBe(14);
    for (const { path, unitId } of daily)
      expect(read(path).text.includes('Tổng cộng'), path).toBe(unitId === 'phuong-hoai-thanh-tay');
  });

  test('names and hamlets are there, and no two people share a row', () => {
    for (const { path } of daily)
      for (const { name } of read(path).persons) expect(name).toMatch(/^\p{Lu}\p{L}*( \p{Lu}\p{L}*){2,3}$/u);
  });
});

describe('Mẫu 01', () => {
  const form = forms.find(({ id }) => id === 'mau-01');

  test.each(agencies)(
    '$path carries the form, the agency and the figures',
    async ({ path, unitId, figures, cells }) => {
      const sheet = await sheetOf(path);
      const text = textsOf(sheet);
      for (const line of [...(form?.titleLines ?? []), '(Ký tên, đóng dấu)']) expect(text).toContain(line);
      expect(text).toContain(
        unitName(unitId)
          .replace(/ thị xã$/, '')
          .toLocaleUpperCase('vi'),
      );
      for (const { label } of form?.fields.slice(0, 5) ?? []) expect(text).toContain(`- ${label}:`);
      for (const [key, value] of Object.entries(figures))
        expect(sheet.getCell(Object.entries(cells).find(([cellKey]) => cellKey === key)?.[1] ?? 'A1').value).toBe(
          value,
        );
      expect(sheet.getImages()).toHaveLength(1);
    },
  );
});

describe('the receipt lists', () => {
  test('name every file once with the time it came', async () => {
    const listed = new Map<string, string>();
    for (const path of expected.receiptLists) {
      const sheet = await sheetOf(path);
      expect([1, 2, 3, 4].map((column) => sheet.getCell(4, column).value)).toEqual([
        'STT',
        'Tên tệp',
        'Thời điểm nhận',
        'Kênh nhận',
      ]);
      sheet.eachRow((row, at) => {
        if (at > 4) listed.set(`${path.split('/')[0]}/${row.getCell(2).text}`, row.getCell(3).text);
      });
    }
    const written = (time: string) => `${Number(time.slice(8, 10))}/8/2021 ${time.slice(11, 13)}h${time.slice(14)}`;
    expect(listed).toEqual(new Map(expected.files.map(({ path, receivedAt }) => [path, written(receivedAt)])));
  });

  test('agencies came between 17/8 and 19/8', () => {
    for (const { receivedAt } of agencies)
      expect(receivedAt > '2021-08-17' && receivedAt < '2021-08-20', receivedAt).toBe(true);
  });
});

describe('the deliberate faults', () => {
  test('each kind is listed exactly once, two communes are missing on 17/8', () => {
    expect(expected.files.flatMap(({ faults }) => faults.map(({ kind }) => kind)).sort()).toEqual([
      'extra-title-row',
      'fallen-total',
      'installed-above-smartphones',
      'late',
      'lost-zero',
      'merged-heading',
      'nil',
      'repeated-phone',
    ]);
    expect(expected.missing.filter(({ formId }) => formId === 'mau-02')).toEqual([
      { unitId: 'xa-hoai-son', formId: 'mau-02', period: '2021-08-17' },
      { unitId: 'xa-hoai-phu', formId: 'mau-02', period: '2021-08-17' },
    ]);
  });

  test('late: one report of 17/8 at 15h07, all others before 15h00', () => {
    const late = daily.filter(({ receivedAt, period }) => receivedAt >= `${period}T15:00`);
    expect(late).toMatchObject([{ receivedAt: '2021-08-17T15:07', timeliness: 'late', lateMinutes: 7 }]);
    for (const { receivedAt, lateMinutes } of late)
      expect(minutesBetween(toLocalTime('2021-08-17T15:00'), toLocalTime(receivedAt))).toBe(lateMinutes);
  });

  test('one title row more, one merged heading', () => {
    const withTitle = daily.filter(({ path }) => read(path).text.some((text) => text.startsWith('DANH SÁCH')));
    expect(withTitle.map(({ faults }) => faults[0]?.kind)).toEqual(['extra-title-row']);
    const merged = daily.filter(({ path }) => read(path).text.includes('Thông tin người cài đặt'));
    expect(merged.map(({ faults }) => faults[0]?.kind)).toEqual(['merged-heading']);
  });

  test('running totals: today is the report before plus the rows, but for the one that fell', () => {
    const broken: string[] = [];
    const before = new Map<string, number>();
    for (const { path, unitId } of daily) {
      const { total, persons } = read(path);
      const previous = before.get(unitId);
      if (previous !== undefined && total !== previous + persons.length) broken.push(path);
      if (typeof total === 'number') before.set(unitId, total);
    }
    const fallen = daily.filter(({ faults }) => faults.some(({ kind }) => kind === 'fallen-total'));
    expect(broken).toEqual(fallen.map(({ path }) => path));
    expect(fallen).toMatchObject([
      { period: '2021-08-18', figures: { cumulative: 2536 }, faults: [{ previous: 2554, right: 2563 }] },
    ]);
  });

  test('one phone is a number without its zero, all others are text of ten digits', () => {
    const numbers = daily.flatMap(({ path, faults }) =>
      read(path)
        .persons.filter(({ phone }) => typeof phone !== 'string')
        .map(({ phone, cell }) => ({ phone, cell, faults })),
    );
    expect(numbers).toHaveLength(1);
    expect(numbers[0]?.faults).toMatchObject([
      {
        kind: 'lost-zero',
        cell: numbers[0]?.cell,
        raw: String(numbers[0]?.phone),
        understood: digits(numbers[0]?.phone),
      },
    ]);
    for (const { path } of daily)
      for (const { phone } of read(path).persons)
        if (typeof phone === 'string') expect(phone.replace(/[ .]/g, '')).toMatch(/^0[35789]\d{8}$/);
  });

  test('one phone is listed by two communes, on two days', () => {
    const places = new Map<string, string[]>();
    for (const { path } of daily)
      for (const { phone, cell } of read(path).persons)
        places.set(digits(phone), [...(places.get(digits(phone)) ?? []), `${path} ${cell}`]);
    const repeated = [...places].filter(([, where]) => where.length > 1);
    expect(repeated).toHaveLength(1);
    const second = daily.find(({ faults }) => faults.some(({ kind }) => kind === 'repeated-phone'));
    expect(second?.faults).toMatchObject([{ understood: repeated[0]?.[0] }]);
    expect(repeated[0]?.[1]).toEqual([
      '2021-08-17/Mau02_P.BongSon_17-8.xlsx D17',
      `${second?.path} ${second?.faults[0]?.cell}`,
    ]);
  });

  test('one report of nothing, with the total of the day before', () => {
    const nil = daily.filter(({ path }) => read(path).text.includes('Không phát sinh'));
    expect(nil).toMatchObject([{ unitId: 'xa-hoai-hai', period: '2021-08-17', isNil: true, rows: 0 }]);
    expect(daily.filter(({ isNil }) => isNil)).toEqual(nil);
  });

  test('one agency has more installed than smartphones', () => {
    const counts = agencies.map(({ unitId, figures }) => ({ unitId, ...figures }));
    const wrong = counts.filter((one) => (one.staff_installed ?? 0) > (one.staff_with_smartphone ?? 0));
    expect(wrong).toMatchObject([{ unitId: 'hoi-nong-dan', staff_with_smartphone: 4, staff_installed: 5 }]);
    expect(counts.filter((one) => (one.staff_with_smartphone ?? 0) > (one.staff_total ?? 0))).toEqual([]);
  });
});

describe('the totals', () => {
  const base = new Map(sample.baselines.map(({ unitId, value }) => [unitId, value]));

  test.each(expected.communeTotals)('of $period as known at $at', (total) => {
    const arrived = daily.filter(({ period, receivedAt }) => period === total.period && receivedAt <= total.at);
    const numerator = arrived.reduce((sum, { path }) => sum + Number(read(path).total), 0);
    const denominator = arrived.reduce((sum, { unitId }) => sum + (base.get(unitId) ?? Number.NaN), 0);
    expect(total).toMatchObject({
      reported: arrived.length,
      numerator,
      denominator,
      percentPrinted: formatPercent(numerator, denominator, 2, 'round'),
    });
    expect(total.onTime + total.late + total.zero + total.missing).toBe(17);
  });

  test('start from the 42,85% of 14/8 and move upwards', () => {
    const { numerator, denominator, percentPrinted } = expected.communesOn14;
    expect(formatPercent(numerator, denominator, 2, 'round')).toBe('42,85%');
    expect(percentPrinted).toBe('42,85%');
    for (const total of expected.communeTotals) expect(total.numerator / total.denominator).toBeGreaterThan(0.44);
  });
});
