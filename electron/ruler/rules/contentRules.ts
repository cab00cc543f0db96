import { found } from '../../text/rulerText';
import { linesIn } from '../parts/lines';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { centredOnSheetRule, strokeRule } from './places';
import { type Found, HEADED, ISSUED, LETTER, type Measures, NAMED, type Rule, verdict } from './rule';
import { wordingRule } from './wording';

const UPRIGHT_BOLD = { bold: true, italic: false };
const DASH_TOLERANCE_MM = 0.8;

const typeName = ({ typeName: named }: PaperParts) => (named === null ? [] : [named.line]);
const addressees = ({ addressees: part }: PaperParts) => part?.lines ?? [];

/** Ô 5a, 9a and the legal bases (Phụ lục I, mục II.5, II.9 và II.6.a). */
export const CONTENT_RULES: readonly Rule[] = [
  sizeRule('typeName.size', 'sizePt.typeName', HEADED, typeName),
  faceRule('typeName.face', 'Phụ lục I, II.5.b', HEADED, { ...UPRIGHT_BOLD, capitals: true }, typeName),
  centredOnSheetRule('typeName.centred', 'Phụ lục I, II.5.b', HEADED, typeName),
  sizeRule('abstract.size', 'sizePt.abstract', HEADED, ({ abstract }) => abstract),
  faceRule(
    'abstract.face',
    'Phụ lục I, II.5.b',
    HEADED,
    { ...UPRIGHT_BOLD, capitals: false },
    ({ abstract }) => abstract,
  ),
  centredOnSheetRule('abstract.centred', 'Phụ lục I, II.5.b', HEADED, ({ abstract }) => abstract),
  strokeRule('abstract.rule', 'rule.abstractRatio', NAMED, ({ abstract }) => abstract),
  wordingRule({
    id: 'addressees.needed',
    article: 'Phụ lục I, II.9.a',
    kinds: LETTER,
    isNeeded: true,
    pick: ({ addressees: part }) => part?.label ?? null,
    isRight: (text) => text.startsWith('Kính gửi:'),
  }),
  {
    id: 'addressees.punctuation',
    article: 'Phụ lục I, II.9.d',
    range: null,
    kinds: ISSUED,
    tolerance: null,
    read: punctuation,
  },
  sizeRule('addressees.size', 'sizePt.addressees', ISSUED, addressees),
  faceRule('addressees.face', 'Phụ lục I, II.9.d', ISSUED, { bold: false, italic: false }, addressees),
  {
    id: 'addressees.dashes',
    article: 'Phụ lục I, II.9.d',
    range: null,
    kinds: ISSUED,
    tolerance: DASH_TOLERANCE_MM,
    read: dashes,
  },
  sizeRule('bases.size', 'sizePt.basis', ISSUED, ({ bases }) => linesIn(bases)),
  faceRule('bases.face', 'Phụ lục I, II.6.a', ISSUED, { italic: true, bold: false }, ({ bases }) => linesIn(bases)),
  {
    id: 'bases.punctuation',
    article: 'Phụ lục I, II.6.a',
    range: null,
    kinds: ISSUED,
    tolerance: null,
    read: ({ parts: { bases } }) => endings(bases, ';', '.'),
  },
];

/** One addressee needs no mark; several end in ";", the last in ".". */
function punctuation({ parts }: Measures): Found | null {
  const part = parts.addressees;
  if (part === null) return null;
  if (part.single !== null) return verdict(!/[.;,:]$/u.test(part.single), found.text(part.label.text), part.label);
  if (part.items.length === 0) return verdict(false, found.missing, part.label);
  return endings(part.items, ';', '.');
}

/** Every entry but the last ends in one mark, the last in another. */
function endings(entries: PaperParts['bases'], each: string, last: string): Found | null {
  const wrong = entries.find(({ text }, index) => !text.endsWith(index === entries.length - 1 ? last : each));
  const shown = wrong ?? entries.at(-1);
  return shown === undefined ? null : verdict(wrong === undefined, found.text(shown.text), shown.lines[0] ?? null);
}

/** All dashes stand under one another. */
function dashes({ parts }: Measures): Found | null {
  const label = parts.addressees?.label;
  const items = parts.addressees?.items ?? [];
  const firsts = items.flatMap(({ lines }) => lines.slice(0, 1)).filter((line) => line !== label);
  if (firsts.length < 2) return null;
  const lefts = firsts.map(
    ({ place, setting }) => place?.leftMm ?? (setting?.leftMm ?? 0) + (setting?.firstLineMm ?? 0),
  );
  const off = Math.max(...lefts) - Math.min(...lefts);
  return verdict(
    off <= DASH_TOLERANCE_MM,
    off <= DASH_TOLERANCE_MM ? found.aligned : found.offCentre(off),
    firsts[0] ?? null,
  );
}
