import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { PeriodKey } from '../../electron/domain/period';
import type { Core } from '../../electron/ipc/contract';
import {
  type Design,
  headOver,
  likelyRows,
  NO_DESIGN,
  proposalOf,
  withColumns,
  withHead,
} from '../../renderer/features/directives/designModel';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { vaccineDuty } from './vaccineForm';

/**
 * Forms as offices write them, each defined from its blank as the window proposes it, sent back by ten units, and counted.
 * In a row "#" is where a unit writes its figure, "@" a figure that is none of its (a plan, last month's).
 */
interface OwnForm {
  readonly name: string;
  /** Above the lines; {unit} and {day} are filled in. */
  readonly head: readonly (readonly (string | null)[])[];
  readonly lines: readonly (readonly (string | number | null)[])[];
  readonly tail?: readonly (readonly (string | null)[])[];
  readonly merges?: readonly string[];
  /** Column the clerk chooses when asked; left out: nothing is asked. */
  readonly under?: string;
  readonly title: string;
  /** Fields with their types, as proposed. */
  readonly fields: readonly (readonly [label: string, type: string])[];
}

const UNITS = [
  'Phường Bồng Sơn',
  'Phường Tam Quan',
  'Phường Hoài Hảo',
  'Phường Hoài Đức',
  'Phường Tam Quan Bắc',
].concat(['Phường Tam Quan Nam', 'Phường Hoài Tân', 'Phường Hoài Xuân', 'Phường Hoài Hương', 'Phường Hoài Thanh']);

