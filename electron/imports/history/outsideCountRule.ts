import type { FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { gapTo } from '../../domain/outsideCount';
import { countMessages as say } from '../../text/countMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { CheckedReport, ReportHistory } from './reportHistory';

/**
 * Against what another body has counted: the newest count not later than the end of the period. Neither figure is known
 * to be the right one, so a gap is never an error.
 */
export function checkOutsideCounts(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return report.form.fields.flatMap((field) => checkOutsideCount(report, field, history));
}

function checkOutsideCount(report: CheckedReport, { key, label }: FormField, history: ReportHistory): readonly Issue[] {
  const { unitId, unitName, period, content, form } = report;
  const figure = content.figures[key];
  const count = history.outsideCount(unitId, { formId: form.id, fieldKey: key }, period);
  if (figure?.kind !== 'number' || count === null) return [];
  const { difference, isWithinTolerance, isGrowth } = gapTo(count, figure.value, period);
  if (difference === 0) return [];
  const { value: counted, asOf, source } = count;
  const words = { unitName, label, reported: figure.value, counted, difference, asOf, source };
  const [severity, code, message] = isWithinTolerance
    ? (['note', 'outside-count-close', say.closeTo(words)] as const)
    : isGrowth
      ? (['note', 'outside-count-older', say.grownSince(words)] as const)
      : (['warning', 'outside-count-differs', say.differs(words)] as const);
  const values = {
    raw: String(figure.value),
    understood: formatCount(figure.value),
    expected: formatCount(counted),
  };
  return [atFigure(report, key, issueAt(severity, code, message, {}, values))];
}
