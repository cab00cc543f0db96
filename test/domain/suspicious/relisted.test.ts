import { expect, test } from 'vitest';
import { reportsKnownAt } from '../../../electron/domain/knownReports';
import { obligationsOf } from '../../../electron/domain/obligation';
import { findRelisted } from '../../../electron/domain/suspicious/relisted';
import { aReport, aSchedule, aUnit, time } from '../../support/builders';

const obligations = obligationsOf('d1', aSchedule(), [aUnit({ id: 'hoai-phu' })]);

function relisted(persons: number, countedBefore: number) {
  const report = aReport({
    obligationId: 'd1/daily/hoai-phu/2021-08-17',
    arrivedAt: time('2021-08-17T14:00'),
    persons,
  });
  const known = reportsKnownAt([report], time('2021-08-17T20:00'));
  return findRelisted('mau-02', obligations, known, () => countedBefore);
}

test('a list with nobody new is asked about, one with somebody new or hardly anybody is not', () => {
  expect(relisted(5, 5)).toEqual([
    {
      kind: 'relisted',
      unitId: 'hoai-phu',
      fieldKey: null,
      period: '2021-08-17',
      points: [{ period: '2021-08-17', value: 5 }],
      usualChange: null,
    },
  ]);
  expect(relisted(5, 4)).toEqual([]);
  expect(relisted(4, 4)).toEqual([]);
  expect(relisted(0, 0)).toEqual([]);
});
