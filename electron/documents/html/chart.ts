import { PAPER_LOOK } from '../../domain/charts/looks';
import { toSvg } from '../../domain/charts/toSvg';
import type { Layout } from '../layout';
import type { ChartBlock } from '../model';
import { fittedChartMm } from '../pictures';
import { escapeHtml } from './escape';
import { line } from './lines';

/** Drawn into the page itself, so that lines stay lines in print; what it shows stands in words for who cannot see it. */
export function chartHtml({ id, scene, words, caption }: ChartBlock, layout: Layout): string {
  const { widthMm, heightMm } = fittedChartMm(scene, layout);
  const svg = toSvg(scene, { id, look: PAPER_LOOK, words: null }).replace(
    ' aria-hidden="true"',
    ` role="img" aria-label="${escapeHtml(words)}" style="width:${widthMm}mm;height:${heightMm}mm"`,
  );
  return `<div class="text-image" data-flow="whole">${svg}${line('caption', caption)}</div>`;
}
