import { isWithin } from '../../documents/legalRanges';
import { found, type RuleId } from '../../text/rulerText';
import type { Line } from '../paper';
import { isCapitals } from '../parts/lines';
import type { BodyParagraph } from '../parts/paragraphs';
import { sizeRule } from './looks';
import { type Found, ISSUED, legalRange, type Measures, type Rule, verdict, verdictOf } from './rule';

const ARTICLE = 'Phụ lục I, II.6.e';
const INDENT_TOLERANCE_MM = 0.7;
const GAP_TOLERANCE_PT = 1;
const LINE_TOLERANCE = 0.06;
/** Lists, quotations and what stands under a heading may be set otherwise; the body as a whole must not. */
const MOST = 0.75;
const SAME_MIDDLE_MM = 3;
const ROMAN = /^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})\.\s/u;
/** Its number alone on the line; wrong numbers are found, too. */
const CHAPTER = /^(Phần|Chương|Mục|Tiểu mục) ([IVXLC]+|\d+)\b/u;
const CHAPTER_NUMBER = /^((Phần|Chương) [IVXLC]+|(Mục|Tiểu mục) \d+)$/u;
/** A full stop stands behind its number; another mark is found, too. */
const ARTICLE_HEADING = /^Điều \d+\p{Ll}?\./u;
const MISMARKED_ARTICLE = /^Điều \d+\p{Ll}? ?(?:[:)/]|[-–] )/u;
/** Order of the letters of điểm; ă, â, ê, ô, ơ, ư are skipped. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';
const WRONG_REFERENCE = /(?<=[\p{L}\d,;] )(điều \d|Khoản \d+ (?:và|,|Điều|của)|Điểm [a-zđ] (?:khoản|Khoản))/u;

/** Ô 6 (Phụ lục I, mục II.6). */
export const BODY_RULES: readonly Rule[] = [
  sizeRule('body.size', 'sizePt.body', ISSUED, ({ body }) => body),
  row('body.upright', 'Phụ lục I, II.6.e', upright),
  row('body.justified', ARTICLE, justified),
  { ...row('body.indent', null, indent), range: 'paragraph.indentMm', tolerance: INDENT_TOLERANCE_MM },
  { ...row('body.gap', null, gap), range: 'paragraph.beforePt', tolerance: GAP_TOLERANCE_PT },
  { ...row('body.line', null, lineHeight), range: 'line.body', tolerance: LINE_TOLERANCE },
  row('body.roman', 'Phụ lục I, II.6.đ', ({ parts }) =>
    headings(parts.body, ROMAN, (line) => line.bold === 'all' && isCapitals(line.text.replace(ROMAN, ''))),
  ),
  row('body.chapters', 'Phụ lục I, II.6.đ', chapters),
  row('body.articles', 'Phụ lục I, II.6.đ', articles),
  row('body.points', 'Phụ lục I, II.6.đ', points),
  row('body.references', 'Phụ lục II', references),
  row('body.endMark', 'Phụ lục III, mẫu 1.1 đến 1.9', endMark),
];

function row(id: RuleId, article: string | null, read: Rule['read']): Rule {
  return { id, article, range: null, kinds: ISSUED, tolerance: null, read };
}

