import type { CompileInput } from '../compileUnits';
import type { Known } from '../knownReports';
import type { Obligation } from '../obligation';
import { type Suspicion, USUAL_RULES } from './suspicion';

/** Lists of a form on which nobody is new: an old list sent once more, be its running total another one. */
export function findRelisted(
  formId: string,
  obligations: readonly Obligation[],
  known: Known,
  countedBefore: NonNullable<CompileInput['countedBefore']>,
): readonly Suspicion[] {
  return obligations.flatMap((duty): readonly Suspicion[] => {
    const newest = duty.formId === formId && !duty.isWithdrawn ? known.get(duty.id)?.at(-1) : undefined;
    if (newest === undefined || newest.persons < USUAL_RULES.relistedPeople) return [];
    if (countedBefore(newest, known) < newest.persons) return [];
    const { unitId, period } = duty;
    const points = [{ period, value: newest.persons }];
    return [{ kind: 'relisted', unitId, fieldKey: null, period, points, usualChange: null }];
  });
}
