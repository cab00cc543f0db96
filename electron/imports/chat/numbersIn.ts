import type { Span } from '../../domain/directiveText/passage';
import { parseCount } from '../counts';

export interface FoundNumber extends Span {
  readonly value: number;
}

/** Numbers that count nobody; blanked out before figures are looked for. */
const NO_FIGURES: readonly RegExp[] = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:20)?\d{2}(?![\d.])/g, // 17/8/2021, not 42/40/38
  /(?:(?<!trong )ngay|hom|sang|chieu|toi|thang)\s*\d{1,2}(?:\s*[/.-]\s*\d{1,2})?(?![\d.])/g,
  /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/]|[.,]\d)/g, // 17/8, not 5/3.200
  /(?<!\d)\d{1,2}\s*(?:h|gio|g)\s*(?:\d{2})?(?![\dn-z])/g, // 14h50
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /\d[\d.,]*\s*%/g,
  /\((?=[^()]*\bnam\b)(?=[^()]*\bnu\b)[^()]*\)/g, // 12 (nam 5, nữ 7)
  /(?:\+84|(?<!\d)0)(?:[ .-]?\d){9,10}(?!\d)/g, // telephones
  /(?:mau|bieu|khu pho|kp|thon|to dan pho|tdp|to|lan|quy|dot|stt|so hieu|cv|cong van(?: so)?|chi thi|nam|tuan|covid)[ .:-]*\d+(?:\/[\w-]+)?/g,
  /\d+\s*\/\s*[a-z]{2,}[\w-]*/g, // 12/UBND-VX
];
/** "từ 3.156 thành 3.165": the first was taken back. */
const TAKEN_BACK =
  /(\d[\d.,]*)(\s*(?:thanh|->|=>|→|sang|doi thanh|sua thanh|sua lai la|dung la|, ?dung(?: la)?)\s*)(?=\d)/g;
const NUMBER = /(?<![\d\p{L}])(?:[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?![\d]|[.,]\d)/gu;

/** @param folded text of a message; what lies outside `area` is not looked at */
export function numbersIn(folded: string, area: Span, names: readonly Span[]): readonly FoundNumber[] {
  const masked = maskNames(mask(folded), names);
  return Array.from(masked.slice(area.start, area.end).matchAll(NUMBER)).flatMap((match) => {
    const reading = parseCount(match[0]);
    if (reading.kind !== 'number') return [];
    const start = area.start + match.index;
    return [{ value: reading.value, start, end: start + match[0].length }];
  });
}

/** A number below zero or a span of two, "-5", "45-50": nothing a report can hold. */
const SIGNED = /[^\s-] ?[-–]\d/u;

/** Whether the area holds a number that can not be taken for the figure its digits say. */
export function hasSignedNumber(folded: string, area: Span, names: readonly Span[]): boolean {
  return SIGNED.test(maskNames(mask(folded), names).slice(area.start, area.end));
}

function blankOf(text: string): string {
  return ' '.repeat(text.length).replace(/ /g, '\u0001');
}

function mask(folded: string): string {
  const dated = NO_FIGURES.reduce((text, pattern) => text.replace(pattern, blankOf), folded);
  return dated.replace(TAKEN_BACK, (_, old: string, word: string) => blankOf(old) + word);
}

function maskNames(text: string, names: readonly Span[]): string {
  return names.reduce(
    (left, { start, end }) => left.slice(0, start) + blankOf(left.slice(start, end)) + left.slice(end),
    text,
  );
}
