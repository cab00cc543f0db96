import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { RESOURCES, SAMPLE_ID } from '../support/office';
import { cli, failure, json, sampleData } from './cli';
import { unitImport, unitList } from './shapes';

const sample = sampleData({ withReports: false });

type Value = string | number | null;

async function workbook(rows: readonly (readonly Value[])[], fileName = 'don vi.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow([...row]);
  const path = join(temporaryFolder(), fileName);
  await book.xlsx.writeFile(path);
  return path;
}

const HEADING = ['Mã', 'Tên đơn vị', 'Loại', 'Nhóm', 'Tên gọi khác', 'Từ ngày', 'Đến ngày'] as const;

async function unitsOf(data: string) {
  return unitList.parse(await json(['units', 'list', '--data', data])).units;
}

describe('units list', () => {
  test('gives every unit with its code as text and its groups', async () => {
    const units = await unitsOf(sample.folder);
    expect(units.find(({ id }) => id === 'phuong-bong-son')).toMatchObject({
      code: '21640',
      name: 'Phường Bồng Sơn',
      kind: 'phường',
      parentId: null,
      validFrom: null,
      validTo: '2025-06-30',
    });
    expect(units.filter(({ kind }) => kind === 'phường')).toHaveLength(11);
    expect(units.filter(({ kind }) => kind === 'xã')).toHaveLength(6);
    for (const { name } of units) expect(name).toBe(name.normalize('NFC'));
    const { stdout } = await cli('units', 'list', '--data', sample.folder);
    expect(stdout).toContain('21640\tPhường Bồng Sơn');
  });
});

