import { dayOf } from '../../../domain/calendar';
import type { CompiledCounts, Coverage } from '../../../domain/compilation';
import { compileRate } from '../../../domain/compile';
import { type CompileInput, rateOf } from '../../../domain/compileUnits';
import type { Directive, Indicator } from '../../../domain/directive';
import { reportsKnownAt } from '../../../domain/knownReports';
import { periodTotals } from '../../../domain/openData/periodTotals';
import { hasBegun, type PeriodKey } from '../../../domain/period';
import { contextOf } from '../../../domain/unitContext';
import { totalsInput } from '../../readCampaign';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every rate in every period that has begun, always with x of y units. */
export function totalsView(context: ViewContext) {
  const rows = context.directives.flatMap((directive) => rowsOf(directive, context));
  return viewTable('totals', rows.length, () => rows);
}

interface Total extends CompiledCounts {
  readonly period: PeriodKey;
  readonly coverage: Coverage;
  readonly standIns: number;
}

function rowsOf(directive: Directive, { db, asOf }: ViewContext): readonly ViewRow<'totals'>[] {
  const input = totalsInput(db, { directiveId: directive.id, asOf });
  const known = reportsKnownAt(input.reports, asOf);
  return directive.indicators.flatMap((indicator) => {
    const context = contextOf(indicator, input, known);
    const begun = context.duties.periods.filter((period) => hasBegun(period, dayOf(asOf)));
    return periodTotals(begun, context)
      .map((total) => withChoices(total, indicator, input) ?? { ...total, standIns: 0 })
      .map((total) => totalRow(directive, indicator, total));
  });
}

/** What the clerk chose for units without figures; null: nothing for this rate and period. */
function withChoices(
  { period }: { readonly period: PeriodKey },
  indicator: Indicator,
  input: CompileInput,
): Total | null {
  const { choices = [] } = input;
  if (!choices.some((choice) => choice.indicatorId === indicator.id && choice.period === period)) return null;
  const compiled = compileRate({ ...input, period }, indicator.id);
  if (compiled === null) return null;
  return { ...compiled, standIns: compiled.units.filter(({ standIn }) => standIn !== undefined).length };
}

function totalRow(directive: Directive, indicator: Indicator, total: Total): ViewRow<'totals'> {
  const { period, coverage, standIns, numerator, denominator } = total;
  return {
    ...directiveCells(directive),
    indicatorId: indicator.id,
    indicator: indicator.label,
    period,
    reported: coverage.reported,
    expected: coverage.expected,
    standIns,
    numerator,
    denominator,
    percent: percentOf(rateOf(total, indicator), indicator.decimals),
    measure: indicator.measure,
    missing: coverage.missing.map(({ name }) => name).join('; ') || null,
  };
}

/** The rate as it is printed, as a number: 42.85. */
export function percentOf(scaled: number | null, decimals: number): number | null {
  return scaled === null ? null : Number(`${scaled}e-${decimals}`);
}
