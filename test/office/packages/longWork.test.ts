import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Core, Events } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { temporaryFolder } from '../../support/folder';
import { dumpOf, loadCampaign, look, makeUp, setUpOffice, take, tell, UNDECIDED } from '../../support/levels';
import { environmentOf } from '../../support/office';

type Progress = Events['packages.progress'];

interface Watched {
  readonly core: Core;
  readonly folder: string;
  readonly told: Progress[];
  /** Asks for a stop at the first word of that part, as the window does while the core is busy. */
  stopAt: string | null;
}

async function aWatched(name: string, units: readonly string[]): Promise<Watched & { ids: readonly string[] }> {
  const folder = temporaryFolder();
  const told: Progress[] = [];
  let stops = 0;
  const core = await openOffice({
    ...environmentOf(folder),
    stops: () => stops,
    emit: (event, payload) => {
      if (event !== 'packages.progress') return;
      told.push(payload as Progress);
      if ((payload as Progress).label === watched.stopAt) stops += 1;
    },
  });
  onTestFinished(async () => void (await core['core.close']({})));
  const watched: Watched = { core, folder, told, stopAt: null };
  const kind = name.includes('huyện') ? 'xã' : 'huyện';
  const { ids, groupId } = await setUpOffice(
    core,
    name,
    units.map((unit) => ({ name: unit, kind })),
  );
  await loadCampaign(core, groupId);
  return Object.assign(watched, { ids });
}

async function aPair() {
  const lower = await aWatched('UBND huyện Phù Mỹ', ['Xã Mỹ An', 'Xã Mỹ Phong']);
  await tell(lower.core, [{ unitId: lower.ids[0] ?? '', vaccinated: 1, people: 10 }]);
  const upper = await aWatched('UBND tỉnh Bình Định', ['Huyện Phù Mỹ']);
  const scan = join(temporaryFolder(), 'bản ký.pdf');
  writeFileSync(scan, Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(5 * 1024 * 1024, 7)]));
  return { lower, upper, scan };
}

const percents = (told: readonly Progress[]) => told.map(({ done }) => done);
const sent = async ({ core }: Watched) => (await core['packages.list']({})).packages.length;
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

test('making and taking tell rising percentages and what is being done', async () => {
  const { lower, upper, scan } = await aPair();
  const path = await makeUp(lower.core, undefined, { paths: [scan] });
  expect(percents(lower.told)).toEqual(percents(lower.told).toSorted((a, b) => a - b));
  expect(new Set(lower.told.map(({ label }) => label))).toEqual(
    new Set(['Gom số liệu', 'Đọc tệp kèm', 'Đóng gói', 'Ghi gói', 'Đọc lại và kiểm tra gói']),
  );
  await take(upper.core, path);
  expect(percents(upper.told)).toEqual(percents(upper.told).toSorted((a, b) => a - b));
  expect(upper.told.at(-1)).toEqual({ done: 100, total: 100, label: 'Ghi báo cáo' });
});

describe('stopped', () => {
  test.each(['Gom số liệu', 'Đọc tệp kèm', 'Đóng gói', 'Ghi gói', 'Đọc lại và kiểm tra gói'])(
    'while making (%s): no file, no note, and what had the name before stays',
    async (label) => {
      const { lower, scan } = await aPair();
      const stick = temporaryFolder();
      const path = join(stick, 'goi.dondoc');
      writeFileSync(path, 'gói trước');
      lower.stopAt = label;
      await expect(makeUp(lower.core, undefined, { paths: [scan], path })).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(stick)).toEqual(['goi.dondoc']);
      expect(readFileSync(path, 'utf8')).toBe('gói trước');
      expect(await sent(lower)).toBe(0);
      lower.stopAt = null;
      await makeUp(lower.core, undefined, { paths: [scan], path });
      expect(await sent(lower)).toBe(1);
    },
  );

  test.each(['Chép gói vào máy', 'Lưu tệp kèm', 'Ghi báo cáo'])(
    'while taking (%s): nothing here has changed, and it can be taken afterwards',
    async (label) => {
      const { lower, upper, scan } = await aPair();
      const path = await makeUp(lower.core, undefined, { paths: [scan] });
      const { previewId } = await look(upper.core, path);
      const before = await dumpOf(upper.folder);
      const names = filesIn(upper.folder).filter((name) => name.endsWith('.tam'));
      upper.stopAt = label;
      const taking = upper.core['packages.take']({ previewId, decisions: UNDECIDED });
      await expect(taking).rejects.toThrow('Đã dừng theo yêu cầu');
      expect(await dumpOf(upper.folder)).toEqual(before);
      expect(filesIn(join(upper.folder, 'tep-dinh-kem'))).toEqual([]);
      expect(filesIn(upper.folder).filter((name) => name.endsWith('.tam'))).toEqual(names);
      upper.stopAt = null;
      expect(await upper.core['packages.take']({ previewId, decisions: UNDECIDED })).toMatchObject({ taken: 1 });
    },
  );

  test('by a call that is heard between two steps', async () => {
    const { lower, scan } = await aPair();
    const path = join(temporaryFolder(), 'goi.dondoc');
    const making = makeUp(lower.core, undefined, { paths: [scan], path });
    await lower.core['packages.stop']({});
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(path)).toBe(false);
  });
});

