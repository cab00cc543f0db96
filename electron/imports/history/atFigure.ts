import type { Issue } from '../../domain/issue';
import type { CheckedReport } from './reportHistory';

/** Puts the cell of a figure on an issue, when the figure stands in one. */
export function atFigure(report: CheckedReport, fieldKey: string, issue: Issue): Issue {
  const cell = report.figures.find(({ key }) => key === fieldKey)?.cell;
  const sheet = report.list?.sheet;
  return { ...issue, ...(sheet !== undefined && { sheet }), ...(cell != null && { cell }) };
}
