import { isExact } from '../domain/decimals';
import { foldForSearch } from '../domain/vietnamese';

/**
 * What a cell that should hold a number says. A dash, a mark ("x"), the word "không", an empty place and a zero are five
 * different answers; only the last is a number.
 */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly doubt: NumberDoubt | null }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'none' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'text' };

/**
 * comma-thousands: "82,930" is 82,93 by Vietnamese rule and 82.930 by Excel's English one; dot-thousands: "1.250" where a
 * fraction may stand is 1250 by Vietnamese rule and 1,25 to who writes decimal points; measure-word: "42 người";
 * approximate: "khoảng 40". The value given is the likelier one; the clerk decides.
 */
export type NumberDoubt = 'comma-thousands' | 'dot-thousands' | 'measure-word' | 'approximate';

const PLAIN = /^\d+$/;
/** Groups of three never start with a zero: "0.985" is below one. */
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}(?: \d{3})+$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const VIETNAMESE_DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:[. ]\d{3})+),\d+$/;
const DOT_DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/;
/** Behind a short number "d" without a space may be the letter of a class or a house. */
const MEASURE_WORD =
  /^([\d., ]*\d)(?:\s+(nguoi|may|chiec|ho|truong hop|luot|thue bao|cai|con|lieu|mui|ca|nha|can|lop|phong|hoc sinh|hs|em|giao vien|tre|vu|co so|diem|cay|thua|xe|giay|don|ho so|truong|to|bo|binh|tuoi|can bo|nhan khau|dien thoai|dong|d|vnd|ha|m2|m3|kg|ta|tan|yen|lit|km|m|%)|\s*(kg|ha|m2|m3|km)|(?<=\d{3})\s*(d|dong|vnd))\.?$/;
/** A number and, in brackets, words about it: "6 (báo cáo muộn)". */
const REMARKED = /^([\d., ]*\d)\s*(?:\((?=[^)]*[a-z]{2})[^()]+\)|\((?:\*{1,3}|\d)\)|\*{1,3})$/;
const APPROXIMATE = /^(?:khoang|tam|gan|hon|tren|duoi|~|≈|>|<)\s*([\d., ]*\d)$/;
const NONE_WORDS = new Set([
  'khong',
  'khong co',
  'khong phat sinh',
  'khong co so lieu',
  'chua co so lieu',
  'chua co',
  'chua bao cao',
  'chua thong ke',
  'chua',
  'ko',
  'ko co',
  'k co',
]);
/** Dots and underscores are the fill-in line of the printed form: nothing was written on it. */
const FILL_IN = /^[._…: ]+$/;
const DASH = /^-+$/;
const MARK = /^[x✓✔√v]$/;

/** A sign written out before the figure: "(-) 7,25", "(+) 30", "âm 250". */
const WORDED_SIGN = /^(?:\(([+-])\)|(am) )\s*(?=\d)/;

/** The sign before the decimals. */
export type DecimalSign = ',' | '.';

/** What a number tells of its own writing: "1.234,5" → ","; "82,930" and "82.930" tell nothing. */
export function decimalSignOf(raw: string): DecimalSign | null {
  const text = foldForSearch(raw)
    .replace(WORDED_SIGN, '')
    .replace(/^[(+-]\s*|\s*[)%-]$/g, '')
    .trim();
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(text)) return ',';
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)) return '.';
  if (VIETNAMESE_DECIMAL.test(text) && !isGrouped(text, ',')) return ',';
  return DOT_DECIMAL.test(text) && !isGrouped(text, '.') ? '.' : null;
}

/** "82,930": one group of three digits behind one to three others, the first no zero; the sign may mean either. */
export function isGrouped(text: string, sign: DecimalSign): boolean {
  return new RegExp(`^[1-9]\\d{0,2}\\${sign}\\d{3}$`).test(text);
}

/**
 * A number as a Vietnamese office writes it: `82.930`, `82 930`, `47,59`, `(5)`, `5-`; `47,59%` is a percent.
 * @param decimal what the other cells of the column tell; null when nothing does
 */
export function parseNumber(raw: string | number, decimal: DecimalSign | null = null): NumberReading {
  if (typeof raw === 'number') return Number.isFinite(raw) ? number(raw) : { kind: 'text' };
  const text = foldForSearch(raw);
  if (text === '' || FILL_IN.test(text)) return { kind: 'blank' };
  if (DASH.test(text)) return { kind: 'dash' };
  if (MARK.test(text)) return { kind: 'mark' };
  if (NONE_WORDS.has(text)) return { kind: 'none' };
  return parseSigned(text, decimal) ?? parseWithWords(text, decimal) ?? { kind: 'text' };
}

const MONEY_WORDS = /^(?:d|vnd)$/;

/** The measure a number carries, folded: "5 kg" → "kg", "1500000đ" → "dong"; null without one. */
export function measureOf(raw: string): string | null {
  if (!/^\d/.test(raw)) return null;
  const match = MEASURE_WORD.exec(foldForSearch(raw));
  const word = match?.[2] ?? match?.[3] ?? match?.[4];
  if (word === undefined) return null;
  return MONEY_WORDS.test(word) ? 'dong' : word;
}

/** The number in front of a remark in brackets: "6 (báo cáo muộn)" → 6; null when the text is anything else. */
export function remarkedNumber(raw: string, decimal: DecimalSign | null = null): number | null {
  const match = /^\d/.test(raw) ? REMARKED.exec(foldForSearch(raw)) : null;
  const reading = match === null ? null : parseUnsigned((match[1] ?? '').trim(), decimal);
  return reading?.kind === 'number' ? reading.value : null;
}

