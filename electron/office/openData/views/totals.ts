import { dayOf } from '../../../domain/calendar';
import type { CompiledIndicator } from '../../../domain/compilation';
import { compile } from '../../../domain/compile';
import type { Directive } from '../../../domain/directive';
import { reportsKnownAt } from '../../../domain/knownReports';
import { hasBegun } from '../../../domain/period';
import { contextOf } from '../../../domain/unitContext';
import { totalsInput } from '../../readCampaign';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every rate in every period that has begun, always with x of y units. */
export function totalsView(context: ViewContext) {
  const rows = context.directives.flatMap((directive) => rowsOf(directive, context));
  return viewTable('totals', rows.length, () => rows);
}

function rowsOf(directive: Directive, { db, asOf }: ViewContext): readonly ViewRow<'totals'>[] {
  const input = totalsInput(db, { directiveId: directive.id, asOf });
  const known = reportsKnownAt(input.reports, asOf);
  return directive.indicators.flatMap((indicator) =>
    contextOf(indicator, input, known)
      .duties.periods.filter((period) => hasBegun(period, dayOf(asOf)))
      .flatMap((period) =>
        compile({ ...input, directive: { ...directive, indicators: [indicator] }, period }).indicators.map((compiled) =>
          totalRow(directive, compiled),
        ),
      ),
  );
}

function totalRow(directive: Directive, compiled: CompiledIndicator): ViewRow<'totals'> {
  const { indicatorId, label, period, coverage, numerator, denominator, percentScaled, decimals, measure, units } =
    compiled;
  return {
    ...directiveCells(directive),
    indicatorId,
    indicator: label,
    period,
    reported: coverage.reported,
    expected: coverage.expected,
    standIns: units.filter(({ standIn }) => standIn !== undefined).length,
    numerator,
    denominator,
    percent: percentOf(percentScaled, decimals),
    measure,
    missing: coverage.missing.map(({ name }) => name).join('; ') || null,
  };
}

/** The rate as it is printed, as a number: 42.85. */
export function percentOf(scaled: number | null, decimals: number): number | null {
  return scaled === null ? null : Number(`${scaled}e-${decimals}`);
}
