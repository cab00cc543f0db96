import type { LocalTime } from './calendar';
import type { Schedule } from './directive';
import { placesToSeeAgain, type Sight } from './dutyPlaces';
import { type KnownReport, type Reports, reportsKnownAt } from './knownReports';
import { type Obligation, type ObligationStatus, statusOf } from './obligation';
import type { OwedReport } from './taskStanding';

export type ReportsOf = (clauseId: string, unitId: string) => readonly OwedReport[];

type Seen = Sight<KnownReport>;

/** Looks up what reports a clause asks of a unit, and where each stands at `now`. */
export function reportsByClause(
  schedules: readonly Schedule[],
  obligations: readonly Obligation[],
  reports: Reports,
  now: LocalTime,
): ReportsOf {
  // a report without a last day settles no clause: it may be asked for again and again ("báo cáo kịp thời")
  const dated = schedules.filter(({ due }) => due.kind !== 'undated');
  const seen = { known: reportsKnownAt(reports, now), at: now };
  const work = owedWork(dated, obligations);
  return (clauseId, unitId) => work.at(seen, clauseId, unitId);
}

const workOfDuties = new WeakMap<readonly Obligation[], CampaignWork>();

function owedWork(schedules: readonly Schedule[], obligations: readonly Obligation[]): CampaignWork {
  const clauseOf = new Map(schedules.map(({ id, clauseId }) => [id, clauseId]));
  const kept = workOfDuties.get(obligations);
  if (kept?.isOf(clauseOf) === true) return kept;
  const work = new CampaignWork(obligations, clauseOf);
  workOfDuties.set(obligations, work);
  return work;
}

/** The duties of each unit under each clause, put in order once. */
class CampaignWork {
  readonly #obligations: readonly Obligation[];
  readonly #clauseOf: ReadonlyMap<string, string>;
  readonly #work = new Map<string, OwedWork>();
  #seen: Seen | null = null;

  /** @param clauseOf by id of the schedule */
  constructor(obligations: readonly Obligation[], clauseOf: ReadonlyMap<string, string>) {
    this.#obligations = obligations;
    this.#clauseOf = clauseOf;
    const duties = new Map<string, Obligation[]>();
    for (const obligation of obligations) {
      const key = this.#keyOf(obligation);
      const own = key === null ? undefined : duties.get(key);
      if (own !== undefined) own.push(obligation);
      else if (key !== null) duties.set(key, [obligation]);
    }
    for (const [key, own] of duties) this.#work.set(key, new OwedWork(own));
  }

  isOf(clauseOf: ReadonlyMap<string, string>): boolean {
    return JSON.stringify([...clauseOf]) === JSON.stringify([...this.#clauseOf]);
  }

  /** The same list as before where all of them stand as before. */
  at(seen: Seen, clauseId: string, unitId: string): readonly OwedReport[] {
    if (this.#seen !== seen) this.#turnTo(seen);
    return this.#work.get(workKey(clauseId, unitId))?.at(seen) ?? [];
  }

  /** From one moment to the next nearly all reports stand as they did. */
  #turnTo(seen: Seen): void {
    const places = placesToSeeAgain(this.#obligations, seen, this.#seen);
    this.#seen = seen;
    if (places === null) for (const work of this.#work.values()) work.doubtAll();
    for (const place of places ?? []) {
      const obligation = this.#obligations[place];
      const key = obligation === undefined ? null : this.#keyOf(obligation);
      if (obligation !== undefined && key !== null) this.#work.get(key)?.doubt(obligation);
    }
  }

  /** null: it settles no clause. */
  #keyOf({ scheduleId, unitId, isWithdrawn }: Obligation): string | null {
    const clauseId = isWithdrawn ? undefined : this.#clauseOf.get(scheduleId);
    return clauseId === undefined ? null : workKey(clauseId, unitId);
  }
}

function workKey(clauseId: string, unitId: string): string {
  return [clauseId, unitId].join('/');
}

/** Reports that one clause asks of one unit. */
class OwedWork {
  readonly #duties: readonly Obligation[];
  #reports: readonly OwedReport[] = [];
  /** Places of duties that may stand otherwise than they were told last. */
  #doubtful: Set<number>;

  constructor(duties: readonly Obligation[]) {
    this.#duties = duties;
    this.#doubtful = new Set(duties.keys());
  }

  doubt(duty: Obligation): void {
    this.#doubtful.add(this.#duties.indexOf(duty));
  }

  doubtAll(): void {
    this.#doubtful = new Set(this.#duties.keys());
  }

  at(seen: Seen): readonly OwedReport[] {
    let reports: OwedReport[] | null = null;
    for (const place of this.#doubtful) {
      const [duty, before] = [this.#duties[place], this.#reports[place]];
      if (duty === undefined) continue;
      const status = statusIn(duty, seen);
      if (before !== undefined && isSameStatus(before, status)) continue;
      reports ??= [...this.#reports];
      reports[place] = { ...status, dueAt: duty.dueAt };
    }
    this.#doubtful.clear();
    if (reports !== null) this.#reports = reports;
    return this.#reports;
  }
}

function isSameStatus(one: ObligationStatus, other: ObligationStatus): boolean {
  return one.state === other.state && one.arrivedAt === other.arrivedAt && one.lateMinutes === other.lateMinutes;
}

function statusIn(obligation: Obligation, { known, at }: Seen): ObligationStatus {
  const versions = known.get(obligation.id) ?? [];
  const arrivals = versions.map(({ arrivedAt }) => arrivedAt).sort();
  return statusOf(obligation, arrivals[0] ?? null, versions.at(-1)?.isNil ?? false, at);
}
