import { AS_WRITTEN, type Likeness } from '../likeness';
import { comparePeriods, type PeriodKey } from '../period';

/** A row of a list of people, as far as it matters who it is. */
export interface ListedPerson {
  /** STT. */
  readonly ordinal: number;
  readonly fullName: string;
  readonly phone: string | null;
}

/** The same phone on another list of the form. */
export interface OtherListing {
  readonly phone: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly ordinal: number;
}

/**
 * What a row adds to the running total. `new`: one person. Counted before, and adding nobody: `repeated` on this list,
 * `own` on the unit's list of an earlier period, `other` on another unit's list of an earlier one. To be asked about, and
 * counted until it is answered: `sameDay` on another unit's list of the same period, `shared` the phone of somebody of
 * another name.
 */
export const ROW_VERDICTS = ['new', 'repeated', 'own', 'other', 'sameDay', 'shared'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

const ADDS_NOBODY: readonly RowVerdict[] = ['repeated', 'own', 'other'];

/** Lists longer than this are added up without asking who was counted before: it would hold the office up. */
export const MOST_JUDGED = 20_000;

export interface JudgedPerson {
  readonly person: ListedPerson;
  readonly verdict: Exclude<RowVerdict, 'new'>;
  /** Where the person was counted before; of `repeated` the row above on this list. */
  readonly listing: OtherListing;
}

/** How a stated running total comes about. */
export type Explanation =
  /** The total before and the people who are new. */
  | 'right'
  /** All rows were added, also of people counted before. */
  | 'allRows'
  /** Some of the rows of people counted before were added. */
  | 'someRows'
  /** It goes on from what the total before should have been. */
  | 'corrected'
  /** More than the list gives, and reports in between are missing that may hold the rest. */
  | 'gap'
  /** Less than the list itself has people; there is no total before. */
  | 'belowRows'
  /** Nothing was added. */
  | 'notAdded'
  /** Less than before. */
  | 'fell'
  | 'unexplained';

/** A running total as it stood before a period. */
export interface TotalBefore {
  readonly value: number;
  /** Of the report that said so; null when it is a starting figure of the campaign. */
  readonly period: PeriodKey | null;
  /** Reports owed since then and before this one that gave no total; left out: none. */
  readonly missing?: readonly PeriodKey[];
  /** What its own list and the total before it make of it, where it said something else; left out: it was right, or nobody knows. */
  readonly corrected?: number | null;
}

/** New rows, running total and people counted before, solved together. */
export interface ListSum {
  readonly rows: number;
  /** Rows that are not simply new, in the order of the list. */
  readonly judged: readonly JudgedPerson[];
  readonly counts: Readonly<Record<RowVerdict, number>>;
  /** Rows without a phone, which nobody can look for on other lists; among the new ones. */
  readonly unchecked: number;
  /** Running total of the period before; null: there is none. */
  readonly previous: TotalBefore | null;
  /** null: the report gives none. */
  readonly stated: number | null;
  /** The total before and every row. */
  readonly withAllRows: number | null;
  /** The total before and the rows that add somebody. */
  readonly expected: number | null;
  /** What the total should be; null: it can not be said: reports in between are missing, or `isOpen`. */
  readonly proposed: number | null;
  readonly explanation: Explanation | null;
  /** Lists are there that this one cannot be held against: `expected` is the most the total can be. Left out: none. */
  readonly isOpen?: boolean;
}

export interface ListOfUnit {
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly persons: Iterable<ListedPerson>;
  /** Rows of its file that were left out because they repeat a row above; left out: none. */
  readonly repeatedRows?: number;
  /** Their phones as `likeness` has them. */
  readonly listings: readonly OtherListing[];
  /** Left out: what is written is compared. */
  readonly likeness?: Likeness;
  /** Left out: no. See `ListSum`. */
  readonly isOpen?: boolean;
  readonly previous: ListSum['previous'];
  readonly stated: number | null;
}

export function solveListSum(list: ListOfUnit): ListSum {
  const { unitId, period, persons, listings, previous, stated, repeatedRows = 0, likeness = AS_WRITTEN } = list;
  const elsewhere = byPhone(listings.filter((one) => one.unitId !== unitId || one.period !== period));
  const above = new Map<string, OtherListing[]>();
  const counts = Object.fromEntries(ROW_VERDICTS.map((verdict) => [verdict, 0])) as Record<RowVerdict, number>; // all named
  const judged: JudgedPerson[] = [];
  let unchecked = 0;
  for (const person of persons) {
    const { fullName, ordinal } = person;
    const phone = person.phone && likeness.phoneKey(person.phone);
    if (phone === null) unchecked += 1;
    const isSame = (one: OtherListing) => likeness.isSameName(one.fullName, fullName);
    const own = { person, unitId, period, isSame };
    const found = phone === null ? null : judge(own, above.get(phone) ?? [], elsewhere.get(phone) ?? []);
    counts[found?.verdict ?? 'new'] += 1;
    if (found !== null) judged.push(found);
    if (phone !== null) above.set(phone, [...(above.get(phone) ?? []), { phone, fullName, unitId, period, ordinal }]);
  }
  counts.repeated += repeatedRows;
  const rows = ROW_VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  return goingOnFrom({ rows, judged, counts, unchecked, stated, isOpen: list.isOpen === true }, previous);
}

type Counted = Pick<ListSum, 'rows' | 'judged' | 'counts' | 'unchecked' | 'stated' | 'isOpen'>;

/** The total of rows that are judged already, going on from a total before of which more is known now. */
export function goingOnFrom(counted: Counted, previous: TotalBefore | null): ListSum {
  const { rows, judged, counts, unchecked, stated } = counted;
  const adding = addingRows({ rows, counts });
  const isOpen = counted.isOpen === true && adding > 0;
  const withAllRows = previous && previous.value + rows;
  const expected = previous && previous.value + adding;
  const explanation = explain(stated, previous, { adding, rows });
  const proposed = isOpen || explanation === 'gap' ? null : explanation === 'corrected' ? stated : expected;
  return { rows, judged, counts, unchecked, previous, stated, withAllRows, expected, proposed, explanation, isOpen };
}

/** Rows of people who were counted before and add nobody. */
export function countedBefore(counts: ListSum['counts']): number {
  return ADDS_NOBODY.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Rows that add somebody. */
export function addingRows({ rows, counts }: Pick<ListSum, 'rows' | 'counts'>): number {
  return rows - countedBefore(counts);
}

interface JudgedRow extends Pick<ListOfUnit, 'unitId' | 'period'> {
  readonly person: ListedPerson;
  isSame(listing: OtherListing): boolean;
}

function judge(
  { person, isSame, ...own }: JudgedRow,
  above: readonly OtherListing[],
  elsewhere: readonly OtherListing[],
): JudgedPerson | null {
  const inOrder: readonly [RowVerdict, OtherListing | undefined][] = [
    ['repeated', above.find(isSame)],
    ['own', elsewhere.find((one) => isSame(one) && one.unitId === own.unitId && isBefore(one, own.period))],
    ['other', elsewhere.find((one) => isSame(one) && one.unitId !== own.unitId && isBefore(one, own.period))],
    ['sameDay', elsewhere.find((one) => isSame(one) && one.period === own.period)],
    ['shared', [...above, ...elsewhere].find((one) => !isSame(one) && comparePeriods(one.period, own.period) <= 0)],
  ];
  for (const [verdict, listing] of inOrder)
    if (listing !== undefined && verdict !== 'new') return { person, verdict, listing };
  return null;
}

function isBefore({ period }: OtherListing, than: PeriodKey): boolean {
  return comparePeriods(period, than) < 0;
}

/** Earliest listing first. */
function byPhone(listings: readonly OtherListing[]): ReadonlyMap<string, readonly OtherListing[]> {
  const found = new Map<string, OtherListing[]>();
  for (const one of listings.toSorted((a, b) => comparePeriods(a.period, b.period)))
    found.set(one.phone, [...(found.get(one.phone) ?? []), one]);
  return found;
}

function explain(
  stated: number | null,
  previous: TotalBefore | null,
  { adding, rows }: { readonly adding: number; readonly rows: number },
): Explanation | null {
  if (stated === null) return null;
  if (previous === null) return stated < adding ? 'belowRows' : null;
  const { value, corrected = null, missing = [] } = previous;
  if (stated === value + adding) return 'right';
  if (corrected !== null && stated === corrected + adding) return 'corrected';
  if (stated === value + rows) return 'allRows';
  if (stated > value + adding && stated < value + rows) return 'someRows';
  if (stated < value) return 'fell';
  if (missing.length > 0 && stated > value + adding) return 'gap';
  return stated === value ? 'notAdded' : 'unexplained';
}
