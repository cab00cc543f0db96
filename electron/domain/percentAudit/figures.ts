import { namedClocks, namedDays } from '../directiveText/days';
import { type Passage, part } from '../directiveText/passage';

/** A number of a text without rounding: 1.234,5 is 12345 / 10^1. */
export interface Figure {
  readonly digits: bigint;
  readonly decimals: number;
  /** Place in the passage it was read from. */
  readonly from: number;
  readonly to: number;
  readonly printed: string;
}

const PERCENT = /(?<![\d.,])(?<whole>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:[.,](?<rest>\d+))?\s?(?:%|phan tram\b)/g;
const COUNT = /(?<![\p{L}\d.,:])(?<whole>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,(?<rest>\d+))?(?![\d\p{L}]|[.,]\d)/gu;
/** What makes the number in front of it a name, a day or a span of time. */
const NO_COUNT_BEHIND =
  /^(?:\s?(?:%|‰|phan tram\b)|\s?\/\s?(?:[a-z]{2,}[-/]|\d{4}\/)|\s(?:ngay|thang|nam|gio|phut|tuoi|lan|diem)\b|[).]\s?$)/;
const NO_COUNT_BEFORE =
  /(?:\b(?:thang|quy|ngay|dieu|khoan|diem|muc|phu luc|mau|bieu|covid|trang|dot|vong|lan thu|khoa|dien thoai|sdt|dt|giai doan|nhiem ky|(?<!tong |trong |tren |mot )so|ky hieu)\s*:?\s*|[-–]\s?)$/;
/** "năm 2021" and "thứ 7", which "nam 120 người" and "thu 1.234 tỷ" are not. */
const YEAR_OR_WEEKDAY = /\b(?:nam\s+[12]\d{3}|thu\s+[2-7])$/;
/** "1. Phòng Y tế": the number of a paragraph. */
const NUMBERING = /^\s*\(?\d{1,2}[.)]\s/;

/** Percentages as printed; "1.250%" has a thousands dot, "47.5%" a foreign decimal mark. */
export function percentsIn(passage: Passage): readonly Figure[] {
  return [...passage.folded.matchAll(PERCENT)].map((match) => figureOf(passage, match));
}

/** Numbers that can be counts or sums of money: no days, years, hours, numbers of papers or of paragraphs. */
export function countsIn(passage: Passage): readonly Figure[] {
  const { folded } = passage;
  const days = [...namedDays(passage, null), ...namedClocks(passage)];
  const numbering = NUMBERING.exec(folded)?.[0].length ?? 0;
  return [...folded.matchAll(COUNT)]
    .filter(({ index, 0: { length } }) => {
      const end = index + length;
      const isName = NO_COUNT_BEFORE.test(folded.slice(0, index)) || YEAR_OR_WEEKDAY.test(folded.slice(0, end));
      if (isName && !/[.,]/.test(folded.slice(index, end))) return false;
      if (index < numbering || days.some(({ from, to }) => index < to && end > from)) return false;
      return !NO_COUNT_BEHIND.test(folded.slice(end, end + 24));
    })
    .map((match) => figureOf(passage, match));
}

function figureOf(passage: Passage, match: RegExpExecArray): Figure {
  const { whole = '', rest = '' } = match.groups ?? {};
  const to = match.index + match[0].length;
  const digits = BigInt(whole.replace(/\./g, '') + rest);
  return { digits, decimals: rest.length, from: match.index, to, printed: part(passage, match.index, to).text };
}

const CELL = /^(?<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,](?<rest>\d+))?\s?(?<percent>%?)$/;

/** A cell that holds a number alone, with or without its per cent sign. */
export function numberOfCell(text: string): { readonly figure: Figure | null; readonly isPercent: boolean } {
  const match = CELL.exec(text);
  if (match === null) return { figure: null, isPercent: false };
  const { whole = '', rest = '', percent = '' } = match.groups ?? {};
  const digits = BigInt(whole.replace(/\D/g, '') + rest);
  const figure = { digits, decimals: rest.length, from: 0, to: text.length, printed: text };
  return { figure, isPercent: percent === '%' };
}
