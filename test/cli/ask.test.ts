import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const RATE = 'rate:installed-among-smartphone-users';
const answered = z.looseObject({
  sentence: z.string(),
  coverage: z.object({ reported: z.number(), expected: z.number() }),
  columns: z.array(z.looseObject({ label: z.string() })),
  rows: z.array(
    z.looseObject({
      label: z.string(),
      kind: z.string(),
      cells: z.array(z.looseObject({ value: z.number().nullable() })),
    }),
  ),
});

const place = () => ['--directive', SAMPLE_ID, '--as-of', '2021-08-17T17:00', '--data', sample.folder];
const ask = async (...words: string[]) => answered.parse(await json(['ask', ...words, ...place()]));

describe('questions from the command line', () => {
  test('a rate by day is the one of the summary, told as a number in percent', async () => {
    const answer = await ask('--rows', 'unit', '--columns', 'day', '--values', RATE, '--where', 'kind=phường');
    expect(answer.sentence).toContain('của 11 phường');
    expect(answer.columns.map(({ label }) => label)).toEqual(['16/8', '17/8', 'Tổng']);
    const bongSon = answer.rows.find(({ label }) => label === 'Phường Bồng Sơn');
    expect(bongSon?.cells.map(({ value }) => value)).toEqual([61.24, 61.4, 61.4]);
  });

  test('ready questions go by their name; missing reports are no figure', async () => {
    const answer = await ask('--view', 'don vi nao con thieu bao cao, theo ky');
    const row = answer.rows.find(({ label }) => label === 'Xã Hoài Sơn');
    expect(row?.cells.slice(0, 2).map(({ value }) => value)).toEqual([0, 1]);
    const views = await json(['ask', 'views', ...place()]);
    expect(views).toMatchObject({ views: [] });
    expect(await json(['ask', 'fields', ...place()])).toMatchObject({
      fields: expect.arrayContaining([{ id: RATE, kind: 'rate', name: expect.any(String) }]),
    });
  });

  test('a workbook with true numbers, and text for other programs with its mark', async () => {
    const folder = temporaryFolder();
    const [xlsx, csv] = [join(folder, 'bang.xlsx'), join(folder, 'con', 'bang.csv')];
    await ask('--columns', 'field', '--values', `${RATE},figure:mau-02/cumulative`, '--out', xlsx);
    await ask('--columns', 'field', '--values', `${RATE},figure:mau-02/cumulative`, '--out', csv);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(xlsx);
    const values = book.worksheets[0]?.getSheetValues().flat() ?? [];
    expect(values).toContain(0.4419);
    expect(values.some((value) => String(value).includes('số liệu đến 17h00 ngày 17/8/2021'))).toBe(true);
    const text = readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFFĐơn vị;')).toBe(true);
    expect(text).toContain('Phường Bồng Sơn;0,6140;');
    expect(text).toContain('17/17 đơn vị');
  });

  test('what is not understood is wrong usage, in one sentence, and nothing is written', async () => {
    const out = join(temporaryFolder(), 'bang.csv');
    for (const words of [
      ['--rows', 'phuong', '--values', RATE, '--out', out],
      ['--values', 'rate:khong-co', '--out', out],
      ['--values', RATE, '--where', 'unit=xa-da-mat', '--out', out],
      ['--values', RATE, '--out', out.replace('.csv', '.txt')],
    ]) {
      const result = await cli('ask', ...words, ...place());
      expect(result.status).toBe(2);
      expect(result.stderr.trim().split('\n')[0]).toMatch(/^(Không|Tệp)/);
    }
    expect((await cli('ask', '--view', 'không có', ...place())).status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
