import { groupBy } from '../groupBy';
import { spanOf } from '../period';
import { ENTRY, type FieldColumn, type PivotFacts, type PivotSuccession } from './facts';
import type { LineFinder } from './lines';
import type { Gathering, Plane } from './plane';

/** Where the rows of a field lie among the cells of a question. */
export interface CellGround {
  readonly facts: PivotFacts;
  readonly ground: {
    /** By duty: 1, it is looked at. */
    readonly duties: Uint8Array;
    /** By duty: 1, nothing but its number keeps it out; null: no number is asked for. */
    readonly failed: Uint8Array | null;
    /** By period: 1, its numbers are in the cells; others only tell what came before. */
    readonly periods: Uint8Array;
  };
  readonly rows: LineFinder;
  readonly columns: LineFinder;
  readonly width: number;
}

/** What one unit gave to one cell. */
interface Given {
  readonly first: number;
  readonly firstBase: number;
  /** Places of periods with a number; -1: none. */
  readonly oldest: number;
  readonly last: number;
  readonly lastBase: number;
  readonly newest: number;
  readonly owes: boolean;
  readonly isReported: boolean;
  readonly isPartial: boolean;
  readonly isStale: boolean;
}

const NOTHING: Given = {
  first: 0,
  firstBase: 0,
  oldest: -1,
  last: 0,
  lastBase: 0,
  newest: -1,
  owes: false,
  isReported: false,
  isPartial: false,
  isStale: false,
};

type Cells = ReadonlyMap<number, Given>;

/** What one unit gave, by cell, and by the time of cells whatever their rows and columns else tell apart. */
interface GivenByUnit {
  readonly cells: Cells;
  readonly times: Cells;
}

type GivenUnits = ReadonlyMap<number, GivenByUnit>;
type Gatherings = readonly [Gathering, Gathering];

/** Entries as this question counts them: what went into a unit that it does not look at is that of the old one. */
export function countedEntries({ duties, entries, absorbedBy }: FieldColumn, looked: Uint8Array): Uint8Array {
  if (absorbedBy === null) return entries;
  const counted = entries.slice();
  for (let at = 0; at < duties.length; at += 1)
    if (entries[at] === ENTRY.merged && looked[absorbedBy[at] ?? -1] !== 1) counted[at] = ENTRY.number;
  return counted;
}

/**
 * Takes out of last and first numbers what stands in them twice over a merger: once a unit has reported that others went into,
 * their last numbers before speak of people who are in its own, in whatever row that stands; and what it began with is in no
 * first number beside theirs.
 */
export function countOnce(
  plane: Plane,
  column: FieldColumn,
  { hasChoices, gatherings }: { readonly hasChoices: boolean; readonly gatherings: Gatherings },
  layout: CellGround,
): void {
  const { successions } = layout.facts;
  if (successions.length === 0) return;
  const timeOf = timesOfCells(layout);
  const given = givenBy(involved(successions), column, hasChoices, { ...layout, timeOf });
  if (gatherings.includes('last')) {
    dropSucceeded(plane, gatherings, given, layout.facts, timeOf);
    if (gatherings[0] === 'last') letPartsStand(plane, given, successions);
  }
  if (gatherings[0] === 'change') countAsOne(plane, given, layout.facts);
  if (gatherings.includes('first')) dropLaterFirsts(plane, gatherings, given, successions);
}

function involved(successions: readonly PivotSuccession[]): ReadonlySet<number> {
  return new Set(successions.flatMap(({ from, into }) => [from, into]));
}

function givenBy(
  units: ReadonlySet<number>,
  { duties, entries, values, bases, isFilled }: FieldColumn,
  hasChoices: boolean,
  { facts, ground, rows, columns, width, timeOf }: CellGround & { readonly timeOf: TimeOf },
): GivenUnits {
  const given = new Map(
    [...units].map((unit) => [unit, { cells: new Map<number, Given>(), times: new Map<number, Given>() }]),
  );
  for (let at = 0; at < duties.length; at += 1) {
    const duty = duties[at] ?? 0;
    const [unit, period, state] = [facts.unit[duty] ?? 0, facts.period[duty] ?? 0, facts.state[duty] ?? 0];
    const own = given.get(unit);
    const isFailed = ground.failed?.[duty] === 1;
    if (own === undefined || ground.periods[period] === 0) continue;
    if (ground.duties[duty] === 0 && !isFailed) continue;
    const isNumber = entries[at] === ENTRY.number;
    const said = {
      period,
      isNumber,
      isStandIn: !isNumber && hasChoices && isFilled[at] === 1,
      isOwed: !UNOWED.includes(entries[at] ?? ENTRY.number),
      value: values[at] ?? 0,
      base: bases?.[at] ?? 0,
    };
    for (const row of rows.find(unit, period, state))
      for (const line of columns.find(unit, period, state)) {
        const cell = row * width + line;
        own.cells.set(cell, isFailed ? NOTHING : withRow(own.cells.get(cell) ?? NOTHING, said));
        const time = timeOf(cell);
        own.times.set(time, isFailed ? NOTHING : withRow(own.times.get(time) ?? NOTHING, said));
      }
  }
  return given;
}

