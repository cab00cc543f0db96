import { periodsOf } from '../compilePeriods';
import { placesChanged, placesToSeeAgain, type Sight } from '../dutyPlaces';
import { DutyTable } from '../dutyTable';
import type { Known } from '../knownReports';
import type { Obligation } from '../obligation';
import type { PeriodKey } from '../period';
import type { Unit } from '../unit';

/** Which duties a field is asked in. */
export interface AskedRows {
  /** Places in the list of duties, rising. */
  readonly places: Int32Array;
  /** For each of them the place of the unit's duty for the period before; -1: there is none. */
  readonly before: Int32Array;
}

/** Duties of a campaign by unit in the order of the registry, then by period: the same at every hour. */
export class OrderedDuties {
  /** Those that owe anything, in the order of the registry. */
  readonly units: readonly Unit[];
  /** Ascending. */
  readonly periods: readonly PeriodKey[];
  readonly duties: readonly Obligation[];
  readonly dutyIds: readonly string[];
  readonly formIds: readonly string[];
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly form: Int32Array;
  readonly #given: readonly Obligation[];
  /** By place in the list as it was given: the place in this one; -1: it has none. */
  readonly #placeOf: Int32Array;
  readonly #tables = new Map<string, DutyTable>();
  readonly #rows = new WeakMap<DutyTable, AskedRows>();

  constructor(obligations: readonly Obligation[], registry: readonly Unit[]) {
    const owing = new Set(obligations.map(({ unitId }) => unitId));
    this.units = registry.filter(({ id }) => owing.has(id));
    this.periods = periodsOf(obligations);
    const unitPlace = new Map(this.units.map(({ id }, place) => [id, place]));
    const periodPlace = new Map(this.periods.map((period, place) => [period, place]));
    const placed = obligations.flatMap((duty, given) => {
      const unit = unitPlace.get(duty.unitId);
      return unit === undefined ? [] : [{ duty, given, unit, period: periodPlace.get(duty.period) ?? 0 }];
    });
    placed.sort((one, other) => one.unit - other.unit || one.period - other.period);
    this.duties = placed.map(({ duty }) => duty);
    this.dutyIds = this.duties.map(({ id }) => id);
    this.formIds = [...new Set(this.duties.map(({ formId }) => formId))];
    const formPlace = new Map(this.formIds.map((id, place) => [id, place]));
    this.unit = Int32Array.from(placed, ({ unit }) => unit);
    this.period = Int32Array.from(placed, ({ period }) => period);
    this.form = Int32Array.from(placed, ({ duty }) => formPlace.get(duty.formId) ?? -1);
    this.#given = obligations;
    this.#placeOf = new Int32Array(obligations.length).fill(-1);
    for (const [place, { given }] of placed.entries()) this.#placeOf[given] = place;
  }

  /** As `placesChanged` of the list that was given, by places in this one. */
  placesChanged<Report>(now: Known<Report>, before: Known<Report> | null): readonly number[] | null {
    const changed = placesChanged(this.#given, now, before);
    return changed && this.#placed(changed);
  }

  /** As `placesToSeeAgain` of the list that was given, by places in this one. */
  placesToSeeAgain<Report>(now: Sight<Report>, before: Sight<Report> | null): readonly number[] | null {
    const again = placesToSeeAgain(this.#given, now, before);
    return again && this.#placed(again);
  }

  #placed(given: Iterable<number>): readonly number[] {
    return Array.from(given, (place) => this.#placeOf[place] ?? -1).filter((place) => place >= 0);
  }

  /** Duties that the paper still asks for on the form. */
  tableOf(formId: string): DutyTable {
    const known = this.#tables.get(formId);
    if (known !== undefined) return known;
    const table = new DutyTable(this.duties.filter((duty) => duty.formId === formId && !duty.isWithdrawn));
    this.#tables.set(formId, table);
    return table;
  }

  rowsOf(table: DutyTable): AskedRows {
    const known = this.#rows.get(table) ?? this.#rowsPlaced(table);
    this.#rows.set(table, known);
    return known;
  }

  #rowsPlaced(table: DutyTable): AskedRows {
    const asked = new Set(table.duties);
    const placeOf = new Map<Obligation, number>();
    for (const [place, duty] of this.duties.entries()) if (asked.has(duty)) placeOf.set(duty, place);
    const before = Array.from(placeOf.keys(), ({ unitId, period }) => {
      const previous = table.before(period);
      const earlier = previous === null ? undefined : table.dutyOf(unitId, previous);
      return earlier === undefined ? -1 : (placeOf.get(earlier) ?? -1);
    });
    return { places: Int32Array.from(placeOf.values()), before: Int32Array.from(before) };
  }
}

const ordered = new WeakMap<readonly Obligation[], WeakMap<readonly Unit[], OrderedDuties>>();

/** Put in order once for every list of duties. */
export function orderedDuties(obligations: readonly Obligation[], registry: readonly Unit[]): OrderedDuties {
  const byRegistry = ordered.get(obligations) ?? new WeakMap<readonly Unit[], OrderedDuties>();
  ordered.set(obligations, byRegistry);
  const known = byRegistry.get(registry) ?? new OrderedDuties(obligations, registry);
  byRegistry.set(registry, known);
  return known;
}
