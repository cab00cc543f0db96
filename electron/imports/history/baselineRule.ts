import type { Issue } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { BaseOfFigure, CheckedReport, ReportHistory } from './reportHistory';

/**
 * Against the baseline: a count above its own base (more installed than own a smartphone) cannot be right; either the
 * report or the base is wrong. Refused, as `Mẫu 01` is when it contradicts itself: one such figure spoils every total.
 */
export function checkBaselines(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return history.basesOf(report.form.id).flatMap((base) => checkBaseline(report, base, history));
}

function checkBaseline(
  report: CheckedReport,
  { fieldKey, measureKey, label, baseLabel }: BaseOfFigure,
  history: ReportHistory,
): readonly Issue[] {
  const figure = report.content.figures[fieldKey];
  const baseline = history.baseline(report.unitId, measureKey, report.period);
  if (figure?.kind !== 'number' || baseline === null || figure.value <= baseline.value) return [];
  const { value: base, asOf, source } = baseline;
  const { unitName } = report;
  const message = say.aboveBase({ unitName, label, value: figure.value, baseLabel, base, asOf, source });
  const values = { raw: String(figure.value), understood: formatCount(figure.value), expected: say.atMost(base) };
  return [atFigure(report, fieldKey, issueAt('error', 'above-base', message, {}, values))];
}
