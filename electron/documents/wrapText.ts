import type { FontFace, FontMetrics } from './fontMetrics';
import type { Run } from './model';

/**
 * Widths in millimetres of the lines a text falls into when it is set in a column, breaking at spaces as Word does and
 * where the text itself has a line break.
 * @param maximumMm width of the column; a single word wider than that stands on a line of its own
 * @param indentMm by how much the first line is shorter
 */
export function lineWidthsMm(
  text: string,
  face: FontFace,
  sizePt: number,
  maximumMm: number,
  fonts: FontMetrics,
  indentMm = 0,
): readonly number[] {
  const [first = '', ...others] = text.split('\n');
  const linesOf = (part: string, indent: number) => wrapped(part, face, sizePt, { maximumMm, indentMm: indent }, fonts);
  return [...linesOf(first, indentMm), ...others.flatMap((part) => linesOf(part, 0))];
}

function wrapped(
  text: string,
  face: FontFace,
  sizePt: number,
  { maximumMm, indentMm }: { readonly maximumMm: number; readonly indentMm: number },
  fonts: FontMetrics,
): readonly number[] {
  const space = fonts.widthMm(' ', face, sizePt);
  const lines: number[] = [];
  let current: number | null = null;
  for (const word of text.split(' ')) {
    const width = fonts.widthMm(word, face, sizePt);
    if (current !== null && current + space + width > maximumMm - (lines.length === 0 ? indentMm : 0)) {
      lines.push(current);
      current = null;
    }
    current = current === null ? width : current + space + width;
  }
  return current === null ? lines : [...lines, current];
}

/** A line of a paragraph by its place in the text. */
export interface RunLine {
  /** Its first letter, and the one after its last, from 0. */
  readonly start: number;
  readonly end: number;
  /** Without the space behind it. */
  readonly widthMm: number;
  /** Spaces between its words. */
  readonly spaces: number;
}

export interface RunRoom {
  readonly sizePt: number;
  readonly roomMm: number;
  /** By how much the first line is shorter. */
  readonly indentMm: number;
  readonly fonts: FontMetrics;
}

/** Letters raised or lowered are this much smaller. */
const RAISED_SIZE = 0.65;
/** Between letters a line may end behind a hyphen too. */
const BREAKS = /\s+|(?<=\p{L}[-–])(?=\p{L})/gu;

/** The lines that runs of different looks fall into. */
export function runLines(runs: readonly Run[], { sizePt, roomMm, indentMm, fonts }: RunRoom): readonly RunLine[] {
  const text = runs.map((run) => run.text).join('');
  const widths = letterWidths(runs, sizePt, fonts);
  const lines: RunLine[] = [];
  let start = 0;
  let end = 0; // of the last word that still fits
  let next = 0; // first letter of the word after it
  const close = () => {
    const spaces = text.slice(start, end).split(' ').length - 1;
    lines.push({ start, end: next, widthMm: (widths[end] ?? 0) - (widths[start] ?? 0), spaces });
    start = next;
  };
  const places = [...text.matchAll(BREAKS)].map((found) => [found.index, found.index + found[0].length] as const);
  for (const [word, after] of [...places, [text.length, text.length] as const]) {
    const room = roomMm - (lines.length === 0 ? indentMm : 0);
    if (end > start && (widths[word] ?? 0) - (widths[start] ?? 0) > room) close();
    [end, next] = [word, after];
  }
  close();
  return lines;
}

/** Width of the text before each letter, and of all of it. */
function letterWidths(runs: readonly Run[], sizePt: number, fonts: FontMetrics): readonly number[] {
  const widths = [0];
  for (const run of runs) {
    const size = run.superscript ? sizePt * RAISED_SIZE : sizePt;
    for (const unit of run.text.split('')) widths.push((widths.at(-1) ?? 0) + fonts.widthMm(unit, faceOf(run), size));
  }
  return widths;
}

function faceOf({ bold = false, italic = false }: Run): FontFace {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** The longest of all lines of several texts, in millimetres; 0 without text. */
export function longestLineMm(
  texts: readonly string[],
  face: FontFace,
  sizePt: number,
  maximumMm: number,
  fonts: FontMetrics,
): number {
  return Math.max(0, ...texts.flatMap((text) => lineWidthsMm(text, face, sizePt, maximumMm, fonts)));
}
