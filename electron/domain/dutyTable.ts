import { groupBy } from './groupBy';
import type { Obligation } from './obligation';
import { comparePeriods, type PeriodKey } from './period';

/** Duties of one rate, put in order once: by unit and by period. */
export class DutyTable {
  /** Ascending. */
  readonly periods: readonly PeriodKey[];
  /** As given. */
  readonly byUnit: ReadonlyMap<string, readonly Obligation[]>;
  /** By how many duties of the paper they are asked. */
  readonly schedules: number;
  readonly #byPeriod: ReadonlyMap<PeriodKey, readonly Obligation[]>;
  readonly #ofUnit = new Map<string, ReadonlyMap<PeriodKey, Obligation>>();
  readonly #before = new Map<PeriodKey, PeriodKey | null>();
  readonly #newestFirst = new Map<string, readonly Obligation[]>();

  constructor(readonly duties: readonly Obligation[]) {
    this.byUnit = groupBy(duties, ({ unitId }) => unitId);
    this.#byPeriod = groupBy(duties, ({ period }) => period);
    this.periods = [...this.#byPeriod.keys()].sort(comparePeriods);
    this.schedules = new Set(duties.map(({ scheduleId }) => scheduleId)).size;
  }

  ofPeriod(period: PeriodKey): readonly Obligation[] {
    return this.#byPeriod.get(period) ?? [];
  }

  /** The first one of the unit for the period. */
  dutyOf(unitId: string, period: PeriodKey): Obligation | undefined {
    const known = this.#ofUnit.get(unitId) ?? firstOfPeriods(this.byUnit.get(unitId) ?? []);
    this.#ofUnit.set(unitId, known);
    return known.get(period);
  }

  newestFirst(unitId: string): readonly Obligation[] {
    const known =
      this.#newestFirst.get(unitId) ??
      (this.byUnit.get(unitId) ?? []).toSorted((a, b) => comparePeriods(b.period, a.period));
    this.#newestFirst.set(unitId, known);
    return known;
  }

  /** The period before, of those anybody owes a report for; null: there is none. */
  before(period: PeriodKey): PeriodKey | null {
    const known = this.#before.get(period);
    if (known !== undefined) return known;
    const found = this.periods.findLast((other) => comparePeriods(other, period) < 0) ?? null;
    this.#before.set(period, found);
    return found;
  }
}

function firstOfPeriods(duties: readonly Obligation[]): ReadonlyMap<PeriodKey, Obligation> {
  const first = new Map<PeriodKey, Obligation>();
  for (const duty of duties) if (!first.has(duty.period)) first.set(duty.period, duty);
  return first;
}
