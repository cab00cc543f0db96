/**
 * The arithmetic of page breaks, apart from the DOM: pieces with heights go in, runs of pieces come out. Heights are in
 * CSS pixels; any unit would do.
 */
export interface Slice {
  /** Index of the block the piece belongs to, and of the piece in the block: a line, a table row, or the whole. */
  readonly block: number;
  readonly part: number;
  /** For the first row of a table this includes the heading. */
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly gapBefore: number;
  /** Extra height when a page starts with this piece: the repeated table heading. */
  readonly headHeight: number;
  /** Whether a page may start with this piece. */
  readonly mayStartPage: boolean;
}

/** Pieces `start` up to and not including `end` stand on one page. */
export interface PageRun {
  readonly start: number;
  readonly end: number;
}

/** Rounding slack of measured heights. */
const SLACK = 0.5;

/**
 * Fills pages one after the other, each up to the last place where the next page may start. A piece higher than a page
 * gets a page of its own; when nothing may be parted the page is cut where it is full, so that no text is lost.
 * @param footHeight what stands at the foot of the first page and takes room of its text
 */
export function breakPages(slices: readonly Slice[], pageHeight: number, footHeight = 0): readonly PageRun[] {
  const pages: PageRun[] = [];
  let start = 0;
  while (start < slices.length) {
    const end = pageEnd(slices, start, pageHeight + SLACK - (start === 0 ? footHeight : 0));
    pages.push({ start, end });
    start = end;
  }
  return pages;
}

function pageEnd(slices: readonly Slice[], start: number, room: number): number {
  let used = slices[start]?.headHeight ?? 0;
  let lastStart = -1;
  for (let index = start; index < slices.length; index += 1) {
    const slice = slices[index];
    if (!slice) break;
    if (index > start && slice.mayStartPage) lastStart = index;
    used += (index === start ? 0 : slice.gapBefore) + slice.height;
    if (used > room && index > start) return lastStart > start ? lastStart : index;
  }
  return slices.length;
}

/** Whether a paragraph of `count` lines may be parted before line `index` (0-based): two lines stay on each side. */
export function mayPartLines(index: number, count: number): boolean {
  return index >= 2 && count - index >= 2;
}

/**
 * Ties the last `lines` pieces before `index` to it, so that a signature never stands alone on a page.
 * @returns a copy in which no page starts with the piece or with the last `lines - 1` pieces before it
 */
export function tieTail(slices: readonly Slice[], index: number, lines: number): readonly Slice[] {
  const from = index - lines + 1;
  return slices.map((slice, position) =>
    position >= from && position <= index ? { ...slice, mayStartPage: false } : slice,
  );
}
