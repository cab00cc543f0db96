import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openForReading } from '../../../electron/db/readingStore';
import type { Store } from '../../../electron/db/store';
import type { Core } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { readPackage } from '../../../electron/office/packages/file/readPackage';
import { writePackage } from '../../../electron/office/packages/file/writePackage';
import { LongWork } from '../../../electron/office/packages/longWork';
import { makePackage } from '../../../electron/office/packages/makePackage';
import { trialFolderOf } from '../../../electron/trial/trialFolder';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import {
  CAMPAIGN,
  dumpOf,
  FORM,
  LEFT_BY_PACKAGES,
  type LevelUnit,
  loadCampaign,
  look,
  makeUp,
  setUpOffice,
  take,
  tell,
  totals,
  UNDECIDED,
} from '../../support/levels';
import { anOffice, environmentOf } from '../../support/office';

const NOW = '2021-08-17T18:00';
const XA: readonly LevelUnit[] = [
  { name: 'Xã Mỹ An', kind: 'xã', code: '01' },
  { name: 'Xã Mỹ Phong', kind: 'xã', code: '02' },
];

interface Pair {
  readonly upper: Core;
  readonly lower: Core;
  readonly upperFolder: string;
  readonly lowerFolder: string;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** A province that knows the communes of a district by codes and names of its own, and the district itself. */
async function aPair(known: readonly LevelUnit[] = XA, own: readonly LevelUnit[] = XA): Promise<Pair> {
  const upperFolder = temporaryFolder();
  const upper = await anOffice(upperFolder, NOW);
  const district = { name: 'Huyện Phù Mỹ', kind: 'huyện', isAside: true };
  const above = await setUpOffice(upper, 'UBND tỉnh Bình Định', [
    district,
    ...known.map((unit) => ({ ...unit, under: 0 })),
  ]);
  await loadCampaign(upper, above.groupId);
  const lowerFolder = temporaryFolder();
  const lower = await anOffice(lowerFolder, NOW);
  const below = await setUpOffice(lower, 'UBND huyện Phù Mỹ', own);
  await loadCampaign(lower, below.groupId);
  return { upper, lower, upperFolder, lowerFolder, above: above.ids.slice(1), below: below.ids };
}

test('a package into a campaign that has been closed asks as files do', async () => {
  const { upper, lower, below } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  const path = await makeUp(lower);
  await upper['campaigns.close']({
    directiveId: CAMPAIGN,
    closedAt: time('2021-08-17T16:00'),
    reason: 'Đã gửi báo cáo tổng hợp',
  });
  const preview = await look(upper, path);
  const input = { previewId: preview.previewId, decisions: { ...UNDECIDED, receivedAt: time('2021-08-17T17:00') } };
  await expect(upper['packages.take'](input)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('1 báo cáo nhận sau giờ đó'),
  });
  expect(await upper['packages.take']({ ...input, takesLate: true })).toMatchObject({ taken: 1 });
  const [taken] = await upper['imports.batches']({ directiveId: CAMPAIGN });
  expect(taken?.files).toMatchObject([{ fileName: 'goi.dondoc', unitName: '1 đơn vị', tableUnits: ['Xã Mỹ An'] }]);
});

test('a package made of sample data goes into sample data only, however it is asked', async () => {
  const trial = trialFolderOf(temporaryFolder());
  mkdirSync(trial);
  const sample = await anOffice(trial, NOW);
  const { groupId } = await setUpOffice(sample, 'UBND huyện Mẫu', XA);
  await loadCampaign(sample, groupId);
  const path = join(temporaryFolder(), 'mau.dondoc');
  const made = await sample['packages.make']({
    kind: 'down',
    directiveId: CAMPAIGN,
    asOf: time('2021-08-17T15:00'),
    withPersons: false,
    attachments: [],
    paths: [],
    password: null,
    path,
  });
  expect(made.lines[0]).toContain('dữ liệu mẫu');

  const ownFolder = temporaryFolder();
  const own = await anOffice(ownFolder, NOW);
  const before = await dumpOf(ownFolder);
  expect(await look(own, path)).toMatchObject({ canTake: false, whyNot: expect.stringContaining('dữ liệu mẫu') });
  await expect(take(own, path)).rejects.toThrow('không nhận vào dữ liệu của cơ quan');
  expect(await dumpOf(ownFolder)).toEqual(before);

  const elsewhere = trialFolderOf(temporaryFolder());
  mkdirSync(elsewhere);
  const other = await anOffice(elsewhere, NOW);
  await take(other, path);
  expect(await other['directives.list']({})).toMatchObject([{ id: CAMPAIGN }]);
});

