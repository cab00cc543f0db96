import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDay } from '../../electron/domain/calendar';
import type { CompiledIndicator } from '../../electron/domain/compilation';
import { compile } from '../../electron/domain/compile';
import { obligationsOf } from '../../electron/domain/obligation';
import { type Reorganisation, reorganisationFault, reorganise } from '../../electron/domain/reorganisation';
import { type RolledIndicator, rollUp } from '../../electron/domain/rollUp';
import { isValidOn, type Unit, type UnitSuccession } from '../../electron/domain/unit';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../support/builders';

/** Figures of 17/8/2021 under the units of any later day, through whatever mergers, splits and new names came since. */
const FROM = day('2021-08-17');
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const FIRST: readonly Unit[] = IDS.map((id) => aUnit({ id, code: null, name: `Phường ${id.toUpperCase()}` }));

/** null: the unit did not report. */
function indicatorOf(values: readonly (number | null)[]): CompiledIndicator {
  const [indicator] = compile({
    directive: aDirective(),
    units: FIRST,
    unitLabels: new Map(),
    baselines: FIRST.map(({ id }, at) => ({
      unitId: id,
      measureKey: 'smartphoneUsers',
      value: 1000 * (at + 1),
      asOf: day('2021-08-01'),
      source: 's',
    })),
    obligations: obligationsOf('d1', aSchedule(), FIRST),
    reports: IDS.flatMap((id, at) => {
      const value = values[at] ?? null;
      if (value === null) return [];
      return [
        aReport({
          obligationId: `d1/daily/${id}/${FROM}`,
          arrivedAt: time(`${FROM}T14:00`),
          figures: { cumulative: { kind: 'number', value } },
        }),
      ];
    }),
    outsideCounts: [],
    asOf: time(`${FROM}T18:00`),
    noteOf: () => '',
  }).indicators;
  if (indicator === undefined) throw new Error('one indicator expected');
  return indicator;
}

interface Registry {
  readonly units: readonly Unit[];
  readonly successions: readonly UnitSuccession[];
}

const START: Registry = { units: FIRST, successions: [] };

/** As the office does it; a change that cannot be changes nothing. */
function changed({ units, successions }: Registry, change: Reorganisation): Registry {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  if (reorganisationFault(change, byId) !== null) return { units, successions };
  let made = 0;
  const taken = new Set(byId.keys());
  const result = reorganise(change, byId, {
    unit: ({ name }) => {
      while (taken.has(`${name}-${made}`)) made += 1;
      taken.add(`${name}-${made}`);
      return { id: `${name}-${made}`, kind: 'phường', addressee: name };
    },
  });
  const after = new Map([...units, ...result.units].map((unit) => [unit.id, unit]));
  return { units: [...after.values()], successions: [...successions, ...result.successions] };
}

const rolled = (indicator: CompiledIndicator, { units, successions }: Registry, on: IsoDay) =>
  rollUp(indicator, FROM, on, units, successions);

function sums({ units, unplaced }: RolledIndicator) {
  const add = (key: 'numerator' | 'denominator') =>
    [...units, ...unplaced].reduce((total, one) => total + (one[key] ?? 0), 0);
  return { numerator: add('numerator'), denominator: add('denominator') };
}

const namesOf = ({ units }: RolledIndicator) =>
  units.map(({ unitName, parts }) => [unitName, parts.map(({ name }) => name).join('+')]);

const change = (part: Partial<Reorganisation> & Pick<Reorganisation, 'kind' | 'fromIds' | 'into'>): Reorganisation => ({
  since: day('2024-01-01'),
  source: 'Nghị quyết',
  ...part,
});
const ALL = indicatorOf([100, 200, 300, 400, 500, 600]);
const named = (name: string) => ({ name, code: null });

