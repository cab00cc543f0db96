import { describe, expect, test } from 'vitest';
import { day, time } from '../support/builders';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';

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
    expect(view.forecast).toMatchObject({
      kind: 'day',
      basis: { from: { day: '2021-08-16' }, to: { day: '2021-08-18' }, points: 3 },
    });
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
    expect(view.forecast.kind).toBe('notEnough');
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
