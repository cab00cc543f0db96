import { expect, test } from 'vitest';
import { belowOf } from '../../../../renderer/features/compilation/targetModel';

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
