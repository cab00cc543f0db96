import { expect, test } from 'vitest';
import { belowOf, isMetInPart, overfullOf } from '../../../../renderer/features/compilation/targetModel';
import { day } from '../../../support/builders';

type Units = Parameters<typeof belowOf>[0]['units'];

function unit(unitId: string, shortfall: number | null): Units[number] {
  return {
    unitId,
    unitName: unitId,
    numerator: null,
    denominator: null,
    percentScaled: null,
    percentPrinted: null,
    rank: null,
    isStandIn: false,
    shortfall,
    perDay: null,
    forecast: { kind: 'notEnough', points: 0 },
    stall: null,
    bases: [],
  };
}

test('below a target: most people short first, without those that reached it and those nobody knows of', () => {
  const units = [unit('few', 2), unit('unknown', null), unit('reached', 0), unit('many', 340), unit('few too', 2)];
  expect(belowOf({ units }).map(({ unitId }) => unitId)).toEqual(['many', 'few', 'few too']);
});

test.each([
  ['met', 2, 19, true],
  ['met', 19, 19, false],
  ['open', 2, 19, false],
] as const)('%s with figures of %i of %i units: in part %s', (outcome, reported, expected, isInPart) =>
  expect(isMetInPart({ outcome, closing: null }, { reported, expected, missing: [] })).toBe(isInPart),
);

test('how a milestone closed is not called in part by the figures of a later day', () => {
  const closing = {
    day: day('2021-08-20'),
    printed: '60,10%',
    isMet: true,
    pointsShort: null,
    shortfall: null,
    coverage: null,
  };
  expect(isMetInPart({ outcome: 'met', closing }, { reported: 1, expected: 2, missing: [] })).toBe(false);
});

test('more than all is named; all, nobody of nobody and unknown are not', () => {
  const of = (unitId: string, numerator: number | null, denominator: number | null) => ({
    ...unit(unitId, 0),
    numerator,
    denominator,
  });
  const units = [
    of('over', 6055, 5000),
    of('all', 40, 40),
    of('none', 0, 0),
    of('no base', 5, null),
    of('silent', null, 9),
  ];
  expect(overfullOf({ units }).map(({ unitId }) => unitId)).toEqual(['over']);
});
