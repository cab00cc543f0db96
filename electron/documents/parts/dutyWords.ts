import { isDayPeriod, type PeriodKey } from '../../domain/period';
import { periodSuffix } from '../../text/periodText';
import { phrase } from '../fillTemplate';
import { shortDate } from '../officialText';
import type { Template } from '../templates';

/** "Mẫu 02 ngày 17/8/2021", "Mẫu 02 quý III/2021", or "Mẫu 01" for a report owed once. */
export function dutyName(formLabel: string, period: PeriodKey, template: Template): string {
  if (period === 'once') return phrase(template, 'duty', { form: formLabel });
  if (!isDayPeriod(period)) return phrase(template, 'duty', { form: `${formLabel}${periodSuffix(period)}` });
  return phrase(template, 'dutyOfDay', { form: formLabel, day: shortDate(period) });
}
