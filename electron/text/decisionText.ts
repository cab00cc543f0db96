import { addDays, dayOf, type IsoDay } from '../domain/calendar';
import type { DecisionWords } from '../domain/decisions';
import type { DutyAnswer, Schedule } from '../domain/directive';
import { type DueRule, isLimitedByDay, windowOf } from '../domain/dueRule';
import { rulesOfBefore } from '../domain/earlierLimits';
import { dayText } from './moment';

/** The sentence that is kept and printed for what the clerk answered. @param schedule the duty before or after the answer */
export function decisionText(schedule: Pick<Schedule, 'due'>, answer: DutyAnswer): string {
  if (answer.question === 'window')
    return `Văn bản không nêu đủ ngày bắt đầu, ngày kết thúc báo cáo: lấy từ ngày ${dayText(answer.from)} đến hết ngày ${dayText(answer.to)}, kể cả thứ Bảy, Chủ nhật.`;
  if (answer.question === 'arrival')
    return `Thời hạn tính từ ngày nhận văn bản ${dayText(answer.arrivedOn)}: chậm nhất hết ngày ${dayText(answer.lastDay)}.`;
  const limit = limitDay(schedule);
  if (limit === null) return answer.isInclusive ? 'Ngày hạn vẫn là đúng hạn.' : 'Đến trong ngày hạn đã là muộn.';
  return answer.isInclusive
    ? `“Trước ngày ${dayText(limit)}” được hiểu là gồm cả ngày ${dayText(limit)}: báo cáo đến trong ngày ${dayText(limit)} vẫn đúng hạn.`
    : `“Trước ngày ${dayText(limit)}” được hiểu là không gồm ngày ${dayText(limit)}: báo cáo đến trong ngày ${dayText(addDays(limit, -1))} là đúng hạn, từ 00h00 ngày ${dayText(limit)} là muộn.`;
}

/** How decisions are worded when an amended duty makes them anew. */
export const DECISION_WORDS: DecisionWords = { ofAnswer: decisionText, ofHour: hourDecision };

/** "Trước 15h00" of a duty by the hour: the sentence of what it means, with the hours of before that days past are judged by. */
function hourDecision(due: DueRule): string | null {
  const now = exclusiveHour(due);
  const before = rulesOfBefore(due).flatMap(({ until, due: earlier }) => {
    const hour = exclusiveHour(earlier);
    return hour === null ? [] : [`đến hết ngày ${dayText(until)}, ${quotedHour(hour)}`];
  });
  const all = [...(now === null ? [] : [quotedHour(now)]), ...before];
  const [first = '', ...more] = all;
  return all.length === 0 ? null : `${[first.charAt(0).toLocaleUpperCase('vi') + first.slice(1), ...more].join('; ')}.`;
}

/** null: it has none, or its limit is a day. */
function exclusiveHour(due: DueRule): string | null {
  if (due.kind === 'undated' || !due.isExclusive || isLimitedByDay(due)) return null;
  return (due.kind === 'once' ? due.dueAt.slice(11) : due.clock).replace(':', 'h');
}

function quotedHour(clock: string): string {
  return `“Trước ${clock}” được hiểu là đến đúng ${clock} đã là muộn`;
}

function limitDay({ due }: Pick<Schedule, 'due'>): IsoDay | null {
  return due.kind === 'once' ? dayOf(due.dueAt) : (windowOf(due)?.to ?? null);
}
