import { namedClocks, namedDays } from '../directiveText/days';
import { type Passage, part } from '../directiveText/passage';
import { readNumberWords } from '../writing/readNumberWords';
import { measureBehind } from './measures';

/** A number of a text without rounding: 1.234,5 is 12345 / 10^1. */
export interface Figure {
  readonly digits: bigint;
  readonly decimals: number;
  /** Place in the passage it was read from. */
  readonly from: number;
  readonly to: number;
  readonly printed: string;
}

/** A number of things, with what they are. */
export interface CountFigure extends Figure {
  /** See `Measure`. */
  readonly kind: string | null;
  readonly scale: number;
  /** Printed with a word of scale or with decimals: the count behind it may have been rounded. */
  readonly isShort: boolean;
}

/** A number printed as a rate. */
export interface RateFigure extends Figure {
  /** What a whole comes to: 100 of "%", 1000 of "‰", 1 of "lần" and of a share as spreadsheets keep it. */
  readonly per: bigint;
  /** Behind the recomputed number. */
  readonly mark: '%' | '‰' | ' lần' | ' điểm phần trăm' | '';
}

const PERCENT =
  /(?<![\d.,])(?<whole>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:[.,](?<rest>\d+))?\s?(?<mark>%|‰|phan tram\b|phan nghin\b)/g;
const TIMES =
  /(?<=\bgap (?:khoang |hon |gan |den |toi )?)(?<whole>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,(?<rest>\d+))? lan\b/g;
const POINTS = /(?<![\d.,])(?<whole>\d+)(?:[.,](?<rest>\d+))? diem(?:\s?%| phan tram)/g;
const GROUPED = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d{1,3}(?: \d{3})+(?![\d.])|\d+`;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,:])(?<whole>${GROUPED})(?:,(?<rest>\d+))?(?![\d]|\p{L}|[.,]\d)`,
  'gu',
);
/** "thôn 5 120 hộ": a name and a count, not thousands grouped with blanks. */
const NAME_BEFORE_BLANKS = /\b(?:to|thon|khu|khu pho|ap|ban|lop|khoi|quy|thang|ngay|dot|nam|so|muc|bang)\s$/;
/** What makes the number in front of it a name, a day or a span of time. */
const NO_COUNT_BEHIND =
  /^(?:\s?(?:%|‰|phan tram\b|phan nghin\b)|\s?\/\s?(?:[a-z]{2,}[-/]|\d{4}\/)|\s(?:ngay|thang|nam(?! \d)|gio|phut|tuoi|lan|diem)\b)/;
const NO_COUNT_BEFORE =
  /(?:\b(?:thang|quy|ngay|dieu|khoan|diem|muc|phu luc|mau|(?<!dai )bieu|covid|trang|lop|mui|loai|muc do|vung|dot|vong|lan thu|khoa|dien thoai|sdt|dt|giai doan|nhiem ky|(?<!tong |trong |tren |mot |thieu |dan |da |con |hoc |nguoi )so|ky hieu)\s*:?\s*|[-–]\s?)$/;
/** "Nghị quyết 08/15", "lớp 9/4", "tổ 3/4": both numbers are a name. */
const NAME_OF_TWO =
  /\b(?:nghi quyet|quyet dinh|cong van|chi thi|thong tu|nghi dinh|lop|to|quoc lo|tinh lo|thua)\s(?:so\s)?(?:\d{1,4}\s?\/\s?)?$/;
/** "Thôn 1", "tổ dân phố Tân An 3": a number of the unit's name; "mỗi tổ 15 người" has a measure behind it. */
const UNIT_BEFORE =
  /(?<!\p{L})(?:[Tt]hôn|[Ll]àng|[Tt]ổ|[Tt]ổ dân phố|[Kk]hu phố|[Kk]hu|[Ấấ]p|[Kk]hối|[Kk]hối phố|[Xx]óm|[Kk]hóm|[Bb]uôn|[Bb]ản|[Cc]ụm|[Pp]hường|[Qq]uận|[Tt]iểu khu|TDP)(?:\s\p{Lu}[\p{Ll}\p{M}]*){0,3}\s$/u;
const NAME_ENDS = /^(?:\s?[(),;.:–-]|\s?$|\s(?:va|dat|la|chua|da|bao cao|moi|con|thieu)\b)/;
/** "năm 2021" and "thứ 7", which "nam 120 người" and "thu 1.234 tỷ" are not. */
const YEAR_OR_WEEKDAY = /\b(?:nam\s+[12]\d{3}|thu\s+[2-7]|[12]\d{3}\s?-\s?[12]\d{3})$/;
/** "1. Phòng Y tế": the number of a paragraph. */
const NUMBERING = /^\s*\(?\d{1,2}[.)]\s/;

/** Percentages as printed; "1.250%" has a thousands dot, "47.5%" a foreign decimal mark; counts in times behind "gấp". */
export function percentsIn(passage: Passage): readonly RateFigure[] {
  const { folded } = passage;
  const printed = [...folded.matchAll(PERCENT)].map((match) => rateOf(passage, match));
  const times = [...folded.matchAll(TIMES)].map((match) => rateOf(passage, match, ' lần'));
  const spoken = wordNumbers(passage, PERCENT_WORDS).map(
    ({ value, ...place }): RateFigure => ({ digits: value, decimals: 0, ...place, per: 100n, mark: '%' }),
  );
  return [...printed, ...times, ...spoken].toSorted((a, b) => a.from - b.from);
}

/** Differences called points: "4,74 điểm phần trăm", "4,74 điểm %". */
export function pointsIn(passage: Passage): readonly RateFigure[] {
  return [...passage.folded.matchAll(POINTS)].map((match) => rateOf(passage, match, ' điểm phần trăm'));
}

