import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf } from '../db/support';
import { temporaryFolder } from '../support/folder';
import { cli, failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });

interface Printed {
  readonly store: { readonly snapshotBytes: number; readonly rows: Readonly<Record<string, number>> };
  readonly versions: { readonly electron: string | null };
  readonly warnings: readonly string[];
  readonly bundle?: string;
}

test('health tells how the data folder stands and changes nothing in it', async () => {
  const before = contentOf(sample.folder);
  const { stdout, status } = await cli('health', '--data', sample.folder);
  expect(status).toBe(0);
  for (const words of ['Dữ liệu', 'Tệp dữ liệu:', 'Sao lưu', 'Ổ đĩa', 'còn trống', 'Phiên bản', 'Lược đồ dữ liệu:'])
    expect(stdout).toContain(words);
  const printed = await json<Printed>(['health', '--data', sample.folder]);
  expect(printed.store.snapshotBytes).toBeGreaterThan(100_000);
  expect(printed.store.rows.unit).toBe(37);
  expect(printed.versions.electron).toBeNull();
  expect(printed.warnings.join()).not.toContain('chỉ được xem'); // to look is all that was asked for
  expect(contentOf(sample.folder)).toEqual(before);
});

test('--bundle writes the text for a report of an error, without the office in it', async () => {
  const file = join(temporaryFolder(), 'bao-loi.txt');
  writeFileSync(file, 'cũ');
  const before = contentOf(sample.folder);
  expect((await json<Printed>(['health', '--bundle', file, '--data', sample.folder])).bundle).toBe(file);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('GÓI THÔNG TIN KHI BÁO LỖI');
  expect(text).toContain('- unit: 37');
  for (const word of ['Hoài Nhơn', 'Bồng Sơn', sample.folder]) expect(text).not.toContain(word);
  expect(contentOf(sample.folder)).toEqual(before);
});

test('a place that takes no file is refused in a sentence, and nothing is left there', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'tep'), '');
  await failure('health', '--bundle', join(folder, 'tep', 'a.txt'), '--data', sample.folder);
  expect(existsSync(join(folder, 'tep', 'a.txt'))).toBe(false);
});
