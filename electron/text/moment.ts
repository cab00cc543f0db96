import { dayOf, type IsoDay, type LocalTime, partsOf } from '../domain/calendar';

/** `17/8/2021`; days below 10 and months 1 and 2 carry a zero (NĐ 30/2020). */
export function dayText(date: IsoDay): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** `17h05 ngày 17/8/2021` */
export function momentText(time: LocalTime): string {
  return `${time.slice(11).replace(':', 'h')} ngày ${dayText(dayOf(time))}`;
}
