import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Core, HealthView } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { openErrorLog } from '../../electron/shell/errorLog';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình'];

/** The sample in a folder whose path names somebody. */
async function atWork(work: (core: Core, folder: string, logs: string) => Promise<void>): Promise<void> {
  const profile = join(temporaryFolder(), NAMES[0] ?? '');
  const folder = join(profile, 'du-lieu');
  mkdirSync(folder, { recursive: true });
  const logs = join(profile, 'logs');
  const core = await openOffice({ ...environmentOf(folder), logFile: join(logs, 'don-doc.log') });
  try {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    await work(core, folder, logs);
  } finally {
    await core['core.close']({});
  }
}

const facts = (view: HealthView, id: string) =>
  Object.fromEntries(view.sections.find((section) => section.id === id)?.facts ?? []);

const warnings = (view: HealthView, id: string) =>
  view.sections.find((section) => section.id === id)?.warnings.map(({ text }) => text) ?? [];

describe('how the program stands', () => {
  test('store, backups, disks and versions are told; after a backup only that it lies on the same disk', () =>
    atWork(async (core, folder) => {
      const before = await core['health.get']({});
      expect(warnings(before, 'backups').join()).toContain('Chưa có bản sao lưu');
      await core['backups.make']({});
      const view = await core['health.get']({});
      expect(view.health.store.journalBytes).toBeGreaterThan(1_000);
      expect(view.health.store.rows.unit).toBeGreaterThan(10);
      expect(facts(view, 'store')).toMatchObject({
        'Thư mục dữ liệu': folder,
        'Kiểm tra toàn bộ lần cuối': 'chưa lần nào',
      });
      expect(facts(view, 'backups')).toMatchObject({ 'Số bản đang giữ': '1' });
      expect(view.health.disks.data.freeBytes).toBeGreaterThan(0);
      expect(view.health.disks.backups).toEqual(view.health.disks.data);
      expect(facts(view, 'versions')).toMatchObject({ 'Đôn Đốc': '0.0.0', Electron: 'không dùng (dòng lệnh)' });
      expect(facts(view, 'errors')).toEqual({});
      expect(warnings(view, 'backups')).toEqual([expect.stringContaining('cùng ổ đĩa với dữ liệu')]);
    }));

  test('a check is remembered with what it found, and forgotten when its note is spoilt', () =>
    atWork(async (core, folder) => {
      expect(await core['health.verify']({})).toEqual({ problems: [] });
      expect((await core['health.get']({})).health.store.lastCheck).toEqual({ at: '2021-08-19T18:00', problems: 0 });
      const made = await core['backups.make']({});
      const bytes = readFileSync(made.path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(made.path, bytes);
      const { problems } = await core['health.verify']({});
      expect(problems).toHaveLength(1);
      const view = await core['health.get']({});
      expect(facts(view, 'store')['Kiểm tra toàn bộ lần cuối']).toContain('1 vấn đề');
      expect(view.bundle).toContain('1 vấn đề');
      writeFileSync(join(folder, 'kiem-tra.json'), '{"at":"hôm qua"}');
      expect((await core['health.get']({})).health.store.lastCheck).toBeNull();
      rmSync(made.path);
    }));

  test('errors of the log are told in plain words, and the bundle names nobody, no file and no folder', () =>
    atWork(async (core, folder, logs) => {
      const log = openErrorLog(logs, '0.0.0');
      for (const name of NAMES) log.from('window')(new TypeError(`Cannot read ${name} 0912345678`));
      log.from('core')(Object.assign(new Error(`no space, write '${folder}'`), { code: 'ENOSPC' }));
      const view = await core['health.get']({});
      expect(Object.values(facts(view, 'errors'))).toContain('Phần xử lý dữ liệu: ổ đĩa hết chỗ trống.');
      expect(view.bundle).toContain('Cửa sổ: lỗi bên trong chương trình (TypeError)');
      expect(view.bundle).toContain('TypeError: Cannot read …');
      for (const word of ['Nguyễn', 'Trần', '0912', folder, 'du-lieu', 'Bồng Sơn', 'Hoài Nhơn', 'van.thu'])
        expect(view.bundle).not.toContain(word);
      expect(view.bundle).toContain('có chữ có dấu');
    }));
});
