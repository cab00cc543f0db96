import { describe, expect, test } from 'vitest';
import type { ObligationStatus } from '../../electron/domain/obligation';
import type { Task, TaskNote } from '../../electron/domain/task';
import { countTasks, type OwedReport, taskStanding } from '../../electron/domain/taskStanding';
import { day, time } from '../support/builders';

const task: Task = {
  id: 'd1/clause/clause-3/bong-son',
  kind: 'clause',
  sourceId: 'clause-3',
  unitId: 'bong-son',
  role: 'lead',
  dueOn: day('2021-08-22'),
  isWithdrawn: false,
};
const evening = time('2021-08-25T18:00');

function note(step: TaskNote['step'], happenedAt: string, removedAt: string | null = null): TaskNote {
  return {
    id: happenedAt + step,
    taskId: task.id,
    step,
    happenedAt: time(happenedAt),
    notedAt: evening,
    notedBy: 'van.thu',
    text: '',
    evidence: null,
    removedAt: removedAt === null ? null : time(removedAt),
  };
}
const stateOf = (notes: readonly TaskNote[], now = '2021-08-25T18:00', changes: Partial<Task> = {}) =>
  taskStanding({ ...task, ...changes }, notes, [], time(now)).state;

describe('the four states of the State, by notes', () => {
  test('running through the last day, overdue from the first minute after it', () => {
    expect(stateOf([], '2021-08-22T23:59')).toBe('running');
    expect(stateOf([], '2021-08-23T00:00')).toBe('overdue');
  });
  test('done on the last day is in time, a minute later it is late', () => {
    expect(stateOf([note('done', '2021-08-22T23:59')])).toBe('done-on-time');
    expect(stateOf([note('done', '2021-08-23T00:00')])).toBe('done-late');
  });
  test('without a last day it runs until it is done, and is then in time', () => {
    expect(stateOf([], '2030-01-01T00:00', { dueOn: null })).toBe('running');
    expect(stateOf([note('done', '2021-08-25T10:00')], undefined, { dueOn: null })).toBe('done-on-time');
  });
  test('progress only tells, the last word of done and reopened counts, a note taken back does not', () => {
    expect(stateOf([note('progress', '2021-08-20T10:00')])).toBe('overdue');
    expect(stateOf([note('done', '2021-08-20T10:00'), note('reopened', '2021-08-21T10:00')])).toBe('overdue');
    expect(stateOf([note('done', '2021-08-20T10:00', '2021-08-24T10:00')])).toBe('overdue');
  });
  test('the note of the latest moment counts, whenever it was written; of one moment the one written last', () => {
    const reopened = [note('reopened', '2021-08-24T11:00'), note('done', '2021-08-21T09:00')];
    expect(stateOf(reopened)).toBe('overdue');
    expect(stateOf(reopened, '2021-08-24T10:59')).toBe('done-on-time');
    expect(stateOf([note('reopened', '2021-08-21T09:00'), note('done', '2021-08-21T09:00')])).toBe('done-on-time');
    expect(stateOf([note('done', '2021-08-21T09:00'), note('reopened', '2021-08-21T09:00')])).toBe('overdue');
  });
  test('what happens after the moment looked at is not known yet', () =>
    expect(stateOf([note('done', '2021-08-20T10:00')], '2021-08-20T09:59')).toBe('running'));
  test('a task the amended paper no longer asks for is in none of the counts', () => {
    const withdrawn = taskStanding({ ...task, isWithdrawn: true }, [], [], evening);
    expect(withdrawn.state).toBe('not-required');
    expect(countTasks([withdrawn, taskStanding(task, [], [], evening)])).toEqual({
      'done-on-time': 0,
      'done-late': 0,
      running: 0,
      overdue: 1,
    });
  });
});

describe('a clause whose duty is a report', () => {
  const report = (
    state: ObligationStatus['state'],
    arrivedAt: string | null = null,
    lateMinutes: number | null = null,
    dueAt: string | null = null,
  ): OwedReport => ({
    state,
    arrivedAt: arrivedAt === null ? null : time(arrivedAt),
    lateMinutes,
    dueAt: dueAt === null ? null : time(dueAt),
  });
  const by = (...reports: OwedReport[]) => taskStanding(task, [note('done', '2021-08-16T10:00')], reports, evening);

  test('one report past due and not come makes it overdue, whatever is noted', () =>
    expect(by(report('on-time', '2021-08-16T14:00'), report('missing'))).toEqual({
      state: 'overdue',
      doneAt: null,
      reports: { owed: 2, onTime: 1, late: 0, missing: 1, nextDueAt: null },
    }));
  test('reports still to come keep it running, also when one came late', () =>
    expect(by(report('late', '2021-08-16T15:07', 7), report('not-due')).state).toBe('running'));
  test('the deadline that counts is that of the first report that has not come', () => {
    const due = (state: ObligationStatus['state'], dueAt: string) => report(state, null, null, dueAt);
    const { reports } = by(due('not-due', '2021-08-27T15:00'), due('not-due', '2021-08-26T15:00'));
    expect(reports?.nextDueAt).toBe('2021-08-26T15:00');
    expect(by(report('on-time', '2021-08-16T14:00', null, '2021-08-16T15:00')).reports?.nextDueAt).toBeNull();
  });
  test('all come: done, late when one was; a late “không phát sinh” is late too', () => {
    expect(by(report('on-time', '2021-08-16T14:00'), report('zero', '2021-08-17T14:00'))).toMatchObject({
      state: 'done-on-time',
      doneAt: '2021-08-17T14:00',
    });
    expect(by(report('zero', '2021-08-17T16:00', 60), report('on-time', '2021-08-16T14:00'))).toMatchObject({
      state: 'done-late',
      doneAt: '2021-08-17T16:00',
    });
  });
  test('a unit let off one report owes the others only; let off all, it is not counted', () => {
    expect(by(report('not-required'), report('on-time', '2021-08-16T14:00')).state).toBe('done-on-time');
    expect(by(report('not-required')).state).toBe('not-required');
  });
  test('a duty to pass the letter on is never settled by a report', () =>
    expect(taskStanding({ ...task, kind: 'relay', dueOn: null }, [], [report('missing')], evening).state).toBe(
      'running',
    ));
});