const UNOWED: readonly number[] = [ENTRY.notBegun, ENTRY.notOwed, ENTRY.merged];

interface Row {
  readonly period: number;
  readonly isNumber: boolean;
  readonly isStandIn: boolean;
  readonly isOwed: boolean;
  readonly value: number;
  readonly base: number;
}

/** As `Plane` tells it. */
function withRow(before: Given, { period, isNumber, isStandIn, isOwed, value, base }: Row): Given {
  const isIn = isNumber || isStandIn;
  const isLacking = isOwed && !isNumber;
  const isFirst = before.oldest < 0;
  return {
    ...before,
    ...(isIn && { last: value, lastBase: base, newest: period }),
    ...(isIn && isFirst && { first: value, firstBase: base, oldest: period }),
    owes: before.owes || isOwed,
    isReported: before.isReported || isNumber,
    isPartial: before.isPartial || isLacking,
    isStale: !isIn && (before.isStale || (isLacking && !isFirst)),
  };
}

function dropSucceeded(
  plane: Plane,
  gatherings: Gatherings,
  given: GivenUnits,
  facts: PivotFacts,
  timeOf: TimeOf,
): void {
  const isSucceeded = succeeded(facts, (unit, time) => given.get(unit)?.times.get(time));
  for (const from of new Set(facts.successions.map((one) => one.from)))
    for (const [cell, own] of given.get(from)?.cells ?? [])
      if (own.newest >= 0 && isSucceeded(from, timeOf(cell), own.newest)) takeOut(plane, gatherings, 'last', cell, own);
}

/** Of changes, those of both stand in a cell; they are of one unit. */
function countAsOne(plane: Plane, given: GivenUnits, facts: PivotFacts): void {
  const isSucceeded = succeeded(facts, (unit, cell) => given.get(unit)?.cells.get(cell));
  for (const from of new Set(facts.successions.map((one) => one.from)))
    for (const [cell, own] of given.get(from)?.cells ?? [])
      if (own.newest >= 0 && isSucceeded(from, cell, own.newest)) takeOutUnit(plane, cell, own);
}

/** Whether what a unit went into speaks for it later, at a place. */
function succeeded(
  { successions, periods }: PivotFacts,
  givenAt: (unit: number, place: number) => Given | undefined,
): (unit: number, place: number, after: number) => boolean {
  const ways = groupBy(successions, ({ from }) => from);
  /** What the unit went into has a number of a later period in the cell, or what that went into. */
  const isSucceeded = (unit: number, cell: number, after: number): boolean => {
    const own = ways.get(unit) ?? [];
    return own.length > 0 && own.every((way) => way.isComplete && speaksFor(way, cell, after));
  };
  const speaksFor = ({ into, since }: PivotSuccession, cell: number, after: number): boolean => {
    const newest = givenAt(into, cell)?.newest ?? -1;
    const end = newest < 0 ? undefined : spanOf(periods[newest] ?? 'once')?.to;
    if (newest > after && end !== undefined && end >= since) return true;
    return isSucceeded(into, cell, after);
  };
  return isSucceeded;
}

type TimeOf = (cell: number) => number;

/** Cells of one time have one number, whatever rows and columns they lie in. */
function timesOfCells({ rows, columns, width }: CellGround): TimeOf {
  const known = new Map<string, number>();
  const numberOf = (key: string) => {
    const found = known.get(key) ?? known.size;
    known.set(key, found);
    return found;
  };
  const [rowTimes, columnTimes] = [rows, columns].map(({ times }) => times.map(numberOf));
  const size = known.size;
  return (cell) => (rowTimes?.[Math.floor(cell / width)] ?? 0) * size + (columnTimes?.[cell % width] ?? 0);
}

