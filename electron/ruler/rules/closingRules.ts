import { type AuthorityRemark, authorityRemarks, hasTitle } from '../../domain/signingAuthority';
import { found } from '../../text/rulerText';
import { linesIn } from '../parts/lines';
import type { PaperParts } from '../parts/paperParts';
import { textLeftMm } from '../parts/paragraphs';
import { faceRule, sizeRule } from './looks';
import { centredRule, isSpaceLost, levelRule } from './places';
import { type Found, ISSUED, type Measures, type Rule, verdict } from './rule';
import { wordingRule } from './wording';

const RECIPIENTS = 'Phụ lục I, II.9.d';
const SIGNING = 'Phụ lục I, II.7.đ';
/** The archive line may be followed by the number of copies ("- Lưu: VT. 75"). */
const ARCHIVE = /^[-–] ?Lưu: ?VT(?![\p{L}\d]).*(?:\.|\. ?\d+)$/u;
/** Types with addressees of which the decree says so, besides công văn. */
const AS_ABOVE: ReadonlySet<string | null> = new Set(['BC', 'TTr']);
const BY_ARTICLE: ReadonlySet<string | null> = new Set(['NQ', 'QĐ']);
const LEAST_BODY_LINES = 2;
/** Cells of a table stand a little inside or outside of the text. */
const EDGE_TOLERANCE_MM = 2.5;

const label = ({ closing }: PaperParts) => [closing.label];
const items = ({ closing }: PaperParts) => linesIn(closing.items);
const authority = ({ closing }: PaperParts) => closing.authority;
const otherTitles = ({ closing }: PaperParts) => closing.otherTitles;
const drafterCode = ({ closing }: PaperParts) => [closing.drafterCode];
const signer = ({ closing }: PaperParts) => [closing.signer];

/** Ô 9b and 7 (Phụ lục I, mục II.9 và II.7). */
export const CLOSING_RULES: readonly Rule[] = [
  wordingRule({
    id: 'recipients.label',
    article: RECIPIENTS,
    kinds: ISSUED,
    isNeeded: true,
    pick: ({ closing }) => closing.label,
    isRight: (text) => text === 'Nơi nhận:',
  }),
  sizeRule('recipients.labelSize', 'sizePt.recipientsLabel', ISSUED, label),
  faceRule('recipients.labelFace', RECIPIENTS, ISSUED, { bold: true, italic: true }, label),
  {
    id: 'recipients.place',
    article: RECIPIENTS,
    range: null,
    kinds: ISSUED,
    tolerance: EDGE_TOLERANCE_MM,
    read: recipientsPlace,
  },
  sizeRule('recipients.itemSize', 'sizePt.recipientsItem', ISSUED, items),
  faceRule('recipients.itemFace', RECIPIENTS, ISSUED, { bold: false, italic: false }, items),
  { id: 'recipients.punctuation', article: RECIPIENTS, range: null, kinds: ISSUED, tolerance: null, read: punctuation },
  {
    id: 'recipients.asAbove',
    article: 'Phụ lục I, II.9.b',
    range: null,
    kinds: ISSUED,
    tolerance: null,
    read: asAbove,
  },
  { id: 'recipients.archive', article: RECIPIENTS, range: null, kinds: ISSUED, tolerance: null, read: archive },
  sizeRule('authority.size', 'sizePt.authority', ISSUED, authority),
  faceRule('authority.face', SIGNING, ISSUED, { bold: true, italic: false, capitals: true }, authority),
  {
    id: 'authority.wording',
    article: 'Phụ lục I, II.7.b',
    range: null,
    kinds: ISSUED,
    tolerance: null,
    read: authorityWords,
  },
  levelRule('authority.level', 'Phụ lục I, mục IV', ISSUED, ({ closing }) => [
    closing.isJoint ? null : closing.label,
    closing.authority[0] ?? null,
  ]),
  sizeRule('otherTitle.size', 'sizePt.authority', ISSUED, otherTitles),
  faceRule('otherTitle.face', SIGNING, ISSUED, { bold: true, italic: false, capitals: true }, otherTitles),
  centredRule('otherTitle.centred', SIGNING, ISSUED, ({ closing }) =>
    closing.otherTitles.length === 0 ? [] : [...closing.otherTitles, closing.signer],
  ),
  sizeRule('drafterCode.size', 'sizePt.drafterCode', ISSUED, drafterCode),
  {
    id: 'drafterCode.form',
    article: 'Phụ lục I, III.3',
    range: null,
    kinds: ISSUED,
    tolerance: null,
    read: drafterForm,
  },
  sizeRule('signer.size', 'sizePt.signerName', ISSUED, signer),
  faceRule('signer.face', SIGNING, ISSUED, { bold: true, italic: false, capitals: false }, signer),
  wordingRule({
    id: 'signer.title',
    article: 'Phụ lục I, II.7.c',
    kinds: ISSUED,
    isNeeded: true,
    pick: ({ closing }) => closing.signer,
    isRight: (text) => !hasTitle(text),
  }),
  centredRule('signer.centred', SIGNING, ISSUED, ({ closing }) => [...closing.authority, closing.signer]),
  { id: 'closing.together', article: null, range: null, kinds: ISSUED, tolerance: null, read: together },
];

