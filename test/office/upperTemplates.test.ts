import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import { followMoves } from '../../electron/domain/upper/movedPoints';
import type { PointedFigure } from '../../electron/domain/upper/point';
import type { Core, PointDraft } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';
import { makeZip } from '../support/workbookZip';
import { aForm } from '../upper/forms';

const INDICATOR = 'installed-among-smartphone-users';
const asOf = toLocalTime('2021-08-17T15:00');
const SHEET = 'Biểu 1';

function aFile(name: string, bytes: Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const figure = (cell: string, kind: PointedFigure, unit: string | null = null, periodsBack = 0): PointDraft => ({
  sheet: SHEET,
  cell,
  source: {
    kind: 'figure',
    indicatorId: INDICATOR,
    figure: kind,
    whose: unit === null ? { kind: 'total' } : { kind: 'unit', id: unit },
    periodsBack,
  },
});

const POINTS: readonly PointDraft[] = [
  figure('C8', 'numerator', 'phuong-bong-son'),
  figure('C9', 'numerator', 'phuong-tam-quan'),
  figure('C10', 'numerator', 'xa-hoai-son'),
  figure('D8', 'denominator', 'phuong-bong-son'),
  figure('G8', 'percent'),
  figure('G9', 'percent', null, 1),
  figure('G10', 'expected'),
  { sheet: SHEET, cell: 'D2', source: { kind: 'text', text: 'dataHour' } },
  { sheet: SHEET, cell: 'A4', source: { kind: 'text', text: 'missingUnits' } },
];

async function anAddedForm(core: Core, bytes = aForm()) {
  return core['upperTemplates.add']({
    directiveId: SAMPLE_ID,
    path: aFile('Biểu tỉnh.xlsx', bytes),
    name: 'Biểu ngày',
  });
}

async function aPointedForm(core: Core) {
  const { id } = await anAddedForm(core);
  await core['upperTemplates.savePoints']({ templateId: id, points: POINTS });
  return id;
}

describe('filled with the figures of the campaign', () => {
  test('every cell takes its figure; what is missing stays empty and is named with the coverage', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
    const rate = indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
    const unit = (id: string) => rate?.units.find(({ unitId }) => unitId === id);
    const { lines, warnings, filled, empty } = await core['upperTemplates.preview']({ templateId, asOf });
    const written = new Map(lines.map(({ cell, written: text }) => [cell, text]));
    expect(written.get('G8')).toBe(rate?.percentPrinted);
    expect(written.get('G10')).toBe('17');
    expect(written.get('D2')).toBe('15h00 ngày 17/8/2021');
    const missing = lines.filter(({ why }) => why === 'chưa có số liệu').map(({ cell }) => cell);
    expect(missing.length).toBeGreaterThan(0);
    expect(filled + empty).toBe(POINTS.length);
    expect(warnings.join('\n')).toContain(`${missing.length} ô để trống vì chưa có số liệu: ${missing[0]} (`);
    expect(warnings.join('\n')).toMatch(/Số liệu tổng hợp từ \d+\/17 đơn vị/);
    expect(warnings.join('\n')).toContain('Ô C11 (trang tính “Biểu 1”) của mẫu cộng được');
    const { bytes, fileName, extension } = await core['upperTemplates.render']({ templateId, asOf });
    expect(`${fileName}.${extension}`).toBe('ubnd-thi-xa-hoai-nhon-bieu-ngay-2021-08-17-15h00.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(SHEET);
    expect(sheet?.getCell('C8').value).toBe(unit('phuong-bong-son')?.numerator ?? null);
    expect(sheet?.getCell('C10').value).toBe(unit('xa-hoai-son')?.numerator ?? null);
    for (const cell of missing) expect(sheet?.getCell(cell).value).toBeNull();
  });

  test('a group gives what its own units lack to the target', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { id: templateId } = await anAddedForm(core);
    const { choices } = await core['upperTemplates.get']({ templateId });
    const groups = choices.whose.flatMap(({ whose }) => (whose.kind === 'group' ? [whose] : []));
    const points = groups.map((whose, at) => ({
      sheet: SHEET,
      cell: `J${at + 1}`,
      source: { kind: 'figure' as const, indicatorId: INDICATOR, figure: 'shortfall' as const, whose, periodsBack: 0 },
    }));
    await core['upperTemplates.savePoints']({ templateId, points });
    const { lines } = await core['upperTemplates.preview']({ templateId, asOf });
    const levels = await core['compilation.levels']({ directiveId: SAMPLE_ID, asOf });
    const own = levels.find(({ indicatorId }) => indicatorId === INDICATOR);
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
    const rate = indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
    const target = rate?.targets.find(({ targetId }) => targetId === rate.currentTargetId);
    expect(groups.length).toBeGreaterThan(0);
    for (const [at, { id }] of groups.entries()) {
      const part = own?.groups.find((group) => group.id === id);
      const needed = ((target?.requiredBasisPoints ?? 0) * (part?.denominator ?? 0)) / 10_000;
      const lacking = Math.max(0, Math.ceil(needed) - (part?.numerator ?? 0));
      expect(lines[at]?.written.replaceAll('.', '')).toBe(part?.denominator ? String(lacking) : '');
    }
  });

  test('figures cut at another period and data hour are those of that cut, and the form says that hour', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const cut = { asOf, period: toIsoDay('2021-08-16'), dataHour: toLocalTime('2021-08-16T15:00') };
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, ...cut });
    const rate = indicators.find(({ indicatorId }) => indicatorId === INDICATOR);
    const { lines, coverage } = await core['upperTemplates.preview']({ templateId, ...cut });
    const written = (cell: string) => lines.find((line) => line.cell === cell)?.written;
    expect(written('G8')).toBe(rate?.percentPrinted ?? '');
    expect(written('D2')).toBe('15h00 ngày 16/8/2021');
    expect(coverage).toMatchObject([{ period: '2021-08-16', coverage: rate?.coverage }]);
  });

  test('a figure of the day before is of that period, and one before the first is none', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { id: templateId } = await anAddedForm(core);
    const points = [figure('C8', 'numerator', null, 1), figure('C9', 'numerator', null, 300)];
    await core['upperTemplates.savePoints']({ templateId, points });
    const [before, never] = (await core['upperTemplates.preview']({ templateId, asOf })).lines;
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
    const period = indicators.find(({ indicatorId }) => indicatorId === INDICATOR)?.period;
    expect(period).toBe('2021-08-17');
    expect(before?.written).toMatch(/^[\d.]+$/);
    expect(never).toMatchObject({ written: '', why: 'không có kỳ báo cáo trước đó' });
  });
});

