import type { LocalTime } from './calendar';
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
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What of a report tells which of its versions is known when. */
type Version = Pick<KnownReport, 'obligationId' | 'version' | 'arrivedAt'>;

/** The versions of each duty that are known, rising; the last one gives the figures. */
export interface Known<Report = KnownReport> {
  /** undefined: none. */
  get(obligationId: string): readonly Report[] | undefined;
  has(obligationId: string): boolean;
}

/** All live versions on one duty. */
interface Arrivals<Report> {
  /** Rising. */
  readonly versions: readonly Report[];
  readonly first: LocalTime;
  readonly last: LocalTime;
}

/**
 * Reports by duty, put in order once: what was known at a moment is then told duty by duty, as it is asked for, instead of
 * by going through a year of reports for each moment.
 */
export class ReportIndex<Report extends Version = KnownReport> {
  readonly #byDuty: Map<string, Arrivals<Report>>;
  #asked: { readonly at: LocalTime; readonly known: Known<Report> } | null = null;

  private constructor(byDuty: Map<string, Arrivals<Report>>) {
    this.#byDuty = byDuty;
  }

  static of<Report extends Version>(reports: readonly Report[]): ReportIndex<Report> {
    const lists = new Map<string, Report[]>();
    for (const report of reports) {
      const own = lists.get(report.obligationId);
      if (own === undefined) lists.set(report.obligationId, [report]);
      else own.push(report);
    }
    const index = new ReportIndex<Report>(new Map());
    for (const [obligationId, versions] of lists) index.#put(obligationId, versions);
    return index;
  }

  /**
   * The same with other versions on some duties. It takes the place of the index it is made from, which must not be asked
   * any more.
   */
  with(changed: ReadonlyMap<string, readonly Report[]>): ReportIndex<Report> {
    const index = new ReportIndex<Report>(this.#byDuty);
    for (const [obligationId, versions] of changed)
      if (versions.length === 0) index.#byDuty.delete(obligationId);
      else index.#put(obligationId, [...versions]);
    return index;
  }

  #put(obligationId: string, versions: Report[]): void {
    versions.sort((a, b) => a.version - b.version);
    const arrivals = versions.map(({ arrivedAt }) => arrivedAt).sort();
    const [first, last] = [arrivals[0], arrivals.at(-1)];
    if (first !== undefined && last !== undefined) this.#byDuty.set(obligationId, { versions, first, last });
  }

  /** Duties with a live report, whenever it came. */
  get answered(): number {
    return this.#byDuty.size;
  }

  /** Every live version on each duty. */
  byDuty(): readonly (readonly Report[])[] {
    return Array.from(this.#byDuty.values(), ({ versions }) => versions);
  }

  /** Every live version of the duty, whenever it came, rising. */
  all(obligationId: string): readonly Report[] {
    return this.#byDuty.get(obligationId)?.versions ?? [];
  }

  /** The same answer for the same moment, so that what was made of it can be kept with it. */
  knownAt(at: LocalTime): Known<Report> {
    if (this.#asked?.at !== at) this.#asked = { at, known: this.#newKnown(at) };
    return this.#asked.known;
  }

  #newKnown(at: LocalTime): Known<Report> {
    const byDuty = this.#byDuty;
    return {
      has: (obligationId) => {
        const own = byDuty.get(obligationId);
        return own !== undefined && own.first <= at;
      },
      get: (obligationId) => {
        const own = byDuty.get(obligationId);
        if (own === undefined || own.first > at) return undefined;
        return own.last <= at ? own.versions : own.versions.filter(({ arrivedAt }) => arrivedAt <= at);
      },
    };
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
