import { type LocalTime, minutesBetween } from '../domain/calendar';
import type { Cutoff } from '../domain/today/today';
import { shellText } from '../text/shell';

/** A call to mind before a cut-off, as the system shows it. Says how many units, never who. */
export interface Alarm {
  /** One for each cut-off it speaks of. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly body: string;
}

const MOST_LINES = 3;

/** What tells one cut-off from every other. */
export function alarmKey({ directiveId, scheduleId, period, dueAt }: Cutoff): string {
  return [dueAt, directiveId, scheduleId, period].join(' ');
}

/**
 * What to call to mind at `now`: cut-offs not more than `minutesBefore` ahead that somebody has not reported for and
 * that were not called to mind before. Those of one moment stand together.
 */
export function alarmsAt(
  cutoffs: readonly Cutoff[],
  now: LocalTime,
  minutesBefore: number,
  shown: ReadonlySet<string>,
): readonly Alarm[] {
  const near = cutoffs.filter(({ dueAt, missing }) => {
    const left = minutesBetween(now, dueAt);
    return missing.length > 0 && left > 0 && left <= minutesBefore;
  });
  const fresh = near.filter((cutoff) => !shown.has(alarmKey(cutoff)));
  return [...new Set(fresh.map(({ dueAt }) => dueAt))].map((dueAt) =>
    alarmFor(
      fresh.filter((cutoff) => cutoff.dueAt === dueAt),
      dueAt,
      minutesBetween(now, dueAt),
    ),
  );
}

function alarmFor(cutoffs: readonly Cutoff[], dueAt: LocalTime, minutes: number): Alarm {
  const words = shellText.alarm;
  const lines = cutoffs.slice(0, MOST_LINES).map(({ formLabel, directiveName, missing, expected, upperDueAt }) => {
    const line = words.line(`${formLabel} (${directiveName})`, missing.length, expected);
    return upperDueAt === null ? line : words.upper(line, clockOf(upperDueAt));
  });
  const more = cutoffs.length - lines.length;
  return {
    keys: cutoffs.map(alarmKey),
    title: isEndOfDay(dueAt) ? words.endOfDay(minutes) : words.title(minutes, clockOf(dueAt)),
    body: [...lines, ...(more > 0 ? [words.more(more)] : [])].join('\n'),
  };
}

function clockOf(time: LocalTime): string {
  return time.slice(11).replace(':', 'h');
}

/** "Trước ngày 20" and "hết ngày 19" are no hours anybody has heard of. */
function isEndOfDay(dueAt: LocalTime): boolean {
  return ['00:00', '23:59'].includes(dueAt.slice(11));
}

/** Whether it is worth asking for the day's cut-offs anew: one is near that may have to be called to mind. */
export function isAnyNear(
  cutoffs: readonly Cutoff[],
  now: LocalTime,
  minutesBefore: number,
  shown: ReadonlySet<string>,
): boolean {
  return cutoffs.some((cutoff) => {
    const left = minutesBetween(now, cutoff.dueAt);
    return left > 0 && left <= minutesBefore && !shown.has(alarmKey(cutoff));
  });
}
