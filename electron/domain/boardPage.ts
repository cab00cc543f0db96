import type { BoardCell, BoardSection, CellState } from './board';
import { type BoardFrame, type FrameRow, frameOf, type SectionFrame } from './boardFrame';
import { DutyStates } from './boardStates';
import { type BoardFilter, countStates, currentPeriod, sectionsInOrder, sectionsOf } from './boardView';
import { type BoardInput, cellOf, nameOfSection } from './buildBoard';
import type { LocalTime } from './calendar';
import { type Known, reportsKnownAt } from './knownReports';
import type { Obligation } from './obligation';
import { type PackedCells, packCells } from './packedCells';
import type { PeriodKey } from './period';
import type { UnitGroup } from './unit';

/** Columns of a duty from `first` up to and not including `end`. */
export interface ColumnSpan {
  readonly first: number;
  readonly end: number;
}

/** What of a board is looked at on screen. */
export interface BoardLook {
  readonly filter: BoardFilter;
  /** null, or one the filter does not let through: the first that it does. */
  readonly scheduleId: string | null;
  /** null: those around the period looked at. */
  readonly columns: ColumnSpan | null;
}

/** One duty without its rows. */
export interface SectionHead extends Omit<BoardSection, 'rows'> {
  /** Units with a row: those that owe anything in any of its periods. */
  readonly units: number;
  /** Those among them that are there in the period looked at: not ended, not of before the merger or after it. */
  readonly unitsNow: number;
}

/** As `PeriodCount`, in what travels as text. */
export interface PackedCount {
  readonly period: PeriodKey;
  readonly reported: number;
  readonly expected: number;
  readonly byState: readonly (readonly [CellState, number])[];
}

/** The limits of one period where the upper level has its own; each moment once, ascending. */
export interface Cascade {
  readonly own: readonly LocalTime[];
  readonly upper: readonly LocalTime[];
}

/** The cells of some columns of one duty, of the rows that the filter lets through. */
export interface ShownPart {
  readonly scheduleId: string;
  readonly columns: ColumnSpan;
  readonly rows: readonly ShownRow[];
  /** Of the columns and of the period looked at, over the units of the group whatever their state. */
  readonly counts: readonly PackedCount[];
  /** null: the period looked at has one clock only. */
  readonly cascade: Cascade | null;
  readonly cells: PackedCells;
}

export interface ShownRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly groupIds: readonly string[];
  /** So many of `cells` are its own. */
  readonly cellCount: number;
}

/** What the screen shows of a board at once: a year of 300 units has 110,000 cells in each duty, of which a few hundred are seen. */
export interface BoardPage {
  readonly directiveId: string;
  readonly at: LocalTime;
  /** Every duty, whatever the filter. */
  readonly sections: readonly SectionHead[];
  /** Groups that any unit of the board belongs to, in the order of the registry. */
  readonly groups: readonly UnitGroup[];
  /** Any report of any duty is here. */
  readonly hasReports: boolean;
  /** null: the filter lets no duty through. */
  readonly shown: ShownPart | null;
}

/** Drawn at once are ten columns or so; before and after them enough to scroll on while more is on its way. */
const COLUMNS_BEFORE = 27;
const COLUMNS_AFTER = 12;

/** The board as `buildBoard` makes it, as far as the screen shows it. */
export function boardPage(input: BoardInput, look: BoardLook): BoardPage {
  const frame = frameOf(input.obligations, input.units);
  const known = reportsKnownAt(input.reports, input.at);
  const sections = headsOf(input, frame, known);
  const shown = sectionsInOrder(sectionsOf({ sections }, look.filter));
  const head = shown.find(({ scheduleId }) => scheduleId === look.scheduleId) ?? shown[0];
  const section = head && frame.get(head.scheduleId);
  return {
    directiveId: input.directive.id,
    at: input.at,
    sections,
    groups: groupsOn(sections, frame, input.groups),
    hasReports: hasReports(input, sections, frame, known),
    shown: head && section ? new PartMaker(input, section, known).part(head, look) : null,
  };
}

function headsOf(input: BoardInput, frame: BoardFrame, known: Known): readonly SectionHead[] {
  const states = DutyStates.of(input.obligations, { known, at: input.at });
  return input.directive.schedules.flatMap((schedule) => {
    const section = frame.get(schedule.id);
    if (section === undefined) return [];
    const { periods, rows } = section;
    const unitsNow = countThere(section, currentPeriod({ periods }, input.at), states);
    return [{ ...nameOfSection(schedule, input), periods, units: rows.length, unitsNow }];
  });
}

/** A unit that has ended keeps its row for what it owed before. */
function countThere({ periods, rows }: SectionFrame, period: PeriodKey | null, states: DutyStates): number {
  if (period === null) return rows.length;
  const column = periods.indexOf(period);
  const isThere = (place: number) => !GONE.includes(states.at(place));
  return rows.filter((row) => placesIn(row, { first: column, end: column + 1 }).some(isThere)).length;
}

const GONE: readonly CellState[] = ['ended', 'withdrawn'];

