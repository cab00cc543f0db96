import type { Issue } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { atFigure } from './atFigure';
import type { CheckedReport, ReportHistory, ShareOfForm } from './reportHistory';

/**
 * Within one report: a part above the whole it is counted on. To be looked at, not refused: more than was planned may have
 * been done. Where the form forbids it, the form's own rule has refused the report already.
 */
export function checkShares(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  return history.sharesOf(report.form.id).flatMap((share) => checkShare(report, share));
}

function checkShare(report: CheckedReport, { fieldKey, baseKey, label, baseLabel }: ShareOfForm): readonly Issue[] {
  const { form, unitName, content } = report;
  const part = content.figures[fieldKey];
  const base = content.figures[baseKey];
  const isRuled = form.rules.some((rule) => rule.kind === 'atMost' && rule.left === fieldKey && rule.right === baseKey);
  if (isRuled || part?.kind !== 'number' || base?.kind !== 'number' || part.value <= base.value) return [];
  const message = say.aboveWhole({ unitName, label, value: part.value, baseLabel, base: base.value });
  const values = { raw: String(part.value), understood: formatCount(part.value) };
  return [atFigure(report, fieldKey, issueAt('warning', 'above-whole', message, {}, values))];
}