test('a package whose units owe nothing here is not called known', async () => {
  const { lower, below } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  const upper = await anOffice(temporaryFolder(), NOW);
  const { groupId } = await setUpOffice(upper, 'UBND tỉnh Bình Định', [
    { name: 'Huyện Phù Mỹ', kind: 'huyện', isAside: true },
    ...XA.map((unit) => ({ ...unit, under: 0, isAside: true })),
    { name: 'Xã khác', kind: 'xã', code: '77' },
  ]);
  await loadCampaign(upper, groupId);
  const { canTake, notices } = await look(upper, await makeUp(lower));
  expect(canTake).toBe(false);
  expect(notices.at(-1)).toContain('không khớp với lượt báo cáo nào ở đây');
});

describe('codes that differ', () => {
  test('are matched once and remembered; until then nothing is taken', async () => {
    const { upper, lower, above, below } = await aPair(XA, [
      { name: 'Xã Mỹ An', kind: 'xã', code: '01' },
      { name: 'Đặc khu Đảo Yến', kind: 'đặc khu', code: 'DK' },
    ]);
    await tell(lower, [
      { unitId: below[0] ?? '', vaccinated: 1, people: 10 },
      { unitId: below[1] ?? '', vaccinated: 2, people: 20 },
    ]);
    const path = await makeUp(lower);
    const seen = await look(upper, path);
    expect(seen).toMatchObject({ canTake: false, whyNot: expect.stringContaining('Còn 1 đơn vị') });
    expect(seen.up?.units).toMatchObject([{ how: 'code' }, { isOpen: true, how: 'none' }]);
    await expect(take(upper, path)).rejects.toThrow('Còn 1 đơn vị');
    await take(upper, path, { units: { [below[1] ?? '']: above[1] ?? '' } });
    expect(await totals(upper)).toMatchObject({ numerator: 3, denominator: 30 });

    await tell(lower, [{ unitId: below[1] ?? '', vaccinated: 5, people: 20, receivedAt: '2021-08-17T14:30' }]);
    const next = await look(upper, await makeUp(lower, '2021-08-17T16:00'));
    expect(next.up?.units[1]).toMatchObject({ how: 'remembered', unitId: above[1] });
    expect(next.up?.counts).toMatchObject({ changed: 1, same: 1, new: 0 });
    expect(next.up?.lines[0]).toMatchObject({ differences: [{ label: 'Số người đã tiêm', before: 2, after: 5 }] });
  });

  test('the same name under another code is asked about, with that unit as the proposal', async () => {
    const { upper, lower, above, below } = await aPair(XA, [
      { name: 'Xã Mỹ An', kind: 'xã', code: '01' },
      { name: 'Xã Mỹ Phong', kind: 'xã', code: '99' },
    ]);
    await tell(lower, [{ unitId: below[1] ?? '', vaccinated: 2, people: 20 }]);
    const seen = await look(upper, await makeUp(lower));
    expect(seen.up?.units[1]).toMatchObject({ how: 'none', isOpen: true, proposals: [{ unitId: above[1] }] });
    expect(seen.canTake).toBe(false);
  });

  test('a unit may deliberately be left out', async () => {
    const { upper, lower, below } = await aPair(XA, [...XA, { name: 'Tổ công tác', kind: 'tổ' }]);
    await tell(lower, [{ unitId: below[2] ?? '', vaccinated: 1, people: 10 }]);
    const path = await makeUp(lower);
    const { previewId } = await look(upper, path);
    const decisions = { ...UNDECIDED, units: { [below[2] ?? '']: null } };
    expect(await upper['packages.judge']({ previewId, decisions })).toMatchObject({ whyNot: null, canTake: false });
  });
});

