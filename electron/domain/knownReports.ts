import type { LocalTime } from './calendar';
import { DayIndex } from './dayIndex';
import { groupBy } from './groupBy';
import type { PartOfTotal } from './package/packageModel';
import { Revisions } from './revisions';
import type { Figure } from './submission';

/** One live version of a report, as far as states and totals are concerned. */
export interface KnownReport {
  readonly obligationId: string;
  readonly version: number;
  readonly arrivedAt: LocalTime;
  /** By which way it came, as written down; null: nobody did. */
  readonly channel: string | null;
  readonly dataAsOf: LocalTime | null;
  readonly isNil: boolean;
  readonly fileName: string;
  readonly warnings: number;
  /** Codes of its warnings, each once. */
  readonly doubts: readonly string[];
  /** Rows of its person list. */
  readonly persons: number;
  /** The same report by another way: evidence, no version of its own. */
  readonly isConfirmation?: boolean;
  /** It is a total from a package without all of its units; left out: it is none, or a whole one. */
  readonly partOf?: PartOfTotal;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What of a report tells which of its versions is known when. */
type Version = Pick<KnownReport, 'obligationId' | 'version' | 'arrivedAt'>;

/** The versions of each duty that are known, rising; the last one gives the figures. */
export interface Known<Report = KnownReport> {
  /** undefined: none. */
  get(obligationId: string): readonly Report[] | undefined;
  has(obligationId: string): boolean;
  /**
   * Duties of which something else may be known than `before` said at the time it was got; of all others it is the same.
   * null: nobody can tell, it may be any.
   */
  changedSince?(before: Known<Report>): ReadonlySet<string> | null;
}

/** What an index shares with those made from it: the reports themselves, and what of them became another one when. */
class Ground<Report extends Version> {
  /** Rising. */
  readonly byDuty = new Map<string, readonly Report[]>();
  readonly revisions = new Revisions();
  /** Put in order when first asked for. */
  #arrivals: DayIndex<string> | null = null;

  put(obligationId: string, versions: readonly Report[]): void {
    if (versions.length === 0) this.byDuty.delete(obligationId);
    else this.byDuty.set(obligationId, versions.length === 1 ? versions : versions.toSorted(byVersion));
    if (this.#arrivals !== null) for (const { arrivedAt } of versions) this.#arrivals.add(arrivedAt, obligationId);
  }

  /** Duties on which a report came after the earlier and by the later of two moments. */
  arrivedBetween(one: LocalTime, other: LocalTime): ReadonlySet<string> {
    const [after, by] = one < other ? [one, other] : [other, one];
    const found = new Set<string>();
    if (after === by) return found;
    for (const id of this.#indexed().around(after, by)) {
      const versions = this.byDuty.get(id) ?? [];
      if (versions.some(({ arrivedAt }) => arrivedAt > after && arrivedAt <= by)) found.add(id);
    }
    return found;
  }

  #indexed(): DayIndex<string> {
    if (this.#arrivals !== null) return this.#arrivals;
    this.#arrivals = new DayIndex();
    for (const [id, versions] of this.byDuty) for (const { arrivedAt } of versions) this.#arrivals.add(arrivedAt, id);
    return this.#arrivals;
  }
}

function byVersion(one: Version, other: Version): number {
  return one.version - other.version;
}

/** What was known at a moment, told duty by duty as it is asked for. */
class KnownAt<Report extends Version> implements Known<Report> {
  readonly #ground: Ground<Report>;
  readonly #revision: number;

  constructor(
    ground: Ground<Report>,
    readonly at: LocalTime,
  ) {
    this.#ground = ground;
    this.#revision = ground.revisions.newest;
  }

  has(obligationId: string): boolean {
    return this.#ground.byDuty.get(obligationId)?.some(({ arrivedAt }) => arrivedAt <= this.at) ?? false;
  }

