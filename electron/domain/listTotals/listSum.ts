import { comparePeriods, type PeriodKey } from '../period';
import { personNameKey } from '../personName';

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
  /** Nothing was added. */
  | 'notAdded'
  /** Less than before. */
  | 'fell'
  | 'unexplained';

/** New rows, running total and people counted before, solved together. */
export interface ListSum {
  readonly rows: number;
  /** Rows that are not simply new, in the order of the list. */
  readonly judged: readonly JudgedPerson[];
  readonly counts: Readonly<Record<RowVerdict, number>>;
  /** Rows without a phone, which nobody can look for on other lists; among the new ones. */
  readonly unchecked: number;
  /** Running total of the period before; null: there is none. */
  readonly previous: { readonly value: number; readonly period: PeriodKey } | null;
  /** null: the report gives none. */
  readonly stated: number | null;
  /** The total before and every row. */
  readonly withAllRows: number | null;
  /** The total before and the rows that add somebody: what the total should be. */
  readonly proposed: number | null;
  readonly explanation: Explanation | null;
}

export interface ListOfUnit {
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly persons: Iterable<ListedPerson>;
  readonly listings: readonly OtherListing[];
  readonly previous: ListSum['previous'];
  readonly stated: number | null;
}

export function solveListSum({ unitId, period, persons, listings, previous, stated }: ListOfUnit): ListSum {
  const elsewhere = byPhone(listings.filter((one) => one.unitId !== unitId || one.period !== period));
  const above = new Map<string, OtherListing[]>();
  const counts = Object.fromEntries(ROW_VERDICTS.map((verdict) => [verdict, 0])) as Record<RowVerdict, number>; // all named
  const judged: JudgedPerson[] = [];
  let unchecked = 0;
  for (const person of persons) {
    const { phone, fullName, ordinal } = person;
    if (phone === null) unchecked += 1;
    const found =
      phone === null ? null : judge(person, { unitId, period }, above.get(phone) ?? [], elsewhere.get(phone) ?? []);
    counts[found?.verdict ?? 'new'] += 1;
    if (found !== null) judged.push(found);
    if (phone !== null) above.set(phone, [...(above.get(phone) ?? []), { phone, fullName, unitId, period, ordinal }]);
  }
  const rows = ROW_VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const adding = rows - countedBefore(counts);
  const withAllRows = previous && previous.value + rows;
  const proposed = previous && previous.value + adding;
  const explanation = explain(stated, previous?.value ?? null, withAllRows, proposed);
  return { rows, judged, counts, unchecked, previous, stated, withAllRows, proposed, explanation };
}

/** Rows of people who were counted before and add nobody. */
export function countedBefore(counts: ListSum['counts']): number {
  return ADDS_NOBODY.reduce((sum, verdict) => sum + counts[verdict], 0);
}

function judge(
  person: ListedPerson,
  own: Pick<ListOfUnit, 'unitId' | 'period'>,
  above: readonly OtherListing[],
  elsewhere: readonly OtherListing[],
): JudgedPerson | null {
  const name = personNameKey(person.fullName);
  const isSame = ({ fullName }: OtherListing) => personNameKey(fullName) === name;
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
  previous: number | null,
  withAllRows: number | null,
  proposed: number | null,
): Explanation | null {
  if (stated === null || previous === null) return null;
  if (stated === proposed) return 'right';
  if (stated === withAllRows) return 'allRows';
  if (stated === previous) return 'notAdded';
  return stated < previous ? 'fell' : 'unexplained';
}
