import { isIsoDay } from '../../domain/calendar';
import { found, type RuleId } from '../../text/rulerText';
import type { Line } from '../paper';
import { ALL_KINDS, type Found, ISSUED, type Measures, type Rule, verdict } from './rule';

/** "ngày 31 tháng 02 năm 2026"; the year may be left out. */
const LONG_DAY = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s+năm\s+(\d{4}))?/giu;
/** "31/02/2026"; what a further slash follows is the number of a paper. */
const SHORT_DAY = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu;
/** Without a year only where it is called a day: "40/50" is a share. */
const BARE_DAY = /ngày\s+(\d{1,2})\/(\d{1,2})(?![\d/.,]*\d)/giu;
/** A day without a year may be one of a leap year. */
const LEAP_YEAR = '2024';

/** Ngày không có trong lịch (Phụ lục I, mục II.4.b; viện dẫn: II.6.a). */
export const DAY_RULES: readonly Rule[] = [
  row('placeDate.day', 'Phụ lục I, II.4.b', ISSUED, ({ parts: { head } }) => said(linesSaid([head.placeDate]))),
  row('days.real', 'Phụ lục I, II.6.a', ALL_KINDS, (measures) => said(passages(measures))),
];

function row(id: RuleId, article: string, kinds: Rule['kinds'], read: Rule['read']): Rule {
  return { id, article, range: null, kinds, tolerance: null, read };
}

interface Passage {
  readonly text: string;
  readonly line: Line | null;
}

function linesSaid(lines: readonly (Line | null | undefined)[]): readonly Passage[] {
  const known = lines.filter((line) => line != null);
  return known.length === 0 ? [] : [{ text: known.map(({ text }) => text).join(' '), line: known[0] ?? null }];
}

/** All that names days but the day of the paper itself; what is printed on several lines is read as one. */
function passages({ parts, paragraphs }: Measures): readonly Passage[] {
  return [
    ...linesSaid(parts.head.subject),
    ...linesSaid(parts.abstract),
    ...parts.bases.map(({ text, lines }) => ({ text, line: lines[0] ?? null })),
    ...paragraphs.map(({ text, lines }) => ({ text, line: lines[0] ?? null })),
    ...parts.annexes.flatMap(({ reference }) => linesSaid(reference)),
    ...linesSaid([parts.copy?.placeDate]),
  ];
}

function said(texts: readonly Passage[]): Found | null {
  const days = texts.flatMap(({ text, line }) => daysIn(text).map((day) => ({ ...day, line })));
  const shown = days.find(({ isReal }) => !isReal) ?? days[0];
  return shown === undefined ? null : verdict(shown.isReal, found.text(shown.words), shown.line);
}

function daysIn(text: string): readonly { readonly words: string; readonly isReal: boolean }[] {
  return [LONG_DAY, SHORT_DAY, BARE_DAY].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([words, day = '', month = '', year = LEAP_YEAR]) => ({
      words,
      isReal: isIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
    })),
  );
}
