import { isWithin } from '../../documents/legalRanges';
import { found } from '../../text/rulerText';
import type { Line } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import { isTypeAbbreviation } from '../parts/typeNames';
import { faceRule, sizeRule } from './looks';
import { centredRule, isAcross, isSpaceLost, levelRule, printedWidthMm, strokeRule, strokeUnder } from './places';
import { HEADED, ISSUED, LETTER, legalRange, type Measures, type Rule, verdict } from './rule';
import { wordingRule } from './wording';

/** Only the parent may be abbreviated (II.2.b); names that only contain such words are official ones. */
const ABBREVIATED = /^(?:UBND|HĐND|UBMTTQ(?:VN)?|MTTQ|BCĐ|BCH|BQL|BTC|TT|VP|CA)(?=[\s.-]|$)/u;
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const TITLE = /^CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;
/** Number, slash, groups joined by hyphens; a paper not yet numbered has room or dots before the slash. */
const NUMBER = /^Số: (?<number>\d+|[.…\s]*)\/(?<year>\d{4}\/)?(?<symbol>[\p{L}\d&.]+(?:-[\p{L}\d&.]+)*)$/u;
const PLACE_AND_DAY =
  /^(?<place>\p{Lu}[\p{L}\s\d.'’-]*|[.…]+), ngày (?<day>\d{2}|[.…\s]*) ?tháng (?<month>0[12]|[3-9]|1[0-2]|[.…\s]*) ?năm (?:\d{4}|20[.…\s]*|[.…\s]*)$/u;
/** Biên bản name day and hour in their text (Phụ lục III, mẫu 1.9). */
const MINUTES = 'BB';
/** Does not say "về việc" twice, and is no sentence. */
const SUBJECT = /^V\/v (?!v\/v|về việc)\p{L}(?:.*[^.,;:\s])?$/iu;
const TITLE_FACE = { bold: true, italic: false };
const SET_TOLERANCE_PT = 0.5;
const PRINTED_TOLERANCE_PT = 2.2;
/** A box around a mark of urgency may stand right under the subject. */
const MARK_BOX_MM = 9;
const POINTS_PER_MM = 72 / 25.4;
/** Below the baseline of the line above, and above that of the line below, in em: halves of 1.15 lines. */
const BELOW_EM = 0.237;
const ABOVE_EM = 0.912;

const number = ({ head }: PaperParts) => head.number;
const placeDate = ({ head }: PaperParts) => head.placeDate;

/** Ô 1 to 5b (Phụ lục I, mục II.1–5). */
export const HEAD_RULES: readonly Rule[] = [
  {
    id: 'nationalTitle.wording',
    article: 'Phụ lục I, II.1.a',
    range: null,
    kinds: HEADED,
    tolerance: null,
    read: nationalTitle,
  },
  sizeRule('nationalTitle.size', 'sizePt.nationalTitle', HEADED, ({ head }) => [head.nationalTitle]),
  faceRule('nationalTitle.face', 'Phụ lục I, II.1.a', HEADED, TITLE_FACE, ({ head }) => [head.nationalTitle]),
  wordingRule({
    id: 'motto.wording',
    article: 'Phụ lục I, II.1.b',
    kinds: HEADED,
    isNeeded: true,
    pick: ({ head }) => head.motto,
    isRight: (text) => text === MOTTO,
  }),
  sizeRule('motto.size', 'sizePt.nationalMotto', HEADED, ({ head }) => [head.motto]),
  faceRule('motto.face', 'Phụ lục I, II.1.b', HEADED, TITLE_FACE, ({ head }) => [head.motto]),
  centredRule('motto.centred', 'Phụ lục I, II.1.b', HEADED, ({ head }) => [head.nationalTitle, head.motto]),
  strokeRule('motto.rule', 'rule.mottoRatio', HEADED, ({ head }) => [head.motto]),
  sizeRule('parent.size', 'sizePt.parent', ISSUED, ({ head }) => head.parentLines),
  faceRule(
    'parent.face',
    'Phụ lục I, II.2.b',
    ISSUED,
    { bold: false, italic: false, capitals: true },
    ({ head }) => head.parentLines,
  ),
  wordingRule({
    id: 'issuer.wording',
    article: 'Phụ lục I, II.2.a',
    kinds: ISSUED,
    isNeeded: true,
    pick: ({ head }) => head.issuerLines[0] ?? null,
    isRight: (text) => !ABBREVIATED.test(text),
  }),
  sizeRule('issuer.size', 'sizePt.issuer', ISSUED, ({ head }) => head.issuerLines),
  faceRule(
    'issuer.face',
    'Phụ lục I, II.2.b',
    ISSUED,
    { ...TITLE_FACE, capitals: true },
    ({ head }) => head.issuerLines,
  ),
  centredRule('issuer.centred', 'Phụ lục I, II.2.b', ISSUED, ({ head }) => [...head.parentLines, ...head.issuerLines]),
  levelRule('issuer.level', 'Phụ lục I, mục IV', ISSUED, ({ head }) => [
    head.nationalTitle,
    head.parentLines[0] ?? head.issuerLines[0] ?? null,
  ]),
  strokeRule('issuer.rule', 'rule.issuerRatio', ISSUED, ({ head }) => head.issuerLines),
  wordingRule({
    id: 'number.wording',
    article: 'Phụ lục I, II.3.c',
    kinds: ISSUED,
    isNeeded: true,
    pick: number,
    isRight: (text, measures, line) => hasNumberForm(isSpaceLost(line, /^Số:(?=\S)/u, measures) ? spaced(text) : text),
  }),
  wordingRule({
    id: 'number.leadingZero',
    article: 'Phụ lục I, II.3.c',
    kinds: ISSUED,
    isNeeded: false,
    pick: (parts) => (/^Số\s*:?\s*\d/u.test(number(parts)?.text ?? '') ? number(parts) : null),
    isRight: (text) => !/^Số\s*:?\s*(?:\d(?!\d)|0\d{2}|00)/u.test(text),
  }),
  wordingRule({
    id: 'number.type',
    article: 'Phụ lục I, II.3.b; Phụ lục III, mục I',
    kinds: ISSUED,
    isNeeded: false,
    pick: (parts) => (symbolGroup(number(parts)) === null ? null : number(parts)),
    isRight: (_, { parts }, line) => isTypeRight(symbolGroup(line) ?? '', parts),
  }),
  sizeRule('number.size', 'sizePt.number', ISSUED, ({ head }) => [head.number]),
  faceRule('number.face', 'Phụ lục I, II.3.c', ISSUED, { bold: false, italic: false }, ({ head }) => [head.number]),
  centredRule('number.centred', 'Phụ lục I, II.3.c', ISSUED, ({ head }) => [
    head.issuerLines.at(-1) ?? null,
    head.number,
  ]),
  wordingRule({
    id: 'placeDate.wording',
    article: 'Phụ lục I, II.4.b',
    kinds: ISSUED,
    isNeeded: ({ typeName }) => typeName?.type.abbreviation !== MINUTES,
    pick: placeDate,
    isRight: (text) => PLACE_AND_DAY.test(text),
  }),
  sizeRule('placeDate.size', 'sizePt.placeDate', ISSUED, ({ head }) => [head.placeDate]),
  faceRule('placeDate.face', 'Phụ lục I, II.4.c', ISSUED, { bold: false, italic: true }, ({ head }) => [
    head.placeDate,
  ]),
  centredRule('placeDate.centred', 'Phụ lục I, II.4.c', ISSUED, ({ head }) => [head.nationalTitle, head.placeDate]),
  levelRule('placeDate.level', 'Phụ lục I, II.4.c', ISSUED, ({ head }) => [head.number, head.placeDate]),
  wordingRule({
    id: 'subject.wording',
    article: 'Phụ lục I, II.5.b',
    kinds: LETTER,
    isNeeded: true,
    pick: ({ head }) => head.subject[0] ?? null,
    isRight: (_, { parts: { head } }) => SUBJECT.test(head.subject.map(({ text }) => text).join(' ')),
  }),
  sizeRule('subject.size', 'sizePt.letterSubject', LETTER, ({ head }) => head.subject),
  faceRule(
    'subject.face',
    'Phụ lục I, II.5.b',
    LETTER,
    { bold: false, italic: false, capitals: false },
    ({ head }) => head.subject,
  ),
  centredRule('subject.centred', 'Phụ lục I, II.5.b', LETTER, ({ head }) =>
    head.subject.length === 0 ? [] : [head.number, ...head.subject],
  ),
  {
    id: 'subject.gap',
    article: null,
    range: 'header.subjectBeforePt',
    kinds: LETTER,
    tolerance: PRINTED_TOLERANCE_PT,
    read: subjectGap,
  },
  {
    id: 'subject.noRule',
    article: 'Phụ lục I, II.5.b',
    range: null,
    kinds: LETTER,
    tolerance: null,
    read: subjectRule,
  },
];

function nationalTitle(measures: Measures) {
  const line = measures.parts.head.nationalTitle;
  if (line === null) return verdict(false, found.missing, null);
  if (!/ nam$/iu.test(line.text)) return verdict(false, found.wraps(printedWidthMm(line, measures)), line);
  if (!fitsOnLine(line, measures)) return verdict(false, found.wraps(line.setting?.widthMm ?? 0), line);
  return verdict(TITLE.test(line.text), found.text(line.text), line);
}

function fitsOnLine(line: Line, { widthMm }: Measures): boolean {
  if (line.setting === null) return true;
  return printedWidthMm({ ...line, setting: null }, { widthMm }) <= line.setting.widthMm;
}

function spaced(text: string): string {
  return text.replace(':', ': ');
}

/** Groups of capitals, except that some abbreviations of types have small letters. */
function hasNumberForm(text: string): boolean {
  const symbol = NUMBER.exec(text)?.groups?.symbol;
  if (symbol === undefined) return false;
  return symbol.split('-').every((group) => group === group.toLocaleUpperCase('vi') || isTypeAbbreviation(group));
}

/** First group of the symbol: "QĐ" of "15/QĐ-BNV"; null: it has none. */
function symbolGroup(line: Line | null): string | null {
  const [, symbol] = /\/\s*(?:\d{4}\s*\/\s*)?([\p{L}\d&.]+)/u.exec(line?.text ?? '') ?? [];
  return symbol ?? null;
}

function isTypeRight(group: string, { typeName }: PaperParts): boolean {
  // "CV" is no abbreviation of the decree, however often it is seen
  if (typeName === null) return group !== 'CV' && !isTypeAbbreviation(group);
  const { abbreviation } = typeName.type;
  return abbreviation === null ? !isTypeAbbreviation(group) : group === abbreviation;
}

function subjectGap({ parts: { head }, layout }: Measures) {
  const [subject] = head.subject;
  if (subject === undefined || head.number === null) return null;
  const gap = gapPt(head.number, subject);
  const tolerance = subject.place === null ? SET_TOLERANCE_PT : PRINTED_TOLERANCE_PT;
  return verdict(isWithin(gap, legalRange(layout, 'header.subjectBeforePt'), tolerance), found.pt(gap), subject);
}

function gapPt(above: Line, below: Line): number {
  if (above.place !== null && below.place !== null) {
    const apart = (below.place.baselineMm - above.place.baselineMm) * POINTS_PER_MM;
    return apart - above.sizePt * BELOW_EM - below.sizePt * ABOVE_EM;
  }
  return (above.setting?.afterPt ?? 0) + (below.setting?.beforePt ?? 0);
}

function subjectRule({ parts: { head, stamp }, paper }: Measures) {
  const last = head.subject.at(-1);
  if (last === undefined) return null;
  const stroke = strokeUnder(last, paper);
  const isOfMark = stroke !== null && head.marks.some((mark) => isAcross(stroke, mark, MARK_BOX_MM));
  const isOfStamp = stroke !== null && stamp !== null && isAcross(stroke, stamp.mark, stamp.heightMm);
  const hasRule = last.isUnderlined || (stroke !== null && !isOfMark && !isOfStamp);
  return verdict(!hasRule, hasRule ? found.shown : found.notShown, last);
}
