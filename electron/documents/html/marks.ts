import { type Layout, urgencyWidthMm } from '../layout';
import type { PageMarks } from '../model';
import { escapeHtml } from './escape';
import { line } from './lines';

/** Ô 10b and 11, inside the letterhead: the first in its left column, the second drawn up into the top margin. */
export function marksHtml({ urgency, circulation }: PageMarks, layout: Layout): string {
  const box =
    urgency === null
      ? ''
      : `<p class="urgency" style="width:${urgencyWidthMm(urgency, layout)}mm">${escapeHtml(layout.wording.urgency[urgency])}</p>`;
  return box + (circulation === null ? '' : line('circulation', circulation));
}

/** Ô 13. `data-foot` takes it out of the flow: `renderer/print` puts it at the foot of the first sheet. */
export function addressLineHtml({ addressLine }: PageMarks): string {
  return addressLine === null ? '' : `<p class="page-foot" data-foot>${escapeHtml(addressLine)}</p>`;
}
