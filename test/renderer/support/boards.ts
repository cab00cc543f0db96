import type { Board, BoardCell, BoardSection } from '../../../electron/domain/board';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';

export const day = toIsoDay;
export const time = toLocalTime;

/** A cell nobody has reported for; `changes` say what is different. */
export function aCell(changes: Partial<BoardCell> = {}): BoardCell {
  return {
    obligationId: 'o',
    unitId: 'phuong-bong-son',
    formId: 'mau-02',
    period: day('2021-08-17'),
    isExclusive: true,
    upperDueAt: null,
    dataAsOf: null,
    exemptReason: null,
    extension: null,
    isWithdrawn: false,
    madeOf: null,
    dueAt: time('2021-08-17T15:00'),
    state: 'missing',
    letOff: null,
    receivedAt: null,
    lateMinutes: null,
    channel: null,
    versions: 0,
    arrivals: 0,
    fileName: null,
    warnings: 0,
    ...changes,
  };
}

/** One row per cell. */
export function aSection(cells: readonly BoardCell[]): BoardSection {
  return {
    scheduleId: 'communes-daily',
    formId: 'mau-02',
    formName: 'Mẫu 02',
    formLabel: 'Mẫu 02',
    title: 'BÁO CÁO HÀNG NGÀY',
    clauseNumber: '2',
    dueWords: 'hằng ngày trước 15h00',
    every: 1,
    periods: [...new Set(cells.map(({ period }) => period))].sort(),
    rows: cells.map((cell, index) => ({
      unitId: `unit-${index}`,
      unitName: `Đơn vị ${index}`,
      groupIds: ['cac-xa-phuong'],
      cells: [cell],
    })),
  };
}

export function aBoard(cells: readonly BoardCell[]): Board {
  return {
    directiveId: 'd',
    at: time('2021-08-18T17:00'),
    sections: [aSection(cells)],
    groups: [{ id: 'cac-xa-phuong', name: 'UBND các xã, phường', rule: null }],
    counts: { 'on-time': 0, late: 0, missing: 0, zero: 0, 'not-required': 0, 'not-due': 0 },
  };
}
