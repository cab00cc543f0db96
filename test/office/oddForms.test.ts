import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { NO_DESIGN, proposalOf, withColumns } from '../../renderer/features/directives/designModel';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { sheetFile, vaccineDuty } from './vaccineForm';

type Row = readonly (string | number | null)[];
const SHEET = 'Tiêm chủng';
const NO_DUTY = { clauseId: '', groupId: '', kind: 'none', from: null, to: null, clock: null } as const;

async function defined(
  core: Core,
  path: string,
  rows: readonly [number, number],
  shape: 'fields' | 'table',
  under = '',
) {
  const holds = shape === 'fields' ? 'lines' : 'heading';
  const sample = await core['forms.sample']({ path, heading: { sheet: SHEET, top: rows[0], bottom: rows[1], holds } });
  const design = {
    ...withColumns({ ...NO_DESIGN, shape }, sample),
    label: 'Biểu lạ',
    title: 'BÁO CÁO LẠ',
    answersUnder: under,
  };
  const proposal = { ...proposalOf(design, NO_DUTY, SAMPLE_ID), link: vaccineDuty() };
  const { formId } = await core['forms.define'](proposal);
  return { formId, design, sample };
}

const preview = async (core: Core, path: string) =>
  (await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] })).files[0];

test('two columns of one name are told apart by the heading over them, in the blank and in what comes back', async () => {
  const core = await aSampleOffice();
  const file = (figures: readonly (readonly number[])[], name: string) =>
    sheetFile(
      [
        ['ĐƠN VỊ: Phường Bồng Sơn'],
        ['BÁO CÁO LẠ'],
        ['Ngày 18/8/2021'],
        ['STT', 'Nội dung', 'Kế hoạch', null, 'Thực hiện', null],
        [null, null, 'Trong kỳ', 'Lũy kế', 'Trong kỳ', 'Lũy kế'],
        [1, 'Số thanh niên được gọi', ...(figures[0] ?? [])],
        [2, 'Số thanh niên có mặt', ...(figures[1] ?? [])],
      ],
      ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'],
      name,
    );
  const { design } = await defined(core, await file([], 'mau.xlsx'), [6, 7], 'fields', 'Thực hiện Lũy kế');
  expect(design.answers).toEqual(['Kế hoạch Trong kỳ', 'Kế hoạch Lũy kế', 'Thực hiện Trong kỳ', 'Thực hiện Lũy kế']);
  const read = await preview(
    core,
    await file(
      [
        [10, 20, 9, 19],
        [10, 20, 8, 17],
      ],
      'bc.xlsx',
    ),
  );
  expect([read?.state, read?.figures.map(({ cell, understood }) => [cell, understood])]).toEqual([
    'ready',
    [
      ['F6', '19'],
      ['F7', '17'],
    ],
  ]);
});

test('villages name the rows of a table of figures, and say where people live in a list of them', async () => {
  const core = await aSampleOffice();
  const typesOf = async (rows: readonly Row[], name: string) => {
    const path = await sheetFile([['BIỂU RÀ SOÁT'], ...rows], [], name);
    const { columns } = await core['forms.sample']({
      path,
      heading: { sheet: SHEET, top: 2, bottom: 2, holds: 'heading' },
    });
    return columns.map(({ label, type }) => `${label}: ${type}`);
  };
  expect(
    await typesOf(
      [
        ['TT', 'Thôn', 'Số hộ', 'Nhà tạm'],
        [1, 'Thôn An Hội', 120],
        [2, 'Thôn Gia An', 95],
      ],
      'a.xlsx',
    ),
  ).toEqual(['TT: ordinal', 'Thôn: unit', 'Số hộ: count', 'Nhà tạm: count']);
  expect(await typesOf([['TT', 'Tên thôn, làng', 'Số hộ']], 'b.xlsx')).toEqual([
    'TT: ordinal',
    'Tên thôn, làng: unit',
    'Số hộ: count',
  ]);
  expect(await typesOf([['TT', 'Họ và tên', 'Thôn', 'Điện thoại']], 'c.xlsx')).toEqual([
    'TT: ordinal',
    'Họ và tên: personName',
    'Thôn: address',
    'Điện thoại: phone',
  ]);
});

test('a lone column “Tuần” says when and counts nothing; weeks beside months are figures of both', async () => {
  const core = await aSampleOffice();
  const typesOf = async (rows: readonly Row[], name: string) => {
    const path = await sheetFile([['BIỂU TUẦN'], ...rows], [], name);
    const heading = { sheet: SHEET, top: 2, bottom: 2, holds: 'heading' } as const;
    const { columns } = await core['forms.sample']({ path, heading });
    return columns.map(({ type }) => type);
  };
  const alone = ['Đơn vị', 'Tuần', 'Số ca mắc'];
  expect(await typesOf([alone], 'a.xlsx')).toEqual(['unit', 'text', 'count']);
  expect(await typesOf([alone, ['Phường Bồng Sơn', 33, 5], ['Phường Tam Quan', 33, 8]], 'b.xlsx')).toEqual([
    'unit',
    'text',
    'count',
  ]);
  expect(await typesOf([['Đơn vị', 'Tuần', 'Tháng']], 'c.xlsx')).toEqual(['unit', 'count', 'count']);
  expect(await typesOf([['Đơn vị', 'Nam', 'Số ca mắc']], 'd.xlsx')).toEqual(['unit', 'count', 'count']);
});

