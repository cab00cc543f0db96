import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { obligationsOf } from '../../../electron/domain/obligation';
import { byLevel } from '../../../electron/domain/summary/byLevel';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const GROUPS = [
  { id: 'communes', name: 'UBND các xã, phường' },
  { id: 'mountain', name: 'Các xã miền núi' },
  { id: 'nobody', name: 'Không ai' },
];

const anyUnit = fc.record({
  kind: fc.constantFrom('xã', 'phường'),
  parentId: fc.constantFrom('east', 'west', null),
  isMountain: fc.boolean(),
  base: fc.option(fc.nat(4000), { nil: null }),
  value: fc.option(fc.nat(4000), { nil: null }),
});

test('kinds and parents add up to the total with their coverage; a group is its own sums', () => {
  fc.assert(
    fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 9 }), (given) => {
      const parents = ['east', 'west'].map((id) => aUnit({ id, name: `Huyện ${id}`, groups: [] }));
      const own = given.map(({ kind, parentId, isMountain }, index) =>
        aUnit({ id: `u${index}`, kind, parentId, groups: isMountain ? ['communes', 'mountain'] : ['communes'] }),
      );
      const units = [...parents, ...own];
      const [indicator] = compile({
        directive: aDirective(),
        units,
        unitLabels: new Map(),
        baselines: given.flatMap(({ base }, index) =>
          base === null
            ? []
            : [
                {
                  unitId: `u${index}`,
                  measureKey: 'smartphoneUsers',
                  value: base,
                  asOf: day('2021-08-14'),
                  source: '',
                },
              ],
        ),
        obligations: obligationsOf('d1', aSchedule(), own),
        reports: given.flatMap(({ value }, index) =>
          value === null
            ? []
            : [
                aReport({
                  obligationId: `d1/daily/u${index}/2021-08-17`,
                  arrivedAt: time('2021-08-17T14:00'),
                  figures: { cumulative: { kind: 'number', value } },
                }),
              ],
        ),
        outsideCounts: [],
        asOf: time('2021-08-17T17:00'),
        period: day('2021-08-17'),
        noteOf: () => '',
      }).indicators;
      if (indicator === undefined) throw new Error('one indicator expected');
      const levels = byLevel(indicator, units, GROUPS, 'không thuộc đơn vị nào');
      for (const parts of [levels.kinds, levels.parents]) {
        const sum = (side: 'numerator' | 'denominator') => parts.reduce((all, part) => all + (part[side] ?? 0), 0);
        expect(sum('numerator')).toBe(indicator.numerator ?? 0);
        expect(sum('denominator')).toBe(indicator.denominator ?? 0);
        const units = (side: 'reported' | 'expected') => parts.reduce((all, { coverage }) => all + coverage[side], 0);
        expect(units('reported')).toBe(indicator.coverage.reported);
        expect(units('expected')).toBe(indicator.coverage.expected);
      }
      const everybody = levels.groups.find(({ id }) => id === 'communes');
      expect(everybody).toMatchObject({ numerator: indicator.numerator, percentPrinted: indicator.percentPrinted });
      expect(levels.groups.some(({ id }) => id === 'nobody')).toBe(false);
    }),
    { numRuns: 200 },
  );
});
