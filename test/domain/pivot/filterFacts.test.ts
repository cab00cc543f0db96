import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PivotFacts } from '../../../electron/domain/pivot/facts';
import { duties } from '../../../electron/domain/pivot/filterFacts';
import { gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { NO_QUESTION_FILTER, type ValueComparison } from '../../../electron/domain/pivot/question';
import { anyCampaign, RATE } from './randomFacts';

/** Facts of one duty with that rate. */
function factsWith(value: number, base: number): PivotFacts {
  const campaign = fc.sample(anyCampaign, { numRuns: 1, seed: 1 })[0];
  if (campaign === undefined) throw new Error('a campaign expected');
  const facts = gatherFacts(campaign);
  const column = {
    duties: Int32Array.of(0),
    entries: Uint8Array.of(0),
    values: Float64Array.of(value),
    bases: Float64Array.of(base),
    isFilled: Uint8Array.of(0),
    absorbedBy: null,
  };
  return { ...facts, columns: { get: (id) => (id === RATE ? column : undefined), askedIn: () => column.duties } };
}

test('a rate is held against a limit exactly, whatever decimals the limit has', () => {
  const isKept = (value: number, base: number, is: ValueComparison, than: number) =>
    duties({ ...NO_QUESTION_FILTER, condition: { fieldId: RATE, is, than } }, factsWith(value, base))[0] === 1;
  for (const [value, base, than] of [
    [7, 10_000, 0.07],
    [29, 100, 29],
    [4506, 10_000, 45.06],
    [1009, 1000, 100.9],
  ] as const) {
    expect(['=', '>=', '<='].map((is) => isKept(value, base, is as ValueComparison, than))).toEqual([true, true, true]);
    expect(['<', '>'].map((is) => isKept(value, base, is as ValueComparison, than))).toEqual([false, false]);
    expect(isKept(value + 1, base, '>', than)).toBe(true);
  }
});
