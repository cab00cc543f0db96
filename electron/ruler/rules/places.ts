import { isWithin } from '../../documents/legalRanges';
import type { PaperShape } from '../../domain/ruling';
import { found, type RuleId } from '../../text/rulerText';
import type { Line, MeasuredPaper, Stroke } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import { linesOf, type PickLines } from './looks';
import { type Found, legalRange, type Measures, type Rule, verdict } from './rule';

const CENTRE_TOLERANCE_MM = 1.5;
/** Margins of 30–35 and 15–20 mm leave the middle of the text uncertain by so much. */
const SHEET_TOLERANCE_MM = 5;
const LENGTH_TOLERANCE_MM = 0.8;
/** Letters of 13 and 14 pt in cells set to the top stand 0.3 mm apart. */
const LEVEL_TOLERANCE_MM = 1;
const UNDER_MM = 7;
const MM_PER_POINT = 25.4 / 72;
/** Times New Roman underlines 0.11 em below its baseline; letters reach 0.22 em. */
const UNDERLINE_EM = 0.16;

/** The middle of a line of print; null in Word, which knows no places. */
function middleMm({ place }: Line): number | null {
  return place === null ? null : (place.leftMm + place.rightMm) / 2;
}

/** The lines stand on one middle; in Word they are set centred. */
export function centredRule(id: RuleId, article: string, kinds: readonly PaperShape[], pick: PickLines): Rule {
  const read = (measures: Measures) => {
    const lines = pick(measures.parts);
    if (lines.length === 0 || lines.some((line) => line === null)) return null;
    return centred(lines.filter((line) => line !== null));
  };
  return { id, article, range: null, kinds, tolerance: CENTRE_TOLERANCE_MM, read };
}

function centred(lines: readonly Line[]): Found | null {
  if (lines.some(({ setting }) => setting !== null && setting.align === null)) return null;
  const wrong = lines.find(({ setting }) => setting !== null && setting.align !== 'center');
  const last = lines.at(-1) ?? null;
  if (last?.setting) return verdict(wrong === undefined, wrong ? found.notCentred : found.centred, wrong ?? last);
  const middles = lines.map((line) => middleMm(line) ?? 0);
  const off = Math.max(...middles) - Math.min(...middles);
  return verdict(off <= CENTRE_TOLERANCE_MM, found.offCentre(off), last);
}

/** In the middle of the text of the sheet. */
export function centredOnSheetRule(id: RuleId, article: string, kinds: readonly PaperShape[], pick: PickLines): Rule {
  const read = (measures: Measures) => {
    const lines = linesOf(pick, measures);
    const [first] = lines;
    if (first === undefined) return null;
    if (first.setting !== null) return centred(lines);
    const off = Math.max(...lines.map((line) => Math.abs((middleMm(line) ?? 0) - textMiddleMm(measures, line.sheet))));
    return verdict(off <= SHEET_TOLERANCE_MM, found.offCentre(off), first);
  };
  return { id, article, range: null, kinds, tolerance: SHEET_TOLERANCE_MM, read };
}

/** Middle between the margins of the rule set. */
function textMiddleMm({ paper, layout: { page } }: Measures, sheet: number): number {
  const width = paper.sheets[sheet - 1]?.widthMm ?? page.widthMm;
  return (page.marginLeftMm + width - page.marginRightMm) / 2;
}

/** Two lines at one height; in Word in one row of the table that places them. */
export function levelRule(
  id: RuleId,
  article: string,
  kinds: readonly PaperShape[],
  pick: (parts: PaperParts) => readonly [Line | null, Line | null],
): Rule {
  const read = ({ parts }: Measures) => {
    const [one, other] = pick(parts);
    return one === null || other === null ? null : level(one, other);
  };
  return { id, article, range: null, kinds, tolerance: LEVEL_TOLERANCE_MM, read };
}

function level(one: Line, other: Line): Found | null {
  if (one.place !== null && other.place !== null) {
    const off = Math.abs(one.place.baselineMm - other.place.baselineMm);
    const isKept = one.sheet === other.sheet && off <= LEVEL_TOLERANCE_MM;
    return verdict(isKept, isKept ? found.sameLevel : found.offLevel(off), other);
  }
  const [row, beside] = [one.setting?.row ?? null, other.setting?.row ?? null];
  if (row === null || beside === null) return null;
  return verdict(row === beside, row === beside ? found.sameLevel : found.otherRow, other);
}

