import { describe, expect, test } from 'vitest';
import { deadlinesInWords, withDeadline } from '../../electron/domain/clauseDeadline';
import type { Clause, Schedule } from '../../electron/domain/directive';
import type { Task } from '../../electron/domain/task';
import { NO_HOLIDAYS } from '../../electron/domain/workingDays';
import { aDirective, aSchedule, day, time } from '../support/builders';

const CLAUSE: Clause = {
  id: 'clause-1',
  number: '1',
  heading: null,
  paragraphs: [],
  addressees: [],
  window: null,
};
const paper = aDirective({ issuedDay: 13, issuedMonth: 8, issuedYear: 2021, schedules: [] });

function found(words: string, schedules: readonly Schedule[] = [], window: Clause['window'] = null) {
  return deadlinesInWords({ ...CLAUSE, window, paragraphs: [words] }, { ...paper, schedules }, NO_HOLIDAYS);
}

describe('a limit that only the wording names', () => {
  test('“trước ngày 20/8/2021” may leave the 19th or the 20th as the last day', () =>
    expect(found('Rà soát, lập danh sách và hoàn thành trước ngày 20/8/2021.')).toEqual([
      { quote: 'trước ngày 20/8/2021', lastDays: ['2021-08-19', '2021-08-20'] },
    ]));
  test('“chậm nhất”, “đến hết” and a limit with an hour name one day', () => {
    expect(found('Chậm nhất ngày 25/8/2021 phải xong việc treo băng rôn.')[0]?.lastDays).toEqual(['2021-08-25']);
    expect(found('Thực hiện từ ngày 16/8/2021 đến hết ngày 22/8/2021.')[0]?.lastDays).toEqual(['2021-08-22']);
    expect(found('Gửi danh sách trước 17h00 ngày 20/8/2021.')[0]?.lastDays).toEqual(['2021-08-20']);
  });
  test('a report that comes again, or a limit counted from an unknown day, is said without a day', () => {
    expect(found('Báo cáo kết quả hằng ngày trước 15h00.')).toEqual([
      { quote: expect.stringContaining('15h00'), lastDays: [] },
    ]);
    expect(found('Báo cáo trong thời hạn 05 ngày kể từ ngày kết thúc đợt cao điểm.')[0]?.lastDays).toEqual([]);
  });
  test('what is past, what dates a paper and what names no time is none', () => {
    expect(found('Tiếp tục thực hiện Công văn số 75/UBND ngày 11/8/2021 của UBND thị xã.')).toEqual([]);
    expect(found('Các hộ đã được cấp giấy trước ngày 01/7/2021 không phải kê khai lại.')).toEqual([]);
    expect(found('Thường xuyên tuyên truyền, vận động nhân dân.')).toEqual([]);
  });
  test('nothing is proposed where the clause or a duty of it has a date', () => {
    const words = 'Báo cáo kết quả trước ngày 20/8/2021.';
    const once = { kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true } as const;
    expect(found(words, [aSchedule({ clauseId: 'clause-1', due: once })])).toEqual([]);
    expect(found(words, [aSchedule({ clauseId: 'clause-2', due: once })])).toHaveLength(1);
    expect(found(words, [], { from: null, to: day('2021-08-19'), quote: '' })).toEqual([]);
  });
});

describe('the deadline a task is judged by', () => {
  const task: Task = {
    id: 't',
    kind: 'clause',
    sourceId: 'clause-1',
    unitId: 'bong-son',
    role: 'lead',
    dueOn: null,
    isWithdrawn: false,
  };
  const due = (dueAt: string, isExclusive: boolean, groupId = 'communes') =>
    aSchedule({ clauseId: 'clause-1', groupId, due: { kind: 'once', dueAt: time(dueAt), isExclusive } });
  const dueOn = (schedules: readonly Schedule[], changes: Partial<Task> = {}) =>
    withDeadline({ ...task, ...changes }, { schedules }, ['communes']).dueOn;

  test('is the last day of the duties the clause lays on the unit; midnight before a day is the day before', () => {
    expect(dueOn([due('2021-08-20T00:00', true)])).toBe('2021-08-19');
    expect(dueOn([due('2021-08-20T23:59', false)])).toBe('2021-08-20');
    expect(dueOn([due('2021-08-20T15:00', true), due('2021-08-22T15:00', true)])).toBe('2021-08-22');
    expect(dueOn([due('2021-08-20T15:00', true, 'agencies')])).toBeNull();
  });
  test('the clause’s own day goes before; passing the letter on has none', () => {
    expect(dueOn([due('2021-08-20T15:00', true)], { dueOn: day('2021-08-31') })).toBe('2021-08-31');
    expect(dueOn([due('2021-08-20T15:00', true)], { kind: 'relay' })).toBeNull();
  });
});
