import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardPage } from '../../electron/domain/boardPage';
import { countPeriods, NO_FILTER } from '../../electron/domain/boardView';
import { buildBoard } from '../../electron/domain/buildBoard';
import { addDays, at, dayOf, type IsoDay } from '../../electron/domain/calendar';
import { compile } from '../../electron/domain/compile';
import { type KnownReport, reportsKnownAt } from '../../electron/domain/knownReports';
import { mergersOfDuties, withMergers } from '../../electron/domain/mergedDuties';
import { type Obligation, obligationsOf, statusOf } from '../../electron/domain/obligation';
import { openAtClosing } from '../../electron/domain/openAtClosing';
import { periodTotals } from '../../electron/domain/openData/periodTotals';
import { withMergers as packageRows } from '../../electron/domain/package/mergedRows';
import { wholeHeirs } from '../../electron/domain/summary/heirs';
import { buildToday } from '../../electron/domain/today/buildToday';
import type { Unit, UnitSuccession } from '../../electron/domain/unit';
import { contextOf } from '../../electron/domain/unitContext';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../support/builders';

const DAYS = ['16', '17', '18', '19', '20', '21', '22'].map((date) => day(`2021-08-${date}`));
const directive = aDirective();

interface Registry {
  readonly units: readonly Unit[];
  readonly successions: readonly UnitSuccession[];
}

