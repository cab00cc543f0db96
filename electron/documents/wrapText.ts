import type { FontFace, FontMetrics } from './fontMetrics';

/**
 * Widths in millimetres of the lines a text falls into when it is set in a column, breaking at spaces as Word does.
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
