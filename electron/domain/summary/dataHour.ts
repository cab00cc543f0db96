import type { LocalTime } from '../calendar';
import type { CompiledUnit } from '../compilation';
import type { CompileInput } from '../compileUnits';
import type { Known, KnownReport } from '../knownReports';
import type { PeriodKey } from '../period';

/** How totals are cut besides by the moment of arrival. */
export interface TotalsCut {
  /** The period they speak of where a rate has it; left out: the one that counts. */
  readonly period?: PeriodKey | undefined;
  /** Only figures that speak of this hour or an earlier one count; left out: whatever hour they speak of. */
  readonly dataHour?: LocalTime | undefined;
}

/** Totals that are asked for. */
export interface TotalsQuestion extends TotalsCut {
  readonly directiveId: string;
  /** What had arrived by then is in them. */
  readonly asOf: LocalTime;
}

/** Why a unit that has reported is in no total that is cut at a data hour. */
export type HourLack =
  /** All its figures speak of a later hour; the earliest of them. */
  | { readonly kind: 'later'; readonly dataAsOf: LocalTime }
  /** Its reports say no hour, so nobody can know. */
  | { readonly kind: 'unstated' };

type Dated = Pick<KnownReport, 'dataAsOf'>;

/** The versions whose figures speak of that hour or an earlier one; the last of them gives the figures. */
export function reportsByHour<Report extends Dated>(
  known: Known<Report>,
  dataHour: LocalTime | undefined,
): Known<Report> {
  return dataHour === undefined ? known : new KnownByHour(known, dataHour);
}

class KnownByHour<Report extends Dated> implements Known<Report> {
  readonly #arrived: Known<Report>;
  readonly #hour: LocalTime;

  constructor(arrived: Known<Report>, hour: LocalTime) {
    this.#arrived = arrived;
    this.#hour = hour;
  }

  get(obligationId: string): readonly Report[] | undefined {
    const all = this.#arrived.get(obligationId);
    const kept = all?.filter(({ dataAsOf }) => dataAsOf !== null && dataAsOf <= this.#hour) ?? [];
    if (kept.length === 0) return undefined;
    return kept.length === all?.length ? all : kept; // what is made of a list is kept with it
  }

  has(obligationId: string): boolean {
    return this.get(obligationId) !== undefined;
  }

  changedSince(before: Known<Report>): ReadonlySet<string> | null {
    if (!(before instanceof KnownByHour) || before.#hour !== this.#hour) return null;
    return this.#arrived.changedSince?.(before.#arrived) ?? null;
  }
}

/** null: nothing had arrived, or something of what had speaks of that hour. */
export function hourLack(arrived: readonly Dated[], kept: readonly Dated[]): HourLack | null {
  if (arrived.length === 0 || kept.length > 0) return null;
  const hours = arrived.flatMap(({ dataAsOf }) => dataAsOf ?? []).sort();
  const [earliest] = hours;
  return earliest === undefined ? { kind: 'unstated' } : { kind: 'later', dataAsOf: earliest };
}

/** The moment figures can speak of at the latest: that of looking, or the data hour they are cut at. */
export function figureMoment({ asOf, dataHour }: Pick<CompileInput, 'asOf' | 'dataHour'>): LocalTime {
  return dataHour !== undefined && dataHour < asOf ? dataHour : asOf;
}

type LateUnit = CompiledUnit & { readonly hourLack: Extract<HourLack, { readonly kind: 'later' }> };

/** Units whose reports are in no total of that hour, by why. */
export function hourLacks(units: readonly CompiledUnit[]): {
  readonly later: readonly LateUnit[];
  readonly unstated: readonly CompiledUnit[];
} {
  return {
    later: units.filter((unit): unit is LateUnit => unit.hourLack?.kind === 'later'),
    unstated: units.filter(({ hourLack: lack }) => lack?.kind === 'unstated'),
  };
}
