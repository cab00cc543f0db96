import { found, type RuleId } from '../../text/rulerText';
import { isCapitals } from '../parts/lines';
import type { BodyParagraph } from '../parts/paragraphs';
import { type Found, ISSUED, type Measures, type Rule, verdict } from './rule';

/** "1)", "1/", "1-" for "1."; "a.", "a/", "a-" for "a)"; "I/", "I-", "I)" for "I.". A blank follows, or a share would be one. */
const MISMARKED: readonly (readonly [first: RegExp, each: RegExp])[] = [
  [/^1 ?[)/–-] ?(?=[\s\p{L}])/u, /^\d{1,2} ?[)/–-] ?(?=[\s\p{L}])/u],
  [/^a ?[./:–-] /u, /^\p{Ll} ?[./:–-] /u],
  [/^I ?[)/:–-] /u, /^[IVX]+ ?[)/:–-] /u],
];
const MARKED = /^(?:\d{1,2}\.|\p{Ll}\)|[IVX]+\.)\s/u;
/** What may be a heading: it has a number, or names a part. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d+)*[.)/:–-]|\p{L}[.)/:–-]|[IVX]+[.)/:–-]|Điều \d|Phần |Chương |Mục |Tiểu mục )/u;
/** Headings are no longer than that. */
const HEADING_LINES = 2;

/** Số thứ tự của khoản, điểm; chữ đứng của nội dung (Phụ lục I, mục II.6.đ và e). */
export const NUMBERING_RULES: readonly Rule[] = [
  row('body.numbering', 'Phụ lục I, II.6.đ', numbering),
  row('body.bold', 'Phụ lục I, II.6.đ và e', bold),
];

function row(id: RuleId, article: string, read: Rule['read']): Rule {
  return { id, article, range: null, kinds: ISSUED, tolerance: null, read };
}

/** A list is taken for one only where it has a first item. */
function numbering({ paragraphs }: Measures): Found | null {
  const wrong = MISMARKED.flatMap(([first, each]) =>
    paragraphs.some(({ text }) => first.test(text)) ? paragraphs.filter(({ text }) => each.test(text)) : [],
  )[0];
  const shown = wrong ?? paragraphs.find(({ text }) => MARKED.test(text));
  return shown === undefined
    ? null
    : verdict(wrong === undefined, found.text(shown.text.slice(0, 40)), shown.lines[0] ?? null);
}

/** Headings are bold; a whole paragraph of running text is not. */
function bold({ paragraphs, widthMm }: Measures): Found | null {
  if (paragraphs.length === 0) return null;
  const wrong = paragraphs.find((paragraph) => isBoldText(paragraph, linesOf(paragraph, { widthMm })));
  const shown = wrong ?? paragraphs[0];
  return verdict(
    wrong === undefined,
    wrong === undefined ? found.notBold : `${found.bold}: ${found.text(wrong.text)}`,
    shown?.lines[0] ?? null,
  );
}

function isBoldText({ lines, text, indentMm }: BodyParagraph, printed: number): boolean {
  if (indentMm === null || lines.some(({ bold: portion }) => portion !== 'all') || isCapitals(text)) return false;
  return printed > (NUMBERED.test(text) ? HEADING_LINES : 1);
}

/** How many lines it fills in print. */
function linesOf({ lines }: BodyParagraph, { widthMm }: Pick<Measures, 'widthMm'>): number {
  return lines.reduce((sum, { text, sizePt, place, setting }) => {
    if (place !== null || setting === null || setting.widthMm <= 0) return sum + 1;
    return sum + Math.max(1, Math.ceil((widthMm(text, 'bold', sizePt) + setting.firstLineMm) / setting.widthMm));
  }, 0);
}
