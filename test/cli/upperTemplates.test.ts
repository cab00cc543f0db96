import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { aForm } from '../upper/forms';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const of = ['--directive', SAMPLE_ID];
const run = (...words: string[]) => json(['upper-template', ...words, ...of, '--data', sample.folder]);
const filled = z.looseObject({ path: z.string(), warnings: z.array(z.string()), filled: z.number() });

function aFile(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const POINTS = {
  points: [{ sheet: 'Biểu 1', cell: 'D2', source: { kind: 'text', text: 'dataHour' } }],
  tables: [
    {
      sheet: 'Biểu 1',
      unitColumn: 'B',
      top: 8,
      bottom: 11,
      columns: [{ column: 'C', indicatorId: 'installed-among-smartphone-users', figure: 'numerator' }],
    },
  ],
};

describe('a form of the level above from the command line', () => {
  test('added, pointed at by its column of names, listed, filled as a new file, removed', async () => {
    const form = aFile('Biểu tỉnh.xlsx', aForm());
    expect(await run('add', form)).toMatchObject({ name: 'Biểu tỉnh', version: 1, points: 0 });
    const pointed = await run('point', 'Biểu tỉnh', '--points', aFile('o.json', JSON.stringify(POINTS)));
    expect(pointed).toMatchObject({ version: 2, points: 4 });
    expect(await run('list')).toMatchObject({ templates: [{ name: 'Biểu tỉnh', doubtful: [] }] });
    const out = join(temporaryFolder(), 'da-dien.xlsx');
    const { path, warnings } = filled.parse(
      await run('fill', 'Biểu tỉnh', '--as-of', '2021-08-17T17:00', '--out', out),
    );
    expect(path).toBe(out);
    expect(warnings.join('\n')).toContain('1 ô để trống vì chưa có số liệu: C10');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(out) as unknown as ArrayBuffer);
    expect(book.getWorksheet('Biểu 1')?.getCell('C8').value).toBe(6055);
    expect(await run('remove', 'Biểu tỉnh')).toHaveProperty('removed');
    expect(await run('list')).toEqual({ templates: [] });
  });

  test('a list of cells that is none, and a form nobody has, are one clear sentence each', async () => {
    const data = ['--data', sample.folder];
    const none = await cli('upper-template', 'fill', 'không có', ...of, '--out', '/tmp/x.xlsx', ...data);
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('Không còn mẫu Excel này.')]);
    await run('add', aFile('Biểu hai.xlsx', aForm()));
    const bad = await cli(
      'upper-template',
      'point',
      'Biểu hai',
      ...of,
      '--points',
      aFile('o.json', '{"points":7}'),
      ...data,
    );
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringContaining('không phải danh sách ô hợp lệ')]);
    expect((await cli('upper-template', 'fill', ...of, '--out', '/tmp/x.xlsx', ...data)).status).toBe(2);
  });
});
