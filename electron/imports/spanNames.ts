import { isPeriodKey, type PeriodKey, periodHolding, type SpanCycle } from '../domain/period';
import { foldForSearch } from '../domain/vietnamese';
import { findDays } from './days';

const two = (part: string) => part.padStart(2, '0');
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
/** "tuần 27-11": the week of a day, not the 27th week. */
const NO_DAY = String.raw`(?!(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])(?!\d))`;
const YEAR = String.raw`(?:[ ,./-]*(?:nam)?[ ,./-]*(\d{4}))?`;

/** How each kind of span is named in files, on folded text; the key is made of what was found and the year. */
const NAMES: Readonly<Record<SpanCycle, readonly [RegExp, (parts: readonly string[], year: string) => string]>> = {
  week: [
    new RegExp(`\\btuan(?: thu)?[ ._-]*${NO_DAY}(\\d{1,2})\\b${YEAR}`, 'g'),
    ([week = ''], year) => `${year}-W${two(week)}`,
  ],
  month: [
    new RegExp(`(?<!\\bngay[ ._-]*(?:\\d{1,2}|\\.+)[ ._-]*)\\bthang[ ._-]*(\\d{1,2})\\b${YEAR}`, 'g'),
    ([month = ''], year) => `${year}-${two(month)}`,
  ],
  quarter: [
    new RegExp(`\\bquy[ ._-]*(iv|i{1,3}|[1-4])\\b${YEAR}`, 'g'),
    ([quarter = ''], year) => `${year}-Q${ROMAN[quarter] ?? quarter}`,
  ],
  half: [
    new RegExp(`\\b(?:6|sau) thang (dau|cuoi)(?: nam)?\\b${YEAR}`, 'g'),
    ([half], year) => `${year}-H${half === 'dau' ? 1 : 2}`,
  ],
  year: [/\bnam[ ._-]*(\d{4})\b/g, ([year = '']) => year],
};

/**
 * The spans of one kind that a text names: "Quý III năm 2021", "tháng 8/2021", "Tuần 33", "6 tháng đầu năm 2021".
 * @param year for names without one
 */
export function findSpans(text: string, cycle: SpanCycle, year: number): readonly PeriodKey[] {
  const [pattern, keyOf] = NAMES[cycle];
  const found = [...foldForSearch(text).matchAll(pattern)].map((match) => {
    const parts = match.slice(1);
    const named = cycle === 'year' ? undefined : parts.at(-1);
    return keyOf(
      parts.filter((part) => part !== undefined),
      named ?? String(year),
    );
  });
  const named = [...new Set(found)].filter(isPeriodKey);
  return named.length === 0 && cycle === 'week' ? weekEndingIn(text) : named;
}

/** "Tuần đến ngày 27/11/2026", "Tuần từ 23/11 đến 27/11/2026": a week told by its last day, written in full. */
const WEEK_TO = /\btuan\b[^;]*\bden (?:het )?((?:ngay )?\d.*)$/;

function weekEndingIn(text: string): readonly PeriodKey[] {
  const rest = WEEK_TO.exec(foldForSearch(text))?.[1];
  const [last] = rest === undefined ? [] : findDays(rest, null);
  return last === undefined ? [] : [periodHolding('week', last.day)];
}