describe('pointing', () => {
  test('a formula, a cell twice, a figure nobody has and a campaign without the rate are refused in words', async () => {
    const core = await aSampleOffice();
    const { id: templateId } = await anAddedForm(core);
    const save = (...points: PointDraft[]) => core['upperTemplates.savePoints']({ templateId, points });
    await expect(save(figure('C11', 'numerator'))).rejects.toThrow(
      'Không ghi được vào ô C11 (trang tính “Biểu 1”): ô đang có công thức “=SUM(C8:C10)” và phải giữ nguyên.',
    );
    await expect(save(figure('D2', 'numerator'), figure('E3', 'percent'))).rejects.toThrow('Ô D2');
    await expect(save(figure('C8', 'reported', 'phuong-bong-son'))).rejects.toThrow('Không có “Số đơn vị đã báo cáo”');
    expect((await core['upperTemplates.get']({ templateId })).points).toEqual([]);
  });

  test('a column of names is matched to the registry; rows that name nobody are told apart from doubtful ones', async () => {
    const core = await aSampleOffice();
    const { id: templateId } = await anAddedForm(core);
    const rows = await core['upperTemplates.matchRows']({ templateId, sheet: SHEET, column: 'B', top: 8, bottom: 11 });
    expect(rows.map(({ row, unitId }) => [row, unitId])).toEqual([
      [8, 'phuong-bong-son'],
      [9, 'phuong-tam-quan'],
      [10, 'xa-hoai-son'],
      [11, null],
    ]);
    expect(rows[3]?.proposals).toEqual([]);
  });

  test('a newer file is filled only where the words near a cell are the same; the rest is asked again', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const newer = aForm({ sheet: (xml) => xml.replace('Phường Tam Quan', 'Phường Hoài Hương') });
    const { version } = await core['upperTemplates.replaceFile']({ templateId, path: aFile('Biểu mới.xlsx', newer) });
    expect(version).toBe(3);
    const { doubtful, points } = await core['upperTemplates.get']({ templateId });
    expect(doubtful.map(({ cell }) => cell)).toContain('C9');
    const { warnings, lines, untouched } = await core['upperTemplates.preview']({ templateId, asOf });
    expect(untouched).toBe(doubtful.length);
    expect(lines.find(({ cell }) => cell === 'C9')?.why).toContain('phải chỉ lại hoặc xác nhận');
    expect(warnings.join('\n')).toContain('chữ cạnh ô trong mẫu đã khác lúc chỉ');
    const confirmed = points.map(({ sheet, cell, source }) => ({ sheet, cell, source }));
    await core['upperTemplates.savePoints']({ templateId, points: confirmed });
    expect((await core['upperTemplates.get']({ templateId })).doubtful).toEqual([]);
  });
});

