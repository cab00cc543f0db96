import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, SAMPLE_REPORTS } from '../support/office';
import { makeOle } from '../support/workbookOle';
import { makeZip } from '../support/workbookZip';
import { buildFirst, cli, expectSentence, failure, json } from './cli';
import { inspection } from './shapes';

buildFirst();

const file = EXPECTED.files.find(({ formId, faults, isNil }) => formId === 'mau-02' && faults.length === 0 && !isNil);
if (!file) throw new Error('the sample has no faultless report');
const path = join(SAMPLE_REPORTS, file.path);

describe('inspect', () => {
  test('a report: its table, its columns by what they hold, the records at both ends', async () => {
    const found = inspection.parse(await json(['inspect', path]));
    expect(found).toMatchObject({ file: basename(path), container: 'xlsx', refused: null });
    const [table] = found.sheets.flatMap(({ tables }) => tables);
    expect(table?.recordCount).toBe(file.rows);
    expect(table?.records).toHaveLength(Math.min(6, file.rows));
    expect(table?.columns.map(({ role }) => role)).toEqual(['ordinal', 'name', 'address', 'phone', 'number']);
    expect(table?.columns[0]).toMatchObject({ letter: 'A', header: 'STT', path: ['STT'] });
    const [record] = table?.records ?? [];
    expect(record?.values.D).toMatch(/^0\d{9}$/); // a phone number is text, with its zero
    expect(record?.row).toBe((table?.headerRows[1] ?? 0) + 1);
  });

  test('--rows says how many records', async () => {
    const recordsWith = async (rows: string) =>
      inspection.parse(await json(['inspect', path, '--rows', rows])).sheets[0]?.tables[0]?.records.length;
    expect(await recordsWith('all')).toBe(file.rows);
    expect(await recordsWith('1')).toBe(2);
    expect(await recordsWith('0')).toBe(0);
  });

  test('needs no data folder and makes none', async () => {
    const { status } = await cli('inspect', path, '--json', '--data', join(temporaryFolder(), 'khong-co'));
    expect(status).toBe(0);
  });

  test('in words for people', async () => {
    const { stdout } = await cli('inspect', path);
    expect(stdout).toMatch(/Trang “.+”: bảng A\d+:E\d+, \d+ dòng/);
  });

  const whole = readFileSync(path);
  test.each([
    ['empty-file', 'rong.xlsx', Buffer.alloc(0)],
    ['not-a-spreadsheet', 'ghi chu.xlsx', Buffer.from('xin chào')],
    ['not-a-spreadsheet', 'anh.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['damaged', 'thieu.xlsx', whole.subarray(0, whole.length / 2)],
    ['password-protected', 'khoa.xlsx', makeOle([{ name: 'EncryptedPackage', content: Buffer.alloc(5000, 7) }])],
    ['unsupported-version', 'nen la.xlsx', makeZip([{ name: '[Content_Types].xml', content: 'x', method: 9 }])],
    ['lock-file', '~$bao cao.xlsx', Buffer.from('\u0006Clerk', 'latin1')],
  ] as const)('%s: refused with the code, the name and what to ask for', async (code, fileName, content) => {
    const bad = join(temporaryFolder(), fileName);
    writeFileSync(bad, content);
    const { status, stdout, stderr } = await cli('inspect', bad, '--json');
    expect(status).toBe(1);
    const { refused, sheets } = inspection.parse(JSON.parse(stdout));
    expect(refused?.code).toBe(code);
    expect(refused?.message).toContain(fileName);
    expectSentence(refused?.message ?? '');
    expect(sheets).toEqual([]);
    expect(stderr).toContain(refused?.message);
  });

  test('a file that is not there', async () => {
    expect(await failure('inspect', join('khong', 'co.xlsx'))).toMatchObject({
      code: 'unreadable',
      file: join('khong', 'co.xlsx'),
    });
  });
});
