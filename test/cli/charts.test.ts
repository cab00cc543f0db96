import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const asked = (...rest: readonly string[]) => [
  'charts',
  '--directive',
  SAMPLE_ID,
  '--as-of',
  '2021-08-17T17:00',
  '--data',
  sample.folder,
  ...rest,
];

describe('charts', () => {
  test('tells a picture in words and figures without a file', async () => {
    const told = (await json(asked('--kind', 'bars'))) as {
      path: null;
      summary: string;
      table: { rows: readonly (readonly string[])[] };
    };
    expect(told.path).toBeNull();
    expect(told.summary).toContain('15/17 đơn vị có số liệu');
    expect(told.table.rows).toHaveLength(17);
    const { stdout } = await cli(...asked('--kind', 'summary'));
    expect(stdout).toContain('Tóm tắt: ');
  });

  test('writes a picture as SVG', async () => {
    const out = join(temporaryFolder(), 'tien-do.svg');
    const told = await json(asked('--out', out));
    expect(told).toMatchObject({ path: out, kind: 'progress' });
    expect(readFileSync(out, 'utf8')).toMatch(/^<\?xml .*\n<svg .*15\/17 đơn vị/s);
  });

  test('names what is wrong with a kind, an ending and an indicator', async () => {
    expect(await cli(...asked('--kind', 'pie'))).toMatchObject({ status: 2 });
    const out = join(temporaryFolder(), 'hinh.gif');
    expect(await cli(...asked('--out', out))).toMatchObject({ status: 2 });
    const unknown = await cli(...asked('--indicator', 'none'));
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('không có chỉ tiêu');
    expect(existsSync(out)).toBe(false);
  });
});
