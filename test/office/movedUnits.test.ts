import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { CAMPAIGN, loadCampaign, setUpOffice, tell } from '../support/levels';
import { anOffice } from '../support/office';

/** Two districts that end on 30/6/2025, and communes that go to other units above, as on 1/7/2025. */
const NOW = '2025-07-03T18:00';
const due = {
  kind: 'daily',
  from: day('2025-06-29'),
  to: day('2025-07-03'),
  clock: '15:00',
  isExclusive: false,
} as const;

async function anOfficeOf(): Promise<{ readonly core: Core; readonly ids: readonly string[] }> {
  const core = await anOffice(undefined, NOW);
  const { ids, groupId } = await setUpOffice(core, 'Sở Y tế', [
    { name: 'Tỉnh Bình Định', kind: 'tỉnh', isAside: true },
    { name: 'Huyện Phù Mỹ', kind: 'huyện', under: 0, isAside: true },
    { name: 'Xã Mỹ An', kind: 'xã', under: 1 },
    { name: 'Xã Mỹ Phong', kind: 'xã', under: 1 },
    { name: 'Tỉnh Gia Lai', kind: 'tỉnh', isAside: true },
  ]);
  await loadCampaign(core, groupId);
  const { directive } = await core['directives.get']({ directiveId: CAMPAIGN });
  const schedules = directive.schedules.map((one) => ({ ...one, due }));
  await core['directives.save']({ json: JSON.stringify({ directive: { ...directive, schedules }, forms: [] }) });
  return { core, ids };
}

async function parentsOn(core: Core, on: string) {
  const [levels] = await core['compilation.levels']({ directiveId: CAMPAIGN, asOf: time(NOW), period: day(on) });
  return (levels?.parents ?? []).map(({ name, numerator, coverage }) => [
    name,
    numerator,
    `${coverage.reported}/${coverage.expected}`,
  ]);
}

async function endDistrict(core: Core, id: string): Promise<void> {
  const { units } = await core['units.list']({});
  const district = units.find((unit) => unit.id === id);
  if (district === undefined) throw new Error('the district is there');
  const { id: unitId, label: _, ...rest } = district;
  await core['units.save']({ ...rest, unitId, validTo: day('2025-06-30'), isApart: true });
}

const JUNE = { period: '2025-06-30', receivedAt: '2025-06-30T14:00' };
const JULY = { period: '2025-07-02', receivedAt: '2025-07-02T14:00' };

describe('the district level is abolished', () => {
  test('its communes are counted below the province from that day on, and below the district before it', async () => {
    const { core, ids } = await anOfficeOf();
    const [, district = '', first = '', second = ''] = ids;
    await endDistrict(core, district);
    for (const when of [JUNE, JULY])
      await tell(core, [
        { unitId: first, vaccinated: 1, people: 10, ...when },
        { unitId: second, vaccinated: 2, people: 10, ...when },
      ]);
    expect(await parentsOn(core, '2025-06-30')).toEqual([['Huyện Phù Mỹ', 3, '2/2']]);
    expect(await parentsOn(core, '2025-07-02')).toEqual([['Tỉnh Bình Định', 3, '2/2']]);
  });
});

describe('a unit that goes to another one above', () => {
  const move = (unitId: string, name: string, parentId: string) =>
    ({
      kind: 'rename',
      fromIds: [unitId],
      into: [{ name, code: null, parentId }],
      since: day('2025-07-01'),
      source: 'Nghị quyết 1664/NQ-UBTVQH15',
    }) as const;

  test('keeps its figures of before below the old one, and is asked and counted below the new one from then on', async () => {
    const { core, ids } = await anOfficeOf();
    const [, , first = '', second = '', province = ''] = ids;
    await tell(core, [
      { unitId: first, vaccinated: 1, people: 10, ...JUNE },
      { unitId: second, vaccinated: 2, people: 10, ...JUNE },
    ]);
    const { unitIds, given } = await core['units.reorganise'](move(second, 'Xã Mỹ Phong', province));
    expect(given).toBe(3); // 1, 2 and 3 July
    const [moved = ''] = unitIds;
    await tell(core, [
      { unitId: first, vaccinated: 4, people: 10, ...JULY },
      { unitId: moved, vaccinated: 8, people: 10, ...JULY },
    ]);
    expect(await parentsOn(core, '2025-06-30')).toEqual([['Huyện Phù Mỹ', 3, '2/2']]);
    expect(await parentsOn(core, '2025-07-02')).toEqual([
      ['Huyện Phù Mỹ', 4, '1/1'],
      ['Tỉnh Gia Lai', 8, '1/1'],
    ]);
    const [step] = await core['units.steps']({});
    expect(step?.label).toBe('Chuyển Xã Mỹ Phong về Tỉnh Gia Lai');
  });

  test('cannot go to one that is not there any more, or beside one of its name', async () => {
    const { core, ids } = await anOfficeOf();
    const [, district = '', first = '', second = '', province = ''] = ids;
    await endDistrict(core, district);
    await expect(core['units.reorganise'](move(second, 'Xã Mỹ Phong', district))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('không nhận đơn vị trực thuộc'),
    });
    await core['units.reorganise'](move(second, 'Xã Mỹ Phong', province));
    await expect(core['units.reorganise'](move(first, 'Xã Mỹ Phong', province))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(core['units.reorganise'](move(first, 'Xã Mỹ An', 'khong-co'))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
