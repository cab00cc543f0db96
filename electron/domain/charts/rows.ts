import type { ChartFormat, ChartView } from './chartKind';
import type { ChartPages } from './scene';

/** Rows of a picture as far as they are drawn; `leftOut` stand between the upper and the lower ones. */
export interface DrawnRows<T> extends ChartPages {
  readonly upper: readonly T[];
  readonly leftOut: number;
  readonly lower: readonly T[];
}

/** Rows at each end where only the ends are asked for. */
export const END_ROWS = 15;

/** @param ranked rows that have a place in the order; `others` follow them, and are not of either end */
export function drawnRows<T>(
  ranked: readonly T[],
  others: readonly T[],
  view: ChartView,
  { rowsPerPage }: ChartFormat,
): DrawnRows<T> {
  if (view.rows === 'ends' && ranked.length > 2 * END_ROWS)
    return {
      upper: ranked.slice(0, END_ROWS),
      leftOut: ranked.length - 2 * END_ROWS,
      lower: ranked.slice(-END_ROWS),
      page: 0,
      pages: 1,
    };
  const all = view.rows === 'ends' ? ranked : [...ranked, ...others];
  const { page, pages } = pageOf(all.length, rowsPerPage, view.page);
  return { upper: all.slice(page * rowsPerPage, (page + 1) * rowsPerPage), leftOut: 0, lower: [], page, pages };
}

export function pageOf(count: number, perPage: number, asked: number): ChartPages {
  const pages = Math.max(1, Math.ceil(count / perPage));
  return { page: Math.min(Math.max(0, asked), pages - 1), pages };
}
