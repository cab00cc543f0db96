/** Whether the day or the month stands first in the days of one column; Vietnamese writes the day first. */

/** `contradictory`: some cells can only be read the one way, others only the other. */
export type DayOrder = 'day-first' | 'month-first' | 'contradictory';

const THREE_PARTS = /(?<!\d)(\d{1,2})([/.\-_])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const found = dayPartsOf(text);
    return found === null || isNoDay(found) ? [] : [found];
  });
  const isDayFirst = parts.some(([first]) => first > 12);
  const isMonthFirst = parts.some(([, second]) => second > 12);
  if (!isMonthFirst) return 'day-first';
  return isDayFirst ? 'contradictory' : 'month-first';
}

/** 15/13/1985 is a day in neither order and tells nothing of it. */
function isNoDay([first, second]: readonly [number, number]): boolean {
  return first > 12 && second > 12;
}

/** The two numbers before the year, in the order of the text; null when it holds no such day. */
export function dayPartsOf(text: string): readonly [first: number, second: number] | null {
  const match = THREE_PARTS.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[3])];
}

/** True when the text is a day only with the month first: "8/17/2021". */
export function isMonthFirst(text: string): boolean {
  return dayOrderOf([text]) === 'month-first';
}

/** The text with the day first, as everything else here reads it. */
export function withDayFirst(text: string): string {
  return text.replace(THREE_PARTS, '$3$2$1$2$4');
}
