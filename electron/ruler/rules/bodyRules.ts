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
const ROMAN = /^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})\.\s/u;
const ARTICLE_HEADING = /^Điều \d+\./u;
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
  row('body.articles', 'Phụ lục I, II.6.đ', ({ parts }) =>
    headings(parts.body, ARTICLE_HEADING, ({ bold }) => bold !== 'none'),
  ),
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
  words: (paragraph: BodyParagraph | undefined, right: number, all: number) => string,
): Found | null {
  const judged = paragraphs.filter((paragraph) => isRight(paragraph) !== null);
  const wrong = judged.filter((paragraph) => isRight(paragraph) === false);
  if (judged.length === 0) return null;
  const right = judged.length - wrong.length;
  const isKept = right >= judged.length * MOST;
  const shown = isKept ? judged[0] : wrong[0];
  return verdict(isKept, words(wrong[0] ?? judged[0], right, judged.length), shown?.lines[0] ?? null);
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
  return share(
    paragraphs,
    ({ indentMm }) => (indentMm === null ? null : isWithin(indentMm, legal, INDENT_TOLERANCE_MM)),
    (paragraph, right, all) => found.ofParagraphs(found.mm(paragraph?.indentMm ?? 0), right, all),
  );
}

function gap({ paragraphs, layout }: Measures): Found | null {
  const legal = legalRange(layout, 'paragraph.beforePt');
  const least = 'min' in legal ? legal.min : 0;
  return share(
    paragraphs,
    ({ gapPt }) => (gapPt === null ? null : gapPt >= least - GAP_TOLERANCE_PT),
    (paragraph, right, all) => found.ofParagraphs(found.pt(paragraph?.gapPt ?? 0), right, all),
  );
}

function lineHeight({ paragraphs, layout }: Measures): Found | null {
  const legal = legalRange(layout, 'line.body');
  return share(
    paragraphs,
    ({ lineMultiple }) => (lineMultiple === null ? null : isWithin(lineMultiple, legal, LINE_TOLERANCE)),
    (paragraph, right, all) => found.ofParagraphs(found.lines(paragraph?.lineMultiple ?? 0), right, all),
  );
}

function headings(body: readonly Line[], pattern: RegExp, isRight: (line: Line) => boolean): Found | null {
  const lines = body.filter(({ text }) => pattern.test(text));
  const wrong = lines.filter((line) => !isRight(line));
  const [shown] = wrong.length > 0 ? wrong : lines;
  return shown === undefined ? null : verdictOf(lines, wrong, found.text(shown.text));
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
  return verdict(/\S\.\/\.$/u.test(last.text), found.text(last.text.slice(-40)), last);
}
