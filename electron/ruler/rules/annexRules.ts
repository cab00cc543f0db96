import { found } from '../../text/rulerText';
import type { AnnexPart } from '../parts/annexes';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { centredOnSheetRule } from './places';
import { ALL_KINDS, type Found, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, III.1';

const labels = ({ annexes }: PaperParts) => annexes.map(({ label }) => label);
const titles = ({ annexes }: PaperParts) => annexes.flatMap(({ title }) => title);
const references = ({ annexes }: PaperParts) => annexes.flatMap(({ reference }) => reference);

/** Phụ lục (Phụ lục I, mục III.1). */
export const ANNEX_RULES: readonly Rule[] = [
  { id: 'annex.label', article: ARTICLE, range: null, kinds: ALL_KINDS, tolerance: null, read: label },
  sizeRule('annex.labelSize', 'sizePt.annexLabel', ALL_KINDS, labels),
  faceRule('annex.labelFace', ARTICLE, ALL_KINDS, { bold: true, italic: false, capitals: false }, labels),
  centredOnSheetRule('annex.labelCentred', ARTICLE, ALL_KINDS, labels),
  sizeRule('annex.titleSize', 'sizePt.annexTitle', ALL_KINDS, titles),
  faceRule('annex.title', ARTICLE, ALL_KINDS, { bold: true, italic: false, capitals: true }, titles),
  centredOnSheetRule('annex.titleCentred', ARTICLE, ALL_KINDS, titles),
  { id: 'annex.reference', article: ARTICLE, range: null, kinds: ALL_KINDS, tolerance: null, read: reference },
  sizeRule('annex.referenceSize', 'sizePt.annexReference', ALL_KINDS, references),
  faceRule('annex.referenceFace', ARTICLE, ALL_KINDS, { bold: false, italic: true }, references),
  { id: 'annex.mentioned', article: ARTICLE, range: null, kinds: ALL_KINDS, tolerance: null, read: mentioned },
];

/** "Phụ lục" alone; Roman numerals in order where there are two or more. */
function label({ parts: { annexes } }: Measures): Found | null {
  const wrong = annexes.find(({ label: { text } }, index) => text !== labelAt(index, annexes));
  const shown = wrong ?? annexes[0];
  return shown === undefined ? null : verdict(wrong === undefined, found.text(shown.label.text), shown.label);
}

function labelAt(index: number, { length }: readonly AnnexPart[]): string {
  return length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}

function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}

/** "(Kèm theo Công văn số … ngày … của …)"; blanks to be filled in by hand or by the system are left as they are. */
const REFERENCE =
  /^\(\s*(?:Ban hành )?[Kk]èm theo (?<type>.+?) số:?\s*(?<number>[^\s/]*)\s*\/\s*(?<symbol>\S+),? ngày\s*(?<day>.+?)\s+của\s.+\)$/u;

/** Each refers to the main paper, by the type, number and day that stand on it. */
function reference({ parts }: Measures): Found | null {
  const said = parts.annexes.map((annex) => ({ annex, words: annex.reference.map(({ text }) => text).join(' ') }));
  const wrong = said.find(({ words }) => !refersTo(words, parts));
  const shown = wrong ?? said[0];
  if (shown === undefined) return null;
  const { annex, words } = shown;
  return verdict(
    wrong === undefined,
    words === '' ? found.missing : found.text(words),
    annex.reference[0] ?? annex.label,
  );
}

function refersTo(words: string, { head, typeName }: PaperParts): boolean {
  const said = REFERENCE.exec(words)?.groups;
  if (said === undefined) return false;
  const [, number = '', symbol = ''] = /^Số\s*:?\s*([^\s/]*)\s*\/\s*(\S+)$/u.exec(head.number?.text ?? '') ?? [];
  const type = typeName === null ? (head.subject.length > 0 ? 'Công văn' : null) : typeName.type.name;
  return (
    (type === null || isSame(said.type ?? '', type)) &&
    isSameWhereFilled(said.number ?? '', number) &&
    (symbol === '' || isSame(said.symbol ?? '', symbol)) &&
    isSameWhereFilled(dayIn(said.day ?? ''), dayIn(head.placeDate?.text ?? ''))
  );
}

/** "5/2/2026" out of both ways to write a day; '' where it is not filled in. */
function dayIn(text: string): string {
  const [, day, month, year] = /(\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/u.exec(text) ?? [];
  return day === undefined ? '' : `${Number(day)}/${Number(month)}/${year}`;
}

/** A number or day not given yet says nothing. */
function isSameWhereFilled(one: string, other: string): boolean {
  const isFilled = (text: string) => /\d/u.test(text);
  return !isFilled(one) || !isFilled(other) || one === other;
}

/** In whatever spelling of "ỷ", "hoà", "thoả". */
function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('vi').replaceAll(/\s+/gu, ' ').trim();
  return plain(one) === plain(other);
}

function mentioned({ parts: { annexes, main } }: Measures): Found | null {
  const [first] = annexes;
  if (first === undefined) return null;
  const line = main.find(({ text }) => /phụ lục/iu.test(text));
  return verdict(line !== undefined, line === undefined ? found.missing : found.text(line.text), line ?? first.label);
}