test('two at a time are not made', async () => {
  const { lower, scan } = await aPair();
  const first = makeUp(lower.core, undefined, { paths: [scan] });
  await expect(makeUp(lower.core)).rejects.toThrow('Đang lập hoặc nhận một gói khác');
  await first;
});

test('a file that is another one than was looked at is not taken', async () => {
  const { lower, upper } = await aPair();
  const path = await makeUp(lower.core);
  const { previewId } = await look(upper.core, path);
  writeFileSync(path, readFileSync(await makeUp(lower.core, '2021-08-17T16:00')));
  const take = () => upper.core['packages.take']({ previewId, decisions: UNDECIDED });
  await expect(take()).rejects.toThrow('nay khác với lúc xem trước');
  rmSync(path);
  await expect(take()).rejects.toThrow(/Không đọc được gói “goi\.dondoc”.*USB có thể đã bị rút/);
  expect(filesIn(join(upper.folder, 'tep-dinh-kem'))).toEqual([]);
});

/** Whether disks can be mounted at all: only by the machine's administrator, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
  try {
    mountAt(place, 1);
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function mountAt(place: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' });
}

/** A small disk of its own. */
function aSmallDisk(megabytes: number, place = join(temporaryFolder(), 'usb')): string {
  mkdirSync(place, { recursive: true });
  mountAt(place, megabytes);
  onTestFinished(() => void execFileSync('umount', ['-l', place]));
  return place;
}

describe('a real small disk', () => {
  const disk = process.platform === 'linux' && canMount();

  test.skipIf(!disk)('that is full gets nothing, in one sentence', async () => {
    const stick = aSmallDisk(2);
    const { lower, scan } = await aPair();
    const path = join(stick, 'goi.dondoc');
    const making = makeUp(lower.core, undefined, { paths: [scan], path });
    await expect(making).rejects.toMatchObject({
      code: 'diskFull',
      message: expect.stringContaining('không đủ chỗ trống'),
    });
    expect(readdirSync(stick)).toEqual([]);
    expect(await sent(lower)).toBe(0);
  });

  test.skipIf(!disk)('that only allows reading is told as such', async () => {
    const stick = aSmallDisk(2);
    execFileSync('mount', ['-o', 'remount,ro', stick]);
    const { lower } = await aPair();
    await expect(makeUp(lower.core, undefined, { path: join(stick, 'goi.dondoc') })).rejects.toThrow('chỉ cho đọc');
  });

  test.skipIf(!disk)('under the data folder that fills up while taking leaves it as it was', async () => {
    const { lower, scan } = await aPair();
    const path = await makeUp(lower.core, undefined, { paths: [scan] });
    const upper = await aWatched('UBND tỉnh Bình Định', ['Huyện Phù Mỹ']);
    const { previewId } = await look(upper.core, path);
    const kept = join(upper.folder, 'tep-dinh-kem');
    aSmallDisk(1, kept);
    const before = await dumpOf(upper.folder);
    const taking = upper.core['packages.take']({ previewId, decisions: UNDECIDED });
    await expect(taking).rejects.toMatchObject({ code: 'diskFull' });
    expect(await dumpOf(upper.folder)).toEqual(before);
    expect(filesIn(kept)).toEqual([]);
  });
});