const anyStep = fc.record({
  kind: fc.constantFrom<'merge' | 'rename' | 'split'>('merge', 'merge', 'rename', 'split'),
  on: fc.constantFrom(...DAYS.slice(1)),
  which: fc.nat(20),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Steps one after another: units of one may be made again into others by the next, after it. */
function carriedOut(steps: readonly Step[]): Registry {
  let registry: Registry = {
    units: Array.from({ length: 5 }, (_, place) => aUnit({ id: `u${place}`, name: `Xã ${place}` })),
    successions: [],
  };
  for (const step of [...steps].sort((one, other) => (one.on < other.on ? -1 : 1))) registry = withStep(registry, step);
  return registry;
}

function withStep({ units, successions }: Registry, { kind, on, which }: Step): Registry {
  const there = units.filter(({ validFrom, validTo }) => validTo === null && (validFrom === null || validFrom < on));
  const from = [there[which % there.length], there[(which + 1) % there.length]].slice(0, kind === 'merge' ? 2 : 1);
  const into = Array.from({ length: kind === 'split' ? 2 : 1 }, (_, place) => `n${units.length + place}`);
  const gone = new Set(from.map((unit) => unit?.id));
  if (there.length < 2 || gone.size < from.length) return { units, successions };
  const extent = kind === 'split' ? ('part' as const) : ('whole' as const);
  return {
    units: [
      ...units.map((unit) => (gone.has(unit.id) ? { ...unit, validTo: addDays(on, -1) } : unit)),
      ...into.map((id) => aUnit({ id, name: `Xã mới ${id}`, validFrom: on })),
    ],
    successions: [
      ...successions,
      ...from.flatMap((unit) =>
        into.map((successorId) => ({ unitId: unit?.id ?? '', successorId, extent, since: on, source: '' })),
      ),
    ],
  };
}

/**
 * As the office keeps them: rows of a unit that ended stay, let off from then on unless a report had come.
 * @param isReported a report had come by the time the merger was written down
 */
function rowsOf(units: readonly Unit[], isReported: (row: Obligation) => boolean): readonly Obligation[] {
  return units.flatMap((unit) =>
    obligationsOf('d1', aSchedule(), [{ ...unit, validTo: null }]).map((row) => {
      const isPast = unit.validTo !== null && dayOf(row.dueAt ?? time('2021-08-16T00:00')) > unit.validTo;
      if (!isPast) return row;
      return { ...row, isUnitEnded: true as const, ...(!isReported(row) && { exemptReason: 'đã chuyển' }) };
    }),
  );
}

const anyCampaign = fc
  .record({
    steps: fc.array(anyStep, { maxLength: 4 }),
    /** By unit and day, by turns; null: no report. */
    hours: fc.array(fc.option(fc.integer({ min: 8, max: 20 }), { nil: null }), { minLength: 30, maxLength: 90 }),
    today: fc.nat(6),
    hour: fc.integer({ min: 7, max: 23 }),
    /** By report: a unit that is no more may send one all the same, after the merger was written down. */
    afterwards: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
  })
  .map(({ steps, hours, today, hour, afterwards }) => {
    const { units, successions } = carriedOut(steps);
    const all = rowsOf(units, () => true);
    const reports = all.flatMap(({ id, period }, place): KnownReport[] => {
      const came = hours[place % hours.length] ?? null;
      if (came === null) return [];
      return [
        aReport({
          obligationId: id,
          arrivedAt: time(`${period}T${String(came).padStart(2, '0')}:10`),
          isNil: false,
          figures: { cumulative: { kind: 'number', value: 10 + place } },
        }),
      ];
    });
    const came = new Set(
      reports.filter((_, place) => !afterwards[place % afterwards.length]).map(({ obligationId }) => obligationId),
    );
    return {
      units,
      successions,
      reports,
      obligations: rowsOf(units, ({ id }) => came.has(id)),
      asOf: time(`${DAYS[today]}T${String(hour).padStart(2, '0')}:30`),
    };
  });
type Campaign = typeof anyCampaign extends fc.Arbitrary<infer T> ? T : never;

const share = (reported: number | undefined, expected: number | undefined) => `${reported}/${expected}`;

/** What every screen says of a day's report: x/y. */
function sharesOf(campaign: Campaign, period: IsoDay): Readonly<Record<string, string>> {
  const { units, successions, reports, obligations, asOf } = campaign;
  const known = reportsKnownAt(reports, asOf);
  const wholes = wholeHeirs({ units, successions, asOf }, new Set(obligations.map(({ unitId }) => unitId)));
  const rows = withMergers(obligations, mergersOfDuties(obligations, wholes, known, new Map()), () => 'đã tính');
  const shared = { directive, units, unitLabels: new Map<string, string>(), reports };
  const boardInput = { ...shared, forms: [], labels: new Map(), groups: [], obligations: rows, at: asOf };
  const [section] = buildBoard(boardInput).sections;
  const board = countPeriods(section?.rows ?? []).get(period);
  const page = boardPage(boardInput, { filter: NO_FILTER, scheduleId: null, columns: { first: 0, end: 7 } });
  const shown = page.shown?.counts.find((one) => one.period === period);
  const input = {
    ...shared,
    baselines: units.map(({ id }) => ({
      unitId: id,
      measureKey: 'smartphoneUsers',
      value: 1000,
      asOf: day('2021-08-01'),
      source: '',
    })),
    obligations,
    outsideCounts: [],
    asOf,
    noteOf: () => '',
    successions,
    period,
  };
  const [total] = compile(input).indicators;
  const [indicator] = directive.indicators;
  if (indicator === undefined) throw new Error('one rate expected');
  const [open] = periodTotals([period], contextOf(indicator, input, known));
  const sent = packageRows(
    obligations
      .filter((row) => row.period === period)
      .map((row) => {
        const first = known.get(row.id)?.[0]?.arrivedAt ?? null;
        const isOff = statusOf(row, first, false, asOf).state === 'not-required';
        return { unitId: row.unitId, isOff, hasReport: first !== null };
      }),
    units,
    successions,
    dayOf(asOf),
  ).rows.filter(({ row }) => !row.isOff);
  const today = buildToday({
    directives: [
      {
        directive,
        closing: null,
        ownReports: [],
        labels: new Map(),
        obligations: rows,
        versions: reports,
        reminders: [],
      },
    ],
    units,
    unitLabels: new Map(),
    at: asOf,
  }).cutoffs.find((one) => one.period === period);
  const closedAt = at(period, '23:59');
  const ofDay = rows.filter((row) => row.period === period);
  const closing = dayOf(asOf) === period ? openAtClosing(ofDay, known, closedAt) : null;
  return {
    board: share(board?.reported, board?.expected),
    page: share(shown?.reported, shown?.expected),
    totals: share(total?.coverage.reported, total?.coverage.expected),
    openData: share(open?.coverage.reported, open?.coverage.expected),
    package: share(sent.filter(({ from }) => from.length > 0).length, sent.length),
    ...(today !== undefined && { today: share(today.reported, today.expected) }),
    ...(closing !== null && { closing: share(closing.reported, closing.expected) }),
  };
}

describe('mergers, splits and new names in the middle of a campaign', () => {
  test('every screen, paper and file says the same x of y of every day', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        for (const period of DAYS.filter((one) => one <= dayOf(campaign.asOf))) {
          const { board = '', ...others } = sharesOf(campaign, period);
          for (const [place, said] of Object.entries(others))
            expect(said, `${place}, ${period}`).toBe(said === '0/0' ? said : board);
        }
      }),
      { numRuns: 300 },
    );
  });

  const into = (unitId: string, successorId: string, since: string): UnitSuccession => ({
    unitId,
    successorId,
    extent: 'whole',
    since: day(since),
    source: '',
  });
  /** a and b became c on the 18th, c and d became e on the 19th. */
  const units = [
    aUnit({ id: 'a', validTo: day('2021-08-17') }),
    aUnit({ id: 'b', validTo: day('2021-08-17') }),
    aUnit({ id: 'c', validFrom: day('2021-08-18'), validTo: day('2021-08-18') }),
    aUnit({ id: 'd', validTo: day('2021-08-18') }),
    aUnit({ id: 'e', validFrom: day('2021-08-19') }),
    aUnit({ id: 'f' }),
  ];
  const successions = [
    into('a', 'c', '2021-08-18'),
    into('b', 'c', '2021-08-18'),
    into('c', 'e', '2021-08-19'),
    into('d', 'e', '2021-08-19'),
  ];
  const campaignOf = (...reported: string[]): Campaign => {
    const reports = reported.map((unitId) =>
      aReport({
        obligationId: `d1/daily/${unitId}/2021-08-20`,
        arrivedAt: time(unitId === 'd' ? '2021-08-20T16:00' : '2021-08-17T09:00'),
      }),
    );
    const came = new Set(reports.map(({ obligationId }) => obligationId));
    const obligations = rowsOf(units, ({ id }) => came.has(id));
    return { units, successions, reports, obligations, asOf: time('2021-08-20T18:00') };
  };

  test('two mergers in a row: what the very first units reported is met for the last one', () => {
    const period = day('2021-08-20');
    const all = new Set(Object.values(sharesOf(campaignOf('a', 'b', 'd'), period)));
    expect([...all]).toEqual(['1/2']); // e by a, b and d; f has not reported
    const lacking = new Set(Object.values(sharesOf(campaignOf('a', 'b'), period)));
    expect([...lacking]).toEqual(['2/4']); // a and b under their own names; e and f have not
    const replaced = new Set(Object.values(sharesOf(campaignOf('a', 'b', 'e'), period)));
    expect([...replaced]).toEqual(['1/2']);
  });

  test('a unit that is no more and reports alone is no unit of its own in any x of y; its people wait for the others', () => {
    const period = day('2021-08-20');
    const campaign = campaignOf('a', 'f');
    const obligations = rowsOf(units, ({ unitId }) => unitId === 'f'); // a reported after the merger was written down
    expect([...new Set(Object.values(sharesOf({ ...campaign, obligations }, period)))]).toEqual(['1/2']);
    const both = campaignOf('a', 'b', 'd', 'f');
    expect([...new Set(Object.values(sharesOf({ ...both, obligations }, period)))]).toEqual(['2/2']);
  });

  test('the last one is late when one of them was', () => {
    const { obligations, reports, asOf } = campaignOf('a', 'b', 'd');
    const wholes = wholeHeirs({ units, successions, asOf }, new Set(units.map(({ id }) => id)));
    const labels = new Map(units.map(({ id }) => [id, id.toUpperCase()]));
    const mergers = mergersOfDuties(obligations, wholes, reportsKnownAt(reports, asOf), labels);
    expect(mergers.get('d1/daily/e/2021-08-20')).toEqual({
      kind: 'answered',
      parts: ['D', 'A', 'B'],
      state: 'late',
      arrivedAt: '2021-08-20T16:00',
      lateMinutes: 60,
    });
    expect(mergers.get('d1/daily/a/2021-08-20')).toEqual({ kind: 'counted-in', successorId: 'e' });
  });
});
