import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackage } from '../../../electron/office/packages/file/readPackage';
import { writePackage } from '../../../electron/office/packages/file/writePackage';
import { totalNotes } from '../../../electron/text/totalNotes';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { CAMPAIGN, FORM, loadCampaign, look, makeUp, setUpOffice, take, tell, totals } from '../../support/levels';
import { anOffice } from '../../support/office';

const NOW = '2021-08-17T18:00';
/** Nobody has to fill in everything. */
const OPEN_FORM = { ...FORM, fields: FORM.fields.map((field) => ({ ...field, required: false })) };
const COMMUNES = [
  { name: 'Xã Mỹ An', kind: 'xã' },
  { name: 'Xã Mỹ Phong', kind: 'xã' },
  { name: 'Xã Mỹ Thọ', kind: 'xã' },
];

async function aDistrict(now = NOW) {
  const core = await anOffice(undefined, now);
  const { ids, groupId } = await setUpOffice(core, 'UBND huyện Phù Mỹ', COMMUNES);
  await loadCampaign(core, groupId, {}, OPEN_FORM);
  return { core, ids };
}

async function aProvince(now = NOW) {
  const core = await anOffice(undefined, now);
  const { groupId } = await setUpOffice(core, 'UBND tỉnh Bình Định', [{ name: 'Huyện Phù Mỹ', kind: 'huyện' }]);
  await loadCampaign(core, groupId, {}, OPEN_FORM);
  return core;
}

test('a blank field is told by field: before sending, before taking, and with the report', async () => {
  const { core, ids } = await aDistrict();
  await tell(core, [
    { unitId: ids[0] ?? '', vaccinated: 10, people: 100 },
    { unitId: ids[1] ?? '', vaccinated: 0, people: null },
  ]);
  const offer = await core['packages.offer']({ directiveId: CAMPAIGN, asOf: time(NOW) });
  const told = '“Số người trong độ tuổi”: số của 1/3 đơn vị (1 đơn vị để trống, 1 đơn vị chưa báo cáo)';
  expect(offer.coverage.at(-1)?.partial).toEqual([told]);
  const province = await aProvince();
  const path = await makeUp(core);
  const seen = await look(province, path);
  expect(seen.up?.coverage.at(-1)).toMatchObject({ reported: 2, expected: 3, partial: [told] });
  await take(province, path);
  const cell = (await province['board.get']({ directiveId: CAMPAIGN, at: time(NOW) })).sections[0]?.rows[0]?.cells[1];
  const { obligationId = '' } = cell ?? {};
  const { versions } = await province['board.duty']({ directiveId: CAMPAIGN, scheduleId: 'daily', obligationId });
  expect(versions[0]).toMatchObject({ warnings: 2 });
  expect(versions[0]?.packageLines.join(' ')).toContain(told);
});

test('a total that lacks a unit is said with every total it goes into', async () => {
  const { core, ids } = await aDistrict('2021-08-17T15:00');
  await tell(core, [
    { unitId: ids[0] ?? '', vaccinated: 10, people: 100 },
    { unitId: ids[1] ?? '', vaccinated: 5, people: 50 },
  ]);
  const province = await aProvince('2021-08-17T15:00');
  await take(province, await makeUp(core));
  const asked = { directiveId: CAMPAIGN, asOf: time(NOW), period: day('2021-08-17') };
  const [rate] = (await province['compilation.get'](asked)).indicators;
  if (rate === undefined) throw new Error('no rate');
  expect(rate.units[0]?.note).toContain('Số tổng mới gồm 2/3 đơn vị trực thuộc');
  expect(totalNotes(rate, ({ name }) => name)).toEqual([
    'Số của cấp dưới chưa đủ đơn vị trực thuộc, mẫu số cũng chỉ của các đơn vị đã báo cáo (1 đơn vị): Huyện Phù Mỹ (mới gồm 2/3 đơn vị trực thuộc)',
  ]);
  await tell(core, [{ unitId: ids[2] ?? '', vaccinated: 0, people: 5 }]);
  await take(province, await makeUp(core, NOW));
  const [whole] = (await province['compilation.get'](asked)).indicators;
  expect(whole && totalNotes(whole, ({ name }) => name)).toEqual([]);
});