  get(obligationId: string): readonly Report[] | undefined {
    const versions = this.#ground.byDuty.get(obligationId);
    if (versions === undefined || versions.every(({ arrivedAt }) => arrivedAt <= this.at)) return versions;
    const known = versions.filter(({ arrivedAt }) => arrivedAt <= this.at);
    return known.length === 0 ? undefined : known;
  }

  changedSince(before: Known<Report>): ReadonlySet<string> | null {
    if (!(before instanceof KnownAt) || before.#ground !== this.#ground) return null;
    const written = this.#ground.revisions.between(before.#revision, this.#revision);
    if (written === null) return null;
    return new Set([...written, ...this.#ground.arrivedBetween(before.at, this.at)]);
  }
}

/** A clerk looks at one moment, and holds it against another. */
const MOMENTS_KEPT = 2;

/**
 * Reports by duty, put in order once: what was known at a moment is then told duty by duty, as it is asked for, instead of
 * by going through a year of reports for each moment.
 */
export class ReportIndex<Report extends Version = KnownReport> {
  readonly #ground: Ground<Report>;
  readonly #asked = new Map<LocalTime, Known<Report>>();

  private constructor(ground: Ground<Report>) {
    this.#ground = ground;
  }

  static of<Report extends Version>(reports: readonly Report[]): ReportIndex<Report> {
    const ground = new Ground<Report>();
    for (const [obligationId, versions] of groupBy(reports, (report) => report.obligationId))
      ground.put(obligationId, versions);
    return new ReportIndex(ground);
  }

  /**
   * The same with other versions on some duties. It takes the place of the index it is made from, which must not be asked
   * any more; what was known by that one still serves to ask what has changed since.
   */
  with(changed: ReadonlyMap<string, readonly Report[]>): ReportIndex<Report> {
    for (const [obligationId, versions] of changed) this.#ground.put(obligationId, versions);
    this.#ground.revisions.add(changed.keys());
    return new ReportIndex(this.#ground);
  }

  /** Duties with a live report, whenever it came. */
  get answered(): number {
    return this.#ground.byDuty.size;
  }

  /** Every live version on each duty. */
  byDuty(): readonly (readonly Report[])[] {
    return [...this.#ground.byDuty.values()];
  }

  /** Every live version of the duty, whenever it came, rising. */
  all(obligationId: string): readonly Report[] {
    return this.#ground.byDuty.get(obligationId) ?? [];
  }

  /** The same answer for the same moment, so that what was made of it can be kept with it. */
  knownAt(at: LocalTime): Known<Report> {
    const known = this.#asked.get(at) ?? new KnownAt(this.#ground, at);
    this.#asked.delete(at); // the one asked last comes last
    this.#asked.set(at, known);
    for (const old of [...this.#asked.keys()].slice(0, -MOMENTS_KEPT)) this.#asked.delete(old);
    return known;
  }
}

/** Reports one by one, or put in order already. */
export type Reports<Report extends Version = KnownReport> = readonly Report[] | ReportIndex<Report>;

const indexes = new WeakMap<readonly Version[], ReportIndex<Version>>();

export function indexOfReports<Report extends Version>(reports: Reports<Report>): ReportIndex<Report> {
  if (reports instanceof ReportIndex) return reports;
  const known = indexes.get(reports) ?? ReportIndex.of(reports);
  indexes.set(reports, known as ReportIndex<Version>);
  return known as ReportIndex<Report>; // made of these very reports
}

/** Reports that had arrived by `at`, by obligation, versions rising; the last one gives the figures. */
export function reportsKnownAt<Report extends Version>(reports: Reports<Report>, at: LocalTime): Known<Report> {
  return indexOfReports(reports).knownAt(at);
}

/** When the earliest of the versions of one duty came; undefined: there is none. */
export function firstArrival(reports: readonly { readonly arrivedAt: LocalTime }[] | undefined): LocalTime | undefined {
  let first = reports?.[0]?.arrivedAt;
  for (const { arrivedAt } of reports ?? []) if (first !== undefined && arrivedAt < first) first = arrivedAt;
  return first;
}
