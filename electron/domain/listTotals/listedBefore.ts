import type { Known, KnownReport } from '../knownReports';
import type { PeriodKey } from '../period';
import { comparePeriods } from '../period';
import { countedBefore, type ListedPerson, MOST_JUDGED, type OtherListing, solveListSum } from './listSum';

/** A row of a list, and of which report. */
export interface ListedRow extends ListedPerson {
  readonly obligationId: string;
  readonly version: number;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly phone: string;
}

/** Rows of two lists with the same phone, in either order. */
export interface PhonePair {
  readonly one: ListedRow;
  readonly other: ListedRow;
}

/** Rows of one earlier report. */
interface EarlierRows {
  readonly obligationId: string;
  readonly version: number;
  readonly rows: OtherListing[];
}

/** What of a list stands on earlier ones, of reports that count or do not. */
interface Overlap {
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly persons: Map<number, ListedPerson>;
  readonly earlier: Map<string, EarlierRows>;
  /** How many of them, by which of the earlier reports count. */
  readonly counts: Map<string, number>;
}

/** Rows of lists that stand on earlier lists too, by report; which of these count is told moment by moment. */
export class ListedBefore {
  readonly #overlaps = new Map<string, Overlap>();

  constructor(pairs: Iterable<PhonePair>) {
    for (const { one, other } of pairs) {
      const order = comparePeriods(one.period, other.period);
      if (order !== 0) this.#put(order < 0 ? { later: other, earlier: one } : { later: one, earlier: other });
    }
  }

  #put({ later, earlier }: { readonly later: ListedRow; readonly earlier: ListedRow }): void {
    const key = keyOf(later);
    const known = this.#overlaps.get(key) ?? overlapOf(later);
    this.#overlaps.set(key, known);
    known.persons.set(later.ordinal, later);
    const { obligationId, version } = earlier;
    const own = known.earlier.get(keyOf(earlier)) ?? { obligationId, version, rows: [] };
    known.earlier.set(keyOf(earlier), own);
    own.rows.push(earlier);
  }

  /** People of the report's list who stand on an earlier list among the known ones: they are nobody new. */
  count(report: Pick<KnownReport, 'obligationId' | 'version' | 'persons'>, known: Known): number {
    const overlap = this.#overlaps.get(keyOf(report));
    if (overlap === undefined || report.persons > MOST_JUDGED) return 0;
    const { unitId, period, persons, counts } = overlap;
    const counting = [...overlap.earlier.values()].filter(
      ({ obligationId, version }) => known.get(obligationId)?.at(-1)?.version === version,
    );
    const which = counting.map(keyOf).join(' ');
    const found = counts.get(which);
    if (found !== undefined) return found;
    const listings = counting.flatMap(({ rows }) => rows);
    const list = { unitId, period, persons: [...persons.values()], listings, previous: null, stated: null };
    const count = countedBefore(solveListSum(list).counts);
    counts.set(which, count);
    return count;
  }
}

function overlapOf({ unitId, period }: ListedRow): Overlap {
  return { unitId, period, persons: new Map(), earlier: new Map(), counts: new Map() };
}

function keyOf({ obligationId, version }: { readonly obligationId: string; readonly version: number }): string {
  return `${obligationId}/${version}`;
}
