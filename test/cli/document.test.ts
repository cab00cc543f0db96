import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../e2e/support/docx';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, failure, json, sampleData } from './cli';
import { documentResult } from './shapes';

const sample = sampleData({ withReports: true });
const AT = ['--at', '2021-08-17T17:00'] as const;

async function document(kind: string, extension: string, ...options: readonly string[]): Promise<string> {
  const path = join(temporaryFolder(), 'văn bản', `tệp.${extension}`); // a folder that has to be made
  const args = ['document', kind, '--directive', SAMPLE_ID, ...AT, ...options, '--out', path, '--data', sample.folder];
  expect(documentResult.parse(await json(args))).toEqual({ path, pages: null });
  return path;
}

const textOf = (path: string) => readDocx(path).paragraphs.join('\n');

describe('document', () => {
  test('report as Word: figures, coverage, signature block', async () => {
    const text = textOf(await document('report', 'docx'));
    for (const piece of ['40.866/90.684', '45,06%', '15/17 đơn vị', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Hữu Thảo'])
      expect(text).toContain(piece);
  });

  test('report as Excel: numbers are numbers', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await document('report', 'xlsx'));
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => values.push(value))));
    expect(values).toContain(40866);
    expect(values).toContain('Phường Bồng Sơn');
  });

  test('report as a page: whole, with nothing fetched from elsewhere', async () => {
    const html = readFileSync(await document('report', 'html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('45,06%');
    expect(html.replaceAll(/xmlns="[^"]+"/g, '')).not.toMatch(/https?:\/\//);
  });

  test('a number and a day can be given; without them they stay blank', async () => {
    const numbered = textOf(await document('report', 'docx', '--number', '123', '--date', '2021-08-18'));
    expect(numbered).toMatch(/Số: 123\//);
    expect(numbered).toMatch(/ngày 18 tháng 8 năm 2021|ngày 18 tháng 08 năm 2021/);
    expect(textOf(await document('report', 'docx'))).not.toMatch(/Số: ?\d/);
  });

  test('reminder: to the unit that is missing, with what is missing', async () => {
    const text = textOf(await document('reminder', 'docx', '--unit', 'xa-hoai-son'));
    expect(text).toContain('UBND xã Hoài Sơn');
    expect(text).toContain('17/8/2021');
  });

  test.each([
    ['directive', 'docx', /tuần cao điểm/],
    ['form-01', 'docx', /Mã QR Code/],
    ['form-02', 'docx', /Lũy kế/i],
  ])('%s as %s', async (kind, extension, words) => {
    expect(textOf(await document(kind, extension))).toMatch(words);
  });

  test('form-02 as Excel, for the units to fill in', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await document('form-02', 'xlsx', '--unit', 'phuong-bong-son'));
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => values.push(value))));
    expect(values).toContain('Họ và tên');
  });

  const refused = async (kind: string, extension: string, ...options: readonly string[]) => {
    const out = join(temporaryFolder(), `tệp.${extension}`);
    const error = await failure(
      'document',
      kind,
      '--directive',
      SAMPLE_ID,
      ...AT,
      ...options,
      '--out',
      out,
      '--data',
      sample.folder,
    );
    expect(existsSync(out)).toBe(false);
    return error.message;
  };

  test('what cannot be written is refused and leaves no file', async () => {
    expect(await refused('reminder', 'docx')).toMatch(/chọn đơn vị/);
    expect(await refused('reminder', 'docx', '--unit', 'khong-co')).toMatch(/khong-co/);
    expect(await refused('reminder', 'xlsx', '--unit', 'xa-hoai-son')).toMatch(/Excel/);
    expect(
      await failure(
        'document',
        'report',
        '--directive',
        'khong-co',
        '--out',
        join(temporaryFolder(), 'a.docx'),
        '--data',
        sample.folder,
      ),
    ).toMatchObject({
      code: 'notFound',
    });
  });

  test('a place that cannot be written to is named', async () => {
    const { message } = await failure(
      'document',
      'report',
      '--directive',
      SAMPLE_ID,
      ...AT,
      '--out',
      join(sample.folder, 'don-doc.sqlite', 'a.docx'),
      '--data',
      sample.folder,
    );
    expect(message).toMatch(/a\.docx|don-doc\.sqlite/);
  });

  test('in words for people', async () => {
    const out = join(temporaryFolder(), 'a.docx');
    const { stdout } = await cli(
      'document',
      'report',
      '--directive',
      SAMPLE_ID,
      ...AT,
      '--out',
      out,
      '--data',
      sample.folder,
    );
    expect(stdout.trim()).toBe(`Đã ghi ${out}.`);
  });
});
