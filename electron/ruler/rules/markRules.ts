import { found, type RuleId } from '../../text/rulerText';
import type { Line, MeasuredPaper } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { belowMm, isAcross } from './places';
import { ALL_KINDS, type Found, legalRange, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, III.2.b';
const CIRCULATION = 'Phụ lục I, III.2.c';
const BOX_TOLERANCE_MM = 1.2;
/** Boxes of urgency by their words, with the name of their ruled width; others have none that is ruled. */
const URGENCIES: readonly (readonly [words: RegExp, range: string])[] = [
  [/^h(ỏa|oả) tốc$/iu, 'mark.expressWidthMm'],
  [/^thượng khẩn$/iu, 'mark.veryUrgentWidthMm'],
  [/^khẩn$/iu, 'mark.urgentWidthMm'],
];
/** A box that has no ruled height is no higher than two lines. */
const HIGHEST_BOX_MM = 16;
const EDGE_TOLERANCE_MM = 3;
const TOP_MARGIN_MM = 25;

const marks = ({ head }: PaperParts) => head.marks;

/** Dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành (Phụ lục I, mục III.2). */
export const MARK_RULES: readonly Rule[] = [
  sizeRule('marks.size', 'sizePt.mark', ALL_KINDS, marks),
  faceRule('marks.face', 'Phụ lục I, III.2', ALL_KINDS, { bold: true, italic: false, capitals: true }, marks),
  { ...row('marks.box', ARTICLE, box), tolerance: BOX_TOLERANCE_MM },
  row('marks.colour', ARTICLE, colour),
  { ...row('marks.place', 'Phụ lục I, mục IV', place), tolerance: EDGE_TOLERANCE_MM },
  row('circulation.box', CIRCULATION, circulationBox),
  row('circulation.place', 'Phụ lục I, mục IV', circulationPlace),
];

function row(id: RuleId, article: string, read: Rule['read']): Rule {
  return { id, article, range: null, kinds: ALL_KINDS, tolerance: null, read };
}

function isUrgency({ text }: Line): boolean {
  return URGENCIES.some(([words]) => words.test(text));
}

function urgencyOf({ parts: { head } }: Measures): Line | null {
  return head.marks.find(isUrgency) ?? null;
}

function circulationOf({ parts: { head } }: Measures): Line | null {
  return head.marks.find((line) => !isUrgency(line)) ?? null;
}

interface Box {
  readonly leftMm: number | null;
  readonly widthMm: number;
  readonly heightMm: number;
}

function box(measures: Measures): Found | null {
  const line = urgencyOf(measures);
  const range = URGENCIES.find(([words]) => words.test(line?.text ?? ''))?.[1];
  if (line === null || range === undefined) return null;
  const drawn = boxAround(line, measures.paper);
  if (drawn === null) return verdict(false, found.noBox, line);
  const isRuled = (value: number, name: string) => {
    const legal = legalRange(measures.layout, name);
    return 'allowed' in legal && legal.allowed.some((one) => Math.abs(one - value) <= BOX_TOLERANCE_MM);
  };
  const isRight = isRuled(drawn.widthMm, range) && isRuled(drawn.heightMm, 'mark.heightMm');
  return verdict(isRight, found.box(drawn.widthMm, drawn.heightMm), line);
}

/** Of Word only a table of fixed rows tells its size. */
function boxAround(line: Line, { strokes, frames, lines, source }: MeasuredPaper): Box | null {
  if (source === 'docx') {
    const at = lines.indexOf(line);
    const frame = frames.find(({ lines: [from, to] }) => at >= from && at < to);
    return frame === undefined ? null : { ...frame, leftMm: null };
  }
  const sides = strokes.filter((stroke) => isAcross(stroke, line, HIGHEST_BOX_MM));
  const top = sides.filter((stroke) => belowMm(stroke, line) < 0).at(-1);
  const bottom = sides.find((stroke) => belowMm(stroke, line) > 0);
  if (!top?.place || !bottom?.place) return null;
  const heightMm = bottom.place.baselineMm - top.place.baselineMm;
  return { leftMm: top.place.leftMm, widthMm: top.lengthMm, heightMm };
}

/** Colours are known by sheets: no red on the sheet of the mark, and the mark is not red. */
function colour(measures: Measures): Found | null {
  const line = urgencyOf(measures);
  if (line === null) return null;
  const isRed = measures.paper.colours.some(
    ({ sheet, colour: one }) => sheet === line.sheet && /^#[b-f].[0-5].[0-5].$/u.test(one),
  );
  return verdict(isRed, isRed ? found.red : found.otherColour, line);
}

/** Under number and subject, its box at the left edge of the text, which the body shows. */
function place(measures: Measures): Found | null {
  const line = urgencyOf(measures);
  const { head, body } = measures.parts;
  const above = head.subject.at(-1) ?? head.number;
  if (line === null || above == null) return null;
  const { lines, source } = measures.paper;
  if (line.edge === 'box') return null; // where a text box stands its paragraph does not tell
  if (source === 'docx') {
    const isUnder = lines.indexOf(line) > lines.indexOf(above);
    return verdict(isUnder, isUnder ? found.underNumber : found.elsewhere, line);
  }
  const edges = body.flatMap((one) => (one.place === null ? [] : [one.place.leftMm]));
  const leftMm = boxAround(line, measures.paper)?.leftMm ?? line.place?.leftMm ?? 0;
  const isAtEdge = edges.length === 0 || Math.abs(leftMm - Math.min(...edges)) <= EDGE_TOLERANCE_MM;
  const isUnder = (line.place?.baselineMm ?? 0) > (above.place?.baselineMm ?? 0);
  return verdict(isAtEdge && isUnder, isAtEdge && isUnder ? found.underNumber : found.elsewhere, line);
}

function circulationBox(measures: Measures): Found | null {
  const line = circulationOf(measures);
  if (line === null) return null;
  const isBoxed = boxAround(line, measures.paper) !== null;
  return verdict(isBoxed, isBoxed ? found.boxed : found.noBox, line);
}

function circulationPlace(measures: Measures): Found | null {
  const line = circulationOf(measures);
  if (line === null || line.edge === 'box') return null;
  const isRight =
    line.place === null ? line.edge === 'top' : line.place.baselineMm < TOP_MARGIN_MM && line.column === 'right';
  return verdict(isRight, isRight ? found.inTopMargin : found.elsewhere, line);
}
