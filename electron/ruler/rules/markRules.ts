import { found } from '../../text/rulerText';
import type { Line, MeasuredPaper } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { belowMm, isAcross } from './places';
import { ALL_KINDS, type Found, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, III.2.b';
const BOX_TOLERANCE_MM = 1.2;
const BOX_HEIGHT_MM = 8;
/** Widths of the boxes of urgency; others have none that is ruled. */
const BOX_WIDTHS_MM: readonly (readonly [RegExp, number])[] = [
  [/^h(ỏa|oả) tốc$/iu, 30],
  [/^thượng khẩn$/iu, 40],
  [/^khẩn$/iu, 20],
];

const marks = ({ head }: PaperParts) => head.marks;

/** Dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành (Phụ lục I, mục III.2). */
export const MARK_RULES: readonly Rule[] = [
  sizeRule('marks.size', 'sizePt.mark', ALL_KINDS, marks),
  faceRule('marks.face', 'Phụ lục I, III.2', ALL_KINDS, { bold: true, italic: false, capitals: true }, marks),
  { id: 'marks.box', article: ARTICLE, range: null, kinds: ALL_KINDS, tolerance: BOX_TOLERANCE_MM, read: box },
];

/** Word says of a frame neither where it is nor how large it comes out: not told. */
function box({ parts: { head }, paper }: Measures): Found | null {
  if (paper.source === 'docx') return null;
  for (const line of head.marks) {
    const width = BOX_WIDTHS_MM.find(([words]) => words.test(line.text))?.[1];
    if (width !== undefined) return boxAround(line, width, paper);
  }
  return null;
}

function boxAround(line: Line, widthMm: number, { strokes }: MeasuredPaper): Found {
  const sides = strokes.filter((stroke) => isAcross(stroke, line, BOX_HEIGHT_MM + BOX_TOLERANCE_MM));
  const top = sides.filter((stroke) => belowMm(stroke, line) < 0).at(-1);
  const bottom = sides.find((stroke) => belowMm(stroke, line) > 0);
  if (!top?.place || !bottom?.place) return verdict(false, found.noBox, line);
  const height = bottom.place.baselineMm - top.place.baselineMm;
  const isRight =
    Math.abs(top.lengthMm - widthMm) <= BOX_TOLERANCE_MM && Math.abs(height - BOX_HEIGHT_MM) <= BOX_TOLERANCE_MM;
  return verdict(isRight, found.box(top.lengthMm, height), line);
}
