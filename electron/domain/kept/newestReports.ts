import type { LocalTime } from '../calendar';
import { placesChanged } from '../dutyPlaces';
import type { DutyTable } from '../dutyTable';
import type { Known, KnownReport } from '../knownReports';
import type { PeriodKey } from '../period';
import type { Unit } from '../unit';
import { PairMap } from './pairMap';

/** The report of each unit for a period, in the order of the registry; null: none is known, or the unit owes none. */
export type PeriodReports = readonly (KnownReport | null)[];
export type ReportsByPeriod = ReadonlyMap<PeriodKey, PeriodReports>;

/** Totals are looked at as they stand, and cut at one data hour beside. */
const CUTS_KEPT = 2;

const keptOf = new PairMap<NewestReports>();

/**
 * The version of each report that gives figures, period by period. A period in which nothing has come since it was asked
 * for last has the same list.
 * @param dataHour at which `known` is cut, if at all
 */
export function newestReports(
  table: DutyTable,
  units: readonly Unit[],
  known: Known,
  dataHour?: LocalTime,
): ReportsByPeriod {
  return keptOf.of(table, units, () => new NewestReports(table, units)).at(known, dataHour ?? '');
}

interface Asked {
  readonly known: Known;
  readonly byPeriod: ReportsByPeriod;
}

class NewestReports {
  readonly #table: DutyTable;
  readonly #units: readonly Unit[];
  readonly #unitPlaces: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, Asked>();

  constructor(table: DutyTable, units: readonly Unit[]) {
    this.#table = table;
    this.#units = units;
    this.#unitPlaces = new Map(units.map(({ id }, place) => [id, place]));
  }

  at(known: Known, cut: string): ReportsByPeriod {
    const before = this.#asked.get(cut);
    const byPeriod = before?.known === known ? before.byPeriod : this.#newest(known, before ?? null);
    this.#asked.delete(cut); // the one asked last comes last
    this.#asked.set(cut, { known, byPeriod });
    for (const old of [...this.#asked.keys()].slice(0, -CUTS_KEPT)) this.#asked.delete(old);
    return byPeriod;
  }

  #newest(known: Known, before: Asked | null): ReportsByPeriod {
    const places = before && placesChanged(this.#table.duties, known, before.known);
    if (before === null || places === null) return this.#all(known, before?.byPeriod ?? new Map());
    const changed = new Map<PeriodKey, (KnownReport | null)[]>();
    for (const place of places) {
      const duty = this.#table.duties[place];
      const unitPlace = duty && this.#unitPlaces.get(duty.unitId);
      if (duty === undefined || unitPlace === undefined) continue;
      const reports = changed.get(duty.period) ?? [...(before.byPeriod.get(duty.period) ?? [])];
      reports[unitPlace] = this.#reportOf(duty.unitId, duty.period, known);
      changed.set(duty.period, reports);
    }
    return changed.size === 0 ? before.byPeriod : new Map([...before.byPeriod, ...changed]);
  }

  /** Where a period has the reports it had before, it is the same list. */
  #all(known: Known, before: ReportsByPeriod): ReportsByPeriod {
    return new Map(
      this.#table.periods.map((period) => {
        const reports = this.#units.map(({ id }) => this.#reportOf(id, period, known));
        const same = before.get(period);
        const isSame = same?.every((report, place) => report === reports[place]) ?? false;
        return [period, same !== undefined && isSame ? same : reports];
      }),
    );
  }

  #reportOf(unitId: string, period: PeriodKey, known: Known): KnownReport | null {
    const duty = this.#table.dutyOf(unitId, period);
    return duty === undefined ? null : (known.get(duty.id)?.at(-1) ?? null);
  }
}
