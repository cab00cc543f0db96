import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Board, type BoardSection, CELL_STATES, cellState } from '../../electron/domain/board';
import { openedDuty } from '../../electron/domain/boardCell';
import { type BoardLook, type BoardPage, boardPage } from '../../electron/domain/boardPage';
import {
  type BoardFilter,
  countPeriods,
  currentPeriod,
  NO_FILTER,
  rowsOfGroup,
  rowsShown,
  sectionsInOrder,
  sectionsOf,
} from '../../electron/domain/boardView';
import { type BoardInput, buildBoard } from '../../electron/domain/buildBoard';
import { dayOf, type LocalTime } from '../../electron/domain/calendar';
import { lastReports } from '../../electron/domain/lastReports';
import { unpackCells } from '../../electron/domain/packedCells';
import { isDayPeriod, type PeriodKey } from '../../electron/domain/period';
import { directive, forms, obligations, reports, sample } from '../renderer/harness/campaign';
import { time } from '../renderer/support/boards';

const MOMENTS = ['2021-08-10T09:00', '2021-08-16T15:00', '2021-08-18T17:00', '2021-08-22T12:00', '2021-10-01T08:00'];
const groups = sample.groups.map(({ id }) => id);

/** Some duties with more time, some let off or withdrawn, and some of the reports. */
const input: fc.Arbitrary<BoardInput> = fc
  .record({
    at: fc.constantFrom(...MOMENTS).map(time),
    kept: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ at, kept }) => {
    const next = () => kept.next().value ?? 0;
    return {
      directive,
      forms,
      labels: new Map(),
      units: sample.units,
      unitLabels: new Map(sample.units.slice(0, 3).map(({ id, name }) => [id, `${name} (một)`])),
      groups: sample.groups,
      obligations: obligations
        .filter(() => next() > 0)
        .map((one) => {
          const chance = next();
          if (chance === 0) return { ...one, exemptReason: 'mưa lũ' };
          if (chance === 1) return { ...one, isWithdrawn: true };
          if (chance === 2) return { ...one, upperDueAt: time('2021-08-20T17:00') };
          return one;
        }),
      reports: reports.filter(() => next() > 1).map((one) => (next() === 0 ? { ...one, isConfirmation: true } : one)),
      at,
    };
  });

const filter: fc.Arbitrary<BoardFilter> = fc.record({
  groupId: fc.option(fc.constantFrom(...groups), { freq: 1 }),
  clauseNumber: fc.option(fc.constantFrom('1', '2', '3'), { freq: 1 }),
  formId: fc.option(fc.constantFrom('mau-01', 'mau-02'), { freq: 1 }),
  states: fc.uniqueArray(fc.constantFrom(...CELL_STATES), { maxLength: 3 }),
  scope: fc.constantFrom('current', 'all'),
});

const look: fc.Arbitrary<BoardLook> = fc.record({
  filter: fc.oneof(fc.constant(NO_FILTER), filter),
  scheduleId: fc.option(fc.constantFrom(...directive.schedules.map(({ id }) => id), 'none')),
  columns: fc.option(
    fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 12 })).map(([first, count]) => ({ first, end: first + count })),
  ),
});

/** The part of the whole board that a page shows. */
function partOf(board: Board, { filter: chosen, scheduleId }: BoardLook, { columns }: NonNullable<BoardPage['shown']>) {
  const sections = sectionsInOrder(sectionsOf(board, chosen));
  const section = sections.find((one) => one.scheduleId === scheduleId) ?? sections[0];
  if (section === undefined) return null;
  const seen = section.periods.slice(columns.first, columns.end);
  const cut = (rows: BoardSection['rows']) =>
    rows.map((row) => ({ ...row, cells: row.cells.filter(({ period }) => seen.includes(period)) }));
  const current = currentPeriod(section, board.at);
  const counted = [...countPeriods(rowsOfGroup(section, chosen.groupId))].filter(
    ([period]) => seen.includes(period) || period === current,
  );
  return { scheduleId: section.scheduleId, rows: cut(rowsShown(section, chosen, board.at)), counts: new Map(counted) };
}

/** What a page says, as the board would say it. */
function unpacked(shown: NonNullable<BoardPage['shown']>) {
  const cells = unpackCells(shown.cells);
  let next = 0;
  const rows = shown.rows.map(({ cellCount, ...row }) => {
    next += cellCount;
    return { ...row, cells: cells.slice(next - cellCount, next) };
  });
  expect(next).toBe(cells.length);
  const counts = shown.counts.map(
    ({ period, byState, ...count }) => [period, { ...count, byState: new Map(byState) }] as const,
  );
  return { scheduleId: shown.scheduleId, rows, counts: new Map(counts) };
}