describe('units import', () => {
  test('adds, changes and leaves alone; codes keep their leading zeros', async () => {
    const data = sample.copy();
    const path = await workbook([
      ['DANH SÁCH ĐƠN VỊ'],
      HEADING,
      ['00004', 'Phường Ba Đình', 'Phường', 'Thử', 'Ba Đình', '01/7/2025', null],
      [7, 'Phường Ngọc Hà', 'Phường', 'Thử', null, null, null],
      ['21640', 'Phường Bồng Sơn', 'Phường', null, 'Bồng Sơn cũ', null, null],
      [null, 'Ban Tiếp công dân', 'Ban', 'Thử', null, null, null],
    ]);
    const imported = unitImport.parse(await json(['units', 'import', path, '--data', data]));
    expect(imported).toMatchObject({ read: 4, added: 3, changed: 1, unchanged: 0 });
    expect(imported.rejected.filter(({ severity }) => severity === 'error')).toEqual([]);
    const units = await unitsOf(data);
    expect(units.find(({ name }) => name === 'Phường Ba Đình')).toMatchObject({
      code: '00004',
      validFrom: '2025-07-01',
    });
    expect(units.find(({ name }) => name === 'Phường Ngọc Hà')?.code).toBe('00007');
    expect(units.find(({ name }) => name === 'Ban Tiếp công dân')?.code).toBeNull();
    expect(units.find(({ id }) => id === 'phuong-bong-son')?.aliases).toEqual(
      expect.arrayContaining(['Bồng Sơn', 'Bồng Sơn cũ']),
    );
    expect(unitImport.parse(await json(['units', 'import', path, '--data', data]))).toMatchObject({
      read: 4,
      added: 0,
      changed: 0,
      unchanged: 4,
    });
  });

  test('--dry-run says the same and writes nothing', async () => {
    const data = sample.copy();
    const before = await unitsOf(data);
    const path = await workbook([HEADING, ['00004', 'Phường Ba Đình', 'Phường', 'Thử', null, null, null]]);
    expect(unitImport.parse(await json(['units', 'import', path, '--dry-run', '--data', data]))).toMatchObject({
      added: 1,
    });
    expect(await unitsOf(data)).toEqual(before);
    const { stdout } = await cli('units', 'import', path, '--dry-run', '--data', data);
    expect(stdout).toMatch(/^Xem thử, chưa ghi gì: /);
  });

  test('a group that exists is found by its name, though the name has a comma', async () => {
    const data = sample.copy();
    const path = await workbook([HEADING, ['99001', 'Phường Thử', 'Phường', 'UBND các xã, phường', null, null, null]]);
    await json(['units', 'import', path, '--data', data]);
    expect((await unitsOf(data)).find(({ code }) => code === '99001')?.groups).toEqual(['cac-xa-phuong']);
  });

  test('rows that cannot be taken are named with their cell, the others are taken', async () => {
    const data = sample.copy();
    const path = await workbook([
      HEADING,
      ['99001', 'Phường Thử', 'Phường', null, null, null, null],
      ['99001', 'Phường Thử Khác', 'Phường', null, null, null, null],
      ['99002', null, 'Phường', null, 'x', null, null],
    ]);
    const { added, rejected } = unitImport.parse(await json(['units', 'import', path, '--data', data]));
    expect(added).toBe(1);
    expect(rejected.map(({ code, cell }) => [code, cell])).toEqual([
      ['unit-code-twice', 'A3'],
      ['unit-without-name', 'B4'],
    ]);
    expect(rejected[0]?.message).toContain('Phường Thử Khác');
  });

  test('what is said of cells of a row that was taken is not counted as a row that was not', async () => {
    const path = await workbook([
      [...HEADING, 'Kênh liên lạc'],
      ['99001', 'Phường Thử', 'Phường', null, null, null, null, 'bồ câu'],
      ['99002', null, 'Phường', null, 'x', null, null, null],
    ]);
    const { stdout } = await cli('units', 'import', path, '--data', sample.copy());
    expect(stdout).toContain('thêm 1, sửa 0, giữ nguyên 0, không nhận 1 dòng. Có 1 điều cần xem lại');
  });

  test.each([
    ['a file that is no workbook', Buffer.from('Phường A\nPhường B'), 'invalid'],
    ['an empty file', Buffer.alloc(0), 'invalid'],
  ])('%s is refused by name', async (_name, content, code) => {
    const path = join(temporaryFolder(), 'danh sach.xlsx');
    writeFileSync(path, content);
    const error = await failure('units', 'import', path, '--data', sample.copy());
    expect(error).toMatchObject({ code, message: expect.stringContaining('danh sach.xlsx') });
  });

  test('a workbook without a list of units is refused by name', async () => {
    const path = await workbook(
      [
        ['Số', 'Ngày'],
        [1, 2],
      ],
      'so sach.xlsx',
    );
    expect((await failure('units', 'import', path, '--data', sample.copy())).message).toContain('so sach.xlsx');
  });

  test('a file that is not there', async () => {
    expect(await failure('units', 'import', 'khong-co.xlsx', '--data', sample.folder)).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('directives', () => {
  const SHIPPED = readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8');

  function directiveFile(text: string): string {
    const path = join(temporaryFolder(), 'van ban.json');
    writeFileSync(path, text);
    return path;
  }

  test('list and show', async () => {
    const { directives } = await json<{ directives: { id: string; from: string; to: string }[] }>([
      'directives',
      'list',
      '--data',
      sample.folder,
    ]);
    expect(directives).toMatchObject([{ id: SAMPLE_ID, from: '2021-08-16', to: '2021-08-22' }]);
    const shown = await json<Record<string, unknown>>(['directives', 'show', SAMPLE_ID, '--data', sample.folder]);
    expect(shown).toMatchObject({
      stamp: null,
      relays: [],
      taskRows: 42,
      attachments: [],
      questions: [],
      tasks: [{ number: '1' }, { number: '2' }, { number: '3' }, { number: '4' }],
    });
    expect(shown).toMatchObject({
      id: SAMPLE_ID,
      number: null,
      code: 'UBND-VX',
      clauses: { length: 4 },
      indicators: { length: 2 },
      forms: [{ id: 'mau-01' }, { id: 'mau-02' }],
    });
    expect(shown.targets).not.toEqual([]);
    expect(shown.schedules).not.toEqual([]);
    const { stdout } = await cli('directives', 'show', SAMPLE_ID, '--data', sample.folder);
    expect(stdout).toMatch(/^Công văn – thực hiện tuần cao điểm/);
  });

  test('one nobody has loaded', async () => {
    expect(await failure('directives', 'show', 'khong-co', '--data', sample.folder)).toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('khong-co'),
    });
  });

  test('import: the shipped one under another name stands beside the first', async () => {
    const data = sample.copy();
    const path = directiveFile(SHIPPED.replaceAll(SAMPLE_ID, 'lan-hai'));
    expect(await json(['directives', 'import', path, '--data', data])).toMatchObject({ id: 'lan-hai' });
    const { directives } = await json<{ directives: { id: string }[] }>(['directives', 'list', '--data', data]);
    expect(directives.map(({ id }) => id).sort()).toEqual([SAMPLE_ID, 'lan-hai'].sort());
    const board = await json<{ obligations: unknown[] }>([
      'status',
      '--directive',
      'lan-hai',
      '--at',
      '2021-08-17T17:00',
      '--data',
      data,
    ]);
    expect(board.obligations.length).toBeGreaterThan(0);
  });

  test('import of one that is there already changes nothing', async () => {
    const data = sample.copy();
    const before = await json(['verify', '--data', data]);
    expect(await failure('directives', 'import', directiveFile(SHIPPED), '--data', data)).toMatchObject({
      code: 'conflict',
    });
    expect(await json(['verify', '--data', data])).toEqual(before);
  });

  test.each([
    ['no JSON', '{"directive": ', /van ban\.json/],
    ['another JSON', '{"a": 1}', /van ban\.json[\s\S]*directive/],
    ['a list', '[]', /van ban\.json/],
    ['a wrong type inside', SHIPPED.replace('"kind": "Công văn"', '"kind": 5'), /van ban\.json[\s\S]*kind/],
    ['a day that does not exist', SHIPPED.replaceAll('2021-08-20', '2021-02-30'), /van ban\.json/],
    [
      'a group nobody knows',
      SHIPPED.replaceAll('"cac-xa-phuong"', '"nhom-la"').replaceAll(SAMPLE_ID, 'lan-ba'),
      /nhom-la/,
    ],
  ])('import of %s is refused with the place, and nothing is changed', async (_name, text, words) => {
    const data = sample.copy();
    const before = await json(['verify', '--data', data]);
    const error = await failure('directives', 'import', directiveFile(text), '--data', data);
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringMatching(words) });
    expect(await json(['verify', '--data', data])).toEqual(before);
  });

  test('a file that is not there', async () => {
    expect(await failure('directives', 'import', 'khong-co.json', '--data', sample.folder)).toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('khong-co.json'),
    });
  });
});
