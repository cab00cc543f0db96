import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import {
  CAMPAIGN,
  dumpOf,
  LEFT_BY_PACKAGES,
  loadCampaign,
  look,
  makeUp,
  setUpOffice,
  take,
  tell,
  totals,
} from '../../support/levels';
import { anOffice } from '../../support/office';

const now = '2021-08-17T18:00';

async function office(folder = temporaryFolder()): Promise<Core> {
  return anOffice(folder, now);
}

async function makeDown(core: Core): Promise<string> {
  return makeUp(core, now, { kind: 'down' });
}

test('a directive goes down two levels, figures come up two, and every total is the sum of those below', async () => {
  const province = await office();
  const { groupId } = await setUpOffice(province, 'UBND tỉnh Bình Định', [
    { name: 'Huyện Phù Mỹ', kind: 'huyện', code: '545' },
    { name: 'Huyện Tuy Phước', kind: 'huyện', code: '550' },
  ]);
  await loadCampaign(province, groupId);

  const district = await office();
  const communes = await setUpOffice(district, 'UBND huyện Phù Mỹ', [
    { name: 'Xã Mỹ An', kind: 'xã', code: '21733' },
    { name: 'Xã Mỹ Phong', kind: 'xã', code: '21736' },
  ]);
  const down = await look(district, await makeDown(province));
  expect(down).toMatchObject({ kind: 'down', canTake: true, down: { state: 'new', groups: [{ isOurs: true }] } });
  await take(district, await makeDown(province));
  const board = await district['board.get']({ directiveId: CAMPAIGN, at: time(now) });
  expect(board.sections[0]?.rows).toHaveLength(2);

  const commune = await office();
  const hamlets = await setUpOffice(commune, 'UBND xã Mỹ An', [
    { name: 'Thôn Xuân Thạnh', kind: 'thôn' },
    { name: 'Thôn Thuận Đạo', kind: 'thôn' },
    { name: 'Thôn Chánh Giáo', kind: 'thôn' },
  ]);
  await take(commune, await makeDown(district));
  await tell(commune, [
    { unitId: hamlets.ids[0] ?? '', vaccinated: 10, people: 100 },
    { unitId: hamlets.ids[1] ?? '', vaccinated: 0, people: 50 },
  ]);
  expect(await totals(commune)).toEqual({ numerator: 10, denominator: 150, reported: 2, expected: 3 });

  await tell(district, [{ unitId: communes.ids[1] ?? '', vaccinated: 7, people: 70 }]);
  const fromCommune = await makeUp(commune);
  const seen = await look(district, fromCommune);
  expect(seen.up?.forms).toMatchObject([{ mode: 'total' }]);
  expect(seen.up?.coverage).toMatchObject([
    { reported: 0, expected: 3 },
    { reported: 2, expected: 3, missing: ['Thôn Chánh Giáo'] },
  ]);
  expect(await take(district, fromCommune)).toMatchObject({ taken: 1 });
  expect(await totals(district)).toEqual({ numerator: 17, denominator: 220, reported: 2, expected: 2 });

  const fromDistrict = await makeUp(district, '2021-08-17T18:00');
  expect((await look(province, fromDistrict)).up?.coverage.at(-1)).toMatchObject({
    reported: 2,
    expected: 2,
    below: { reported: 2, expected: 3 },
  });
  await take(province, fromDistrict, { receivedAt: time('2021-08-17T16:30') });
  expect(await totals(province)).toEqual({ numerator: 17, denominator: 220, reported: 1, expected: 2 });
  const cell = (await province['board.get']({ directiveId: CAMPAIGN, at: time(now) })).sections[0]?.rows[0]?.cells[1];
  expect(cell).toMatchObject({ state: 'late', receivedAt: '2021-08-17T16:30' });
  const duty = await province['board.duty']({
    directiveId: CAMPAIGN,
    scheduleId: 'daily',
    obligationId: cell?.obligationId ?? '',
  });
  expect(duty.versions).toMatchObject([
    {
      fileName: 'goi.dondoc',
      channel: 'Gói dữ liệu: UBND huyện Phù Mỹ',
      packageLines: expect.arrayContaining(['Số tổng của 2/2 đơn vị trực thuộc.']),
    },
  ]);
});

test('the same package twice changes nothing at all, and taking it back leaves what was there before', async () => {
  const provinceFolder = temporaryFolder();
  const province = await office(provinceFolder);
  const upper = await setUpOffice(province, 'UBND tỉnh Bình Định', [
    { name: 'Huyện Phù Mỹ', kind: 'huyện', isAside: true },
    { name: 'Xã Mỹ An', kind: 'xã', code: '1', under: 0 },
    { name: 'Xã Mỹ Phong', kind: 'xã', code: '2', under: 0 },
  ]);
  await loadCampaign(province, upper.groupId);
  const district = await office();
  const lower = await setUpOffice(district, 'UBND huyện Phù Mỹ', [
    { name: 'Xã Mỹ An', kind: 'xã', code: '1' },
    { name: 'Xã Mỹ Phong', kind: 'xã', code: '2' },
  ]);
  await loadCampaign(district, lower.groupId);
  await tell(district, [
    { unitId: lower.ids[0] ?? '', vaccinated: 3, people: 30 },
    { unitId: lower.ids[1] ?? '', vaccinated: 0, people: 5 },
  ]);
  const path = await makeUp(district);
  const before = await dumpOf(provinceFolder);
  const seen = await look(province, path);
  expect(seen).toMatchObject({ canTake: true, whyNot: null });
  expect(seen.up).toMatchObject({ forms: [{ mode: 'units' }], counts: { new: 2 } });
  expect(await dumpOf(provinceFolder)).toEqual(before);

  const { id } = await take(province, path);
  expect(await totals(province)).toMatchObject({ numerator: 3, denominator: 35 });
  const once = await dumpOf(provinceFolder);
  const again = await look(province, path);
  expect(again).toMatchObject({ canTake: false, whyNot: null });
  expect(again.notices[0]).toContain('đã được nhận');
  expect(await take(province, path)).toMatchObject({ id: null, taken: 0 });
  expect(await dumpOf(provinceFolder)).toEqual(once);

  await province['packages.undo']({ id: id ?? '', reason: 'nhận nhầm' });
  const left = await dumpOf(provinceFolder, LEFT_BY_PACKAGES);
  for (const table of LEFT_BY_PACKAGES) delete (before as Record<string, unknown>)[table];
  expect(left).toEqual(before);
  expect(await take(province, path)).toMatchObject({ taken: 2 });
});