function groupsOn(
  heads: readonly SectionHead[],
  frame: BoardFrame,
  groups: readonly UnitGroup[],
): readonly UnitGroup[] {
  const used = new Set<string>();
  for (const { scheduleId } of heads)
    for (const { unit } of frame.get(scheduleId)?.rows ?? []) for (const id of unit.groups) used.add(id);
  return groups.filter(({ id }) => used.has(id));
}

function hasReports(
  { obligations }: BoardInput,
  heads: readonly SectionHead[],
  frame: BoardFrame,
  known: Known,
): boolean {
  const isIn = (place: number) =>
    known.get(obligations[place]?.id ?? '')?.some(({ isConfirmation }) => isConfirmation !== true) === true;
  return heads.some(({ scheduleId }) => frame.get(scheduleId)?.rows.some(({ places }) => places.some(isIn)));
}

/** Makes what is shown of one duty at one moment. */
class PartMaker {
  readonly #input: BoardInput;
  readonly #section: SectionFrame;
  readonly #known: Known;
  readonly #states: DutyStates;

  constructor(input: BoardInput, section: SectionFrame, known: Known) {
    this.#input = input;
    this.#section = section;
    this.#known = known;
    this.#states = DutyStates.of(input.obligations, { known, at: input.at });
  }

  part({ scheduleId }: SectionHead, { filter, columns: asked }: BoardLook): ShownPart {
    const { periods, rows } = this.#section;
    const period = currentPeriod({ periods }, this.#input.at);
    const current = period === null ? -1 : periods.indexOf(period);
    const columns = asked === null ? around(current, periods.length) : within(asked, periods.length);
    const ofGroup =
      filter.groupId === null ? rows : rows.filter(({ unit }) => unit.groups.includes(filter.groupId ?? ''));
    const shown = ofGroup
      .filter((row) => this.#isShown(row, filter, current))
      .map((row) => ({ row, cells: this.#cellsIn(row, columns) }));
    return {
      scheduleId,
      columns,
      rows: shown.map(({ row, cells }) => ({ ...this.#nameOf(row), cellCount: cells.length })),
      counts: this.#counts(ofGroup, columns, current),
      cascade: cascadeOf(this.#dutiesIn(rows, current)),
      cells: packCells(shown.flatMap(({ cells }) => cells)),
    };
  }

  #nameOf({ unit: { id, name, groups } }: FrameRow): Omit<ShownRow, 'cellCount'> {
    return { unitId: id, unitName: this.#input.unitLabels.get(id) ?? name, groupIds: groups };
  }

  #cellsIn(row: FrameRow, columns: ColumnSpan): readonly BoardCell[] {
    return placesIn(row, columns).flatMap((place) => {
      const obligation = this.#input.obligations[place];
      if (obligation === undefined) return [];
      return [cellOf(obligation, this.#known.get(obligation.id) ?? [], this.#input.at)];
    });
  }

  #isShown(row: FrameRow, { states, scope }: BoardFilter, current: number): boolean {
    if (states.length === 0) return true;
    const places = scope === 'all' ? row.places : placesIn(row, { first: current, end: current + 1 });
    return places.some((place) => states.includes(this.#states.at(place)));
  }

  #counts(rows: readonly FrameRow[], columns: ColumnSpan, current: number): readonly PackedCount[] {
    const byColumn = new Map<number, CellState[]>();
    for (const { places, columns: own } of rows)
      for (const [index, column] of own.entries()) {
        if ((column < columns.first || column >= columns.end) && column !== current) continue;
        const states = byColumn.get(column) ?? [];
        if (states.length === 0) byColumn.set(column, states);
        states.push(this.#states.at(places[index] ?? -1));
      }
    return Array.from(byColumn, ([column, states]) => {
      const { byState, ...count } = countStates(states);
      return { period: this.#section.periods[column] ?? 'once', ...count, byState: [...byState] };
    });
  }

  #dutiesIn(rows: readonly FrameRow[], column: number): readonly Obligation[] {
    return rows
      .flatMap((row) => placesIn(row, { first: column, end: column + 1 }))
      .flatMap((place) => this.#input.obligations[place] ?? []);
  }
}

function placesIn({ places, columns }: FrameRow, { first, end }: ColumnSpan): readonly number[] {
  const found: number[] = [];
  for (const [index, column] of columns.entries()) if (column >= first && column < end) found.push(places[index] ?? -1);
  return found;
}

function cascadeOf(duties: readonly Obligation[]): Cascade | null {
  const own = duties.filter(({ upperDueAt }) => upperDueAt !== null);
  if (own.length === 0) return null;
  const times = (limits: readonly (LocalTime | null)[]) =>
    [...new Set(limits.flatMap((limit) => limit ?? []))].toSorted();
  return {
    own: times(own.map(({ dueAt, extension }) => extension?.originalDueAt ?? dueAt)),
    upper: times(own.map(({ upperDueAt }) => upperDueAt)),
  };
}

function around(current: number, count: number): ColumnSpan {
  if (current === -1) return { first: 0, end: Math.min(count, COLUMNS_BEFORE + COLUMNS_AFTER) };
  return { first: Math.max(0, current - COLUMNS_BEFORE), end: Math.min(count, current + 1 + COLUMNS_AFTER) };
}

function within({ first, end }: ColumnSpan, count: number): ColumnSpan {
  const start = Math.min(first, count);
  return { first: start, end: Math.max(start, Math.min(end, count)) };
}
