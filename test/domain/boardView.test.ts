import { describe, expect, test } from 'vitest';
import {
  countCells,
  countPeriods,
  currentPeriod,
  NO_FILTER,
  rowsShown,
  sectionsOf,
} from '../../electron/domain/boardView';
import { aBoard, aCell, aSection, day, time } from '../renderer/support/boards';

const AT = time('2021-08-17T16:00');

describe('counts of a period', () => {
  const section = aSection([
    aCell({ state: 'on-time' }),
    aCell({ state: 'late' }),
    aCell({ state: 'zero' }),
    aCell({ state: 'missing' }),
    aCell({ state: 'not-required' }),
    aCell({ state: 'not-due', period: day('2021-08-18') }),
  ]);

  test('a report of nothing is a report; a unit let off owes none', () => {
    expect(countPeriods(section.rows).get(day('2021-08-17'))).toMatchObject({ reported: 3, expected: 4 });
  });

  test('states that do not occur are not told', () => {
    expect([...(countPeriods(section.rows).get(day('2021-08-18'))?.byState ?? [])]).toEqual([['not-due', 1]]);
  });

  test('nobody owes anything: nothing of nothing', () => {
    expect(countCells([])).toMatchObject({ reported: 0, expected: 0 });
    expect(countPeriods(section.rows).has(day('2021-08-19'))).toBe(false);
  });
});

test('the day looked at is the last one begun, or the first before the window', () => {
  const section = aSection([aCell({ period: day('2021-08-16') }), aCell({ period: day('2021-08-18') })]);
  expect(currentPeriod(section, time('2021-08-17T09:00'))).toBe('2021-08-16');
  expect(currentPeriod(section, time('2021-08-18T00:00'))).toBe('2021-08-18');
  expect(currentPeriod(section, time('2021-08-01T09:00'))).toBe('2021-08-16');
  expect(currentPeriod(aSection([]), time('2021-08-01T09:00'))).toBeNull();
});

describe('the filter', () => {
  const yesterday = day('2021-08-16');
  const section = {
    ...aSection([aCell({ state: 'missing' }), aCell({ state: 'on-time' }), aCell({ state: 'late' })]),
    periods: [yesterday, day('2021-08-17')],
  };
  const rows = section.rows.map((row, index) => ({
    ...row,
    groupIds: index === 0 ? ['cac-xa'] : ['cac-xa', 'diem-nong'],
    cells: [aCell({ period: yesterday, state: index === 1 ? 'missing' : 'on-time' }), ...row.cells],
  }));
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    rowsShown({ ...section, rows }, { ...NO_FILTER, ...filter }, AT).map(({ unitId }) => unitId);

  test('none shows all', () => expect(shown({})).toEqual(['unit-0', 'unit-1', 'unit-2']));
  test('a state is looked for in the period looked at', () =>
    expect(shown({ states: ['missing'] })).toEqual(['unit-0']));
  test('or in all periods', () => expect(shown({ states: ['missing'], scope: 'all' })).toEqual(['unit-0', 'unit-1']));
  test('several states are any of them', () =>
    expect(shown({ states: ['missing', 'late'] })).toEqual(['unit-0', 'unit-2']));
  test('group and state must both be met', () =>
    expect(shown({ groupId: 'diem-nong', states: ['missing', 'late'] })).toEqual(['unit-2']));

  test('clause and form choose the duties', () => {
    const board = aBoard([aCell()]);
    const once = { ...aSection([aCell({ period: 'once' })]), formId: 'mau-01', clauseNumber: '1' };
    const both = { ...board, sections: [...board.sections, once] };
    const formsOf = (filter: Partial<typeof NO_FILTER>) =>
      sectionsOf(both, { ...NO_FILTER, ...filter }).map(({ formId }) => formId);
    expect(formsOf({})).toEqual(['mau-02', 'mau-01']);
    expect(formsOf({ clauseNumber: '1' })).toEqual(['mau-01']);
    expect(formsOf({ formId: 'mau-02' })).toEqual(['mau-02']);
    expect(formsOf({ formId: 'mau-02', clauseNumber: '1' })).toEqual([]);
  });
});