test('every period of a package is told: the day before too, though nothing of it changes or only one unit does', async () => {
  const { upper, lower, below } = await aPair();
  const [first = '', second = ''] = below;
  const eve = { period: '2021-08-16', receivedAt: '2021-08-16T14:00' };
  await tell(lower, [
    { unitId: first, vaccinated: 1, people: 10, ...eve },
    { unitId: second, vaccinated: 2, people: 20, ...eve },
  ]);
  await take(upper, await makeUp(lower, '2021-08-16T15:00'));
  await tell(lower, [{ unitId: first, vaccinated: 3, people: 10 }]);
  const next = await look(upper, await makeUp(lower, '2021-08-17T15:00'));
  const label = FORM.label;
  expect(next.up?.periods).toEqual([
    { formLabel: label, period: '2021-08-17', counts: { new: 1 } },
    { formLabel: label, period: '2021-08-16', counts: { same: 2 } },
  ]);
  await tell(lower, [{ unitId: second, vaccinated: 5, people: 20, ...eve, receivedAt: '2021-08-17T14:30' }]);
  const corrected = await look(upper, await makeUp(lower, '2021-08-17T16:00'));
  expect(corrected.up?.periods[1]?.counts).toEqual({ changed: 1, same: 1 });
});

describe('a report that is here already', () => {
  test('the same figures by another way are one report; first arrival decides', async () => {
    const { upper, lower, above, below } = await aPair();
    await tell(upper, [{ unitId: above[0] ?? '', vaccinated: 1, people: 10, receivedAt: '2021-08-17T14:50' }]);
    await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
    const path = await makeUp(lower);
    expect((await look(upper, path)).up?.counts).toMatchObject({ confirms: 1, new: 0, conflict: 0 });
    await take(upper, path, { receivedAt: time('2021-08-17T17:00') });
    const board = await upper['board.get']({ directiveId: CAMPAIGN, at: time(NOW) });
    expect(board.sections[0]?.rows[0]?.cells[1]).toMatchObject({ state: 'on-time', arrivals: 2, versions: 1 });
    expect((await look(upper, await makeUp(lower, '2021-08-17T16:00'))).up?.counts).toMatchObject({ same: 1 });
  });

  test.each(['local', 'package'] as const)(
    'other figures: both are kept, and the clerk says whose count (%s)',
    async (side) => {
      const { upper, lower, above, below } = await aPair();
      await tell(upper, [{ unitId: above[0] ?? '', vaccinated: 4, people: 10 }]);
      await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 9, people: 10 }]);
      const path = await makeUp(lower);
      const seen = await look(upper, path);
      expect(seen.up?.lines).toMatchObject([{ state: 'conflict', differences: [{ before: 4, after: 9 }] }]);
      await take(upper, path, { allConflicts: side });
      expect(await totals(upper)).toMatchObject({ numerator: side === 'local' ? 4 : 9 });
      const cell = (await upper['board.get']({ directiveId: CAMPAIGN, at: time(NOW) })).sections[0]?.rows[0]?.cells[1];
      const { obligationId = '' } = cell ?? {};
      const duty = await upper['board.duty']({ directiveId: CAMPAIGN, scheduleId: 'daily', obligationId });
      expect(duty.versions).toHaveLength(2);
    },
  );

  test('an older package after a newer one is said, and takes nothing back', async () => {
    let now = '2021-08-17T14:30';
    const lower = await openOffice({ ...environmentOf(temporaryFolder()), clock: () => time(now) });
    onTestFinished(async () => void (await lower['core.close']({})));
    const { ids, groupId } = await setUpOffice(lower, 'UBND huyện Phù Mỹ', XA);
    await loadCampaign(lower, groupId);
    const { upper } = await aPair();
    const [unitId = ''] = ids;
    await tell(lower, [{ unitId, vaccinated: 1, people: 10, receivedAt: '2021-08-17T14:20' }]);
    const older = await makeUp(lower, now);
    now = '2021-08-17T15:00';
    await tell(lower, [{ unitId, vaccinated: 2, people: 10, receivedAt: '2021-08-17T14:40' }]);
    await take(upper, await makeUp(lower, now));
    const seen = await look(upper, older);
    expect(seen.up?.counts).toMatchObject({ older: 1, changed: 0, new: 0 });
    expect(seen.notices[0]).toContain('Đã nhận gói mới hơn');
    expect(await take(upper, older)).toMatchObject({ id: null });
    expect(await totals(upper)).toMatchObject({ numerator: 2 });
  });
});