describe('chains', () => {
  test('a merger of a merged unit', () => {
    const first = changed(START, change({ kind: 'merge', fromIds: ['a', 'b'], into: [named('X')] }));
    const second = changed(
      first,
      change({ kind: 'merge', fromIds: ['X-0', 'c'], into: [named('Y')], since: day('2025-07-01') }),
    );
    expect(namesOf(rolled(ALL, second, day('2024-06-01')))[0]).toEqual(['X', 'Phường A+Phường B']);
    expect(namesOf(rolled(ALL, second, day('2025-07-01')))[0]).toEqual(['Y', 'Phường A+Phường B+Phường C']);
    expect(namesOf(rolled(ALL, second, day('2023-12-31')))).toHaveLength(6);
  });

  test('a new name, and back again: one unit, whatever it is called on the day', () => {
    const there = changed(START, change({ kind: 'rename', fromIds: ['a'], into: [named('Mới')] }));
    const back = changed(
      there,
      change({ kind: 'rename', fromIds: ['Mới-0'], into: [named('Phường A')], since: day('2025-01-01') }),
    );
    for (const [on, name] of [
      ['2023-06-01', 'Phường A'],
      ['2024-06-01', 'Mới'],
      ['2025-06-01', 'Phường A'],
    ] as const)
      expect(namesOf(rolled(ALL, back, day(on)))).toContainEqual([name, 'Phường A']);
  });

  test('a split after a new name is named under the old one, and not divided', () => {
    const there = changed(START, change({ kind: 'rename', fromIds: ['a'], into: [named('Mới')] }));
    const split = changed(
      there,
      change({ kind: 'split', fromIds: ['Mới-0'], into: [named('P'), named('Q')], since: day('2025-01-01') }),
    );
    const result = rolled(ALL, split, day('2025-06-01'));
    expect(result.unplaced).toMatchObject([
      { unitName: 'Phường A', reason: 'split', numerator: 100, heirs: [{ name: 'P' }, { name: 'Q' }] },
    ]);
    expect(result.units.some(({ unitName }) => ['P', 'Q', 'Mới'].includes(unitName))).toBe(false);
  });

  test('a unit that took others in and then gave a part away holds none of the old figures any more', () => {
    const merged = changed(START, change({ kind: 'merge', fromIds: ['b'], into: [{ unitId: 'a' }] }));
    expect(namesOf(rolled(ALL, merged, day('2024-06-01')))).toContainEqual(['Phường A', 'Phường A+Phường B']);
    const split = changed(
      merged,
      change({ kind: 'split', fromIds: ['a'], into: [{ unitId: 'a' }, named('Q')], since: day('2025-01-01') }),
    );
    const { unplaced } = rolled(ALL, split, day('2025-06-01'));
    expect(unplaced.map(({ unitName, numerator }) => [unitName, numerator])).toEqual([
      ['Phường A', 100],
      ['Phường B', 200],
    ]);
  });
});

/** What may be asked for, told by places in the list of units there on the day before. */
const step = fc.record({
  kind: fc.constantFrom('merge' as const, 'split' as const, 'rename' as const),
  picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  keeps: fc.boolean(),
  days: fc.integer({ min: 0, max: 400 }),
});

test('through any chain the parts add up to the total, each unit once, under units of that very day', () => {
  const values = fc.array(fc.option(fc.nat(900), { nil: null }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(values, fc.array(step, { maxLength: 7 }), fc.integer({ min: 0, max: 3000 }), (given, steps, later) => {
      const indicator = indicatorOf(given);
      let registry = START;
      let since = day('2022-01-01');
      for (const [at, { kind, picks, keeps, days }] of steps.entries()) {
        since = addDays(since, days);
        const there = registry.units.filter((unit) => isValidOn(unit, addDays(since, -1)) && isValidOn(unit, since));
        const chosen = [...new Set(picks.map((pick) => there[pick % there.length]?.id ?? ''))];
        const [first = ''] = chosen;
        const fresh = { name: `u${at}`, code: null };
        const into =
          kind === 'split'
            ? [keeps ? { unitId: first } : fresh, { name: `v${at}`, code: null }]
            : [keeps ? { unitId: first } : fresh];
        const fromIds = kind === 'merge' ? (keeps ? chosen.slice(1) : chosen) : [first];
        registry = changed(registry, { kind, fromIds, into, since, source: 's' });
      }
      const on = addDays(FROM, later);
      const result = rolled(indicator, registry, on);
      expect(sums(result)).toEqual({ numerator: indicator.numerator ?? 0, denominator: sumsOf(indicator) });
      const placed = [
        ...result.units.flatMap(({ parts, missing }) => [...parts, ...missing].map(({ id }) => id)),
        ...result.unplaced.map(({ unitId }) => unitId),
      ];
      expect(placed.toSorted()).toEqual(IDS); // each once, those without figures too
      const byId = new Map(registry.units.map((unit) => [unit.id, unit]));
      for (const { unitId } of result.units) expect(isValidOn(byId.get(unitId) ?? FIRST[0] ?? aUnit(), on)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function sumsOf(indicator: CompiledIndicator): number {
  return indicator.denominator ?? 0;
}
