import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openOffice } from '../../electron/office/openOffice';
import { openOrLook } from '../../electron/office/openOrLook';
import { temporaryFolder } from '../support/folder';
import { anOffice, environmentOf, SAMPLE_ID } from '../support/office';

/** What the disk answers when a lock is written; null: it takes it. */
const disk = vi.hoisted(() => ({ refusal: null as string | null }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeSync(...args: Parameters<typeof real.writeSync>) {
      if (disk.refusal !== null) throw Object.assign(new Error('refused'), { code: disk.refusal, syscall: 'write' });
      return real.writeSync(...args);
    },
  };
});

function opened(dataFolder: string) {
  return openOrLook(environmentOf(dataFolder), openOffice);
}

test.each([
  ['ENOSPC', /giải phóng dung lượng/],
  ['EACCES', /quyền truy cập/],
])(
  'a disk that answers %s at the start: all can be looked at, nothing changed, and why is said',
  async (code, advice) => {
    const folder = temporaryFolder();
    const before = await anOffice(folder);
    await before['samples.load']({ sampleId: SAMPLE_ID });
    const units = (await before['units.list']({})).units.length;
    await before['core.close']({});
    const files = readdirSync(folder).sort();
    disk.refusal = code;
    onTestFinished(() => {
      disk.refusal = null;
    });

    const core = await opened(folder);
    expect((await core['units.list']({})).units).toHaveLength(units);
    const [notice] = (await core['app.info']({})).notices;
    expect(notice?.text).toMatch(/^Đang mở chỉ để xem/);
    expect(notice?.text).toMatch(advice);
    expect(notice?.text).toContain(folder);
    await expect(core['units.saveAliases']({ unitId: 'phuong-bong-son', aliases: ['x'] })).rejects.toMatchObject({
      code: 'readOnly',
    });
    await core['core.close']({});
    expect(readdirSync(folder).sort()).toEqual(files); // no lock half written either
  },
);

test('a folder where nothing was ever saved says what the disk says', async () => {
  disk.refusal = 'ENOSPC';
  onTestFinished(() => {
    disk.refusal = null;
  });
  await expect(opened(temporaryFolder())).rejects.toMatchObject({ code: 'diskFull' });
});
