import type { Issue } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { CheckedReport, ReportHistory } from './reportHistory';

/** Across days: today's total = the total before + today's rows, and it never falls. */
export function checkRunningTotals(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return report.form.rules.flatMap((rule) =>
    rule.kind === 'runningTotal' ? checkRunningTotal(report, rule.total, history) : [],
  );
}

function checkRunningTotal(report: CheckedReport, fieldKey: string, history: ReportHistory): readonly Issue[] {
  const figure = report.content.figures[fieldKey];
  const previous = history.previousTotal(report.unitId, report.form.id, fieldKey, report.period);
  if (previous === null || figure?.kind !== 'number') return [];
  const added = report.toldRows ?? report.content.persons.length;
  const expected = previous.value + added;
  if (figure.value === expected || (!report.hasRows && figure.value > previous.value)) return [];
  const sums = { previous: previous.value, previousPeriod: previous.period, added, stated: figure.value, expected };
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