/** A whole line in italics, other than a remark in brackets or a quotation. */
function upright({ parts: { body } }: Measures): Found | null {
  if (body.length === 0) return null;
  const wrong = body.filter(({ italic, text }) => italic === 'all' && !/^[(“"*]|[)”"]$/u.test(text));
  return verdictOf(
    body,
    wrong,
    wrong.length === 0 ? found.upright : `${found.italic}: ${found.text(wrong[0]?.text ?? '')}`,
  );
}

/** @param isRight null: the paragraph cannot tell */
function share(
  paragraphs: readonly BodyParagraph[],
  isRight: (paragraph: BodyParagraph) => boolean | null,
  words: (shown: readonly BodyParagraph[], right: number, all: number) => string,
): Found | null {
  const judged = paragraphs.filter((paragraph) => isRight(paragraph) !== null);
  const wrong = judged.filter((paragraph) => isRight(paragraph) === false);
  if (judged.length === 0) return null;
  const right = judged.length - wrong.length;
  const isKept = right >= judged.length * MOST;
  const shown = isKept ? judged : wrong;
  return verdict(isKept, words(shown, right, judged.length), shown[0]?.lines[0] ?? null);
}

/** @param read null: the paragraph cannot tell */
function measured(
  paragraphs: readonly BodyParagraph[],
  read: (paragraph: BodyParagraph) => number | null,
  isRight: (value: number) => boolean,
  say: (value: number) => string,
): Found | null {
  const judge = (paragraph: BodyParagraph) => {
    const value = read(paragraph);
    return value === null ? null : isRight(value);
  };
  return share(paragraphs, judge, (shown, right, all) => {
    const values = shown.flatMap((paragraph) => read(paragraph) ?? []).sort((one, other) => one - other);
    return found.ofParagraphs(say(values[Math.floor(values.length / 2)] ?? 0), right, all); // as most of them are
  });
}

function justified({ paragraphs }: Measures): Found | null {
  return share(
    paragraphs,
    ({ isJustified }) => isJustified,
    (_, right, all) => found.justified(right, all),
  );
}

function indent({ paragraphs, layout }: Measures): Found | null {
  const legal = legalRange(layout, 'paragraph.indentMm');
  return measured(
    paragraphs,
    ({ indentMm }) => indentMm,
    (value) => isWithin(value, legal, INDENT_TOLERANCE_MM),
    found.mm,
  );
}

function gap({ paragraphs, layout }: Measures): Found | null {
  const legal = legalRange(layout, 'paragraph.beforePt');
  const least = 'min' in legal ? legal.min : 0;
  return measured(
    paragraphs,
    ({ gapPt }) => gapPt,
    (value) => value >= least - GAP_TOLERANCE_PT,
    found.pt,
  );
}

function lineHeight({ paragraphs, layout }: Measures): Found | null {
  const legal = legalRange(layout, 'line.body');
  return measured(
    paragraphs,
    ({ lineMultiple }) => lineMultiple,
    (value) => isWithin(value, legal, LINE_TOLERANCE),
    found.lines,
  );
}

function headings(body: readonly Line[], pattern: RegExp, isRight: (line: Line) => boolean): Found | null {
  const lines = body.filter(({ text }) => pattern.test(text));
  const wrong = lines.filter((line) => !isRight(line));
  const [shown] = wrong.length > 0 ? wrong : lines;
  return shown === undefined ? null : verdictOf(lines, wrong, found.text(shown.text));
}

function articles({ parts: { body }, paragraphs }: Measures): Found | null {
  const firsts = new Set(paragraphs.map(({ lines }) => lines[0]));
  // within a paragraph a line may begin with an article that is only referred to
  const lines = body.filter(
    (line) => ARTICLE_HEADING.test(line.text) || (MISMARKED_ARTICLE.test(line.text) && firsts.has(line)),
  );
  const wrong = lines.filter(({ text, bold }) => bold === 'none' || !ARTICLE_HEADING.test(text));
  const [shown] = wrong.length > 0 ? wrong : lines;
  return shown === undefined ? null : verdictOf(lines, wrong, found.text(shown.text));
}

/** A line that is bold and only names a part, and the title under it; in running text neither is meant. */
function chapters({ parts: { body } }: Measures): Found | null {
  const heads = body.filter(({ text, bold }) => CHAPTER.test(text) && bold !== 'none');
  const wrong = heads.find((line) => !isChapterHead(line, body[body.indexOf(line) + 1]));
  const shown = wrong ?? heads[0];
  return shown === undefined ? null : verdict(wrong === undefined, found.text(shown.text), shown);
}

function isChapterHead(line: Line, title: Line | undefined): boolean {
  if (title === undefined || !CHAPTER_NUMBER.test(line.text) || !isCapitals(title.text)) return false;
  const isCentred = ({ setting }: Line) => setting === null || setting.align === 'center';
  const middle = ({ place }: Line) => (place === null ? 0 : (place.leftMm + place.rightMm) / 2);
  const isOneMiddle = Math.abs(middle(line) - middle(title)) < SAME_MIDDLE_MM;
  return line.bold === 'all' && title.bold === 'all' && isCentred(line) && isCentred(title) && isOneMiddle;
}

/** a), b), c), d), đ), e) …: each follows the one before it, or begins anew. */
function points({ paragraphs }: Measures): Found | null {
  const marked = paragraphs.flatMap(({ text, lines }) => {
    const [, letter] = /^(\p{Ll})\)\s/u.exec(text) ?? [];
    return letter === undefined ? [] : [{ letter, line: lines[0] ?? null }];
  });
  if (marked.length === 0) return null;
  const wrong = marked.find(({ letter }, index) => letter !== 'a' && letter !== follower(marked[index - 1]?.letter));
  const words = found.points(marked.map(({ letter }) => letter));
  return verdict(wrong === undefined, words, wrong?.line ?? marked[0]?.line ?? null);
}

function follower(letter: string | undefined): string | undefined {
  return letter === undefined ? undefined : POINTS[POINTS.indexOf(letter) + 1];
}

function references({ paragraphs }: Measures): Found | null {
  if (!paragraphs.some(({ text }) => /(điều|khoản|điểm) [\da-zđ]/iu.test(text))) return null;
  const wrong = paragraphs.find(({ text }) => WRONG_REFERENCE.test(text));
  const [quoted = ''] = WRONG_REFERENCE.exec(wrong?.text ?? '') ?? [];
  return verdict(
    wrong === undefined,
    wrong === undefined ? found.references : found.text(quoted),
    wrong?.lines[0] ?? null,
  );
}

/** Right after the last word of the body. A paper that ends in a table has no such word. */
function endMark({ parts }: Measures): Found | null {
  const { closing, main, body } = parts;
  const end = closing.start === null ? main.length : main.indexOf(closing.start);
  const last = body.at(-1);
  if (last === undefined || main.slice(main.indexOf(last) + 1, end).some(({ isInTable }) => isInTable)) return null;
  return verdict(/[^\s.,;:]\.\/\.$/u.test(last.text), found.text(last.text.slice(-40)), last);
}
