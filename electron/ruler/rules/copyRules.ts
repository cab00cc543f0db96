import { textWidthMm } from '../../documents/layout';
import { found, type RuleId } from '../../text/rulerText';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { ALL_KINDS, type Found, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, Phần II';
const ROOM_TOLERANCE_MM = 12;
const ABBREVIATIONS: Readonly<Record<string, string>> = { 'SAO Y': 'SY', 'SAO LỤC': 'SL', 'TRÍCH SAO': 'TrS' };

const form = ({ copy }: PaperParts) => [copy?.form ?? null];
const issuer = ({ copy }: PaperParts) => copy?.issuer ?? [];
const placeDate = ({ copy }: PaperParts) => [copy?.placeDate ?? null];

/** Bản sao sang định dạng giấy (Phụ lục I, phần II). */
export const COPY_RULES: readonly Rule[] = [
  { ...row('copy.rule', rule), tolerance: ROOM_TOLERANCE_MM },
  sizeRule('copy.formSize', 'sizePt.copyForm', ALL_KINDS, form),
  faceRule('copy.formFace', ARTICLE, ALL_KINDS, { bold: true, italic: false, capitals: true }, form),
  faceRule('copy.issuerFace', ARTICLE, ALL_KINDS, { italic: false, capitals: true }, issuer),
  row('copy.number', number),
  faceRule('copy.placeDate', ARTICLE, ALL_KINDS, { bold: false, italic: true }, placeDate),
  row('copy.signature', signature),
  row('copy.together', together),
];

function row(id: RuleId, read: Rule['read']): Rule {
  return { id, article: ARTICLE, range: null, kinds: ALL_KINDS, tolerance: null, read };
}

function rule({ parts: { copy }, layout }: Measures): Found | null {
  if (copy === null) return null;
  if (copy.rule === null) return verdict(false, found.missing, copy.form);
  const room = textWidthMm(layout, 'portrait');
  const { lengthMm } = copy.rule;
  return verdict(Math.abs(lengthMm - room) <= ROOM_TOLERANCE_MM, found.across(lengthMm, room), copy.form);
}

function number({ parts: { copy } }: Measures): Found | null {
  if (copy === null) return null;
  if (copy.number === null) return verdict(false, found.missing, copy.form);
  const [, abbreviation] = /^Số: ?(?:\d{2,}|\s*)\/(SY|SL|TrS)-[\p{Lu}\d&.-]+$/u.exec(copy.number.text) ?? [];
  const wanted = ABBREVIATIONS[copy.form.text.toLocaleUpperCase('vi')];
  return verdict(abbreviation !== undefined && abbreviation === wanted, found.text(copy.number.text), copy.number);
}

function signature({ parts: { copy } }: Measures): Found | null {
  if (copy === null) return null;
  const { authority, signer, items } = copy.closing;
  const isArchived = items.some(({ text }) => /^[-–] ?Lưu: ?VT/u.test(text));
  const isWhole = authority.length > 0 && signer !== null && isArchived;
  return verdict(isWhole, isWhole ? found.text(signer.text) : found.missing, signer ?? copy.form);
}

/** Word knows no pages. */
function together({ parts: { copy }, paper }: Measures): Found | null {
  if (copy === null || paper.source === 'docx') return null;
  const isWhole = copy.lines.every(({ sheet }) => sheet === copy.form.sheet);
  return verdict(isWhole, isWhole ? found.wholePage : found.torn, copy.form);
}