/** Of a new unit that has not reported in the cell, what it was made of is an older number: it counts as one unit. */
function letPartsStand(plane: Plane, given: GivenUnits, successions: readonly PivotSuccession[]): void {
  for (const [into, parts] of partsOf(successions))
    for (const [cell, own] of given.get(into)?.cells ?? []) {
      if (!own.owes || own.newest >= 0) continue;
      const theirs = givenIn(cell, parts, given);
      if (theirs === null) continue;
      for (const part of theirs) takeOutUnit(plane, cell, part);
      plane.reported[cell] = (plane.reported[cell] ?? 0) + 1;
      plane.stale[cell] = (plane.stale[cell] ?? 0) + 1;
    }
}

function dropLaterFirsts(
  plane: Plane,
  gatherings: Gatherings,
  given: GivenUnits,
  successions: readonly PivotSuccession[],
): void {
  for (const [into, parts] of partsOf(successions))
    for (const [cell, own] of given.get(into)?.cells ?? []) {
      const theirs = own.oldest < 0 ? null : givenIn(cell, parts, given);
      if (theirs?.every(({ oldest }) => oldest < own.oldest)) takeOut(plane, gatherings, 'first', cell, own);
    }
}

/** New units with those that went into them whole. */
function partsOf(successions: readonly PivotSuccession[]): ReadonlyMap<number, readonly PivotSuccession[]> {
  return groupBy(
    successions.filter(({ isWhole }) => isWhole),
    ({ into }) => into,
  );
}

/** null: not all of them have a number there. */
function givenIn(cell: number, parts: readonly PivotSuccession[], given: GivenUnits): readonly Given[] | null {
  const theirs = parts.flatMap(({ from }) => given.get(from)?.cells.get(cell) ?? []);
  return theirs.length === parts.length && theirs.every(({ newest }) => newest >= 0) ? theirs : null;
}

function takeOut(plane: Plane, gatherings: Gatherings, which: 'last' | 'first', cell: number, own: Given): void {
  const [value, base] = which === 'last' ? [own.last, own.lastBase] : [own.first, own.firstBase];
  if (gatherings[1] === which && plane.bases !== null) plane.bases[cell] = (plane.bases[cell] ?? 0) - base;
  if (gatherings[0] !== which) return;
  plane.values[cell] = (plane.values[cell] ?? 0) - value;
  takeOutUnit(plane, cell, own);
  plane.leave(cell);
}

function takeOutUnit(plane: Plane, cell: number, { owes, isReported, isPartial, isStale }: Given): void {
  const lower = (counts: Int32Array, is: boolean) => {
    counts[cell] = (counts[cell] ?? 0) - Number(is);
  };
  lower(plane.owing, owes);
  lower(plane.reported, isReported);
  lower(plane.partial, isPartial);
  lower(plane.stale, isStale);
}

/** A number with its base. */
export interface Before {
  readonly value: number;
  readonly base: number;
}

/** By unit, what a new one is to be held against in its first number: the last ones of those it was made of. */
export function beforeMergers(column: FieldColumn, { facts, ground }: CellGround): ReadonlyMap<number, Before> {
  const parts = partsOf(facts.successions);
  if (parts.size === 0) return new Map();
  const numbers = numbersOf(involved(facts.successions), column, facts, ground.duties);
  return new Map(
    [...parts].flatMap(([into, own]) => {
      const first = numbers.get(into)?.[0]?.period;
      const theirs = own.flatMap(
        ({ from }) => numbers.get(from)?.findLast(({ period }) => first !== undefined && period < first) ?? [],
      );
      if (theirs.length < own.length) return [];
      const sum = (key: 'value' | 'base') => theirs.reduce((all, one) => all + one[key], 0);
      return [[into, { value: sum('value'), base: sum('base') }] as const];
    }),
  );
}

function numbersOf(
  units: ReadonlySet<number>,
  { duties, entries, values, bases }: FieldColumn,
  facts: PivotFacts,
  looked: Uint8Array,
): ReadonlyMap<number, readonly (Before & { readonly period: number })[]> {
  const numbers = new Map<number, (Before & { readonly period: number })[]>();
  for (let at = 0; at < duties.length; at += 1) {
    const duty = duties[at] ?? 0;
    const unit = facts.unit[duty] ?? 0;
    if (entries[at] !== ENTRY.number || looked[duty] === 0 || !units.has(unit)) continue;
    const one = { period: facts.period[duty] ?? 0, value: values[at] ?? 0, base: bases?.[at] ?? 0 };
    numbers.set(unit, [...(numbers.get(unit) ?? []), one]);
  }
  return numbers;
}
