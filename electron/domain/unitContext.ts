import { type Known, periodsOf } from './compilePeriods';
import type { CompileInput, UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import type { Obligation } from './obligation';
import { currentTarget } from './targetStanding';

/** The form that a rate is reported on; null: nobody reports it. */
export function formOf({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>): string | null {
  for (const source of [numerator, denominator]) if (source.kind === 'field') return source.formId;
  return null;
}

/** What the figures of one rate are read from: the duties of its form, and the milestone that counts now. */
export function contextOf(indicator: Indicator, input: CompileInput, known: Known): UnitContext {
  const formId = formOf(indicator);
  const duties = input.obligations.filter((obligation) => obligation.formId === formId && !obligation.isWithdrawn);
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  return {
    indicator,
    input,
    known,
    target: currentTarget(targets, input.asOf),
    duties: byUnit(duties),
    periods: periodsOf(duties),
  };
}

function byUnit(duties: readonly Obligation[]): UnitContext['duties'] {
  const found = new Map<string, Obligation[]>();
  for (const duty of duties) {
    const own = found.get(duty.unitId);
    if (own === undefined) found.set(duty.unitId, [duty]);
    else own.push(duty);
  }
  return found;
}
