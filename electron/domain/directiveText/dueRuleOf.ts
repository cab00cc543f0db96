import { at, type IsoDay } from '../calendar';
import type { DueRule, SendingDay } from '../dueRule';
import type { DueReading } from './reading';

/** Words of time as the rule of a duty. */

const END_OF_DAY = '23:59';
const NO_WORDS = 'không nêu';

/** Where the paper names no hour, the whole day is in time; where it names no day, none is made up. */
export function dueRuleOf(due: DueReading | null): DueRule {
  if (due === null) return { kind: 'undated', words: NO_WORDS };
  if (due.kind === 'undated') return { kind: 'undated', words: due.words };
  const isExclusive = due.isExclusive === true;
  if (due.kind === 'once') {
    const clock = due.clock ?? (isExclusive ? '00:00' : END_OF_DAY);
    return { kind: 'once', dueAt: at(due.day, clock), isExclusive };
  }
  return due.kind === 'daily' ? dailyRule(due) : periodicRule(due);
}

/** Once, by the end of that day. */
export function untilEndOf(day: IsoDay): DueRule {
  return { kind: 'once', dueAt: at(day, END_OF_DAY), isExclusive: false };
}

function dailyRule(due: Extract<DueReading, { kind: 'daily' }>): DueRule {
  const { from, to, weekdays, every, dataClock } = due;
  return {
    kind: 'daily',
    from,
    to,
    clock: due.clock ?? END_OF_DAY,
    isExclusive: due.clock !== null && due.isExclusive === true,
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(every === undefined ? {} : { every }),
    ...(dataClock === undefined ? {} : { dataClock }),
  };
}

function periodicRule(due: Exclude<DueReading, { kind: 'once' | 'daily' | 'undated' }>): DueRule {
  const sending = sendingOf(due);
  const { cycle, words } = CYCLES[due.kind];
  const { every = 1 } = due;
  if (sending === null) return { kind: 'undated', words: every === 1 ? words : `${every} ${SPANS[cycle]} một lần` };
  const isExclusive = due.isExclusive === true;
  return {
    kind: 'periodic',
    cycle,
    ...(every === 1 ? {} : { every }),
    from: due.window?.from ?? null,
    to: due.window?.to ?? null,
    cutoffDay: due.cutoffDay ?? null,
    sending,
    clock: due.clock ?? (isExclusive ? '00:00' : END_OF_DAY),
    isExclusive,
  };
}

/** null: the paper names no day of sending. */
function sendingOf(due: Exclude<DueReading, { kind: 'once' | 'daily' | 'undated' }>): SendingDay | null {
  if (due.kind !== 'weekly' && due.workingDays !== undefined)
    return { kind: 'workingDaysAfterCutoff', days: due.workingDays };
  const day = due.kind === 'weekly' ? due.weekday : due.day;
  return day === null ? null : { kind: 'onDay', after: due.after ?? 0, day };
}

const CYCLES = {
  weekly: { cycle: 'week', words: 'hằng tuần' },
  monthly: { cycle: 'month', words: 'hằng tháng' },
  quarterly: { cycle: 'quarter', words: 'hằng quý' },
  halfYearly: { cycle: 'half', words: '6 tháng' },
  yearly: { cycle: 'year', words: 'hằng năm' },
} as const;
const SPANS = { week: 'tuần', month: 'tháng', quarter: 'quý', half: 'nửa năm', year: 'năm' } as const;
