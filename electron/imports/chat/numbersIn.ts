import type { Span } from '../../domain/directiveText/passage';
import { isGrouped, parseAmount, parseCount } from '../counts';
import { hasUnreadWords, wordedNumbers } from './numberWords';

export interface FoundNumber extends Span {
  readonly value: number;
  /** "35,5 %": only a field that asks for a percentage may take it; left out: it is none. */
  readonly isPercent?: boolean;
  /** A word that is not always a number. */
  readonly isDoubtful: boolean;
  /** "140.000đ": only a field told in đồng may take it; left out: nothing stands behind the number. */
  readonly isInDong?: boolean;
}

/** Numbers that count nobody; blanked out before figures are looked for. */
const NO_FIGURES: readonly RegExp[] = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:20)?\d{2}(?![\d.])/g, // 17/8/2021, not 42/40/38
  /(?:(?<!trong )ngay|hom|thang)\s*\d{1,2}(?:\s*[/.-]\s*\d{1,2})?(?!\d|\.\d|\s?(?:ng|nguoi|ca)\b)/g, // not "ngày 18 người mới"
  /\bthu [2-7]\b/g,
  /(?:sang|chieu|toi)\s*\d{1,2}\s*[/.-]\s*\d{1,2}(?![\d.])/g, // not "sáng 8, chiều 5"
  /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]|[.,]\d)/g, // 17/8, not 5/3.200 or 5/98
  /(?<!\d|\d[.,])\d{1,2}\s*(?:gio|h|g)\s*(?:\d{2})?(?![\d\p{L}])/gu, // 14h50, no “12,5 ha”, no “45 giường”
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?<![\d.,])\d[\d.,]{0,15}\s{0,2}%/g,
  /\((?=[^()]*\bnam\b)(?=[^()]*\bnu\b)[^()]*\)/g, // 12 (nam 5, nữ 7)
  /\b(?:giam|it hon|nhieu hon) \d[\d.,]{0,15}(?=(?: ?(?:nguoi|ng|ca))? so voi\b)/g,
  /(?:\+84|(?<!\d)0)(?:[ .-]?\d){9,10}(?!\d)|(?<![\d.,])[35789]\d{8}(?![\d.,])/g, // telephones
  /(?:mau|bieu|khu pho|kp|thon|to dan pho|tdp|to|lan|quy|dot|stt|so hieu|cv|cong van(?: so)?|chi thi|nam|tuan|covid)[ .:-]*\d+(?:\/[\w-]+)?/g,
  // 12/UBND-VX, but not "16/ lk 6.055"
  /(?<!\d)\d{1,8}\s?\/\s?(?:[a-z]{2,}-[\w-]*|(?:ubnd|cv|kh|qd|tb|bc|ct|tt|sy|ttr|gm|nq|hd)\b)/g,
];
/** Parts of a figure that no form asks for. */
const PARTS =
  /\(?trong do(?!(?:[^,;.()\n]|[.,](?=\d)){0,80}\b(?:hom nay|hnay|moi|trong ngay|phat sinh|luy ke|lk)\b)(?:[^,;.()\n]|[.,](?=\d)){0,80}\)?/g;
/** "ghi nhầm 18", "không phải 1.130": a number that was taken back. */
const WRONG =
  /\b(?:(?:ghi|bao|gui|nhap|danh) (?:nham|sai)|(?:chu )?khong phai|so cu)(?: la| thanh)? (\d(?:[\d.,]{0,15}\d)?)/g;
/** "từ 3.156 thành 3.165": the first was taken back. */
const TAKEN_BACK =
  /(?<![\d.,])(\d[\d.,]{0,15})(\s{0,2}(?:(?<=\btu \d[\d.,]{0,15}\s{0,2})len|thanh|->|=>|→|sang|doi thanh|sua thanh|sua lai la|dung la|, ?dung(?: la)?)\s{0,2})(?=\d)/g;
const FRACTIONAL =
  /(?<![\d\p{L}]|\d[.,])(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d{1,4}|\.\d{1,2})(?!\d|[.,]\d|(?!(?:ha|ta|tan|kg|km|trieu|nghin|ty|dong)\b)\p{L})/gu;
