import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const merger = {
  kind: 'merge',
  fromIds: ['phuong-bong-son', 'phuong-hoai-duc'],
  into: [{ name: 'Phường Bồng Sơn', code: null }],
  since: day('2021-08-20'),
  source: 'Nghị quyết 1664/NQ-UBTVQH15',
} as const;

async function regroup(core: Core, unitId: string, change: (groups: readonly string[]) => readonly string[]) {
  const unit = (await core['units.list']({})).units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error(unitId);
  const { id, label: _, ...rest } = unit;
  await core['units.save']({ ...rest, unitId: id, groups: change(unit.groups) });
}

const behind = async (core: Core) => (await core['directives.allBehind']({})).map(({ directiveId }) => directiveId);
const preview = (core: Core) => core['directives.behind']({ directiveId: SAMPLE_ID });

describe('a unit that joins or leaves a group in the middle of a campaign', () => {
  test('joins: the directive is named until its rows are brought up to date', async () => {
    const core = await aSampleOffice();
    expect(await behind(core)).toEqual([]);
    await regroup(core, 'xa-hoai-hai', (groups) => [...groups, 'co-quan']);
    expect(await behind(core)).toEqual([SAMPLE_ID]);
    const plan = await preview(core);
    expect(plan?.added.map(({ unitName, formLabel }) => [unitName, formLabel])).toContainEqual([
      'Xã Hoài Hải',
      'Mẫu 01',
    ]);
    expect(plan?.tasks.added).toBeGreaterThan(0);
    await core['directives.refresh']({ directiveId: SAMPLE_ID });
    expect(await behind(core)).toEqual([]);
    const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-18T18:00') });
    const once = sections.filter(({ formId }) => formId === 'mau-01').flatMap(({ rows }) => rows);
    expect(once.map(({ unitName }) => unitName)).toContain('Xã Hoài Hải');
  });

  test('leaves: the same, and what it owes no more goes', async () => {
    const core = await aSampleOffice();
    await regroup(core, 'xa-hoai-hai', () => []);
    expect(await behind(core)).toEqual([SAMPLE_ID]);
    const plan = await preview(core);
    expect(plan?.removed.length).toBeGreaterThan(0);
    expect(plan?.tasks.withdrawn).toBeGreaterThan(0);
    await core['directives.refresh']({ directiveId: SAMPLE_ID });
    expect(await behind(core)).toEqual([]);
  });

  test('a merger takes no figures out of the totals of the days before it, where a rule gathers the group', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { groups } = await core['units.list']({});
    const communes = groups.find(({ id }) => id === 'cac-xa-phuong');
    if (communes === undefined) throw new Error('no group of communes');
    const rule = { kinds: ['xã', 'phường'], parentId: null };
    await core['units.saveGroup']({ groupId: communes.id, name: communes.name, rule, members: [] });
    const totals = async (period: string) => {
      const asked = { directiveId: SAMPLE_ID, asOf: time('2021-08-21T18:00'), period: day(period) };
      const rate = (await core['compilation.get'](asked)).indicators.find((one) => one.period === period);
      return [rate?.numerator, rate?.denominator, rate?.coverage.reported, rate?.coverage.expected];
    };
    const days = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'];
    const before = await Promise.all(days.map(totals));
    await core['units.reorganise'](merger);
    expect(await Promise.all(days.map(totals))).toEqual(before);
    expect(await behind(core)).toEqual([]);
  });

  test('a merger has moved duties and tasks already: nothing is left to bring up to date', async () => {
    const core = await aSampleOffice({ withReports: true });
    await core['units.reorganise'](merger);
    expect(await behind(core)).toEqual([]);
    const before = JSON.stringify(await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-22T18:00') }));
    await core['directives.refresh']({ directiveId: SAMPLE_ID });
    expect(JSON.stringify(await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-22T18:00') }))).toBe(
      before,
    );
  });
});
