import { type BoardCell, type BoardRow, type BoardSection, type CellState, cellState, NOT_OWED } from './board';
import { dayOf, type LocalTime } from './calendar';
import { comparePeriods, hasBegun, type PeriodKey } from './period';

/** What of a board is looked at. Conditions are combined: a row is shown when it meets all of them. */
export interface BoardFilter {
  /** null: units of every group. */
  readonly groupId: string | null;
  /** null: duties of every clause. */
  readonly clauseNumber: string | null;
  /** null: duties of every form. */
  readonly formId: string | null;
  /** Units with a duty in one of these states; empty: in any. */
  readonly states: readonly CellState[];
  /** Where the states are looked for: in the period looked at, or in any period of the duty. */
  readonly scope: 'current' | 'all';
}

export const NO_FILTER: BoardFilter = { groupId: null, clauseNumber: null, formId: null, states: [], scope: 'current' };

/** Duties of the clause and the form asked for, with all their rows. */
export function sectionsOf<Section extends Pick<BoardSection, 'clauseNumber' | 'formId'>>(
  { sections }: { readonly sections: readonly Section[] },
  filter: BoardFilter,
): readonly Section[] {
  return sections
    .filter(({ clauseNumber }) => filter.clauseNumber === null || clauseNumber === filter.clauseNumber)
    .filter(({ formId }) => filter.formId === null || formId === filter.formId);
}

/** Daily duties first: they are what is watched by the hour. */
export function sectionsInOrder<Section extends Pick<BoardSection, 'periods'>>(
  sections: readonly Section[],
): readonly Section[] {
  return sections.toSorted((a, b) => b.periods.length - a.periods.length);
}

/** Periods from one to another, both included, as they lie in time. */
export interface PeriodSpan {
  readonly first: PeriodKey;
  readonly last: PeriodKey;
}

/** One duty as far as its periods lie in the span: rows that owe nothing in it are not there. @param span null: whole */
export function sectionWithin(section: BoardSection, span: PeriodSpan | null): BoardSection {
  if (span === null) return section;
  const isWithin = (period: PeriodKey) =>
    comparePeriods(span.first, period) <= 0 && comparePeriods(period, span.last) <= 0;
  const rows = section.rows.map((row) => ({ ...row, cells: row.cells.filter(({ period }) => isWithin(period)) }));
  return { ...section, periods: section.periods.filter(isWithin), rows: rows.filter(({ cells }) => cells.length > 0) };
}

/** Rows of one duty that the filter lets through, in their order. */
export function rowsShown(section: BoardSection, filter: BoardFilter, at: LocalTime): readonly BoardRow[] {
  const rows = rowsOfGroup(section, filter.groupId);
  if (filter.states.length === 0) return rows;
  const current = currentPeriod(section, at);
  return rows.filter(({ cells }) =>
    cells.some(
      (cell) => filter.states.includes(cellState(cell)) && (filter.scope === 'all' || cell.period === current),
    ),
  );
}

/** @param groupId null: all rows */
export function rowsOfGroup({ rows }: BoardSection, groupId: string | null): readonly BoardRow[] {
  return groupId === null ? rows : rows.filter(({ groupIds }) => groupIds.includes(groupId));
}

/** The period being looked at: the last one that has begun, the first one before the window opens; null without periods. */
export function currentPeriod({ periods }: Pick<BoardSection, 'periods'>, at: LocalTime): PeriodKey | null {
  const begun = periods.filter((period) => hasBegun(period, dayOf(at)));
  return begun.at(-1) ?? periods[0] ?? null;
}

export interface PeriodCount {
  readonly reported: number;
  /** Units that owe the report; those let off do not count. */
  readonly expected: number;
  readonly byState: ReadonlyMap<CellState, number>;
}

const REPORTED: readonly CellState[] = ['on-time', 'late', 'zero'];

/** How the cells of one period stand. */
export function countCells(cells: Iterable<BoardCell>): PeriodCount {
  return countStates(Array.from(cells, cellState));
}

/** The same of their states. */
export function countStates(states: Iterable<CellState>): PeriodCount {
  const byState = new Map<CellState, number>();
  for (const state of states) byState.set(state, (byState.get(state) ?? 0) + 1);
  const sum = (told: readonly CellState[]) => told.reduce((all, state) => all + (byState.get(state) ?? 0), 0);
  const all = [...byState.values()].reduce((total, count) => total + count, 0);
  return { reported: sum(REPORTED), expected: all - sum(NOT_OWED), byState };
}

/** Counts of every period of some rows; a period nobody owes anything in is not there. */
export function countPeriods(rows: readonly BoardRow[]): ReadonlyMap<PeriodKey, PeriodCount> {
  const byPeriod = new Map<PeriodKey, BoardCell[]>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const own = byPeriod.get(cell.period) ?? [];
      own.push(cell);
      byPeriod.set(cell.period, own);
    }
  return new Map([...byPeriod].map(([period, cells]) => [period, countCells(cells)]));
}