/** Letters and marks that get between the digits: "1O", "l2", "12;". */
const SPOILT = /^(?:(?=.*\d)[\dOoIl|., ]+[.,;:'`]*|[Oo])$/;

/** The number a misspelt one may have been, as it would be written: "1O" → "10"; null when it is a number, or none at all. */
export function likelyNumber(raw: string): string | null {
  const text = raw.trim();
  if (!SPOILT.test(text) || parseNumber(text).kind !== 'text') return null;
  const likely = text
    .replace(/[Oo]/g, '0')
    .replace(/[Il|]/g, '1')
    .replace(/[.,;:'`\s]+$/, '');
  return parseNumber(likely).kind === 'number' ? likely : null;
}

/** A number ≥ 0 without a fraction, or what else stood there; a percent or a broken number is `text`. */
export function parseCount(raw: string | number): NumberReading {
  const reading = parseNumber(raw);
  if (reading.kind === 'percent') return { kind: 'text' };
  if (reading.kind !== 'number') return reading;
  return Number.isSafeInteger(reading.value) && reading.value >= 0 ? reading : { kind: 'text' };
}

/** An amount and the words behind it: "12,5 tấn", "1.250,5 nghìn đồng". */
const WITH_MEASURE = /^([\d., ]*\d)\s*([a-z²³%][a-z0-9²³%/ ]*?)\.?$/;

/**
 * An amount ≥ 0 with or without a fraction, by the Vietnamese rule: "1.250,5", and "82,930" is 82,93, which is in doubt.
 * @param measure of the field: it may stand behind the number; another measure would be another amount, so that is `text`
 */
export function parseAmount(raw: string | number, measure: string | undefined): NumberReading {
  const reading = typeof raw === 'number' ? parseNumber(raw) : amountOf(raw.replace(/[.;,\s]+$/, ''), measure);
  if (reading.kind === 'percent') return { kind: 'text' };
  if (reading.kind !== 'number') return reading;
  return isExact(reading.value) && reading.value >= 0 ? reading : { kind: 'text' };
}

function amountOf(text: string, measure: string | undefined): NumberReading {
  const folded = foldForSearch(text);
  const [, digits, words] = WITH_MEASURE.exec(folded) ?? [];
  if (digits === undefined || words === undefined) return bareAmount(folded, text);
  const own = measure === undefined ? measureOf(text) : foldForSearch(measure).trim();
  return own !== null && plainMeasure(own) === plainMeasure(words) ? bareAmount(digits, digits) : { kind: 'text' };
}

function bareAmount(folded: string, text: string): NumberReading {
  const reading = parseNumber(text, ',');
  if (reading.kind !== 'number') return reading;
  if (isGrouped(folded, ',')) return { ...reading, doubt: 'comma-thousands' };
  return isGrouped(folded, '.') ? { ...reading, doubt: 'dot-thousands' } : reading;
}

function plainMeasure(words: string): string {
  return words
    .replace('²', '2')
    .replace('³', '3')
    .replace(/\b(?:d|vnd)$/, 'dong')
    .replace('ngan', 'nghin')
    .trim();
}

function number(value: number, doubt: NumberDoubt | null = null): NumberReading {
  return { kind: 'number', value: value === 0 ? 0 : value, doubt };
}

function parseSigned(written: string, decimal: DecimalSign | null): NumberReading | null {
  const text = written.replace(WORDED_SIGN, (_, sign?: string) => sign ?? '-');
  const percent = /^(.*\d)\s*%$/.exec(text.replace(/^\((.*\d)\s*%\)$/, '-$1%'));
  if (percent !== null) {
    const reading = parseSigned(percent[1] ?? '', decimal ?? (/^\d+,\d+$/.test(percent[1] ?? '') ? ',' : null));
    return reading?.kind === 'number' ? { kind: 'percent', value: reading.value / 100 } : null;
  }
  const negative = /^\((.+)\)$/.exec(text) ?? /^-\s*(\d.*)$/.exec(text) ?? /^(.*\d)\s*-$/.exec(text);
  const unsigned = parseUnsigned((negative?.[1] ?? text).replace(/^\+\s*/, '').trim(), decimal);
  if (unsigned?.kind !== 'number' || negative === null) return unsigned;
  return number(-unsigned.value, unsigned.doubt);
}

function parseUnsigned(text: string, decimal: DecimalSign | null): NumberReading | null {
  if (PLAIN.test(text)) return number(Number(text));
  if (decimal !== null && isGrouped(text, decimal)) return number(Number(text.replace(',', '.')));
  if (DOT_GROUPS.test(text) || SPACE_GROUPS.test(text)) return number(Number(text.replace(/[. ]/g, '')));
  if (COMMA_GROUPS.test(text))
    return number(Number(text.replace(/,/g, '')), isGrouped(text, ',') && decimal === null ? 'comma-thousands' : null);
  if (VIETNAMESE_DECIMAL.test(text)) return number(Number(text.replace(/[. ]/g, '').replace(',', '.')));
  if (DOT_DECIMAL.test(text)) return number(Number(text.replace(/,/g, '')));
  return null;
}

function parseWithWords(text: string, decimal: DecimalSign | null): NumberReading | null {
  const approximate = APPROXIMATE.exec(text);
  const measured = MEASURE_WORD.exec(text);
  const reading = parseUnsigned((approximate?.[1] ?? measured?.[1] ?? '').trim(), decimal);
  if (reading?.kind !== 'number') return null;
  return number(reading.value, approximate !== null ? 'approximate' : 'measure-word');
}