function rateOf(passage: Passage, match: RegExpExecArray, mark: RateFigure['mark'] = '%'): RateFigure {
  const isThousandth = match.groups?.mark === '‰' || match.groups?.mark === 'phan nghin';
  const figure = figureOf(passage, match);
  if (mark === ' lần') return { ...figure, per: 1n, mark };
  return isThousandth ? { ...figure, per: 1000n, mark: '‰' } : { ...figure, per: 100n, mark };
}

/** Numbers that can be counts or sums of money: no days, years, hours, numbers of papers or of paragraphs. */
export function countsIn(passage: Passage): readonly CountFigure[] {
  const { folded } = passage;
  const days = [...namedDays(passage, null), ...namedClocks(passage)];
  const numbering = NUMBERING.exec(folded)?.[0].length ?? 0;
  const printed = [...folded.matchAll(COUNT)]
    .filter(({ index, 0: { length } }) => {
      const end = index + length;
      const head = folded.slice(0, index);
      const isName =
        NO_COUNT_BEFORE.test(head) ||
        isOfUnitName(passage, index, end) ||
        YEAR_OR_WEEKDAY.test(folded.slice(0, end)) ||
        isNameOfTwo(folded, index, end);
      if (isName && !/[.,]/.test(folded.slice(index, end))) return false;
      if (index < numbering || days.some(({ from, to }) => index < to && end > from)) return false;
      return !NO_COUNT_BEHIND.test(folded.slice(end, end + 24));
    })
    .map((match) => figureOf(passage, match, skippedOf(folded, match)));
  const spoken = wordNumbers(passage, COUNT_WORDS)
    .filter(({ to }) => !NO_COUNT_BEHIND.test(folded.slice(to, to + 24)))
    .map(({ value, ...place }): Figure => ({ digits: value, decimals: 0, ...place }));
  const all = [...printed, ...spoken].toSorted((a, b) => a.from - b.from);
  return all.map((figure) => {
    const { kind, scale } = measureBehind(folded.slice(figure.to, figure.to + 40));
    const isSpoken = !/^\d/.test(figure.printed);
    return { ...figure, kind, scale: isSpoken ? 0 : scale, isShort: !isSpoken && (figure.decimals > 0 || scale > 4) };
  });
}

function isOfUnitName({ text, folded }: Passage, index: number, end: number): boolean {
  return NAME_ENDS.test(folded.slice(end)) && UNIT_BEFORE.test(text.slice(Math.max(0, index - 60), index));
}

function isNameOfTwo(folded: string, index: number, end: number): boolean {
  const isOfTwo = /^\s?\/\s?\d/.test(folded.slice(end)) || /\d\s?\/\s?$/.test(folded.slice(0, index));
  return isOfTwo && NAME_OF_TWO.test(folded.slice(0, index));
}

/** Of "thôn 5 120 hộ" the name is left out, of "1 000 000" nothing. */
function skippedOf(folded: string, match: RegExpExecArray): number {
  const { whole = '' } = match.groups ?? {};
  return whole.includes(' ') && NAME_BEFORE_BLANKS.test(folded.slice(0, match.index)) ? whole.indexOf(' ') + 1 : 0;
}

function figureOf(passage: Passage, match: RegExpExecArray, skipped = 0): Figure {
  const { whole = '', rest = '' } = match.groups ?? {};
  const from = match.index + skipped;
  const to = match.index + match[0].length;
  const digits = BigInt(whole.slice(skipped).replace(/\D/g, '') + rest);
  return { digits, decimals: rest.length, from, to, printed: part(passage, from, to).text };
}

const ONE = 'không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín';
const NUMBER_WORDS = String.raw`(?<![\p{L}])(?:${ONE}|mười)(?:\s(?:${ONE}|mười|mươi|trăm|nghìn|ngàn|linh|lẻ)(?![\p{L}]))*`;
const COUNT_WORDS = new RegExp(String.raw`${NUMBER_WORDS}(?![\p{L}])(?!\sphần\s(?:trăm|nghìn))`, 'giu');
const PERCENT_WORDS = new RegExp(String.raw`${NUMBER_WORDS}\sphần\străm(?![\p{L}])`, 'giu');

interface WordNumber extends Pick<Figure, 'from' | 'to' | 'printed'> {
  readonly value: bigint;
}

/** "mười hai người": below ten words are too often something else ("năm", "ba mẹ"). */
function wordNumbers({ text }: Passage, pattern: RegExp): readonly WordNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const read = readNumberWords(match[0]);
    if (read === null || read.decimals !== '' || BigInt(read.whole) < 10n) return [];
    return [{ value: BigInt(read.whole), from: match.index, to: match.index + match[0].length, printed: match[0] }];
  });
}

const CELL =
  /^(?<open>\(?)(?<sign>[-–−+]?)\s?(?<whole>\d{1,3}(?:[. ]\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d+)(?:[.,](?<rest>\d+))?\s?(?<percent>[%‰]?)(?<close>\)?)$/;

/** A cell that holds a number alone, with or without its per cent sign; a minus or brackets say that it fell. */
export function numberOfCell(text: string): {
  readonly figure: Figure | null;
  readonly isPercent: boolean;
  readonly isNegative: boolean;
} {
  const { whole, rest = '', percent = '', sign = '', open = '', close = '' } = CELL.exec(text)?.groups ?? {};
  if (whole === undefined || (open === '') !== (close === ''))
    return { figure: null, isPercent: false, isNegative: false };
  const digits = BigInt(whole.replace(/\D/g, '') + rest);
  const figure = { digits, decimals: rest.length, from: 0, to: text.length, printed: text };
  return {
    figure,
    isPercent: percent !== '',
    isNegative: (sign !== '' && sign !== '+') || (open !== '' && sign === ''),
  };
}
