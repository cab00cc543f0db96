import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, SAMPLE_ID, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

const RATE = 'installed-among-smartphone-users';

describe('targets of the sample campaign', () => {
  const viewAt = async (asOf: string) => {
    const core = await aSampleOffice({ withReports: true });
    const views = await core['targets.get']({ directiveId: SAMPLE_ID, asOf: time(asOf) });
    const view = views.find(({ indicatorId }) => indicatorId === RATE);
    if (view === undefined) throw new Error('no target');
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time(asOf) });
    return { core, view, compiled: indicators.find(({ indicatorId }) => indicatorId === RATE) };
  };

  test('agree with the totals, and miss what the chain asks for', async () => {
    const { view, compiled } = await viewAt('2021-08-18T18:00');
    expect([view.numerator, view.denominator, view.percentPrinted]).toEqual([
      compiled?.numerator,
      compiled?.denominator,
      compiled?.percentPrinted,
    ]);
    expect(view.figuresOn).toBe('2021-08-18');
    const [first, second] = view.milestones;
    const needed = Math.ceil((view.denominator ?? 0) * 0.6);
    expect(first).toMatchObject({ outcome: 'open', needed, shortfall: needed - (view.numerator ?? 0), days: 2 });
    expect(second).toMatchObject({
      start: { kind: 'milestone', day: '2021-08-20', printed: '60%' },
      days: 10,
      pointsPerDayPrinted: '3,00',
    });
    const basis = { from: { day: '2021-08-16' }, to: { day: '2021-08-18' }, points: 3 };
    expect(view.forecasts).toMatchObject([
      { targetId: first?.targetId, forecast: { kind: 'day', basis } },
      { targetId: second?.targetId, forecast: { basis } },
    ]);
    expect(view.quoted?.milestones.map(({ pointsPerDayPrinted }) => pointsPerDayPrinted)).toEqual(['2,86', '3,00']);
  });

  test('do not judge a milestone that passed without figures of its day', async () => {
    const { view } = await viewAt('2021-08-21T09:00');
    const [first, second] = view.milestones;
    expect(first).toMatchObject({ outcome: 'unknown', closing: { day: '2021-08-18', isMet: false } });
    expect(second).toMatchObject({ outcome: 'open', start: { kind: 'figures', day: '2021-08-18' }, days: 12 });
  });

  test('have no forecast before there are three days of figures', async () => {
    const { view } = await viewAt('2021-08-17T18:00');
    expect(view.forecasts.map(({ forecast }) => forecast.kind)).toEqual(['notEnough', 'notEnough']);
    expect(view.units.filter(({ forecast }) => forecast.kind !== 'met').map(({ forecast }) => forecast.kind)).toEqual(
      view.units.filter(({ shortfall }) => shortfall !== 0).map(() => 'notEnough'),
    );
  });

  test('measure units against another base in figures of their own', async () => {
    const { core, view } = await viewAt('2021-08-18T18:00');
    expect(view.otherBases).toEqual([]);
    const values = view.units.map(({ unitId }, at) => ({ unitId, value: 30_000 - 1_000 * at }));
    await core['units.saveBaselines']({
      label: 'Dân số trưởng thành',
      asOf: day('2021-08-01'),
      source: 'Chi cục Thống kê',
      values,
    });
    const [again] = await core['targets.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-18T18:00') });
    expect(again?.otherBases.map(({ label }) => label)).toEqual(['Dân số trưởng thành']);
    expect(again?.units.map(({ percentPrinted, rank }) => [percentPrinted, rank])).toEqual(
      view.units.map(({ percentPrinted, rank }) => [percentPrinted, rank]), // the target's own base is untouched
    );
    const ranked = again?.units.filter(({ numerator }) => numerator !== null) ?? [];
    const best = ranked.find(({ bases }) => bases[0]?.rank === 1);
    const rateOn = (unit: (typeof ranked)[number] | undefined) =>
      (unit?.numerator ?? 0) / (unit?.bases[0]?.denominator ?? 1);
    for (const unit of ranked) expect(rateOn(best)).toBeGreaterThanOrEqual(rateOn(unit));
  });
});

test('agencies are not measured on a base that only communes have', async () => {
  const core = await aSampleOffice({ withReports: true });
  const views = await core['targets.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-18T18:00') });
  const staff = views.find(({ indicatorId }) => indicatorId === 'staff-installed');
  expect(staff?.units.some(({ percentPrinted }) => percentPrinted !== null)).toBe(true);
  expect(staff?.otherBases).toEqual([]);
  expect(staff?.units.every(({ bases }) => bases.length === 0)).toBe(true);
});

test('the Bắc Giang letter, which nobody reports on, is counted from its own figures', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: 'bac-giang-2021-08' });
  const views = await core['targets.get']({ directiveId: 'bac-giang-2021-08', asOf: time('2021-08-03T17:00') });
  const view = views.find(({ indicatorId }) => indicatorId === 'bluezone-subscribers');
  expect(view).toMatchObject({ numerator: null, figuresOn: null, units: [] });
  expect(view?.quoted).toMatchObject({
    printed: '47,59%',
    rounded: '47,60%',
    truncated: '47,59%',
    printedAs: 'truncate',
  });
  expect(view?.quoted?.milestones[0]).toMatchObject({ needed: 104_538, shortfall: 21_608, days: 28, perDay: 772 });
});

test('20/8 closes at 58,9%: the miss stays on record and the pace to 30/8 becomes 3,11', async () => {
  const core = await anOffice(temporaryFolder(), '2021-08-20T16:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const { units, baselines } = await core['units.list']({});
  const communes = units.filter(({ id }) => baselines.some(({ unitId }) => unitId === id));
  const baseOf = (unitId: string) => baselines.find((one) => one.unitId === unitId)?.value ?? 0;
  const whole = communes.reduce((sum, { id }) => sum + baseOf(id), 0);
  const shares = communes.map(({ id }) => Math.floor(baseOf(id) * 0.589));
  const rest = Math.round(whole * 0.589) - shares.reduce((sum, share) => sum + share, 0);
  const folder = temporaryFolder();
  for (const [at, { name }] of communes.entries()) {
    const total = (shares[at] ?? 0) + (at === 0 ? rest : 0);
    const people = [[`Người ${at}`, `09050001${String(at).padStart(2, '0')}`]] as const;
    const report = await wardReport({ ward: name.toUpperCase(), total, day: '20 tháng 8 năm 2021', people });
    writeFileSync(join(folder, `Mau 02 ${name}.xlsx`), report);
  }
  await takeAll(core, [folder]);
  for (const asOf of ['2021-08-20T18:00', '2021-08-21T09:00']) {
    const [view] = await core['targets.get']({ directiveId: SAMPLE_ID, asOf: time(asOf) });
    const [first, second] = view?.milestones ?? [];
    expect(first).toMatchObject({
      outcome: 'missed',
      closing: { day: '2021-08-20', printed: '58,90%', pointsShort: '1,10', isMet: false },
    });
    expect(first?.closing?.shortfall).toBe(Math.ceil(whole * 0.6) - Math.round(whole * 0.589));
    expect(second).toMatchObject({ pointsPerDayPrinted: '3,11', days: 10, start: { day: '2021-08-20' } });
  }
});