const NUMBER =
  /(?<![\d\p{L}]|\d[.,])(?:[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?!\d|[.,]\d|(?!(?:ng|nguoi|ca|cb|dc|d|dong|vnd)\b)\p{L})/gu;
const DONG = /^ ?(?:d|dong|vnd)\b/;
/** "3 chục", "2 nghìn": not the number its digits say. */
const SCALED = /^ ?(?:chuc|tram|nghin|ngan|trieu|k)\b/;

export interface NumberSearch {
  readonly text: string;
  /** The same letter by letter, small and without marks. */
  readonly folded: string;
  /** Where units are named, and where lists of them are numbered. */
  readonly names: readonly Span[];
  /** Some form asks for a part by name, “Trong đó: hộ nghèo”; left out: what follows these words counts nobody. */
  readonly withParts?: boolean;
}

/**
 * What lies outside `area` is not looked at.
 * @param withFractions some form asks for amounts: "12,5 ha"
 */
export function numbersIn(search: NumberSearch, area: Span, withFractions = false): readonly FoundNumber[] {
  const masked = maskedText(search);
  const written = Array.from(masked.slice(area.start, area.end).matchAll(NUMBER)).flatMap((match) => {
    const start = area.start + match.index;
    const end = start + match[0].length;
    const reading = parseCount(match[0]);
    const isNumber = reading.kind === 'number' && !SCALED.test(masked.slice(end, end + 8));
    const isInDong = DONG.test(masked.slice(end, end + 6));
    const isDoubtful = withFractions && isGrouped(match[0], '.'); // where fractions are asked for, 1,25 may be meant
    return isNumber ? [{ value: reading.value, start, end, isDoubtful, ...(isInDong && { isInDong }) }] : [];
  });
  const spoken = spokenIn(search).filter(({ start, end }) => area.start <= start && end <= area.end);
  const amounts = withFractions ? amountsIn(masked, area) : [];
  const all = [
    ...percentsIn(search, area),
    ...written.filter((one) => amounts.every((amount) => !overlaps(one, amount))),
    ...amounts,
    ...spoken,
  ].sort((left, right) => left.start - right.start);
  // "1.917 (một nghìn chín trăm mười bảy)" is one number
  return all.filter(
    ({ value, start }, at) => !(all[at - 1]?.value === value && spoken.some((one) => one.start === start)),
  );
}

function amountsIn(masked: string, area: Span): readonly FoundNumber[] {
  return Array.from(masked.slice(area.start, area.end).matchAll(FRACTIONAL)).flatMap((match) => {
    const start = area.start + match.index;
    const reading = parseAmount(match[0], undefined);
    const isDoubtful = reading.kind === 'number' && reading.doubt !== null;
    return reading.kind === 'number' ? [{ value: reading.value, start, end: start + match[0].length, isDoubtful }] : [];
  });
}

const PERCENT = /(?<![\d.,])(\d[\d.,]{0,15}?)\s{0,2}%/g;

/** Rates that are told; most forms ask for none, as they are counted from the figures. */
function percentsIn({ folded, names }: NumberSearch, area: Span): readonly FoundNumber[] {
  return Array.from(maskNames(folded, names).slice(area.start, area.end).matchAll(PERCENT)).flatMap((match) => {
    const start = area.start + match.index;
    const reading = parseAmount(match[1] ?? '', undefined);
    if (reading.kind !== 'number') return [];
    const { value, doubt } = reading;
    return [{ value, start, end: start + match[0].length, isDoubtful: doubt !== null, isPercent: true }];
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A number below zero or a span of two, "-5", "45-50": nothing a report can hold. */
const SIGNED = /[^\s-] ?[-–]\d/u;

/**
 * Whether the area holds what can not be taken for the figure its digits say, or digits and words of number nobody has
 * accounted for.
 * @param known numbers that are figures, or are known to count something else
 */
export function hasUnread(search: NumberSearch, area: Span, known: readonly Span[]): boolean {
  const masked = maskedText(search).slice(area.start, area.end);
  const inside = known.map(({ start, end }) => ({ start: start - area.start, end: end - area.start }));
  const left = maskNames(masked, inside);
  return SIGNED.test(masked) || /\d/.test(left) || hasUnreadWords(left);
}

function blankOf(text: string): string {
  return ' '.repeat(text.length).replace(/ /g, '\u0001');
}

/** The folded text without the names of units. */
export function blankedNames({ folded, names }: NumberSearch): string {
  return maskNames(folded, names);
}

const spokenNumbers = new WeakMap<NumberSearch, readonly FoundNumber[]>();

function spokenIn(search: NumberSearch): readonly FoundNumber[] {
  const known = spokenNumbers.get(search);
  if (known !== undefined) return known;
  const found = wordedNumbers(maskNames(search.text, search.names));
  spokenNumbers.set(search, found);
  return found;
}

const maskedTexts = new WeakMap<NumberSearch, string>();

/** The text without what counts nobody; the same for all segments of a message. */
export function maskedText(search: NumberSearch): string {
  const known = maskedTexts.get(search);
  if (known !== undefined) return known;
  // names first: the Nam of "Tam Quan Nam: 12" is no year
  const named = maskNames(search.folded, [...search.names, ...ordinalsBefore(search)]);
  const made = mask(named, search.withParts === true);
  maskedTexts.set(search, made);
  return made;
}

function mask(folded: string, withParts: boolean): string {
  const patterns = withParts ? NO_FIGURES : [...NO_FIGURES, PARTS];
  const dated = patterns.reduce((text, pattern) => text.replace(pattern, blankOf), folded);
  const right = dated.replace(WRONG, blankOf);
  return right.replace(TAKEN_BACK, (_, old: string, word: string) => blankOf(old) + word);
}

/** "2. Hoài Đức: …" in a list of units. */
const ORDINAL = /(?:^|\n)[^\S\n]*(\d{1,3})[^\S\n]*[.)/:|\t-][^\S\n]*$/;
const LONGEST_ORDINAL = 12;

function ordinalsBefore({ folded, names }: NumberSearch): readonly Span[] {
  return names.flatMap(({ start }) => {
    const from = Math.max(0, start - LONGEST_ORDINAL);
    const match = ORDINAL.exec(folded.slice(from, start));
    return match === null ? [] : [{ start: from + match.index, end: start }];
  });
}

function maskNames(text: string, names: readonly Span[]): string {
  if (names.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of names.toSorted((left, right) => left.start - right.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    pieces.push(text.slice(done, from), blankOf(text.slice(from, end)));
    done = end;
  }
  return [...pieces, text.slice(done)].join('');
}
