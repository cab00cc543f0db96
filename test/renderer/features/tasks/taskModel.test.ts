import { describe, expect, test } from 'vitest';
import type { TaskLine, TaskOverview, TaskSource } from '../../../../electron/ipc/contract';
import {
  inState,
  lineName,
  linesOf,
  NO_FILTER,
  partsOf,
  stateCount,
} from '../../../../renderer/features/tasks/taskModel';
import { time } from '../../../support/builders';

const clause: TaskSource = {
  kind: 'clause',
  sourceId: 'clause-2',
  number: '2',
  title: 'UBND các xã, phường:',
  words: ['2. UBND các xã, phường:', 'Huy động mạnh mẽ'],
  bodies: [],
  dueOn: null,
  duties: [],
  inWords: [],
  isByReports: true,
};
const relay: TaskSource = { ...clause, kind: 'relay', sourceId: 'relay-1', bodies: ['Trường học'], isByReports: false };

function line(source: TaskSource, unitId: string, state: TaskLine['state']): TaskLine {
  return {
    task: {
      id: `${source.sourceId}/${unitId}`,
      kind: source.kind,
      sourceId: source.sourceId,
      unitId,
      role: 'lead',
      dueOn: null,
      isWithdrawn: false,
    },
    unitId,
    notes: [],
    movedTo: null,
    state,
    doneAt: null,
    reports: null,
  };
}

const overview: TaskOverview = {
  unassigned: [],
  at: time('2021-08-17T15:30'),
  issuedOn: null,
  sources: [clause, relay],
  units: [
    { id: 'bong-son', name: 'Phường Bồng Sơn', groupIds: ['communes'] },
    { id: 'vhtt', name: 'Phòng Văn hóa', groupIds: ['agencies'] },
  ],
  groups: [],
  lines: [
    line(clause, 'bong-son', 'overdue'),
    line(clause, 'vhtt', 'running'),
    line(relay, 'bong-son', 'done-on-time'),
    line({ ...clause, sourceId: 'gone' }, 'vhtt', 'not-required'),
  ],
  counts: { 'done-on-time': 1, 'done-late': 0, running: 1, overdue: 1 },
};

describe('tasks by clause and by unit', () => {
  const lines = linesOf(overview, NO_FILTER);
  test('units per state in each clause, the relay as a part of its own', () => {
    const parts = partsOf(overview, lines, 'source');
    expect(parts.map(({ label, counts }) => [label, counts.overdue, counts['done-on-time']])).toEqual([
      ['Khoản 2', 1, 0],
      ['Chuyển tiếp văn bản', 0, 1],
    ]);
    expect(parts[1]?.title).toContain('Trường học');
  });
  test('clauses per state of each unit', () => {
    const bongSon = partsOf(overview, lines, 'unit').find(({ key }) => key === 'bong-son');
    expect(bongSon?.lines.map(lineName)).toEqual([
      'Khoản 2 – Phường Bồng Sơn',
      'Chuyển tiếp văn bản – Phường Bồng Sơn',
    ]);
  });
  test('what no unit has is listed, too, with the groups it is given to, but not among what was looked for', () => {
    const outside = { ...clause, sourceId: 'clause-7', number: '7' };
    const whole: TaskOverview = {
      ...overview,
      sources: [clause, relay, outside],
      unassigned: [{ kind: 'clause', sourceId: 'clause-7', groupNames: ['Các cơ quan Trung ương'] }],
    };
    expect(partsOf(whole, lines, 'source').map(({ label, unassignedTo }) => [label, unassignedTo])).toEqual([
      ['Khoản 2', null],
      ['Chuyển tiếp văn bản', null],
      ['Khoản 7', ['Các cơ quan Trung ương']],
    ]);
    const searched = { ...NO_FILTER, query: 'bong son' };
    expect(partsOf(whole, linesOf(whole, searched), 'source', searched)).toHaveLength(2);
    expect(partsOf(whole, lines, 'unit').map(({ key }) => key)).toEqual(['vhtt', 'bong-son']); // Phòng, Phường
  });
  test('filters combine; a part without lines is not shown', () => {
    expect(linesOf(overview, { ...NO_FILTER, groupId: 'agencies' })).toHaveLength(1);
    expect(linesOf(overview, { ...NO_FILTER, query: 'bong son truong hoc' })).toHaveLength(1);
    expect(stateCount(lines, 'all')).toBe(3);
    expect(partsOf(overview, inState(lines, 'overdue'), 'unit').map(({ key }) => key)).toEqual(['bong-son']);
  });
});