/** The form with a row put in over its table: every cell from row 8 on is one row lower. */
const withRowPutIn = (xml: string) =>
  xml
    .replaceAll(/<row r="(\d+)"/g, (whole, row) => (Number(row) < 8 ? whole : `<row r="${Number(row) + 1}"`))
    .replaceAll(/\b([A-G])(\d+)\b/g, (whole, letters, row) =>
      Number(row) < 8 ? whole : `${letters}${Number(row) + 1}`,
    );

describe('a newer form whose table was moved', () => {
  test('every unit is found again at its row, whatever stands where it was, and filled there', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const path = aFile('Biểu thêm hàng.xlsx', aForm({ sheet: withRowPutIn }));
    await core['upperTemplates.replaceFile']({ templateId, path });
    const { doubtful, points } = await core['upperTemplates.get']({ templateId });
    const ofUnits = doubtful.filter(({ cell }) => /^[CD]/.test(cell) && cell !== 'D2');
    expect(ofUnits.map(({ cell, movedTo, mayStay }) => [cell, movedTo, mayStay])).toEqual([
      ['C8', 'C9', false],
      ['C9', 'C10', false],
      ['C10', 'C11', false],
      ['D8', 'D9', false],
    ]);
    await core['upperTemplates.savePoints']({ templateId, points: followMoves(points, doubtful) });
    const { lines } = await core['upperTemplates.preview']({ templateId, asOf });
    expect(lines.find(({ cell }) => cell === 'C9')).toMatchObject({ written: '6.055', why: null });
    expect(lines.find(({ cell }) => cell === 'C10')).toMatchObject({ written: '3.848', why: null });
  });

  test('a unit that is gone from the form is not found elsewhere, nor may its cell stay with another', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const newer = aForm({ sheet: (xml) => xml.replace('Phường Tam Quan', 'Phường Hoài Hương') });
    await core['upperTemplates.replaceFile']({ templateId, path: aFile('Biểu bớt.xlsx', newer) });
    const { doubtful } = await core['upperTemplates.get']({ templateId });
    expect(doubtful.find(({ cell }) => cell === 'C9')).toMatchObject({ movedTo: null, mayStay: false });
  });

  test('a heading worded anew may stay for all rows at once', async () => {
    const core = await aSampleOffice({ withReports: true });
    const templateId = await aPointedForm(core);
    const newer = aForm({ texts: (xml) => xml.replace('Số người đã cài đặt', 'Số thuê bao đã cài đặt') });
    await core['upperTemplates.replaceFile']({ templateId, path: aFile('Biểu đổi tên cột.xlsx', newer) });
    const { doubtful } = await core['upperTemplates.get']({ templateId });
    const [first] = doubtful.filter(({ cell }) => cell === 'C8');
    expect(first).toMatchObject({ movedTo: null, mayStay: true });
  });
});

