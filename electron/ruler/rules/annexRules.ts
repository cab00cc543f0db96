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

/** "(Kèm theo Công văn số … ngày … của …)". */
function reference({ parts: { annexes } }: Measures): Found | null {
  const wrong = annexes.find(({ reference: lines }) => lines.length === 0);
  const shown = wrong ?? annexes[0];
  if (shown === undefined) return null;
  const words = shown.reference.map(({ text }) => text).join(' ');
  return verdict(
    wrong === undefined,
    words === '' ? found.missing : found.text(words),
    shown.reference[0] ?? shown.label,
  );
}

function mentioned({ parts: { annexes, main } }: Measures): Found | null {
  const [first] = annexes;
  if (first === undefined) return null;
  const line = main.find(({ text }) => /phụ lục/iu.test(text));
  return verdict(line !== undefined, line === undefined ? found.missing : found.text(line.text), line ?? first.label);
}
