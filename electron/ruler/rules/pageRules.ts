import { isWithin } from '../../documents/legalRanges';
import { decodeName } from '../../imports/text/decodeName';
import { found, type RuleId } from '../../text/rulerText';
import type { Line, Margins, Sheet } from '../paper';
import { ALL_KINDS, type Found, legalRange, type Measures, type Rule, verdict } from './rule';

const PAPER_TOLERANCE_MM = 1;
const SET_TOLERANCE_MM = 0.3;
/** Letters do not reach to the very edge of their box. */
const INK_TOLERANCE_MM = 0.8;
/** Letters begin below the top of their line, and the last line of a page seldom ends right at the margin. */
const LINE_MM = 5;
const ASCENT_EM = 0.891;
const DESCENT_EM = 0.216;
const MM_PER_POINT = 25.4 / 72;
/** Fewer lines do not show where the text would end. */
const ENOUGH_LINES = 3;
/** Signs, not letters: bullets of lists. */
const SIGN_FONT = /^(symbol|wingdings|webdings|zapfdingbats)/iu;
const OLD_FONT = /^\.?(vn|vni)[-.A-Z]/u;
/** Darker than this is read as black. */
const BLACK_BELOW = 0x38;
const URGENCY = /^(hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật)$/iu;

type Side = keyof Margins;

/** Khổ giấy, kiểu trình bày, lề, phông chữ (Phụ lục I, mục I.1–4). */
export const PAGE_RULES: readonly Rule[] = [
  row('page.size', 'page.widthMm', PAPER_TOLERANCE_MM, paperSize),
  row('page.orientation', null, null, orientation, 'Phụ lục I, I.2'),
  row('page.marginTop', 'page.marginTopMm', INK_TOLERANCE_MM, margin('topMm', 'page.marginTopMm')),
  row('page.marginBottom', 'page.marginBottomMm', INK_TOLERANCE_MM, margin('bottomMm', 'page.marginBottomMm')),
  row('page.marginLeft', 'page.marginLeftMm', INK_TOLERANCE_MM, margin('leftMm', 'page.marginLeftMm')),
  row('page.marginRight', 'page.marginRightMm', INK_TOLERANCE_MM, margin('rightMm', 'page.marginRightMm')),
  row('page.font', null, null, fonts, 'Phụ lục I, I.4'),
  row('page.colour', null, null, colours, 'Phụ lục I, I.4'),
  row('page.unicode', null, null, unicode, 'Phụ lục I, I.4'),
];

function row(
  id: RuleId,
  range: string | null,
  tolerance: number | null,
  read: Rule['read'],
  article: string | null = null,
): Rule {
  return { id, article, range, kinds: ALL_KINDS, tolerance, read };
}

function onSheet(isKept: boolean, words: string, index: number): Found {
  return { isKept, found: words, sheet: index + 1, line: null };
}

function paperSize({ paper, layout: { page } }: Measures): Found {
  const isA4 = ({ widthMm, heightMm }: Sheet) =>
    Math.abs(Math.min(widthMm, heightMm) - page.widthMm) <= PAPER_TOLERANCE_MM &&
    Math.abs(Math.max(widthMm, heightMm) - page.heightMm) <= PAPER_TOLERANCE_MM;
  const wrong = paper.sheets.findIndex((sheet) => !isA4(sheet));
  const { widthMm, heightMm } = paper.sheets[Math.max(0, wrong)] ?? { widthMm: 0, heightMm: 0 };
  return onSheet(wrong < 0, found.paper(widthMm, heightMm), Math.max(0, wrong));
}

/** Landscape is for tables that are not split off. */
function orientation({ paper }: Measures): Found {
  const withTable = new Set(paper.lines.flatMap(({ isInTable, sheet }) => (isInTable ? [sheet] : [])));
  const runs = landscapeRuns(paper.sheets);
  const wrong = runs.find((run) => !run.some((sheet) => withTable.has(sheet)));
  return onSheet(wrong === undefined, wrong ? found.landscapeText : found.orientationKept, (wrong?.[0] ?? 1) - 1);
}

