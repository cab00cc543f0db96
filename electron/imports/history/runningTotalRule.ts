import type { Issue } from '../../domain/issue';
import { goingOnFrom, type ListSum, type TotalBefore } from '../../domain/listTotals/listSum';
import { formatCount } from '../../domain/numbers';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { CheckedReport, ReportHistory } from './reportHistory';
import { solveReport } from './solveReport';

/** Across days: today's total = the total before + today's rows but those of people counted before, and it never falls. */
export function checkRunningTotals(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return report.form.rules.flatMap((rule) =>
    rule.kind === 'runningTotal' ? checkRunningTotal(report, rule.total, history) : [],
  );
}

function checkRunningTotal(report: CheckedReport, fieldKey: string, history: ReportHistory): readonly Issue[] {
  const figure = report.content.figures[fieldKey];
  if (figure?.kind !== 'number') return [];
  const stated = figure.value;
  const previous = history.previousTotal(report.unitId, report.form.id, fieldKey, report.period);
  if (report.form.shape !== 'list') return previous === null ? [] : fallen(report, fieldKey, stated, previous);
  if (!report.hasRows && (previous === null || stated > previous.value)) return [];
  const plain = solveReport(report, history, previous, stated);
  if (plain.explanation === null || plain.explanation === 'right') return [];
  const sum = goingOnFrom(plain, previous && withWhatIsKnown(previous, report, fieldKey, history));
  const { expected } = sum;
  if (sum.isOpen === true && expected !== null) {
    const message = say.runningTotalOpen(report.unitName, sum, stated);
    return [atFigure(report, fieldKey, issueAt('warning', codeOf(sum, false), message, {}, { raw: String(stated) }))];
  }
  const values = {
    raw: String(stated),
    understood: formatCount(stated),
    ...(expected !== null && sum.proposed !== null && { expected: formatCount(sum.proposed) }),
  };
  const message = say.runningTotal(report.unitName, sum, { stated, isNil: report.content.isNil });
  return [atFigure(report, fieldKey, issueAt('warning', codeOf(sum, report.content.isNil), message, {}, values))];
}

/** Of figures without a list: nothing tells how much was added, but a total that runs on is never smaller. */
function fallen(report: CheckedReport, fieldKey: string, stated: number, previous: TotalBefore): readonly Issue[] {
  if (stated >= previous.value) return [];
  const label = report.form.fields.find(({ key }) => key === fieldKey)?.label ?? fieldKey;
  const values = { raw: String(stated), understood: formatCount(stated), expected: say.atLeast(previous.value) };
  const message = say.totalFell(report.unitName, label, stated, previous);
  return [atFigure(report, fieldKey, issueAt('warning', 'running-total-fell', message, {}, values))];
}

/** Looked up only for a total that does not fit: it takes the lists of earlier reports. */
function withWhatIsKnown(
  previous: TotalBefore,
  { unitId, form, period }: CheckedReport,
  fieldKey: string,
  history: ReportHistory,
): TotalBefore {
  if (previous.period === null) return previous;
  const expected = history.expectedTotal(unitId, form.id, fieldKey, previous.period);
  return {
    ...previous,
    missing: history.missingTotals(unitId, form.id, fieldKey, previous.period, period),
    corrected: expected === previous.value ? null : expected,
  };
}

function codeOf({ explanation }: ListSum, isNil: boolean): string {
  if (explanation === 'fell') return 'running-total-fell';
  if (explanation === 'belowRows') return 'running-total-below-rows';
  return isNil ? 'nil-total-changed' : 'running-total-mismatch';
}
