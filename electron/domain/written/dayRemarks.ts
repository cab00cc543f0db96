import { daysBetween, type IsoDay, isIsoDay } from '../calendar';
import { DAY_OF_ISSUE, type WrittenInput, type WrittenValues } from '../template/writtenTemplate';

/** Days and hours of one paper that cannot go together. */
export type DayRemark =
  | { readonly code: 'reversed'; readonly label: string; readonly other: string }
  | { readonly code: 'beforeIssue'; readonly label: string }
  | { readonly code: 'tooManyDays'; readonly label: string; readonly days: number };

/**
 * What the template's inputs say of each other, held against what was typed. Values that are no day or hour are told
 * elsewhere.
 * @param issuedOn day the paper is of, or would be of
 */
export function dayRemarks(
  inputs: readonly WrittenInput[],
  values: WrittenValues,
  issuedOn: IsoDay,
): readonly DayRemark[] {
  const typed = (key: string) => (values[key] ?? '').trim();
  const isSameDay = inputs
    .filter(({ type, notBefore }) => type === 'day' && notBefore !== undefined && notBefore !== DAY_OF_ISSUE)
    .every(({ key, notBefore = '' }) => typed(key) === typed(notBefore));
  return inputs.flatMap((input): readonly DayRemark[] => {
    const { key, label, type, notBefore, withinDays } = input;
    if (withinDays !== undefined)
      return tooManyDays(label, Number(typed(key)), typed(withinDays.from), typed(withinDays.to));
    if (notBefore === undefined || typed(key) === '') return [];
    if (type === 'day' && notBefore === DAY_OF_ISSUE)
      return isIsoDay(typed(key)) && typed(key) < issuedOn ? [{ code: 'beforeIssue', label }] : [];
    const isReversed =
      type === 'day'
        ? areDaysReversed(typed(notBefore), typed(key))
        : isSameDay && areHoursReversed(typed(notBefore), typed(key));
    const other = inputs.find((one) => one.key === notBefore)?.label ?? notBefore;
    return isReversed ? [{ code: 'reversed', label, other }] : [];
  });
}

function areDaysReversed(first: string, last: string): boolean {
  return isIsoDay(first) && isIsoDay(last) && last < first;
}

function areHoursReversed(first: string, last: string): boolean {
  const [from, to] = [minutesOf(first), minutesOf(last)];
  return from !== null && to !== null && to < from;
}

function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:hH](\d{2})$/.exec(clock) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function tooManyDays(label: string, wanted: number, from: string, to: string): readonly DayRemark[] {
  if (!isIsoDay(from) || !isIsoDay(to) || to < from) return [];
  const days = daysBetween(from, to) + 1;
  return wanted > days ? [{ code: 'tooManyDays', label, days }] : [];
}