test('packages are taken back newest first; what went all the same can be taken again', async () => {
  const { upper, lower, below } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  const first = await take(upper, await makeUp(lower));
  await tell(lower, [{ unitId: below[1] ?? '', vaccinated: 2, people: 20 }]);
  const later = await makeUp(lower, '2021-08-17T16:00');
  const second = await take(upper, later);
  const undo = (id: string | null) => upper['packages.undo']({ id: id ?? '', reason: '' });
  await expect(undo(first.id)).rejects.toThrow('Hãy hoàn tác gói “goi.dondoc” trước');
  const { packages } = await upper['packages.list']({});
  await upper['imports.undo']({ batchId: packages.find(({ id }) => id === first.id)?.batchId ?? '' });
  const seen = await look(upper, later);
  expect(seen).toMatchObject({ canTake: true, up: { counts: { new: 1, same: 1 } } });
  expect(seen.notices[0]).toContain('1 báo cáo của gói không còn ở đây');
  expect(await take(upper, later)).toMatchObject({ taken: 1 });
  expect(await look(upper, later)).toMatchObject({ canTake: false });
  expect(second.id).not.toBeNull();
});

test('choices for missing units go up as notes and never become figures; remarks and coverage are told', async () => {
  const { upper, lower, below } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  await lower['choices.save']({
    directiveId: CAMPAIGN,
    entries: [
      {
        indicatorId: 'installed',
        unitId: below[1] ?? '',
        period: day('2021-08-17'),
        choice: { kind: 'leaveOut' },
        reason: 'mất điện',
      },
    ],
  });
  const seen = await look(upper, await makeUp(lower));
  expect(seen.up?.coverage.at(-1)).toMatchObject({
    reported: 1,
    expected: 2,
    missing: ['Xã Mỹ Phong (tỷ lệ tiêm: để ngoài tổng số (mất điện))'],
  });
  expect(seen.up?.counts.new).toBe(1);
});

test('chosen files come along under their hash and can be opened; a stick that was pulled leaves no trace in the list', async () => {
  const { upper, lower, below, upperFolder } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  const scan = join(temporaryFolder(), 'bản ký.pdf');
  writeFileSync(scan, '%PDF-1.4 chữ ký');
  const sha256 = createHash('sha256').update('%PDF-1.4 chữ ký').digest('hex');
  const path = await makeUp(lower, '2021-08-17T15:00', { paths: [scan], password: 'bí mật nhé' });
  await expect(upper['packages.look']({ path, password: 'khác' })).rejects.toThrow('bản thân gói không hỏng');
  expect(await upper['packages.look']({ path, password: null })).toEqual({ needsPassword: true });
  const { previewId, files } = await look(upper, path, 'bí mật nhé');
  expect(files).toMatchObject([{ fileName: 'bản ký.pdf' }]);
  const { id } = await upper['packages.take']({ previewId, decisions: UNDECIDED });
  expect(existsSync(join(upperFolder, 'tep-dinh-kem', sha256))).toBe(true);
  const file = await upper['packages.readFile']({ id: id ?? '', sha256 });
  expect(Buffer.from(file.bytes).toString()).toBe('%PDF-1.4 chữ ký');
  const { entries } = await upper['personalData.log']({ offset: 0, limit: 5 });
  expect(entries).toMatchObject([{ action: 'openOriginal', subjectId: id, persons: null }]); // it may show people
  expect((await upper['store.verify']({})).problems).toEqual([]);

  const gone = join(temporaryFolder(), 'usb-da-rut');
  await expect(makeUp(lower, NOW, { path: join(gone, 'goi.dondoc') })).rejects.toMatchObject({ code: 'notFound' });
  const sent = (await lower['packages.list']({})).packages.filter(({ direction }) => direction === 'sent');
  expect(sent).toHaveLength(1);
});

test('a package that cannot be noted as sent does not stay on the stick', async () => {
  const { lower, lowerFolder, below } = await aPair();
  await tell(lower, [{ unitId: below[0] ?? '', vaccinated: 1, people: 10 }]);
  const store = await openForReading(lowerFolder);
  if (store === null) throw new Error('nothing to read');
  onTestFinished(() => store.close());
  const path = join(temporaryFolder(), 'goi.dondoc');
  const order = { directiveId: CAMPAIGN, asOf: time(NOW), withPersons: false, attachments: [], paths: [], path };
  const full = { read: store.read, write: () => Promise.reject(new Error('đĩa đầy')) } as unknown as Store;
  const wanted = { ...order, kind: 'up', password: null } as const;
  const made = makePackage(full, environmentOf(lowerFolder), wanted, new LongWork());
  await expect(made).rejects.toThrow('đĩa đầy');
  expect(existsSync(path)).toBe(false);
});

