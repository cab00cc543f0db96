import { dayOf, type IsoDay, type LocalTime } from './calendar';

/** Things by the day of their moment, so that those of a few hours need not be looked for among those of a year. */
export class DayIndex<T> {
  readonly #days = new Map<IsoDay, T[]>();

  add(moment: LocalTime, thing: T): void {
    const day = dayOf(moment);
    const own = this.#days.get(day);
    if (own === undefined) this.#days.set(day, [thing]);
    else own.push(thing);
  }

  /** Those of the days from one moment to the other, in whichever order these are given: it may be a few too many. */
  *around(one: LocalTime, other: LocalTime): Generator<T> {
    const [from, to] = one < other ? [dayOf(one), dayOf(other)] : [dayOf(other), dayOf(one)];
    for (const [day, own] of this.#days) if (day >= from && day <= to) yield* own;
  }
}
