import { type Letters, rowsOfLetters } from './letters';
import type { ParagraphLook } from './styles';

const MM_PER_TWIP = 25.4 / 1440;
const MM_PER_POINT = 25.4 / 72;
const SINGLE_LINE = 240;
/** Height of a line of Times New Roman. */
const SINGLE_LINE_EM = 1.1499;
/** Of letters of Times New Roman, on the average; capitals are wider. */
const LETTER_EM = 0.42;
const CAPITAL_EM = 0.68;

/** A height in points is turned into multiples of the single line of these letters. */
export function lineMultiple({ line, lineRule }: ParagraphLook, sizePt: number): number {
  if (lineRule === null || lineRule === 'auto') return (line ?? SINGLE_LINE) / SINGLE_LINE;
  const multiple = (line ?? 0) / 20 / (sizePt * SINGLE_LINE_EM);
  return lineRule === 'atLeast' ? Math.max(1, multiple) : multiple;
}

/** How wide letters are, about. */
export function estimatedMm(text: string, sizePt: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (capitals * CAPITAL_EM + (text.length - capitals) * LETTER_EM) * sizePt * MM_PER_POINT;
}

/**
 * How high a paragraph stands, about, with the room around it.
 * @param markPt size of its end, which is all that an empty one has
 */
export function paragraphPt(
  letters: readonly Letters[],
  look: ParagraphLook,
  { markPt, widthMm }: { readonly markPt: number; readonly widthMm: number },
): number {
  const sizePt = letters.length === 0 ? markPt : Math.max(...letters.map((piece) => piece.sizePt));
  const roomMm = widthMm - ((look.left ?? 0) + (look.right ?? 0)) * MM_PER_TWIP;
  const count = rowsOfLetters(letters).reduce((sum, row, index) => {
    const firstMm = index === 0 ? (look.firstLine ?? 0) * MM_PER_TWIP : 0;
    const wide = row.reduce((mm, piece) => mm + estimatedMm(piece.text, piece.sizePt), firstMm);
    return sum + (roomMm > 0 ? Math.max(1, Math.ceil(wide / roomMm)) : 1);
  }, 0);
  const linePt = sizePt * SINGLE_LINE_EM * lineMultiple(look, sizePt);
  return count * linePt + ((look.before ?? 0) + (look.after ?? 0)) / 20;
}