/** The drawn line right under a line of text, or the stroke its letters are underlined with; null: none. */
export function strokeUnder(line: Line, { lines, strokes }: MeasuredPaper): Stroke | null {
  const isUnder = ({ sheet, place, under }: Stroke) => {
    if (under !== null) return lines[under] === line;
    if (sheet !== line.sheet || place === null || line.place === null) return false;
    const below = place.baselineMm - line.place.baselineMm;
    const middle = (place.leftMm + place.rightMm) / 2;
    return below > 0 && below < UNDER_MM && Math.abs(middle - (middleMm(line) ?? 0)) < 20;
  };
  return strokes.find(isUnder) ?? null;
}

/** A line shape of Word may hang at another paragraph of the cell than the one it is drawn under. */
function strokeInCell({ setting, column }: Line, { lines, strokes }: MeasuredPaper): Stroke | null {
  if (setting === null || setting.row === null) return null;
  const isBeside = (under: number | null) => {
    const anchor = under === null ? undefined : lines[under];
    const isOneRow = anchor?.setting?.row === setting.row || (setting.isTabbed && anchor?.setting?.isTabbed === true);
    return anchor?.column === column && isOneRow;
  };
  return strokes.find(({ under }) => isBeside(under)) ?? null;
}

/** Underlined letters, which no file tells from a drawn line but by how near it is. */
function isUnderline({ place }: Stroke, line: Line): boolean {
  if (place === null || line.place === null) return false;
  return place.baselineMm - line.place.baselineMm < line.sizePt * MM_PER_POINT * UNDERLINE_EM;
}

/** A drawn line under the part, as long as the ratio of the range times its longest line, or the line right above it. */
export function strokeRule(id: RuleId, range: string, kinds: readonly PaperShape[], pick: PickLines): Rule {
  const read = (measures: Measures) => {
    const lines = linesOf(pick, measures);
    const last = lines.at(-1);
    if (last === undefined) return null;
    const stroke = strokeUnder(last, measures.paper) ?? strokeInCell(last, measures.paper);
    if (last.isUnderlined || (stroke !== null && isUnderline(stroke, last)))
      return verdict(false, found.underlined, last);
    if (stroke === null) return verdict(false, found.missing, last);
    const text = Math.max(...lines.map((line) => printedWidthMm(line, measures)));
    const isOf = (width: number) =>
      isWithin(stroke.lengthMm / width, legalRange(measures.layout, range), LENGTH_TOLERANCE_MM / width);
    const isRight = isOf(text) || isOf(printedWidthMm(last, measures)); // the decree does not say which line
    return verdict(isRight && isUnderMiddle(stroke, last), found.ruleLength(stroke.lengthMm, text), last);
  };
  return { id, article: null, range, kinds, tolerance: LENGTH_TOLERANCE_MM, read };
}

function isUnderMiddle({ place }: Stroke, line: Line): boolean {
  const middle = middleMm(line);
  if (place === null || middle === null) return true;
  return Math.abs((place.leftMm + place.rightMm) / 2 - middle) <= CENTRE_TOLERANCE_MM;
}

type WidthOfText = Pick<Measures, 'widthMm'>;

/** As printed, or as the decree's font would print it within the room it has. */
export function printedWidthMm({ place, text, bold, italic, sizePt, setting }: Line, { widthMm }: WidthOfText): number {
  if (place !== null) return place.rightMm - place.leftMm;
  const face = bold === 'all' ? (italic === 'all' ? 'boldItalic' : 'bold') : italic === 'all' ? 'italic' : 'regular';
  return Math.min(widthMm(text, face, sizePt), setting?.widthMm ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether a printed text has a blank after the words that is not among its letters: some programs leave blanks out and
 * move on instead. In Word a blank is a letter.
 */
export function isSpaceLost(line: Line, words: RegExp, { widthMm }: WidthOfText): boolean {
  if (line.place === null || !words.test(line.text)) return false;
  const spaced = line.text.replace(words, '$& ');
  return (
    printedWidthMm(line, { widthMm }) > printedWidthMm({ ...line, text: spaced, place: null }, { widthMm }) - BLANK_MM
  );
}

/** A good part of the blank of 13 pt, which is 1.1 mm wide. */
const BLANK_MM = 0.4;

/** A level line over or under all of the words and no farther from them than that. */
export function isAcross(stroke: Stroke, line: Line, withinMm: number): boolean {
  if (stroke.sheet !== line.sheet || stroke.place === null || line.place === null) return false;
  const isWide = stroke.place.leftMm <= line.place.leftMm && stroke.place.rightMm >= line.place.rightMm;
  return isWide && Math.abs(belowMm(stroke, line)) <= withinMm;
}

/** How far below the words' baseline it is drawn; above: negative. */
export function belowMm({ place }: Stroke, line: Line): number {
  return (place?.baselineMm ?? 0) - (line.place?.baselineMm ?? 0);
}
