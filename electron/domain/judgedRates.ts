import type { Compilation } from './compilation';
import type { CompileInput } from './compileUnits';
import { reportsKnownAt } from './knownReports';
import { rowsThere } from './summary/mergedParts';
import { contextOf } from './unitContext';

/**
 * Rates as units are judged and written to by them: nobody in a unit that is no more can reach a target; a new unit
 * stands by the figures of those it was made of until it has its own.
 * @param compilation made of `input`
 */
export function judgedRates(
  compilation: Compilation,
  input: CompileInput,
  isThere: (unitId: string) => boolean,
): Compilation {
  const known = reportsKnownAt(input.reports, input.asOf);
  const indicators = compilation.indicators.map((rate) => {
    const indicator = input.directive.indicators.find(({ id }) => id === rate.indicatorId);
    if (indicator === undefined) return rate;
    return { ...rate, units: rowsThere(rate.units, isThere, contextOf(indicator, input, known)) };
  });
  return { ...compilation, indicators };
}
