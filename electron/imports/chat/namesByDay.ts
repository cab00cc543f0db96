import type { IsoDay } from '../../domain/calendar';
import { type PeriodKey, spanOf } from '../../domain/period';
import { indexOn, indexUnits, type UnitIndex } from '../unitIndex';
import type { ChatContext } from './chatContext';
import { findMentions, type Mention } from './mentions';

/** What names mean on a day; null: on any. A name may have gone from one unit to another. */
export type NamesOn = (day: IsoDay | null) => UnitIndex;

export function namesByDay(context: ChatContext): NamesOn {
  const all = indexUnits(context.units);
  const known = new Map<IsoDay, UnitIndex>();
  return (day) => {
    if (day === null) return all;
    const index = known.get(day) ?? indexOn(all, (unitId) => context.isInForce(unitId, day));
    known.set(day, index);
    return index;
  };
}

/** The day whose units a report speaks of, as in files: the last one of its period. */
export function dayMeant(period: PeriodKey | null): IsoDay | null {
  return period === null ? null : (spanOf(period)?.to ?? null);
}

/** Words behind a name that may be a part of it or cast doubt on it. */
const BEHIND_NAME = 60;

/** What a name means by an index. */
export function meantBy(index: UnitIndex, mention: Mention | null, text: string, folded: string): Mention | null {
  if (mention === null) return null;
  const { start } = mention.span;
  const end = mention.span.end + BEHIND_NAME;
  const [first] = findMentions(index, text.slice(start, end), folded.slice(start, end));
  if (first === undefined || first.span.start > 0) return mention;
  return { ...first, span: { start, end: start + first.span.end } };
}
