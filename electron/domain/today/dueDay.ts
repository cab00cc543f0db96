import { addDays, dayOf, type IsoDay } from '../calendar';
import type { Obligation } from '../obligation';

const MIDNIGHT = 'T00:00';

/** The last day on which a report can still be in time: "trước 00h00 ngày 20" is the 19th. null: no date at all. */
export function dueDay({ dueAt, isExclusive }: Pick<Obligation, 'dueAt' | 'isExclusive'>): IsoDay | null {
  if (dueAt === null) return null;
  const day = dayOf(dueAt);
  return isExclusive && dueAt.endsWith(MIDNIGHT) ? addDays(day, -1) : day;
}
