import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../db/support';
import { temporaryFolder } from '../support/folder';
import { cli, failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });

interface Printed {
  readonly store: { readonly snapshotBytes: number; readonly rows: Readonly<Record<string, number>> };
  readonly notOpened: { readonly code: string; readonly message: string } | null;
  readonly backups: { readonly count: number; readonly bad: number };
  readonly versions: { readonly app: string; readonly electron: string | null; readonly schema: number | null };
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

describe('data that cannot be opened are what it is for', () => {
  /** Something to tell of besides the data: the backup made when the sample was closed, and this one. */
  async function withBackup(): Promise<string> {
    const data = sample.copy();
    await json(['backup', '--data', data]);
    return data;
  }

  /** @returns what is printed with status 1, and the text for a report, which is written whole */
  async function told(data: string): Promise<{ readonly printed: Printed; readonly bundle: string }> {
    const before = contentOf(data);
    const ended = await cli('health', '--data', data, '--json');
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('Phiên bản');
    const file = join(temporaryFolder(), 'bao-loi.txt');
    expect((await json<Printed>(['health', '--bundle', file, '--data', data])).notOpened).not.toBeNull();
    expect(contentOf(data)).toEqual(before);
    return { printed: JSON.parse(ended.stdout) as Printed, bundle: readFileSync(file, 'utf8') };
  }

  test('rubbish: the reason, the backups, the disks and the versions, and nothing is moved', async () => {
    const data = await withBackup();
    for (const name of Object.keys(contentOf(data)).filter((one) => one.startsWith('don-doc.')))
      writeFileSync(join(data, name), 'rubbish');
    const { printed, bundle } = await told(data);
    expect(printed).toMatchObject({ notOpened: { code: 'damaged' }, backups: { count: 2, bad: 0 } });
    expect(printed.notOpened?.message).toMatch(/để nguyên tại chỗ.*[Bb]ản sao lưu/s);
    expect(printed.versions.schema).toBeNull();
    expect(printed.store.rows).toEqual({});
    for (const words of ['tệp dữ liệu bị hỏng', 'Bản dùng được mới nhất: ', 'còn trống', 'Chưa xem được'])
      expect(bundle).toContain(words);
    for (const word of [data, 'sao-luu', 'Hoài Nhơn']) expect(bundle).not.toContain(word);
  });

  test('sealed and no password: known backups, the key file, and why', async () => {
    const data = await withBackup();
    const secrets = temporaryFolder();
    writeFileSync(join(secrets, 'mk.txt'), 'mat khau rat dai 2026');
    const password = ['--password-file', join(secrets, 'mk.txt')];
    await json([
      'vault',
      'on',
      '--name',
      'Hồ Hữu Wịt',
      '--out',
      join(secrets, 'phieu.txt'),
      '--new-password-file',
      join(secrets, 'mk.txt'),
      '--data',
      data,
    ]);
    const { printed, bundle } = await told(data);
    expect(printed.notOpened?.code).toBe('locked');
    expect(printed.backups).toMatchObject({ count: 2, bad: 0 });
    expect(bundle).toContain('có đặt; tệp khóa và bản dự phòng nguyên vẹn');
    expect(bundle).not.toContain('Wịt');
    const ended = await cli('health', '--data', data, ...password, '--json');
    expect(ended.status).toBe(0);
    rmSync(join(data, 'khoa.json'));
    expect((await told(data)).bundle).toContain('đang dùng bản dự phòng');
  });

  test('a file that may not be read', async () => {
    const data = await withBackup();
    rmSync(join(data, 'don-doc.sqlite'));
    mkdirSync(join(data, 'don-doc.sqlite')); // reading it is refused, whoever runs this test
    const { printed, bundle } = await told(data);
    expect(printed.notOpened?.message).toContain(data);
    expect(printed.backups.count).toBe(2);
    expect(bundle).not.toContain(data);
  });
});

test('a place that takes no file is refused in a sentence, and nothing is left there', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'tep'), '');
  await failure('health', '--bundle', join(folder, 'tep', 'a.txt'), '--data', sample.folder);
  expect(existsSync(join(folder, 'tep', 'a.txt'))).toBe(false);
});
