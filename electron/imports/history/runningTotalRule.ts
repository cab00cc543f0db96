import type { Issue } from '../../domain/issue';
import { countedBefore, MOST_JUDGED, solveListSum } from '../../domain/listTotals/listSum';
import { formatCount } from '../../domain/numbers';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { CheckedReport, ReportHistory } from './reportHistory';

/** Across days: today's total = the total before + today's rows but those of people counted before, and it never falls. */
export function checkRunningTotals(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return report.form.rules.flatMap((rule) =>
    rule.kind === 'runningTotal' ? checkRunningTotal(report, rule.total, history) : [],
  );
}

function checkRunningTotal(report: CheckedReport, fieldKey: string, history: ReportHistory): readonly Issue[] {
  const figure = report.content.figures[fieldKey];
  const previous = history.previousTotal(report.unitId, report.form.id, fieldKey, report.period);
  if (previous === null || figure?.kind !== 'number') return [];
  const { rows, before } = rowsOf(report, history);
  const expected = previous.value + rows - before;
  if (figure.value === expected || (!report.hasRows && figure.value > previous.value)) return [];
  const stated = figure.value;
  const sums = { previous: previous.value, previousPeriod: previous.period, added: rows, before, stated, expected };
  const [code, message] =
    figure.value < previous.value
      ? (['running-total-fell', say.runningTotalFell(report.unitName, sums)] as const)
      : report.content.isNil
        ? (['nil-total-changed', say.nilTotalChanged(report.unitName, sums)] as const)
        : (['running-total-mismatch', say.runningTotalMismatch(report.unitName, sums)] as const);
  const values = {
    raw: String(figure.value),
    understood: formatCount(figure.value),
    expected: formatCount(expected),
  };
  return [atFigure(report, fieldKey, issueAt('warning', code, message, {}, values))];
}

/** Rows of the list, and how many of them are of people counted before, by the one solver that also explains them later. */
function rowsOf(report: CheckedReport, history: ReportHistory): { readonly rows: number; readonly before: number } {
  const { unitId, period, form, content, toldRows } = report;
  const { persons } = content;
  const told = toldRows ?? persons.length;
  if (told !== persons.length || told > MOST_JUDGED) return { rows: told, before: 0 };
  const listed = [...persons];
  const phones = listed.flatMap(({ phone }) => phone ?? []);
  const listings = phones.length === 0 ? [] : history.phoneListings(form.id, phones);
  const { rows, counts } = solveListSum({ unitId, period, persons: listed, listings, previous: null, stated: null });
  return { rows, before: countedBefore(counts) };
}
