import type { Line, MeasuredPaper, Sheet, Stroke } from '../paper';

/** Ô 13: address, telephone, e-mail and site at the foot of the first page (Phụ lục I, III.4). */
export interface FootPart {
  readonly lines: readonly Line[];
  /** The rule above it; null: none is drawn. */
  readonly rule: Stroke | null;
  /** The same words at the foot of other pages, printed ones. */
  readonly repeats: readonly Line[];
  /** Whether it stands on other pages, too. */
  readonly isRepeated: boolean;
}

/** An address names at least one way to reach the office. */
const CONTACT = /(điện thoại|đ\.?t|fax|e-?mail|thư điện tử|website|trang thông tin|địa chỉ)\s*:/iu;
const FOOT_FROM_MM = 235;
const LINE_APART_MM = 8;
const SHORTEST_RULE_MM = 30;
const BODY_FROM_PT = 12.6;

/** @param main lines of the main paper in reading order; null: it has no such line */
export function footOf(main: readonly Line[], paper: MeasuredPaper): FootPart | null {
  const feet = paper.source === 'docx' ? [main.filter(({ edge }) => edge === 'foot')] : feetOf(main);
  const [lines, ...others] = feet.filter((foot) => foot.some(({ text }) => CONTACT.test(text)));
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined) return null;
  const repeats = others.flat().filter(({ text }) => lines.some((line) => line.text === text));
  const isRepeated =
    repeats.length > 0 || paper.sheets.some((sheet, index) => isRepeatedOn(sheet, first.sheet === index + 1));
  return { lines, rule: ruleOver(first, paper), repeats, isRepeated };
}

/** On a section of Word that has a page without it, or another section. */
function isRepeatedOn({ foot, pages }: Sheet, isOwn: boolean): boolean {
  return foot !== null && CONTACT.test(foot) && (!isOwn || (pages ?? 1) > 1);
}

/** The last lines of each page, as far up as they are small or name a way to reach the office. */
function feetOf(main: readonly Line[]): readonly (readonly Line[])[] {
  return [...new Set(main.map(({ sheet }) => sheet))].map((number) => {
    const sheet = main.filter((line) => line.sheet === number);
    const start = sheet.findLastIndex((line, index) => !isOfFoot(line, sheet[index + 1]));
    return sheet.slice(start + 1);
  });
}

function isOfFoot({ place, sizePt, text, isInTable, bold }: Line, next: Line | undefined): boolean {
  if (place === null || place.baselineMm < FOOT_FROM_MM || isInTable || bold === 'all') return false;
  const gap = next?.place ? next.place.baselineMm - place.baselineMm : 0;
  return gap < LINE_APART_MM && (sizePt < BODY_FROM_PT || CONTACT.test(text));
}

function ruleOver(first: Line, { strokes, lines, source }: MeasuredPaper): Stroke | null {
  if (source === 'docx') return strokes.find(({ under }) => under !== null && lines[under]?.edge === 'foot') ?? null;
  const isOver = ({ place, lengthMm, sheet }: Stroke) => {
    const above = (first.place?.baselineMm ?? 0) - (place?.baselineMm ?? 0);
    return sheet === first.sheet && lengthMm > SHORTEST_RULE_MM && above > 0 && above < LINE_APART_MM;
  };
  return strokes.find(isOver) ?? null;
}
