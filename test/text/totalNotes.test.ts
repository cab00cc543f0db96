import { expect, test } from 'vitest';
import type { CompiledUnit } from '../../electron/domain/compilation';
import { totalNotes } from '../../electron/text/totalNotes';
import { time } from '../support/builders';

const unit: CompiledUnit = {
  unitId: 'a',
  unitName: 'Xã A',
  numerator: 260,
  denominator: null,
  percentScaled: null,
  percentPrinted: null,
  changeScaled: null,
  rank: null,
  state: 'on-time',
  receivedAt: time('2021-07-31T14:00'),
  lateMinutes: null,
  dataAsOf: null,
  newPersons: null,
  shortfall: null,
  note: '',
  outside: null,
  latest: null,
};

test('a unit that reported without a base is not among those without a report', () => {
  const silent = { ...unit, unitId: 'b', unitName: 'Xã B', numerator: null, receivedAt: null };
  const whole = { ...unit, unitId: 'c', unitName: 'Xã C', denominator: 500 };
  expect(totalNotes({ units: [unit, silent, whole], measure: 'người' }, ({ name }) => name)).toEqual([
    'Đã báo cáo nhưng chưa có mẫu số (số nền) đến kỳ này, không đưa vào tổng số (1 đơn vị): Xã A (260)',
  ]);
});