test('blank columns beside names of units ask for figures; notes, days, rates and yields do not', async () => {
  const core = await aSampleOffice();
  const path = await sheetFile([
    ['BIỂU TỔNG HỢP THIỆT HẠI'],
    ['STT', 'Đơn vị', 'Nhà sập', 'Lúa ngập (ha)', 'Năng suất (tạ/ha)', 'Tỷ lệ (%)', 'Ngày xảy ra', 'Ghi chú'],
    [1, 'Phường Bồng Sơn'],
    [2, 'Phường Tam Quan'],
  ]);
  const { columns } = await core['forms.sample']({
    path,
    heading: { sheet: SHEET, top: 2, bottom: 2, holds: 'heading' },
  });
  expect(columns.map(({ label, type, decimals = 0 }) => [label, type, decimals])).toEqual([
    ['STT', 'ordinal', 0],
    ['Đơn vị', 'unit', 0],
    ['Nhà sập', 'count', 0],
    ['Lúa ngập (ha)', 'count', 2],
    ['Năng suất (tạ/ha)', 'text', 0],
    ['Tỷ lệ (%)', 'text', 0],
    ['Ngày xảy ra', 'text', 0],
    ['Ghi chú', 'text', 0],
  ]);
});

const items = (day: string, total: number | null, name: string) =>
  sheetFile(
    [
      ['ĐƠN VỊ: Phường Bồng Sơn'],
      ['BÁO CÁO LẠ'],
      [`Ngày ${day}`],
      ['STT', 'Nội dung', 'ĐVT', 'Số liệu'],
      [1, 'Số con tiêm trong ngày', 'con', 5],
      [2, 'Lũy kế số con đã tiêm', 'con', total],
    ] satisfies Row[],
    [],
    name,
  );

test('a blank figure is told by its own cell; a running total of figures alone never falls', async () => {
  const core = await aSampleOffice();
  await defined(core, await items('…/8/2021', null, 'mau.xlsx'), [5, 6], 'fields');
  const blank = await preview(core, await items('18/8/2021', null, 'trong.xlsx'));
  expect(blank?.issues.map(({ code, message }) => [code, message.includes('ô D6')])).toEqual([['figure-blank', true]]);
  const first = await core['imports.preview']({
    directiveId: SAMPLE_ID,
    paths: [await items('18/8/2021', 70, 'ngay 18.xlsx')],
  });
  await core['imports.accept']({ previewId: first.previewId, indexes: [0] });
  const fell = await preview(core, await items('19/8/2021', 50, 'ngay 19.xlsx'));
  expect(fell?.issues.map(({ code }) => code)).toEqual(['running-total-fell']);
  expect(fell?.issues[0]?.message).toContain('“Lũy kế số con đã tiêm” ghi 50, nhỏ hơn báo cáo trước');
  expect((await preview(core, await items('19/8/2021', 70, 'ngay 19b.xlsx')))?.issues).toEqual([]);
});

test('what a form counts is not said of its money: the paper names kilograms and đồng as the headings do', async () => {
  const core = await aSampleOffice();
  const path = await sheetFile([
    ['UBND THỊ XÃ HOÀI NHƠN'],
    ['BÁO CÁO LẠ ngày 19/8/2021'],
    ['TT', 'Đơn vị', 'Số con tiêu hủy', 'Khối lượng (kg)', 'Kinh phí hỗ trợ'],
    [1, 'Phường Bồng Sơn', 15, 349.5, 13870],
  ]);
  const sample = await core['forms.sample']({ path, heading: { sheet: SHEET, top: 3, bottom: 3, holds: 'heading' } });
  const design = { ...withColumns(NO_DESIGN, sample), label: 'Biểu lạ', title: 'BÁO CÁO LẠ', measure: 'con' };
  await core['forms.define']({ ...proposalOf(design, NO_DUTY, SAMPLE_ID), link: vaccineDuty() });
  const read = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.accept']({ previewId: read.previewId, indexes: [0] });
  const request = { directiveId: SAMPLE_ID, kind: 'report', at: toLocalTime('2021-08-19T23:00') } as const;
  const { html } = await core['papers.compose'](request);
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('15 con');
  expect(text).toContain('349,5');
  expect(text).not.toContain('349,5 con');
  expect(text).not.toContain('13.870 con');
});

test('a column of an average in a blank table is asked for as a figure, with its places; a percentage is none', async () => {
  const core = await aSampleOffice();
  const blank = await sheetFile(
    [
      ['BÁO CÁO GIẢM NGHÈO'],
      ['STT', 'Tên đơn vị', 'Số hộ nghèo', 'Thu nhập bình quân (triệu đồng)', 'Tỷ lệ (%)', 'Lý do'],
      [1, 'Phường Bồng Sơn'],
      [2, 'Phường Tam Quan'],
    ],
    [],
    'mau.xlsx',
  );
  const sample = await core['forms.sample']({
    path: blank,
    heading: { sheet: SHEET, top: 2, bottom: 2, holds: 'heading' },
  });
  const design = withColumns({ ...NO_DESIGN, shape: 'table' }, sample);
  expect(design.fields.map(({ type, decimals }) => [type, decimals])).toEqual([
    ['ordinal', null],
    ['unit', null],
    ['count', null],
    ['count', 2],
    ['text', null],
    ['text', null],
  ]);
});
