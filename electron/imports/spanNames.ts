import { isPeriodKey, type PeriodKey, type SpanCycle } from '../domain/period';
import { foldForSearch } from '../domain/vietnamese';

const two = (part: string) => part.padStart(2, '0');
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const YEAR = String.raw`(?:[ ,./-]*(?:nam)?[ ,./-]*(\d{4}))?`;

/** How each kind of span is named in files, on folded text; the key is made of what was found and the year. */
const NAMES: Readonly<Record<SpanCycle, readonly [RegExp, (parts: readonly string[], year: string) => string]>> = {
  week: [
    new RegExp(`\\btuan(?: thu)?[ ._-]*(\\d{1,2})\\b${YEAR}`, 'g'),
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
  return [...new Set(found)].filter(isPeriodKey);
}