describe('kept, listed, removed', () => {
  test('removed and brought back with all its cells; every step is in the log', async () => {
    const core = await aSampleOffice();
    const templateId = await aPointedForm(core);
    await core['upperTemplates.remove']({ templateId });
    expect(await core['upperTemplates.list']({ directiveId: SAMPLE_ID })).toEqual([]);
    await expect(core['upperTemplates.get']({ templateId })).rejects.toMatchObject({ code: 'notFound' });
    await core['upperTemplates.restore']({ templateId });
    expect(await core['upperTemplates.list']({ directiveId: SAMPLE_ID })).toMatchObject([
      { name: 'Biểu ngày', version: 2, points: POINTS.length, fileName: 'Biểu tỉnh.xlsx', savedBy: 'van.thu' },
    ]);
    const { entries } = await core['history.list']({ text: 'mẫu excel cấp trên', limit: 10 });
    expect(entries.map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
      [null, 'tệp “Biểu tỉnh.xlsx”, 9 ô, bản 2'],
      ['tệp “Biểu tỉnh.xlsx”, 9 ô, bản 2', null],
      ['tệp “Biểu tỉnh.xlsx”, 0 ô, bản 1', 'tệp “Biểu tỉnh.xlsx”, 9 ô, bản 2'],
      [null, 'tệp “Biểu tỉnh.xlsx”, 0 ô, bản 1'],
    ]);
  });

  test('an earlier version is used again as the next one, file and cells together', async () => {
    const core = await aSampleOffice();
    const templateId = await aPointedForm(core);
    const newer = aForm({ sheet: (xml) => xml.replace('Phường Tam Quan', 'Phường Hoài Hương') });
    await core['upperTemplates.replaceFile']({ templateId, path: aFile('Biểu mới.xlsx', newer) });
    await core['upperTemplates.savePoints']({ templateId, points: [] });
    expect(await core['upperTemplates.useVersion']({ templateId, version: 2 })).toMatchObject({ version: 5 });
    const versions = await core['upperTemplates.versions']({ templateId });
    expect(versions.map(({ version, fileName, points }) => [version, fileName, points])).toEqual([
      [5, 'Biểu tỉnh.xlsx', 9],
      [4, 'Biểu mới.xlsx', 0],
      [3, 'Biểu mới.xlsx', 9],
      [2, 'Biểu tỉnh.xlsx', 9],
      [1, 'Biểu tỉnh.xlsx', 0],
    ]);
    expect((await core['upperTemplates.get']({ templateId })).doubtful).toEqual([]);
    const { entries } = await core['history.list']({ text: 'mẫu excel cấp trên', limit: 1 });
    expect(entries[0]).toMatchObject({ reason: 'Dùng lại bản 2' });
    await expect(core['upperTemplates.useVersion']({ templateId, version: 9 })).rejects.toThrow('Mẫu không có bản 9.');
  });

  test('two of one name are one too many; a file of another kind, a locked and a damaged one say what to do', async () => {
    const core = await aSampleOffice();
    await anAddedForm(core);
    await expect(anAddedForm(core)).rejects.toMatchObject({ code: 'conflict' });
    const bring = (name: string, bytes: Buffer) =>
      core['upperTemplates.add']({ directiveId: SAMPLE_ID, path: aFile(name, bytes), name });
    await expect(bring('a.csv', Buffer.from('a;b\n1;2\n3;4\n'))).rejects.toThrow('chọn loại “Excel Workbook (.xlsx)”');
    const ods = readFileSync(resolve(__dirname, '../fixtures/containers/bao-cao.ods'));
    await expect(bring('mẫu.ods', ods)).rejects.toThrow('Tệp “mẫu.ods” không phải mẫu Excel dạng .xlsx hoặc .xlsm');
    const locked = makeZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]);
    await expect(bring('khóa.xlsx', locked)).rejects.toThrow('bỏ mật khẩu mở');
    await expect(bring('b.xlsx', aForm().subarray(0, 900))).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      core['upperTemplates.add']({ directiveId: SAMPLE_ID, path: '/khong-co.xlsx', name: 'c' }),
    ).rejects.toMatchObject({ code: 'notFound' });
    expect(await core['upperTemplates.list']({ directiveId: SAMPLE_ID })).toHaveLength(1);
  });

  test('a kept form that is gone is said, and nothing is filled from another', async () => {
    const folder = temporaryFolder();
    const core = await anOffice(folder);
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const templateId = await aPointedForm(core);
    const [head] = await core['upperTemplates.list']({ directiveId: SAMPLE_ID });
    const kept = join(folder, 'tep-dinh-kem', head?.sha256 ?? '');
    expect(Buffer.compare(readFileSync(kept), aForm())).toBe(0);
    rmSync(kept);
    await expect(core['upperTemplates.preview']({ templateId, asOf })).rejects.toThrow(
      'Tệp mẫu “Biểu tỉnh.xlsx” trong thư mục dữ liệu đã mất hoặc bị thay đổi',
    );
  });
});
