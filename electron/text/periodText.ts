import { type IsoDay, partsOf } from '../domain/calendar';
import { type PeriodKey, type PeriodParts, partsOfPeriod, runOfSpans } from '../domain/period';
import { dayText } from './moment';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** `16/8` with the zeros of NĐ 30/2020, without the year. */
function dayAndMonth(day: IsoDay): string {
  return dayText(day).slice(0, -5);
}

function words(parts: PeriodParts): string {
  switch (parts.kind) {
    case 'once':
      return 'một lần';
    case 'day':
      return `ngày ${dayText(parts.day)}`;
    case 'week':
      return `tuần ${parts.number} năm ${parts.year} (${dayAndMonth(parts.from)} đến ${dayText(parts.to)})`;
    case 'month':
      return `tháng ${dayText(parts.from).slice(3)}`;
    case 'quarter':
      return `quý ${ROMAN[parts.number - 1]}/${parts.year}`;
    case 'half':
      return `6 tháng ${parts.number === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'year':
      return `năm ${parts.year}`;
  }
}

/** `ngày 17/8/2021`, `tuần 33 năm 2021 (16/8 đến 22/8/2021)`, `tháng 8/2021`, `quý III/2021`, `6 tháng đầu năm 2021`, `một lần`; for several spans `kỳ từ ngày 09/8/2021 đến ngày 22/8/2021`. */
export function periodName(period: PeriodKey, every = 1): string {
  const run = runOfSpans(period, every);
  if (run !== null) return `kỳ từ ngày ${dayText(run.from)} đến ngày ${dayText(run.to)}`;
  return words(partsOfPeriod(period));
}

/** The same behind a name: ` ngày 17/8/2021`; empty for a report owed once, which needs no telling apart. */
export function periodSuffix(period: PeriodKey, every = 1): string {
  return period === 'once' ? '' : ` ${periodName(period, every)}`;
}

/** As short as a list allows: `ngày 17/8`, `tuần 33/2021`, `tháng 8/2021`, `09/8–22/8` for two weeks. */
export function periodShort(period: PeriodKey, every = 1): string {
  const run = runOfSpans(period, every);
  if (run !== null) return `${dayAndMonth(run.from)}–${dayAndMonth(run.to)}`;
  const parts = partsOfPeriod(period);
  if (parts.kind === 'week') return `tuần ${parts.number}/${parts.year}`;
  if (parts.kind !== 'day') return words(parts);
  const { day, month } = partsOf(parts.day);
  return `ngày ${day}/${month}`;
}
