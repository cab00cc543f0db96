import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule } from '../../electron/domain/directive';
import type { DueRule } from '../../electron/domain/dueRule';
import type { FormDefinition } from '../../electron/domain/form';
import { WRITTEN_REPORT } from '../../electron/domain/writtenReport';
import { dutyLabels } from '../../electron/text/dutyLabels';
import { aSchedule, day, time } from '../support/builders';

const forms: readonly FormDefinition[] = [
  { ...WRITTEN_REPORT, id: 'mau-01', label: 'Mẫu 01' },
  { ...WRITTEN_REPORT, id: 'mau-02', label: 'Mẫu 02' },
];
const clauses = [
  { id: 'c1', number: '1' },
  { id: 'c2', number: '2' },
];
const once = (dueAt: string): DueRule => ({ kind: 'once', dueAt: time(dueAt), isExclusive: true });
const daily = (clock: string): DueRule => {
  return { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-22'), clock, isExclusive: true };
};
const weekly = (clock: string): DueRule => {
  const sending = { kind: 'onDay', after: 1, day: 4 } as const;
  const window = { from: day('2021-08-02'), to: day('2021-08-29') };
  return { kind: 'periodic', cycle: 'week', ...window, cutoffDay: null, sending, clock, isExclusive: true };
};
const undated: DueRule = { kind: 'undated', words: 'kịp thời' };

function labelsOf(...own: readonly Partial<Schedule>[]): readonly (string | undefined)[] {
  const schedules = own.map((changes, index) => aSchedule({ id: `s${index}`, clauseId: 'c1', ...changes }));
  const labels = dutyLabels({ schedules, clauses }, forms);
  return schedules.map(({ id }) => labels.get(id));
}

test('a form asked for once keeps its own name', () =>
  expect(labelsOf({ formId: 'mau-01' }, { formId: 'mau-02' }, { formId: null })).toEqual([
    'Mẫu 01',
    'Mẫu 02',
    'Báo cáo bằng văn bản',
  ]));

test('duties of one form are told apart by when they are due, then by their clause', () => {
  const three = [once('2021-08-19T09:00'), once('2021-08-20T00:00'), weekly('10:00')].map((due) => ({ due }));
  expect(labelsOf(...three)).toEqual([
    'Mẫu 02 (một lần, hạn 09h00 ngày 19/8/2021)',
    'Mẫu 02 (một lần, hạn 20/8/2021)',
    'Mẫu 02 (hằng tuần)',
  ]);
  expect(labelsOf({ due: daily('09:00') }, { due: daily('15:00') })).toEqual([
    'Mẫu 02 (hằng ngày 09h00)',
    'Mẫu 02 (hằng ngày 15h00)',
  ]);
  expect(labelsOf({ due: daily('15:00') }, { due: daily('15:00'), clauseId: 'c2' })).toEqual([
    'Mẫu 02 (khoản 1)',
    'Mẫu 02 (khoản 2)',
  ]);
  expect(labelsOf({ due: weekly('10:00') }, { due: weekly('16:00') })[1]).toContain('trước 16h00');
});

test('an hour changed from a day on is told beside the one that held on days before', () => {
  const before = { until: day('2021-08-17'), clock: '09:00', isExclusive: true, internalCutoffs: [] };
  expect(labelsOf({ due: { ...daily('10:30'), earlier: [before] } as DueRule }, { due: daily('15:00') })).toEqual([
    'Mẫu 02 (hằng ngày 10h30, đến hết ngày 17/8/2021: 09h00)',
    'Mẫu 02 (hằng ngày 15h00)',
  ]);
});

test('reports without a form by their clause first', () =>
  expect(labelsOf({ formId: null, due: daily('15:00') }, { formId: null, due: undated, clauseId: 'c2' })).toEqual([
    'Báo cáo bằng văn bản (khoản 1)',
    'Báo cáo bằng văn bản (khoản 2)',
  ]));

test('what our own office owes does not make the names of units’ reports longer', () =>
  expect(labelsOf({}, { owedBy: 'office', due: undated })).toEqual(['Mẫu 02', 'Mẫu 02']));

test('no two duties of units are called alike, whatever a paper asks', () => {
  const dues = [once('2021-08-19T09:00'), once('2021-08-20T00:00'), daily('15:00'), weekly('10:00'), undated];
  const duty = fc.record({
    due: fc.constantFrom(...dues),
    formId: fc.constantFrom('mau-01', null),
    clauseId: fc.constantFrom('c1', 'c2'),
    groupId: fc.constantFrom('a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 8 }), (own) => {
      const labels = labelsOf(...own);
      expect(new Set(labels).size).toBe(own.length);
    }),
  );
});
