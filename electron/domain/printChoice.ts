/** How a paper goes to a printer without the system's dialog. */

export const SIDES = ['simplex', 'longEdge', 'shortEdge'] as const;
/** One side; both sides turned like a book; both sides turned like a calendar. */
export type Sides = (typeof SIDES)[number];

/** Sheets from 1, both included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export interface PrintChoice {
  /** The system's own name of the printer. */
  readonly printer: string;
  readonly copies: number;
  /** In rising order without overlaps; empty: every page. */
  readonly ranges: readonly PageRange[];
  readonly sides: Sides;
}

export const MOST_COPIES = 500;
export const MOST_RANGES = 50;

const PART = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/;

/**
 * "1-3, 5; 8" as ranges, put in order and joined where they meet; blank: every page.
 * @param pages sheets the paper has
 * @returns null when it means nothing, or names a page the paper does not have
 */
export function parsePageRanges(text: string, pages: number): readonly PageRange[] | null {
  if (text.trim() === '') return [];
  const parts = text.split(/[,;]/).map((part) => rangeOf(part.trim()));
  const ranges = parts.filter((range) => range !== null);
  if (ranges.length < parts.length || ranges.some(({ from, to }) => from < 1 || from > to || to > pages)) return null;
  return joined(ranges.toSorted((left, right) => left.from - right.from));
}

function rangeOf(part: string): PageRange | null {
  const match = PART.exec(part);
  if (match === null) return null;
  const from = Number(match[1]);
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}

function joined(ranges: readonly PageRange[]): readonly PageRange[] {
  const kept: PageRange[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    if (last !== undefined && range.from <= last.to + 1)
      kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else kept.push(range);
  }
  return kept;
}

/** "1-3,5"; "" for every page. */
export function pageRangesText(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Sheets that come out of one copy. */
export function pagesPrinted(ranges: readonly PageRange[], pages: number): number {
  return ranges.length === 0 ? pages : ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