test('units that owe only later are named in the package, not by their ids', async () => {
  const { core, ids } = await aDistrict('2021-08-17T09:00');
  await tell(core, [
    { unitId: ids[0] ?? '', vaccinated: 1, people: 10, period: '2021-08-22', receivedAt: '2021-08-17T08:00' },
  ]);
  const seen = await look(await aProvince(), await makeUp(core, '2021-08-17T09:00'));
  expect(seen.up?.coverage.find(({ period }) => period === '2021-08-22')?.missing).toEqual([
    'Xã Mỹ Phong',
    'Xã Mỹ Thọ',
  ]);
});

test('a total that is not the sum of the reports beside it is told before it is taken', async () => {
  const { core, ids } = await aDistrict('2021-08-17T15:00');
  await tell(core, [{ unitId: ids[0] ?? '', vaccinated: 10, people: 100 }]);
  const { manifest, content } = readPackage(readFileSync(await makeUp(core)), null);
  if (content.kind !== 'up') throw new Error('goes down');
  const { format, parts, ...head } = manifest;
  const totals = content.totals.map((total) => ({
    ...total,
    figures: { ...total.figures, vaccinated: { kind: 'number' as const, value: 7_777 } },
  }));
  const path = join(temporaryFolder(), 'la.dondoc');
  writeFileSync(
    path,
    writePackage({ head, content: { ...content, totals }, persons: null, files: [], password: null }),
  );
  const { notices } = await look(await aProvince(), path);
  expect(notices.join(' ')).toContain('“Số người đã tiêm” ghi 7.777, cộng lại là 10');
});

test('a total of a day into which a merger fell counts nobody twice and is that of the office itself', async () => {
  const { core, ids } = await aDistrict('2021-08-17T09:00');
  await tell(core, [
    { unitId: ids[0] ?? '', vaccinated: 3, people: 30, receivedAt: '2021-08-17T08:00' },
    { unitId: ids[1] ?? '', vaccinated: 4, people: 40, receivedAt: '2021-08-17T08:00' },
    { unitId: ids[2] ?? '', vaccinated: 5, people: 50, receivedAt: '2021-08-17T08:00' },
  ]);
  const { unitIds } = await core['units.reorganise']({
    kind: 'merge',
    fromIds: [ids[0] ?? '', ids[1] ?? ''],
    into: [{ name: 'Xã Mỹ Hòa', code: null }],
    since: day('2021-08-17'),
    source: 'Nghị quyết 1',
  });
  const sumAt = async () => {
    const content = (await look(await aProvince(), await makeUp(core, '2021-08-17T18:00'))).up;
    return content?.coverage.find(({ period }) => period === '2021-08-17');
  };
  expect(await sumAt()).toMatchObject({
    reported: 2,
    expected: 2,
    notes: ['Xã Mỹ Hòa: gộp từ báo cáo của Xã Mỹ An, Xã Mỹ Phong'],
  });
  const province = await aProvince();
  await take(province, await makeUp(core, '2021-08-17T18:00'));
  expect(await totals(province)).toMatchObject({ numerator: 12, denominator: 120 });
  expect(await totals(core)).toMatchObject({ numerator: 12, denominator: 120, reported: 2, expected: 2 });

  await tell(core, [{ unitId: unitIds[0] ?? '', vaccinated: 9, people: 71, receivedAt: '2021-08-17T08:30' }]);
  expect(await sumAt()).toMatchObject({
    reported: 2,
    expected: 2,
    notes: ['Xã Mỹ Hòa: thay cho báo cáo riêng của Xã Mỹ An, Xã Mỹ Phong'],
  });
  await take(province, await makeUp(core, '2021-08-17T18:00'));
  expect(await totals(province)).toMatchObject({ numerator: 14, denominator: 121 });
  expect(await totals(core)).toMatchObject({ numerator: 14, denominator: 121 });
});
