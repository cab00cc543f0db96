import { ENTRY, type Entry } from './facts';

/** How the reports of one unit in one cell become one number. */
export type Gathering = 'add' | 'last' | 'first' | 'change' | 'min' | 'max';

/** What a cell holds beside its number. */
export const MARK = { blank: 1, missing: 2, notDue: 4, notOwed: 8, filled: 16, otherHour: 32, merged: 64 } as const;

const MARK_OF: Readonly<Record<Entry, number>> = {
  [ENTRY.number]: 0,
  [ENTRY.blank]: MARK.blank,
  [ENTRY.missing]: MARK.missing,
  [ENTRY.notDue]: MARK.notDue,
  [ENTRY.notOwed]: MARK.notOwed,
  [ENTRY.notBegun]: MARK.notDue,
  [ENTRY.laterHour]: MARK.otherHour,
  [ENTRY.noHour]: MARK.otherHour,
  [ENTRY.merged]: MARK.merged,
};

/** What is known of the unit at hand in a cell: bits below its place, so that one number tells all of it. */
const OWES = 1;
const HAS_NUMBER = 2;
const REPORTED = 4;
const PARTIAL = 8;
const STALE = 16;
const SEEN = 32;
/** A report is overdue. */
const OVERDUE = 64;
const UNIT_SHIFT = 7;
const NOBODY = -1;

/** One number on its way into a cell. */
export interface Gathered {
  unit: number;
  period: number;
  value: number;
  /** Of a rate. */
  base: number;
  /** The unit's number before this one, wherever it lies; NaN: none. */
  before: number;
  baseBefore: number;
}

/**
 * The cells of one field, all lines against all columns. Duties come by unit and then by period, so what has to be known
 * of the unit at hand is one number beside each cell.
 */
export class Plane {
  readonly values: Float64Array;
  readonly bases: Float64Array | null;
  /** Of a change: what it is counted from. */
  readonly earlier: Float64Array | null;
  readonly earlierBases: Float64Array | null;
  readonly marks: Uint8Array;
  /** Units that owe a report, and those of them with a number. */
  readonly owing: Int32Array;
  readonly reported: Int32Array;
  /** Units with a report missing between others: their sums are not whole. */
  readonly partial: Int32Array;
  /** Units whose number is of an earlier period than the last they owe. */
  readonly stale: Int32Array;
  /** Units with a report that is overdue. */
  readonly overdue: Int32Array;
  /** Reports owed that gave a number, and those that gave none. */
  readonly received: Int32Array;
  readonly lacking: Int32Array;
  /** Newest period with a number; -1: the cell has no number. */
  readonly newest: Int32Array;

  readonly #gather: Gathering;
  readonly #gatherBase: Gathering;
  /** Sums and last numbers, as nearly all questions want: gathered in one go. */
  readonly #isQuick: boolean;
  /** Of the unit at hand. */
  readonly #known: Int32Array;
  readonly #last: Float64Array;
  readonly #lastBase: Float64Array;
  readonly #start: Float64Array;
  readonly #startBase: Float64Array;

