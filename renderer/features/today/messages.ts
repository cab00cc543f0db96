import type { PeriodKey } from '../../../electron/domain/period';
import { isDayPeriod } from '../../../electron/domain/period';
import type { Cutoff, DutyName } from '../../../electron/domain/today/today';
import { formatDay, formatPeriod } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { dueInMessage } from './countdown';

/** `ngày 17/8/2021`, `tuần 33/2021 (16/8–22/8)`; "" for a report owed once, which the form's name says enough of. */
export function periodInMessage(period: PeriodKey): string {
  if (period === 'once') return '';
  return isDayPeriod(period) ? vi.calendar.onDay(formatDay(period)) : formatPeriod(period);
}

function tidy(text: string): string {
  return text.replace(/ {2,}/g, ' ');
}

/** For the group chat: every unit of a cut-off that has not reported. */
export function messageToAll(cutoff: Cutoff): string {
  const names = cutoff.missing.map(({ unitName }) => unitName).join(vi.listSeparator);
  return tidy(vi.today.zalo.all(cutoff.formLabel, periodInMessage(cutoff.period), dueInMessage(cutoff), names));
}

export function messageToOne(unitName: string, cutoff: Cutoff): string {
  return tidy(vi.today.zalo.one(unitName, cutoff.formLabel, periodInMessage(cutoff.period), dueInMessage(cutoff)));
}

export function overdueMessage(unitName: string, { formLabel }: DutyName, periods: readonly PeriodKey[]): string {
  return vi.today.zalo.overdue(unitName, formLabel, periods.map(formatPeriod).join(vi.listSeparator));
}
