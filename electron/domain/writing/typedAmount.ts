import { amountInWords, numberInWords, type WordsStyle, type WrittenNumber } from './numberWords';
import { parseTypedNumber, printWrittenNumber, type TypedNumber } from './writtenNumber';

/** A number with what is counted, as a clerk types both into one box: "12 người", "1.234.567 đồng", "3,5 ha". */
export interface TypedAmount {
  readonly typed: TypedNumber;
  /** As typed; "" without one. */
  readonly measure: string;
}

/** Marks that are read as words. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ['đ', 'đồng'],
  ['₫', 'đồng'],
  ['vnđ', 'đồng'],
  ['vnd', 'đồng'],
  ['m', 'mét'],
  ['m2', 'mét vuông'],
  ['m²', 'mét vuông'],
  ['m3', 'mét khối'],
  ['m³', 'mét khối'],
  ['km', 'ki-lô-mét'],
  ['km2', 'ki-lô-mét vuông'],
  ['km²', 'ki-lô-mét vuông'],
  ['ha', 'héc-ta'],
  ['kg', 'ki-lô-gam'],
]);
const WITH_MEASURE = /^(?<number>[-−]?\d[\d., \u00A0]*?%?)[ \u00A0]*(?<measure>[\p{L}₫][\p{L}\p{N}²³ /-]*)$/u;

/** @returns null when it begins with no number of ours ("1,234,567 đồng", "12 - 15 người") */
export function parseTypedAmount(text: string): TypedAmount | null {
  const { number = text, measure = '' } = WITH_MEASURE.exec(text.trim())?.groups ?? {};
  const typed = parseTypedNumber(number);
  return typed === null ? null : { typed, measure: measure.trim() };
}

/** How an amount is written beside its figures. */
export interface AmountWords {
  /** "1.234.567 đồng". */
  readonly figures: string;
  /** "mười hai người": inside a sentence. */
  readonly words: string;
  /** "Mười hai người": behind "Bằng chữ:". */
  readonly capital: string;
  /** "Bằng chữ: Một triệu … đồng./.": the line of money on bills, contracts and proposals; null: no money. */
  readonly moneyLine: string | null;
}

/** @param measure as typed; marks such as "đ", "m2" stay in the figures and are read in the words */
export function amountWords(number: WrittenNumber, measure: string, style: WordsStyle): AmountWords {
  const read = READ_AS.get(measure.toLocaleLowerCase('vi')) ?? measure;
  const capital = amountInWords(number, read, style);
  return {
    figures: `${printWrittenNumber(number)} ${measure}`.trim(),
    words: `${numberInWords(number, style)} ${read}`.trim(),
    capital,
    moneyLine: /(?:^|\s)đồng$/u.test(read) ? `Bằng chữ: ${capital}./.` : null,
  };
}