/** At the left edge of the text, which the body shows; in Word without an indent. */
function recipientsPlace({ parts: { closing, body } }: Measures): Found | null {
  const { label } = closing;
  if (label === null) return null;
  if (label.setting !== null) {
    const { align, leftMm, firstLineMm } = label.setting;
    const off = Math.abs(leftMm + firstLineMm);
    return verdict(align !== 'center' && align !== 'right' && off <= EDGE_TOLERANCE_MM, found.fromEdge(off), label);
  }
  if (label.place === null || body.every(({ place }) => place === null)) return null;
  const off = label.place.leftMm - textLeftMm(body, label);
  return verdict(Math.abs(off) <= EDGE_TOLERANCE_MM, found.fromEdge(Math.abs(off)), label);
}

/** Each line begins with a dash and ends in ";", a sub-heading in ":", the last line in ".". */
function punctuation({ parts: { closing } }: Measures): Found | null {
  const wrong = closing.items.find(({ text }, index) => {
    if (text.endsWith(':')) return false;
    if (index === closing.items.length - 1) return !/^[-–]/u.test(text);
    return !/^[-–].*;( ?\(\d+\))?$/u.test(text); // copies counted by hand behind the mark
  });
  const shown = wrong ?? closing.items[0];
  return shown === undefined ? null : verdict(wrong === undefined, found.text(shown.text), shown.lines[0] ?? null);
}

/** Công văn, báo cáo and tờ trình name their addressees as those above; a decision has nobody above and names its article. */
function asAbove({ parts: { addressees, closing, typeName: named } }: Measures): Found | null {
  const first = closing.items.find(({ text }) => !text.endsWith(':')); // after "Gửi bản điện tử:"
  if (first === undefined) return null;
  const isSaid = /^[-–] ?Như (trên|kính gửi)/iu.test(first.text);
  const isAsked = addressees !== null && (named === null || AS_ABOVE.has(named.type.abbreviation));
  const isOfArticles = named !== null && BY_ARTICLE.has(named.type.abbreviation);
  if (!isAsked && !(isSaid && isOfArticles)) return null;
  return verdict(isAsked && isSaid, found.text(first.text), first.lines[0] ?? null);
}

function archive({ parts: { closing } }: Measures): Found | null {
  const last = closing.items.at(-1);
  if (last === undefined) return null;
  return verdict(ARCHIVE.test(last.text), found.text(last.text), last.lines[0] ?? null);
}

function drafterForm({ parts: { closing } }: Measures): Found | null {
  const line = closing.drafterCode;
  if (line === null) return null;
  const isRight = /^\p{Lu}+\.\(\d+\)$/u.test(line.text) && line.bold === 'none' && line.italic === 'none';
  return verdict(isRight, found.text(line.text), line);
}

/** Capitals have a rule of their own. */
const NOT_OF_THE_WORDS: readonly AuthorityRemark[] = ['notCapitals'];
const MARK = /^(?:TM|TL|TUQ|KT|Q)\.(?=\p{L})/u;

function authorityWords(measures: Measures): Found | null {
  const { closing } = measures.parts;
  const lines = closing.authority;
  if (lines.length === 0) return verdict(false, found.missing, closing.start);
  const words = lines.map((line) => (isSpaceLost(line, MARK, measures) ? line.text.replace(MARK, '$& ') : line.text));
  const odd = authorityRemarks(words).filter((remark) => !NOT_OF_THE_WORDS.includes(remark));
  return verdict(odd.length === 0, found.text(words.join(' / ')), lines[0] ?? null);
}

/** On one page, with at least two lines of the body; Word knows no pages. */
function together({ parts: { closing, main }, paper }: Measures): Found | null {
  const { start, lines, label, authority, otherTitles, signer } = closing;
  if (paper.source === 'docx' || start === null) return null;
  const block = [label, ...authority, ...otherTitles, signer]; // a long list of recipients may run on overleaf
  const isWhole = block.every((line) => line === null || line.sheet === start.sheet);
  const own = new Set(lines);
  const above = main.filter((line) => line.sheet === start.sheet && !own.has(line)).length;
  return verdict(isWhole && above >= LEAST_BODY_LINES, isWhole ? found.bodyLines(above) : found.torn, start);
}