describe('a directive that comes down', () => {
  async function aDown() {
    const province = await anOffice(undefined, NOW);
    const upper = await setUpOffice(province, 'UBND tỉnh Bình Định', [
      { name: 'Huyện Phù Mỹ', kind: 'huyện', code: '545' },
      { name: 'Xã Mỹ An', kind: 'xã', code: '21733', under: 0, isAside: true },
      { name: 'Xã Mỹ Phong', kind: 'xã', code: '21736', under: 0, isAside: true },
    ]);
    await loadCampaign(province, upper.groupId);
    const folder = temporaryFolder();
    const district = await anOffice(folder, NOW);
    await setUpOffice(district, 'UBND huyện Phù Mỹ', [{ name: 'Xã Mỹ An', kind: 'xã' }]);
    return { province, district, folder, path: await makeUp(province, NOW, { kind: 'down' }) };
  }

  test('brings units and codes, can be used at once, and goes again without a trace', async () => {
    const { district, folder, path } = await aDown();
    const kept = ['change_log', 'package', 'package_identity', 'attached_file'];
    const before = await dumpOf(folder, kept);
    const seen = await look(district, path);
    expect(seen.down).toMatchObject({ state: 'new', units: [{ how: 'name' }, { how: 'none' }] });
    expect(seen.down?.lines).toEqual(
      expect.arrayContaining([
        'Văn bản mới: “Tiêm chủng”.',
        'Ghi mã “21733” cho “Xã Mỹ An” (trước đây chưa có mã).',
        'Thêm đơn vị “Xã Mỹ Phong” vào danh mục.',
      ]),
    );
    const { id } = await take(district, path);
    const { units } = await district['units.list']({});
    expect(units.map(({ name, code }) => [name, code])).toEqual([
      ['Xã Mỹ An', '21733'],
      ['Xã Mỹ Phong', '21736'],
    ]);
    const { directive } = await district['directives.get']({ directiveId: CAMPAIGN });
    expect(directive.schedules.map(({ owedBy }) => owedBy)).toEqual(['units', 'office']);
    expect((await district['board.get']({ directiveId: CAMPAIGN, at: time(NOW) })).sections[0]?.rows).toHaveLength(2);

    const once = await dumpOf(folder);
    expect(await take(district, path)).toMatchObject({ id: null });
    expect(await dumpOf(folder)).toEqual(once);
    await district['packages.undo']({ id: id ?? '', reason: '' });
    expect(await dumpOf(folder, kept)).toEqual(before);
  });

  test('once reports hang on it, it stays', async () => {
    const { district, path } = await aDown();
    const { id } = await take(district, path);
    const { units } = await district['units.list']({});
    await tell(district, [{ unitId: units[0]?.id ?? '', vaccinated: 1, people: 1 }]);
    await expect(district['packages.undo']({ id: id ?? '', reason: '' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('with a note on one of its tasks it stays, in a sentence', async () => {
    const { district, path } = await aDown();
    const { id } = await take(district, path);
    const { lines } = await district['tasks.list']({ directiveId: CAMPAIGN, at: time(NOW) });
    await district['tasks.note']({
      directiveId: CAMPAIGN,
      taskIds: lines.slice(0, 1).map(({ task }) => task.id),
      step: 'progress',
      happenedAt: time(NOW),
      text: 'đã triển khai',
      evidencePath: null,
    });
    await expect(district['packages.undo']({ id: id ?? '', reason: '' })).rejects.toThrow('không hoàn tác được');
  });

  test('a chain of units of any length is only a long list', async () => {
    const { district, path } = await aDown();
    const { manifest, content } = readPackage(readFileSync(path), null);
    if (content.kind !== 'down') throw new Error('goes up');
    const [top] = content.units;
    if (top === undefined) throw new Error('nobody');
    const chain = Array.from({ length: 12_000 }, (_, at) => ({
      ...top,
      ref: `day-${at}`,
      code: null,
      name: `Tổ ${at}`,
      aliases: [],
      parent: at === 0 ? top.ref : `day-${at - 1}`,
    }));
    const { format, parts, ...head } = manifest;
    const units = [...content.units, ...chain];
    const order = { head, content: { ...content, units }, persons: null, files: [], password: null };
    const long = join(temporaryFolder(), 'dai.dondoc');
    writeFileSync(long, writePackage(order));
    expect((await look(district, long)).down?.units).toHaveLength(chain.length + 2);
  });

  test('what was tied to a paper here stays tied when a newer wording comes', async () => {
    const { province, district, path } = await aDown();
    await take(district, path);
    const links = [{ relation: 'basis' as const, quote: 'Căn cứ Công văn 1', directiveId: null }];
    const resend = async (subject: string) => {
      const { directive } = await province['directives.get']({ directiveId: CAMPAIGN });
      await province['directives.save']({
        json: JSON.stringify({ directive: { ...directive, subject, links }, forms: [FORM] }),
      });
      await take(district, await makeUp(province, NOW, { kind: 'down' }));
      return (await district['directives.get']({ directiveId: CAMPAIGN })).directive;
    };
    const first = await resend('lần một');
    await loadCampaign(district, first.schedules[0]?.groupId ?? '', { id: 'cong-van-1', number: '1' });
    const tied = [{ ...links[0], directiveId: 'cong-van-1' }];
    await district['directives.save']({
      json: JSON.stringify({ directive: { ...first, links: tied }, forms: [FORM] }),
    });
    expect(await resend('lần hai')).toMatchObject({ subject: 'lần hai', links: tied });
  });

  test('a newer wording says what it changes, old and new, and taking it back restores the old one', async () => {
    const { province, district, folder, path } = await aDown();
    await take(district, path);
    const before = await dumpOf(folder, ['change_log', 'package', 'attached_file']);
    const { directive } = await province['directives.get']({ directiveId: CAMPAIGN });
    await province['directives.save']({
      json: JSON.stringify({ directive: { ...directive, subject: 'tăng tốc tiêm chủng' }, forms: [FORM] }),
    });
    const next = await makeUp(province, NOW, { kind: 'down' });
    const seen = await look(district, next);
    expect(seen.down).toMatchObject({ state: 'changed' });
    expect(seen.down?.changes).toMatchObject([{ before: 'thực hiện tuần cao điểm', after: 'tăng tốc tiêm chủng' }]);
    const { id } = await take(district, next);
    await district['packages.undo']({ id: id ?? '', reason: '' });
    expect(await dumpOf(folder, ['change_log', 'package', 'attached_file'])).toEqual(before);
  });
});

test('random offices: what is taken is what was sent, twice is once, and taking back is exact', async () => {
  const figures = fc.record({
    vaccinated: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
    more: fc.nat(1_000_000),
    period: fc.constantFrom('2021-08-16', '2021-08-17'),
  });
  const offices = fc.array(fc.array(figures, { maxLength: 2 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(offices, async (told) => {
      const units = told.map((_, place) => ({ name: `Xã Số ${place + 1}`, kind: 'xã', code: `c${place}` }));
      const { upper, lower, upperFolder, below } = await aPair(units, units.toReversed());
      const ids = below.toReversed();
      const entries = told.flatMap((reports, place) =>
        [...new Map(reports.map((one) => [one.period, one])).values()].map(({ vaccinated, more, period }) => ({
          unitId: ids[place] ?? '',
          vaccinated,
          people: vaccinated + more,
          period,
          receivedAt: `${period}T14:00`,
        })),
      );
      if (entries.length === 0) return;
      await tell(lower, entries);
      const before = await dumpOf(upperFolder, LEFT_BY_PACKAGES);
      const path = await makeUp(lower, NOW);
      const { id } = await take(upper, path);
      expect(await totals(upper)).toEqual(await totals(lower));
      const once = await dumpOf(upperFolder);
      await take(upper, path);
      expect(await dumpOf(upperFolder)).toEqual(once);
      await upper['packages.undo']({ id: id ?? '', reason: '' });
      expect(await dumpOf(upperFolder, LEFT_BY_PACKAGES)).toEqual(before);
    }),
    { numRuns: 8 },
  );
});
