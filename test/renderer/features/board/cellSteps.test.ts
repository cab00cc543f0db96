import { describe, expect, test } from 'vitest';
import type { BoardCell } from '../../../../electron/domain/board';
import { cellSteps, cellWords } from '../../../../renderer/features/board/cellSteps';
import { aCell, time } from '../../support/boards';

const told: string[] = [];
const errands = {
  onCompose: (unitId: string) => void told.push(`compose ${unitId}`),
  onKey: ({ unitId, period, scheduleId }: { unitId: string; period: string; scheduleId: string }) =>
    void told.push(`key ${unitId} ${period} ${scheduleId}`),
  onOpenImports: () => void told.push('imports'),
};
const stepsOf = (changes: Partial<BoardCell>, needsReminder: boolean | null) =>
  cellSteps(
    { unitName: 'Xã A', scheduleId: 'daily', formLabel: 'Mẫu 02', cell: aCell(changes) },
    needsReminder,
    errands,
  );
const received = { receivedAt: time('2021-08-17T16:00') };

describe('next steps from one cell, for its dialog and its menu', () => {
  test('a missing report is reminded of first, keyed in or imported', () => {
    const steps = stepsOf({ state: 'missing', receivedAt: null }, true);
    expect(steps.map(({ key }) => key)).toEqual(['compose', 'key', 'imports']);
    expect(steps.map(({ isPrimary }) => isPrimary)).toEqual([true, false, false]);
  });

  test('one that came is keyed in anew only', () =>
    expect(stepsOf(received, false).map(({ key }) => key)).toEqual(['key']));

  test('what came in time is nothing to write about, whatever else its unit owes', () =>
    expect(stepsOf({ ...received, state: 'on-time' }, true).map(({ key }) => key)).toEqual(['key']));

  test('nobody is reminded before it is known whether there is anything to say', () =>
    expect(stepsOf(received, null).map(({ key }) => key)).not.toContain('compose'));

  test('of a duty taken away nothing is keyed in', () =>
    expect(stepsOf({ ...received, isWithdrawn: true }, false)).toEqual([]));

  test('each goes where its button always went', () => {
    const { unitId, period } = aCell();
    for (const { run } of stepsOf({ state: 'missing', receivedAt: null }, true)) run();
    expect(told).toEqual([`compose ${unitId}`, `key ${unitId} ${period} daily`, 'imports']);
  });

  test('is copied as it would be told on the telephone', () =>
    expect(cellWords('Xã A', '17/8', 'Quá hạn')).toBe('Xã A, 17/8: Quá hạn'));
});