/** A unit that has ended, or is asked no more, keeps its row for what was before. */
function isThereNow({ cells }: Board['sections'][number]['rows'][number], period: PeriodKey | null): boolean {
  return cells.some((cell) => cell.period === period && !['ended', 'withdrawn'].includes(cellState(cell)));
}

describe('what of the board is on screen', () => {
  test('is that part of the whole board, letter by letter', () => {
    fc.assert(
      fc.property(input, look, (campaign, asked) => {
        const board = buildBoard(campaign);
        const page = boardPage(campaign, asked);
        expect(page.groups).toEqual(board.groups);
        expect(page.sections).toEqual(
          board.sections.map(({ rows, ...head }) => ({
            ...head,
            units: rows.length,
            unitsNow: rows.filter((row) => isThereNow(row, currentPeriod(head, campaign.at))).length,
          })),
        );
        const cells = board.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
        expect(page.hasReports).toBe(cells.some(({ versions }) => versions > 0));
        if (page.shown === null) expect(sectionsOf(board, asked.filter)).toEqual([]);
        else expect(unpacked(page.shown)).toEqual(partOf(board, asked, page.shown));
      }),
    );
  });

  test('columns asked for are given as far as there are any', () => {
    fc.assert(
      fc.property(input, look, (campaign, asked) => {
        const { shown, sections } = boardPage(campaign, asked);
        const count = sections.find(({ scheduleId }) => scheduleId === shown?.scheduleId)?.periods.length ?? 0;
        if (shown === null || asked.columns === null) return;
        expect(shown.columns.first).toBe(Math.min(asked.columns.first, count));
        expect(shown.columns.end).toBe(Math.max(shown.columns.first, Math.min(asked.columns.end, count)));
      }),
    );
  });

  test('one cell is that of the board, with the rows of its period nothing has come on', () => {
    fc.assert(
      fc.property(input, fc.nat(), (campaign, chance) => {
        const section = buildBoard(campaign).sections[chance % 2];
        const cells = section?.rows.flatMap((row) => row.cells) ?? [];
        const cell = cells[chance % (cells.length || 1)];
        if (section === undefined || cell === undefined) return;
        const { scheduleId } = section;
        const open = cells.filter((one) => one.period === cell.period && one.receivedAt === null && !one.isWithdrawn);
        expect(openedDuty(campaign, { scheduleId, obligationId: cell.obligationId })).toEqual({
          cell,
          open: open.map(({ obligationId }) => obligationId),
        });
        expect(openedDuty(campaign, { scheduleId, obligationId: 'gone' })).toEqual({ cell: null, open: [] });
      }),
    );
  });
});

describe('up to when reports have come', () => {
  function expectedOf({ sections }: Board) {
    const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const came = cells.flatMap(({ period, receivedAt }) => (receivedAt === null ? [] : [{ period, receivedAt }]));
    const last = (times: readonly string[]) => times.toSorted().at(-1) ?? null;
    const daily = last(came.flatMap(({ period }) => (isDayPeriod(period) ? [period] : [])));
    const arrived = last(came.map(({ receivedAt }) => receivedAt)) as LocalTime | null;
    const day = daily ?? (arrived && dayOf(arrived));
    return { day, arrivedAt: last(came.flatMap(({ period, receivedAt }) => (period === day ? [receivedAt] : []))) };
  }

  test('is that of the cells of the board', () => {
    fc.assert(
      fc.property(input, (campaign) => {
        expect(lastReports(campaign)).toEqual(expectedOf(buildBoard(campaign)));
      }),
    );
  });

  test('a report owed once counts by its arrival only where nothing is daily', () => {
    const campaign = (kept: readonly string[]): BoardInput => ({
      directive,
      forms,
      labels: new Map(),
      units: sample.units,
      unitLabels: new Map(),
      groups: sample.groups,
      obligations,
      reports: reports.filter(({ obligationId }) =>
        obligations.some(({ id, period }) => id === obligationId && kept.includes(period)),
      ),
      at: time('2021-10-01T08:00'),
    });
    expect(lastReports(campaign([]))).toEqual({ day: null, arrivedAt: null });
    expect(lastReports(campaign(['once', '2021-08-17'])).day).toBe('2021-08-17');
  });
});