  /** @param gather of the number, and of the base of a rate */
  constructor(size: number, gather: readonly [Gathering, Gathering], hasBase: boolean) {
    const isChange = gather[0] === 'change';
    [this.#gather, this.#gatherBase] = gather;
    this.#isQuick = (!hasBase || gather[0] === gather[1]) && (gather[0] === 'add' || gather[0] === 'last');
    this.values = new Float64Array(size);
    this.bases = hasBase ? new Float64Array(size) : null;
    this.earlier = isChange ? new Float64Array(size) : null;
    this.earlierBases = isChange && hasBase ? new Float64Array(size) : null;
    this.marks = new Uint8Array(size);
    this.owing = new Int32Array(size);
    this.reported = new Int32Array(size);
    this.partial = new Int32Array(size);
    this.stale = new Int32Array(size);
    this.overdue = new Int32Array(size);
    this.received = new Int32Array(size);
    this.lacking = new Int32Array(size);
    this.newest = new Int32Array(size).fill(-1);
    this.#known = new Int32Array(size).fill(NOBODY);
    this.#last = new Float64Array(gather[0] === 'add' && !hasBase ? 0 : size);
    this.#lastBase = new Float64Array(hasBase ? size : 0);
    this.#start = new Float64Array(isChange ? size : 0);
    this.#startBase = new Float64Array(isChange && hasBase ? size : 0);
  }

  /** A cell is the sum of all reports in it, so one that is missing takes from it. */
  get addsUp(): boolean {
    return this.#gather === 'add';
  }

  hasNumber(cell: number): boolean {
    return (this.newest[cell] ?? -1) >= 0;
  }

  owed(cell: number): number {
    return (this.received[cell] ?? 0) + (this.lacking[cell] ?? 0);
  }

  /** Units whose figures are whole in a cell: of a sum those with every report, else those with any. */
  covered(cell: number, isOfStates: boolean): number {
    if (isOfStates) return (this.owing[cell] ?? 0) - (this.overdue[cell] ?? 0);
    return this.addsUp ? (this.owing[cell] ?? 0) - (this.partial[cell] ?? 0) : (this.reported[cell] ?? 0);
  }

  /** A duty without a number of its own. */
  note(cell: number, unit: number, entry: Entry): void {
    this.#mark(cell, MARK_OF[entry]);
    if (entry === ENTRY.notBegun || entry === ENTRY.notOwed || entry === ENTRY.merged) return;
    this.lacking[cell] = (this.lacking[cell] ?? 0) + 1;
    let known = this.#owes(cell, unit);
    if ((known & PARTIAL) === 0) this.partial[cell] = (this.partial[cell] ?? 0) + 1;
    known |= PARTIAL;
    if (entry === ENTRY.missing && (known & OVERDUE) === 0) {
      this.overdue[cell] = (this.overdue[cell] ?? 0) + 1;
      known |= OVERDUE;
    }
    if ((known & HAS_NUMBER) !== 0 && (known & STALE) === 0) {
      this.stale[cell] = (this.stale[cell] ?? 0) + 1;
      known |= STALE;
    }
    this.#known[cell] = known;
  }

  /** A number of the unit. */
  count(cell: number, of: Gathered): void {
    if (this.#isQuick) {
      this.#countQuickly(cell, of);
      return;
    }
    this.#known[cell] = this.#owes(cell, of.unit);
    this.received[cell] = (this.received[cell] ?? 0) + 1;
    if (this.#put(cell, of)) this.#report(cell);
  }

  /** What `count` does for sums or last numbers, with one look at what is known of the unit. */
  #countQuickly(cell: number, { unit, period, value, base }: Gathered): void {
    let known = this.#known[cell] ?? NOBODY;
    if (known >> UNIT_SHIFT !== unit) known = unit << UNIT_SHIFT;
    if ((known & OWES) === 0) this.owing[cell] = (this.owing[cell] ?? 0) + 1;
    if ((known & REPORTED) === 0) this.reported[cell] = (this.reported[cell] ?? 0) + 1;
    if ((known & STALE) !== 0) this.stale[cell] = (this.stale[cell] ?? 0) - 1;
    const isLast = this.#gather === 'last';
    const hasBefore = isLast && (known & HAS_NUMBER) !== 0;
    this.values[cell] = (this.values[cell] ?? 0) + value - (hasBefore ? (this.#last[cell] ?? 0) : 0);
    if (isLast) this.#last[cell] = value;
    if (this.bases !== null) {
      this.bases[cell] = (this.bases[cell] ?? 0) + base - (hasBefore ? (this.#lastBase[cell] ?? 0) : 0);
      if (isLast) this.#lastBase[cell] = base;
    }
    this.received[cell] = (this.received[cell] ?? 0) + 1;
    if (period > (this.newest[cell] ?? -1)) this.newest[cell] = period;
    this.#known[cell] = (known & ~STALE) | OWES | REPORTED | HAS_NUMBER;
  }

  /**
   * A later number of the unit is not as it is asked for: what was counted of it is not its last. Of sums, and of what looks at
   * every report, it stays.
   */
  forget(cell: number, unit: number): void {
    if (this.#gather !== 'last') return;
    const known = this.#ofUnit(cell, unit);
    if ((known & HAS_NUMBER) !== 0) {
      this.values[cell] = (this.values[cell] ?? 0) - (this.#last[cell] ?? 0);
      if (this.bases !== null) this.bases[cell] = (this.bases[cell] ?? 0) - (this.#lastBase[cell] ?? 0);
    }
    const lower = (counts: Int32Array, bit: number) => {
      if ((known & bit) !== 0) counts[cell] = (counts[cell] ?? 0) - 1;
    };
    lower(this.owing, OWES);
    lower(this.reported, REPORTED);
    lower(this.partial, PARTIAL);
    lower(this.stale, STALE);
    lower(this.overdue, OVERDUE);
    this.#known[cell] = unit << UNIT_SHIFT;
    if (this.owing[cell] !== 0) return;
    this.newest[cell] = -1; // nobody is left in it
    this.received[cell] = 0;
  }

  /** A unit went out of the cell with its number: where it was the only one, the cell has none. */
  leave(cell: number): void {
    this.#mark(cell, MARK.merged);
    if ((this.owing[cell] ?? 0) > 0) return;
    this.newest[cell] = -1;
    this.received[cell] = 0;
  }

  /** How many reports of a kind there are, and how late: known of every duty, reported or not. */
  tally(cell: number, of: Gathered, entry: Entry): void {
    if (entry === ENTRY.number) {
      this.count(cell, of);
      return;
    }
    this.note(cell, of.unit, entry);
    this.#put(cell, of);
  }

  /** What the clerk put there: in the number, but no report. */
  fill(cell: number, of: Gathered, entry: Entry): void {
    this.note(cell, of.unit, entry);
    this.#mark(cell, MARK.filled);
    this.#put(cell, of);
  }

  /** @returns false: a change that is not known yet */
  #put(cell: number, of: Gathered): boolean {
    if (!this.#gathered(cell, of)) return false;
    const known = this.#ofUnit(cell, of.unit);
    if ((known & STALE) !== 0) this.stale[cell] = (this.stale[cell] ?? 0) - 1; // it is of the last period again
    this.#known[cell] = (known & ~STALE) | HAS_NUMBER;
    if (of.period > (this.newest[cell] ?? -1)) this.newest[cell] = of.period;
    return true;
  }

  #gathered(cell: number, of: Gathered): boolean {
    const gather = this.#gather;
    if (gather === 'change') return this.#changed(cell, of);
    if (gather === 'min' || gather === 'max') {
      this.#extreme(cell, of, gather === 'min');
      return true;
    }
    const isFirst = (this.#ofUnit(cell, of.unit) & HAS_NUMBER) === 0;
    addTo(this.values, this.#last, gather, cell, of.value, isFirst);
    if (this.bases !== null) addTo(this.bases, this.#lastBase, this.#gatherBase, cell, of.base, isFirst);
    return true;
  }

  #extreme(cell: number, { value, base }: Gathered, isLeast: boolean): void {
    if (this.bases !== null && base === 0) return; // nobody of nobody is no rate
    const isEmpty = this.bases === null ? !this.hasNumber(cell) : this.bases[cell] === 0;
    const [one, other] = [this.values[cell] ?? 0, this.bases?.[cell] ?? 1];
    const difference = this.bases === null ? value - one : value * other - one * base;
    if (!isEmpty && (isLeast ? difference >= 0 : difference <= 0)) return;
    this.values[cell] = value;
    if (this.bases !== null) this.bases[cell] = base;
  }

  /** Against the number before the cell; where there is none, against the first in it, so that parts add up. */
  #changed(cell: number, { unit, value, base, before, baseBefore }: Gathered): boolean {
    const { bases, earlier, earlierBases } = this;
    const known = this.#ofUnit(cell, unit);
    if ((known & SEEN) === 0) {
      this.#known[cell] = known | SEEN;
      const hasBefore = !Number.isNaN(before);
      this.#start[cell] = hasBefore ? before : value;
      if (bases !== null) this.#startBase[cell] = hasBefore ? baseBefore : base;
      if (!hasBefore) return false; // one number alone has not changed
    }
    const isFirst = (known & HAS_NUMBER) === 0;
    addTo(this.values, this.#last, 'last', cell, value, isFirst);
    if (isFirst && earlier !== null) earlier[cell] = (earlier[cell] ?? 0) + (this.#start[cell] ?? 0);
    if (bases === null) return true;
    addTo(bases, this.#lastBase, 'last', cell, base, isFirst);
    if (isFirst && earlierBases !== null) earlierBases[cell] = (earlierBases[cell] ?? 0) + (this.#startBase[cell] ?? 0);
    return true;
  }

  #report(cell: number): void {
    const known = this.#known[cell] ?? NOBODY;
    if ((known & REPORTED) !== 0) return;
    this.#known[cell] = known | REPORTED;
    this.reported[cell] = (this.reported[cell] ?? 0) + 1;
  }

  /** What is known of the unit, with its duty told for. */
  #owes(cell: number, unit: number): number {
    const known = this.#ofUnit(cell, unit);
    if ((known & OWES) !== 0) return known;
    this.owing[cell] = (this.owing[cell] ?? 0) + 1;
    return known | OWES;
  }

  #ofUnit(cell: number, unit: number): number {
    const known = this.#known[cell] ?? NOBODY;
    return known >> UNIT_SHIFT === unit ? known : unit << UNIT_SHIFT;
  }

  #mark(cell: number, mark: number): void {
    this.marks[cell] = (this.marks[cell] ?? 0) | mark;
  }
}

/** @param isFirst the unit has no number in the cell yet */
function addTo(
  sums: Float64Array,
  last: Float64Array,
  gather: Gathering,
  cell: number,
  value: number,
  isFirst: boolean,
): void {
  if (gather === 'add' || isFirst) sums[cell] = (sums[cell] ?? 0) + value;
  else if (gather === 'last') sums[cell] = (sums[cell] ?? 0) + value - (last[cell] ?? 0);
  last[cell] = value;
}
