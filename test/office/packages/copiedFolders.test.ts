import { cpSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { openOffice } from '../../../electron/office/openOffice';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { CAMPAIGN, loadCampaign, look, makeUp, setUpOffice, take, tell, totals, UNDECIDED } from '../../support/levels';
import { anOffice, environmentOf } from '../../support/office';

const NOW = '2021-08-17T18:00';

/** An office that is set up, has sent a package, and is closed: a folder to copy. */
async function aSender(name: string): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder();
  const core = await openOffice({ ...environmentOf(folder), clock: () => time('2021-08-17T14:30') });
  const { ids, groupId } = await setUpOffice(core, name, [{ name: 'Thôn Một', kind: 'thôn' }]);
  await loadCampaign(core, groupId);
  await tell(core, [{ unitId: ids[0] ?? '', vaccinated: 1, people: 10, receivedAt: '2021-08-17T14:20' }]);
  const path = await makeUp(core, '2021-08-17T14:30');
  await core['core.close']({});
  return { folder, path };
}

async function openedAt(folder: string, clock: string): Promise<Core> {
  const core = await openOffice({ ...environmentOf(folder), clock: () => time(clock) });
  onTestFinished(async () => void (await core['core.close']({})));
  return core;
}

async function renamed(core: Core, name: string): Promise<Core> {
  const office = await core['office.get']({});
  if (office === null) throw new Error('no office');
  const { profile, signatories } = office;
  await core['office.save']({ profile: { ...profile, name }, signatories });
  return core;
}

/** The same folder on another PC, with figures of its own. */
async function copyOf(folder: string, name: string, vaccinated: number, clock = '2021-08-17T15:00'): Promise<Core> {
  const other = temporaryFolder();
  cpSync(folder, other, { recursive: true });
  const core = await renamed(await openedAt(other, clock), name);
  const { units } = await core['units.list']({});
  await tell(core, [{ unitId: units[0]?.id ?? '', vaccinated, people: 20, receivedAt: '2021-08-17T14:50' }]);
  return core;
}

async function aDistrict(): Promise<{ core: Core; ids: readonly string[] }> {
  const core = await anOffice(undefined, NOW);
  const { ids, groupId } = await setUpOffice(core, 'UBND huyện Phù Mỹ', [
    { name: 'Xã Mỹ An', kind: 'xã' },
    { name: 'Xã Mỹ Phong', kind: 'xã' },
  ]);
  await loadCampaign(core, groupId);
  return { core, ids };
}

test('two communes whose folders are copies of one are asked about once, and then kept apart', async () => {
  const district = await aDistrict();
  const first = await aSender('UBND xã Mỹ An');
  await take(district.core, first.path);
  const second = await copyOf(first.folder, 'UBND xã Mỹ Phong', 7);
  const path = await makeUp(second, '2021-08-17T15:00');
  const seen = await look(district.core, path);
  expect(seen).toMatchObject({ canTake: false, clash: { said: null, names: ['UBND xã Mỹ An'] } });
  expect(seen.clash?.sentence).toContain('“UBND xã Mỹ Phong”');
  expect(seen.notices.join(' ')).not.toContain('cùng nơi gửi'); // nobody has said yet who it is
  expect(seen.whyNot).toContain('Chưa rõ gói của cơ quan nào');
  await expect(take(district.core, path)).rejects.toThrow('Chưa rõ gói của cơ quan nào');

  const { previewId } = await look(district.core, path);
  const judged = await district.core['packages.judge']({ previewId, decisions: { ...UNDECIDED, sender: 'other' } });
  expect(judged.up?.sender.unitName).toBe('Xã Mỹ Phong');
  expect(judged.up?.counts).toMatchObject({ new: 1, changed: 0 });
  await take(district.core, path, { sender: 'other' });
  expect(await totals(district.core)).toEqual({ numerator: 8, denominator: 30, reported: 2, expected: 2 });

  const next = await look(district.core, await makeUp(second, '2021-08-17T15:30'));
  expect(next.clash).toBeNull();
  expect(next.up?.counts).toMatchObject({ same: 1, new: 0, changed: 0 });
});

test('an office with a new name is still the same one when somebody says so', async () => {
  const district = await aDistrict();
  const { folder, path } = await aSender('UBND xã Mỹ An');
  await take(district.core, path);
  const core = await renamed(await openedAt(folder, '2021-08-17T15:00'), 'UBND xã Mỹ An Mới');
  const { units } = await core['units.list']({});
  await tell(core, [{ unitId: units[0]?.id ?? '', vaccinated: 4, people: 10, receivedAt: '2021-08-17T14:50' }]);
  const next = await makeUp(core, '2021-08-17T15:00');
  await take(district.core, next, { sender: 'same' });
  expect(await totals(district.core)).toMatchObject({ numerator: 4, denominator: 10, reported: 1 });
  expect((await look(district.core, await makeUp(core, '2021-08-17T15:20'))).clash).toBeNull();
});

test('a receiver set up from a copy of the sender still takes its packages', async () => {
  const { folder, path } = await aSender('UBND xã Mỹ An');
  const other = temporaryFolder();
  cpSync(folder, other, { recursive: true });
  const core = await renamed(await openedAt(other, NOW), 'UBND huyện Phù Mỹ');
  expect((await look(core, path)).whyNot).toContain('do chính máy này lập'); // it stands in the copied list of what was sent
  const sender = await openedAt(folder, '2021-08-17T15:00');
  const seen = await look(core, await makeUp(sender, '2021-08-17T15:00'));
  expect(seen.clash?.sentence).toContain('dấu nhận dạng lại là của thư mục dữ liệu ở đây');
  const { previewId } = seen;
  const judge = async (said: 'same' | 'other') =>
    core['packages.judge']({ previewId, decisions: { ...UNDECIDED, sender: said } });
  expect((await judge('same')).whyNot).toContain('bản sao của thư mục dữ liệu');
  expect(await judge('other')).toMatchObject({ whyNot: null });
});

test('two copies in one office are told: the later package does not know the earlier one', async () => {
  const district = await aDistrict();
  const first = await aSender('UBND xã Mỹ An');
  const one = await copyOf(first.folder, 'UBND xã Mỹ An', 5, '2021-08-17T15:00');
  const two = await copyOf(first.folder, 'UBND xã Mỹ An', 6, '2021-08-17T15:10');
  await take(district.core, first.path);
  const early = await makeUp(one, '2021-08-17T15:00');
  expect((await look(district.core, early)).notices.join(' ')).not.toContain('hai bản sao');
  await take(district.core, early);
  const late = await look(district.core, await makeUp(two, '2021-08-17T15:10'));
  expect(late.notices.join(' ')).toContain('có hai bản sao của một thư mục dữ liệu');
  expect(late.canTake).toBe(true); // said, and left to whoever is at work
});

test('the mark of a folder is of no matter for papers that go down', async () => {
  const { folder, path: _ } = await aSender('UBND huyện Phù Mỹ');
  const copied = await copyOf(folder, 'UBND huyện Tuy Phước', 3);
  const commune = await anOffice(undefined, NOW);
  await setUpOffice(commune, 'UBND xã Mỹ An', []);
  const owner = await openedAt(folder, '2021-08-17T15:00');
  await take(commune, await makeUp(owner, NOW, { kind: 'down', directiveId: CAMPAIGN }));
  const seen = await look(commune, await makeUp(copied, NOW, { kind: 'down', directiveId: CAMPAIGN }));
  expect(seen.clash?.sentence).toContain('“UBND huyện Phù Mỹ”');
});
