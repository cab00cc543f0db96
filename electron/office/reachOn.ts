import type { ReadDb } from '../db/database';
import { listSuccessions, listUnits } from '../db/units';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { Reach } from '../domain/remindedBoard';
import { fact } from './facts/campaignFacts';

/** Who is there to be written to. @param at the moment the figures speak of @param now when one reminds */
export function reachOn(db: ReadDb, { at, now }: { readonly at: LocalTime; readonly now: LocalTime }): Reach {
  return {
    figuresOn: dayOf(at),
    remindedOn: dayOf(now),
    units: new Map(listUnits(db).map((unit) => [unit.id, unit])),
    successions: fact(db, ['successions'], listSuccessions),
  };
}