const FORMS: readonly OwnForm[] = [
  {
    name: 'ĐVT, kế hoạch, thực hiện lũy kế',
    head: [
      ['UBND XÃ AN BÌNH', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TÊN ĐƠN VỊ: {unit}', null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['BÁO CÁO KẾT QUẢ PHÒNG, CHỐNG SỐT XUẤT HUYẾT'],
      ['(ngày {day})'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện (lũy kế)'],
    ],
    lines: [
      [1, 'Tổng số hộ gia đình trên địa bàn', 'hộ', '@', '#'],
      [2, 'Số hộ đã ký cam kết', 'hộ', '@', '#'],
      [3, 'Số dụng cụ chứa nước đã xử lý', 'cái', '@', '#'],
      [4, 'Kinh phí đã chi', 'nghìn đồng', '@', '#'],
    ],
    under: 'Thực hiện (lũy kế)',
    title: 'BÁO CÁO KẾT QUẢ PHÒNG, CHỐNG SỐT XUẤT HUYẾT',
    fields: [
      ['Tổng số hộ gia đình trên địa bàn', 'count'],
      ['Số hộ đã ký cam kết', 'count'],
      ['Số dụng cụ chứa nước đã xử lý', 'count'],
      ['Kinh phí đã chi', 'count'],
    ],
  },
  {
    name: 'số lượng và ghi chú, mục La Mã, tổng cộng',
    head: [
      ['Mẫu số 02', null, null, null, null],
      ['TỔ DÂN PHỐ: {unit}'],
      ['BÁO CÁO NHANH NGÀY {day}'],
      ['Tình hình ngập lụt, sơ tán dân'],
      ['Đơn vị tính: hộ'],
      ['TT', 'Nội dung', 'Số lượng', 'Ghi chú'],
    ],
    lines: [
      ['I', 'VỀ DÂN CƯ', null, null],
      [1, 'Tổng số hộ có nguy cơ ngập', '#', null],
      [2, 'Số hộ đã sơ tán', '#', 'có 2 hộ ở nhà người thân'],
      [null, 'Trong đó: hộ có người già, trẻ em', '#', null],
      ['II', 'VỀ NHÀ Ở', null, null],
      [1, 'Nhà bị sập hoàn toàn', '#', null],
      [2, 'Nhà bị tốc mái', '#', '15 nhà tạm'],
    ],
    tail: [
      [null, null, 'Người lập biểu'],
      [null, null, '(Ký, ghi rõ họ tên)'],
    ],
    title: 'BÁO CÁO NHANH\nTình hình ngập lụt, sơ tán dân',
    fields: [
      ['Tổng số hộ có nguy cơ ngập', 'count'],
      ['Số hộ đã sơ tán', 'count'],
      ['Trong đó: hộ có người già, trẻ em', 'count'],
      ['Nhà bị sập hoàn toàn', 'count'],
      ['Nhà bị tốc mái', 'count'],
    ],
  },
  {
    name: 'không kẻ bảng, số sau dấu hai chấm',
    head: [['TÊN ĐƠN VỊ: {unit}'], ['PHIẾU BÁO CÁO TIÊM PHÒNG DẠI CHO CHÓ, MÈO'], ['Ngày báo cáo: {day}'], []],
    lines: [
      ['1. Tổng đàn chó, mèo:', '#'],
      ['2. Số con đã tiêm phòng:', '#'],
      ['3. Số hộ nuôi chó, mèo:', '#'],
    ],
    tail: [[null, 'TRƯỞNG THÔN']],
    title: 'PHIẾU BÁO CÁO TIÊM PHÒNG DẠI CHO CHÓ, MÈO',
    fields: [
      ['Tổng đàn chó, mèo', 'count'],
      ['Số con đã tiêm phòng', 'count'],
      ['Số hộ nuôi chó, mèo', 'count'],
    ],
  },
  {
    name: 'đầu bảng hai dòng gộp ô, dòng số cột',
    head: [
      ['TRƯỜNG: {unit}', null, null, null, null, null],
      ['THỐNG KÊ HỌC SINH RA LỚP ĐẦU NĂM HỌC'],
      ['(Số liệu đến ngày {day})'],
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm học trước', 'Năm học này', null],
      [null, null, null, null, 'Kế hoạch giao', 'Đã ra lớp'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'A2:F2'],
    lines: [
      [1, 'Học sinh mầm non', 'cháu', '@', '@', '#'],
      [2, 'Học sinh tiểu học', 'học sinh', '@', '@', '#'],
      [3, 'Học sinh trung học cơ sở', 'học sinh', '@', '@', '#'],
      [4, 'Tỷ lệ ra lớp', '%', null, null, null],
    ],
    under: 'Đã ra lớp',
    title: 'THỐNG KÊ HỌC SINH RA LỚP ĐẦU NĂM HỌC',
    fields: [
      ['Học sinh mầm non', 'count'],
      ['Học sinh tiểu học', 'count'],
      ['Học sinh trung học cơ sở', 'count'],
      ['Tỷ lệ ra lớp', 'text'],
    ],
  },
  {
    name: 'dòng tổng cộng ở giữa, đơn vị tính trong ngoặc',
    head: [
      ['UBND PHƯỜNG\nTỔ DÂN PHỐ: {unit}', null, null],
      ['TỔNG HỢP KẾT QUẢ KIỂM TRA PHÒNG CHÁY, CHỮA CHÁY'],
      ['Ngày {day}'],
      ['Số TT', 'Nội dung kiểm tra', 'Kết quả'],
    ],
    lines: [
      [1, 'Cơ sở thuộc diện quản lý (cơ sở)', '#'],
      [2, 'Cơ sở đã kiểm tra (cơ sở)', '#'],
      [null, 'Tổng cộng số lượt kiểm tra', '#'],
      [3, 'Số biên bản vi phạm', '#'],
      [4, 'Tồn tại, vướng mắc', null],
    ],
    title: 'TỔNG HỢP KẾT QUẢ KIỂM TRA PHÒNG CHÁY, CHỮA CHÁY',
    fields: [
      ['Cơ sở thuộc diện quản lý (cơ sở)', 'count'],
      ['Cơ sở đã kiểm tra (cơ sở)', 'count'],
      ['Tổng cộng số lượt kiểm tra', 'count'],
      ['Số biên bản vi phạm', 'count'],
      ['Tồn tại, vướng mắc', 'text'],
    ],
  },
];

const figure = (unit: number, line: number) => 100 + (unit + 1) * 7 - line * 3;

async function fileOf(form: OwnForm, name: string, words: Readonly<Record<string, string>>, unit: number | null) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Bieu');
  const filled = (text: string | number | null) =>
    typeof text === 'string' ? text.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '') : text;
  for (const row of form.head) sheet.addRow(row.map(filled));
  let line = 0;
  for (const row of form.lines) {
    const at = line;
    if (row.includes('#')) line += 1;
    sheet.addRow(
      row.map((cell) => {
        if (cell === '#') return unit === null ? null : figure(unit, at);
        if (cell === '@') return unit === null ? null : 5000 + at;
        return cell;
      }),
    );
  }
  for (const row of form.tail ?? []) sheet.addRow(row.map(filled));
  for (const area of form.merges ?? []) sheet.mergeCells(area);
  const path = join(temporaryFolder(), `${name}.xlsx`);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

/** What the window makes of the blank when the clerk takes all it proposes. */
async function designed(core: Core, path: string, form: OwnForm): Promise<Design> {
  const sample = await core['forms.sample']({ path, heading: null });
  const rows = likelyRows(sample, 'fields');
  if (rows === null) throw new Error(`no lines are seen in ${form.name}`);
  const { columns, answers, heads } = await core['forms.sample']({ path, heading: { ...rows, holds: 'lines' } });
  const design = withColumns(
    { ...withHead(NO_DESIGN, headOver(sample, rows)), shape: 'fields' },
    { columns, answers, heads },
  );
  return { ...design, label: form.name, answersUnder: form.under ?? '', measure: design.measure || 'hộ' };
}

/** Our own blank of the form, filled in at its open cells by one unit, as it is read. */
async function readBack(core: Core, formId: string, form: OwnForm): Promise<readonly (string | undefined)[]> {
  const unitId = (await core['units.list']({})).units.find(({ name }) => name === UNITS[0])?.id ?? '';
  const period = '2021-08-19' as PeriodKey;
  const [blank] = await core['forms.renderBlanks']({ directiveId: SAMPLE_ID, formId, period, unitIds: [unitId] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((blank?.bytes ?? new Uint8Array()).buffer as ArrayBuffer);
  const counted = form.fields.flatMap(([label, type]) => (type === 'count' ? [label] : []));
  workbook.worksheets[0]?.eachRow((row) => {
    const texts = Array.from({ length: row.cellCount }, (_, at) => String(row.getCell(at + 1).value ?? ''));
    const line = counted.findIndex((label) => texts.some((text) => text.replace(/^- |:$/g, '') === label));
    const open = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1)).find(
      (cell) => cell.protection?.locked === false,
    );
    if (line >= 0 && open !== undefined) open.value = figure(0, line);
  });
  const folder = process.env.DON_DOC_BLANKS ?? temporaryFolder();
  const path = join(folder, `${form.name.replaceAll(/[^\p{L} ]/gu, '')}.xlsx`);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return counted.map((label) => files[0]?.figures.find((one) => one.label === label)?.understood);
}

for (const form of FORMS)
  test(`own form: ${form.name}`, async () => {
    const core = await aSampleOffice();
    const blank = await fileOf(form, 'mau', { unit: '................', day: '…/…/2021' }, null);
    const design = await designed(core, blank, form);
    expect(design.title).toBe(form.title);
    expect(design.fields.map(({ label, type }) => [label, type])).toEqual(form.fields);
    expect(design.answers.length > 1).toBe(form.under !== undefined);
    const proposal = proposalOf(
      design,
      { clauseId: '', groupId: '', kind: 'none', from: null, to: null, clock: null },
      SAMPLE_ID,
    );
    const counts = form.fields.flatMap(([, type], at) => (type === 'count' ? [at] : []));
    const rate = { numerator: counts[1] ?? 0, denominator: counts[0] ?? 0, measure: 'hộ' };
    const trial = await core['forms.try']({ path: blank, proposal });
    expect(trial.issues.map(({ code }) => code).filter((code) => !/blank|missing/.test(code))).toEqual([]);
    const { formId } = await core['forms.define']({ ...proposal, rate, link: vaccineDuty() });
    const paths = await Promise.all(
      UNITS.map((unit, at) => fileOf(form, `BC ${unit}`, { unit, day: '19/8/2021' }, at)),
    );
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths });
    for (const [at, unit] of UNITS.entries()) {
      const file = preview.files.find(({ unitName }) => unitName === unit);
      expect([unit, file?.state, file?.formId, file?.issues.map(({ message }) => message)]).toEqual([
        unit,
        'ready',
        formId,
        [],
      ]);
      const counted = new Set(form.fields.flatMap(([label, type]) => (type === 'count' ? [label] : [])));
      const read = file?.figures.filter(({ label }) => counted.has(label));
      expect(read?.map(({ understood }) => understood)).toEqual(counts.map((_, line) => String(figure(at, line))));
    }
    await core['imports.accept']({ previewId: preview.previewId, indexes: preview.files.map((_, at) => at) });
    const { indicators } = await core['compilation.get']({
      directiveId: SAMPLE_ID,
      asOf: toLocalTime('2021-08-19T23:00'),
    });
    const total = indicators.find((one) => one.formId === formId);
    const sum = (line: number) => UNITS.reduce((all, _, at) => all + figure(at, line), 0);
    expect([total?.numerator, total?.denominator]).toEqual([sum(1), sum(0)]);
    expect(await readBack(core, formId, form)).toEqual(counts.map((_, line) => String(figure(0, line))));
  });
