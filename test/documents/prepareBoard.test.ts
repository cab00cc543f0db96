import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../electron/documents/model';
import { prepareBoard } from '../../electron/documents/prepareBoard';
import type { BoardRow } from '../../electron/domain/board';
import { type BoardFilter, NO_FILTER, type PeriodSpan } from '../../electron/domain/boardView';
import { addDays } from '../../electron/domain/calendar';
import { aBoard, aCell, aSection, day, time } from '../renderer/support/boards';
import { directive, kit, sample } from './support';

const STATES = [
  aCell({ state: 'on-time', receivedAt: time('2021-08-17T14:32') }),
  aCell({ state: 'late', receivedAt: time('2021-08-17T15:07'), lateMinutes: 7 }),
  aCell({ state: 'late', receivedAt: time('2021-08-19T16:00'), lateMinutes: 2940 }),
  aCell({ state: 'zero', receivedAt: time('2021-08-17T14:00') }),
  aCell({ state: 'missing' }),
  aCell({ state: 'not-required', exemptReason: 'mất điện' }),
  aCell({ state: 'not-required', letOff: 'ended', exemptReason: 'sáp nhập' }),
  aCell({ state: 'not-required', letOff: 'closed', exemptReason: 'đã tổng hợp' }),
  aCell({ state: 'not-required', isWithdrawn: true }),
  aCell({ state: 'not-due' }),
];

function paperOf(
  board = aBoard(STATES),
  filter: BoardFilter = NO_FILTER,
  scheduleId: string | null = null,
  span: PeriodSpan | null = null,
) {
  const { campaignName } = directive;
  return prepareBoard({ office: sample.office, campaignName, board, scheduleId, filter, span }, kit);
}

function textsOf(paper: ReturnType<typeof paperOf>): string {
  return JSON.stringify(paper.sections);
}

/** 60 days of three units. */
function season() {
  const days = Array.from({ length: 60 }, (_, index) => addDays(day('2021-08-16'), index));
  const section = aSection([aCell(), aCell(), aCell()]);
  const rows = section.rows.map((row) => ({ ...row, cells: days.map((period) => aCell({ period })) }));
  return { ...aBoard([]), sections: [{ ...section, periods: days, rows }] };
}

describe('the board on paper', () => {
  test('landscape, with its hour, who made it and what the marks mean', () => {
    const paper = paperOf();
    expect(paper.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    const text = textsOf(paper);
    for (const words of ['xem lúc 17h00 ngày 18/8/2021', sample.office.name, 'Cách ghi', 'CHƯA'])
      expect(text).toContain(words);
  });

  test('every state is told by words alone', () => {
    const [table] = tablesOf(paperOf());
    expect(table?.rows.slice(0, -1).map(({ cells }) => cells[2]?.text)).toEqual([
      '14h32',
      '+7 phút',
      '+2 ngày',
      'KPS 14h00',
      'CHƯA',
      'miễn',
      'sáp nhập',
      'hết đợt',
      'thôi',
      '…',
    ]);
  });

  test('an hour of another day than the report’s carries its day', () => {
    const early = aCell({ period: 'once', state: 'on-time', receivedAt: time('2021-08-17T09:15') });
    const [table] = tablesOf(paperOf(aBoard([early])));
    expect(table?.rows[0]?.cells[2]?.text).toBe('09h15 17/8');
    expect(table?.columns[1]?.widthMm).toBeGreaterThan(150); // one column of states leaves the names room
  });

  test('late by less than a minute is never late by none', () => {
    const late = { receivedAt: time('2021-08-17T15:00'), lateMinutes: 0 };
    const [table] = tablesOf(paperOf(aBoard([aCell({ state: 'late', ...late }), aCell({ state: 'zero', ...late })])));
    expect(table?.rows.slice(0, 2).map(({ cells }) => cells[2]?.text)).toEqual([
      'muộn dưới 1 phút',
      'KPS, muộn dưới 1 phút',
    ]);
  });

  test('the last row says how many of how many; those let off are not counted', () => {
    const [table] = tablesOf(paperOf());
    expect(table?.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(['Đã báo cáo', '4/6']);
    expect(textsOf(paperOf())).toContain('Đã báo cáo 4/6 đơn vị ngày 17/8/2021');
  });

  test('periods that do not fit beside each other stand below, with the names again', () => {
    const tables = tablesOf(paperOf(season()));
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(table.rows.slice(0, 3).map(({ cells }) => cells[1]?.text)).toEqual(['Đơn vị 0', 'Đơn vị 1', 'Đơn vị 2']);
      const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
      expect(width).toBeCloseTo(252, 5);
      expect(Math.min(...table.columns.slice(2).map(({ widthMm }) => widthMm))).toBeGreaterThanOrEqual(19);
    }
    const headers = tables.flatMap(({ columns }) => columns.slice(2).map(({ header }) => header));
    expect(headers).toHaveLength(60);
    expect(headers.slice(0, 2)).toEqual(['T2 16/8', 'T3 17/8']);
    expect(new Set(headers).size).toBe(60);
  });

  test('what the filter leaves out is not printed, and the filter is named', () => {
    const paper = paperOf(aBoard(STATES), { ...NO_FILTER, states: ['missing', 'late'], groupId: 'cac-xa-phuong' });
    expect(tablesOf(paper)[0]?.rows).toHaveLength(4);
    expect(tablesOf(paper)[0]?.rows.at(-1)?.cells[1]?.text).toBe('4/6'); // of all, not of those shown
    expect(textsOf(paper)).toContain('Lọc theo: nhóm UBND các xã, phường; chưa báo cáo, muộn trong kỳ đang xem.');
    expect(textsOf(paperOf(aBoard(STATES), { ...NO_FILTER, formId: 'khac' }))).toContain('Không có đơn vị nào');
    expect(tablesOf(paperOf(aBoard(STATES), NO_FILTER, 'another'))).toEqual([]);
  });
});

describe('some days of a long season', () => {
  const span = { first: day('2021-08-20'), last: day('2021-08-22') };

  test('only they are on paper, and it says which', () => {
    const paper = paperOf(season(), NO_FILTER, null, span);
    const tables = tablesOf(paper);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns).toHaveLength(2 + 3);
    expect(textsOf(paper)).toContain('Lọc theo: từ ngày 20/8/2021 đến ngày 22/8/2021.');
    expect(textsOf(paper)).not.toContain('23/8');
  });

  test('a filter of every period looks only at these; one of the present keeps looking at the present', () => {
    const board = season();
    const rows = board.sections[0]?.rows ?? [];
    const late = (period: string) => rows.map((row, at) => (at === 0 ? withLate(row, period) : row));
    const shown = (period: string, scope: BoardFilter['scope']) => {
      const section = { ...(board.sections[0] ?? aSection([])), rows: late(period) };
      const paper = paperOf({ ...board, sections: [section] }, { ...NO_FILTER, states: ['late'], scope }, null, span);
      return tablesOf(paper)[0]?.rows.length ?? 0;
    };
    expect(shown('2021-08-21', 'all')).toBe(2); // the unit and the line of counts
    expect(shown('2021-08-30', 'all')).toBe(0);
    expect(shown('2021-08-18', 'current')).toBe(2); // the board is looked at on 18/8
    expect(shown('2021-08-21', 'current')).toBe(0);
  });
});

function withLate(row: BoardRow, period: string): BoardRow {
  const cells = row.cells.map((cell) => (cell.period === period ? { ...cell, state: 'late' as const } : cell));
  return { ...row, cells };
}
