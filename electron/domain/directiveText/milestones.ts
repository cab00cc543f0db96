import type { Found, PercentReading } from './reading';

/**
 * "đến ngày 30/11 đạt 80% hộ có nguy cơ, đến ngày 05/12 đạt 100%": the second is the same share a step further, so it is
 * of the same base. Only within one clause, and only for another day and another share. The reading itself goes on saying
 * that the paper does not repeat it.
 */
export function withMilestones(found: readonly Found<PercentReading>[]): readonly Found<PercentReading>[] {
  const settled: Found<PercentReading>[] = [];
  for (const one of found) {
    const before = settled.at(-1)?.value;
    settled.push(before !== undefined && isNextStep(before, one.value) ? ofSameBase(one, before) : one);
  }
  return settled;
}

function isNextStep(before: PercentReading, { role, base, clause, deadline, basisPoints }: PercentReading): boolean {
  if (role !== 'target' || before.role !== 'target' || base !== null || before.base === null) return false;
  if (clause !== before.clause || deadline === null || before.deadline === null) return false;
  return deadline !== before.deadline && basisPoints !== before.basisPoints;
}

function ofSameBase(one: Found<PercentReading>, { base, rated }: PercentReading): Found<PercentReading> {
  return {
    ...one,
    value: { ...one.value, base, ...(rated !== undefined && { rated }) },
    doubt: one.doubt === 'base-not-said' ? null : one.doubt,
  };
}