/** Sheets in landscape that follow one another: a note under a table may stand on the sheet after it. */
function landscapeRuns(sheets: readonly Sheet[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  sheets.forEach(({ widthMm, heightMm }, index) => {
    if (widthMm <= heightMm) return;
    const run = runs.at(-1);
    if (run?.at(-1) === index) run.push(index + 1);
    else runs.push([index + 1]);
  });
  return runs;
}

function margin(side: Side, range: string) {
  return (measures: Measures): Found | null => {
    const { paper, layout } = measures;
    const legal = legalRange(layout, range);
    if (paper.source === 'docx') {
      const set = paper.sheets.map(({ margins }) => margins?.[side] ?? 0);
      const wrong = set.findIndex((value) => !isWithin(value, legal, SET_TOLERANCE_MM));
      return onSheet(wrong < 0, found.mm(set[Math.max(0, wrong)] ?? 0), Math.max(0, wrong));
    }
    return printedMargin(side, measures, 'min' in legal ? legal : { min: 0, max: 0 });
  };
}

/** The nearest any sheet comes to the edge must not be nearer than the margin; where text fills lines, not farther either. */
function printedMargin(side: Side, measures: Measures, { min, max }: { min: number; max: number }): Found | null {
  const free = measures.paper.sheets.map((sheet, index) => freeMm(side, sheet, linesOn(measures, index + 1)));
  const nearest = free.reduce<number>((best, value, index) => (value < (free[best] ?? 0) ? index : best), 0);
  const value = free[nearest] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(value)) return null;
  const isNear = value < min - INK_TOLERANCE_MM;
  const isFar = value > max + slackMm(side);
  if (isFar && (side === 'bottomMm' || !fillsLines(measures))) return null; // the text may end where it ends
  return onSheet(!isNear && !isFar, found.inkMm(value), nearest);
}

/** Without what may stand in a margin: a mark at the top, the address at the foot. */
function linesOn({ paper, parts: { head, foot } }: Measures, sheet: number): readonly Line[] {
  const apart = new Set<Line>([...head.marks, ...(foot?.lines ?? []), ...(foot?.repeats ?? [])]);
  return paper.lines.filter((line) => line.sheet === sheet && line.place !== null && !apart.has(line));
}

function freeMm(side: Side, { widthMm, heightMm }: Sheet, lines: readonly Line[]): number {
  const values = lines.map(({ place, sizePt }) => {
    if (place === null) return Number.POSITIVE_INFINITY;
    const em = sizePt * MM_PER_POINT;
    const free: Readonly<Record<Side, number>> = {
      leftMm: place.leftMm,
      rightMm: widthMm - place.rightMm,
      topMm: place.baselineMm - em * ASCENT_EM,
      bottomMm: heightMm - place.baselineMm - em * DESCENT_EM,
    };
    return free[side];
  });
  return Math.min(...values, Number.POSITIVE_INFINITY);
}

function slackMm(side: Side): number {
  return side === 'topMm' || side === 'bottomMm' ? LINE_MM : INK_TOLERANCE_MM;
}

function fillsLines({ paragraphs }: Measures): boolean {
  return paragraphs.some(({ lines }) => lines.length >= ENOUGH_LINES);
}

function fonts({ paper, layout: { font } }: Measures): Found | null {
  const allowed = [font.name, ...(paper.source === 'pdf' ? font.fallbacks : [])].map((name) =>
    name.replaceAll(' ', ''),
  );
  const isRight = (name: string) => SIGN_FONT.test(name) || allowed.some((one) => name.startsWith(one));
  const wrong = paper.lines.find((line) => !line.fonts.every(isRight));
  const [first] = paper.lines;
  if (first === undefined) return null;
  if (wrong !== undefined) return verdict(false, found.fonts(wrong.fonts.filter((name) => !isRight(name))), wrong);
  const [name = ''] = first.fonts;
  return verdict(true, name.startsWith(allowed[0] ?? '') ? name : found.twinFont(name), first);
}

function colours({ paper }: Measures): Found {
  const isUrgent = (sheet: number) => paper.lines.some((line) => line.sheet === sheet && URGENCY.test(line.text));
  const wrong = paper.colours.find(({ sheet, colour }) => !isBlack(colour) && !(isRed(colour) && isUrgent(sheet)));
  const { sheet, colour } = wrong ?? { sheet: 1, colour: '#000000' };
  return onSheet(wrong === undefined, wrong === undefined ? found.black : colour, sheet - 1);
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function isBlack(colour: string): boolean {
  return channels(colour).every((channel) => channel < BLACK_BELOW);
}

function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red > 180 && green < 90 && blue < 90;
}

/** Letters of TCVN3 and VNI look like others until their own font draws them. */
function unicode({ paper }: Measures): Found {
  const wrong = paper.lines.find(
    ({ text, fonts: names }) => names.some((name) => OLD_FONT.test(name)) || decodeName(text) !== text,
  );
  return verdict(wrong === undefined, wrong === undefined ? found.unicode : found.text(wrong.text), wrong ?? null);
}
