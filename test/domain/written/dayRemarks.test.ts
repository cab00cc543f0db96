import { expect, test } from 'vitest';
import type { WrittenInput } from '../../../electron/domain/template/writtenTemplate';
import { dayRemarks } from '../../../electron/domain/written/dayRemarks';
import { kit } from '../../documents/support';
import { day } from '../../support/builders';

const TODAY = day('2026-11-26');

function inputsOf(kindId: string): readonly WrittenInput[] {
  return kit.writtenTemplates.find((template) => template.kindId === kindId)?.inputs ?? [];
}

function told(kindId: string, values: Readonly<Record<string, string>>): readonly string[] {
  return dayRemarks(inputsOf(kindId), values, TODAY).map(({ code, label }) => `${code}: ${label}`);
}

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'bien-ban',
    { startDay: '2026-11-26', endDay: '2026-11-25', startClock: '14:00', endClock: '08:00' },
    ['reversed: Ngày kết thúc'],
  ],
  [
    'bien-ban',
    { startDay: '2026-11-26', endDay: '2026-11-26', startClock: '14:00', endClock: '08:00' },
    ['reversed: Giờ kết thúc'],
  ],
  ['bien-ban', { startDay: '2026-11-26', endDay: '2026-11-27', startClock: '14:00', endClock: '08:00' }, []],
  ['bien-ban', { startDay: '2026-11-26', endDay: '2026-11-26', startClock: '08:00', endClock: '11:30' }, []],
  [
    'giay-nghi-phep',
    { requestDay: '2026-11-20', from: '2026-12-10', to: '2026-12-01', days: '3' },
    ['reversed: Đến hết ngày'],
  ],
  [
    'giay-nghi-phep',
    { requestDay: '2026-11-20', from: '2026-12-01', to: '2026-12-02', days: '50' },
    ['tooManyDays: Số ngày nghỉ'],
  ],
  [
    'giay-nghi-phep',
    { requestDay: '2026-12-26', from: '2026-12-01', to: '2026-12-02', days: '2' },
    ['reversed: Từ ngày'],
  ],
  ['giay-nghi-phep', { requestDay: '2026-11-20', from: '2026-12-01', to: '2026-12-02', days: '2' }, []],
  ['giay-uy-quyen', { from: '2026-12-10', to: '2026-12-01' }, ['reversed: Đến hết ngày']],
  ['giay-gioi-thieu', { validTo: '2020-01-01' }, ['beforeIssue: Có giá trị đến hết ngày']],
  ['giay-gioi-thieu', { validTo: '2026-11-26' }, []],
  ['giay-moi', { day: '2020-01-05' }, ['beforeIssue: Ngày']],
  ['giay-moi', { day: '31/02' }, []],
])('%s %j', (kindId, values, expected) => expect(told(kindId, values)).toEqual(expected));

test('every key a template holds an input against is an input of that template', () => {
  for (const { inputs } of kit.writtenTemplates)
    for (const { notBefore, withinDays } of inputs)
      for (const key of [notBefore, withinDays?.from, withinDays?.to].filter((one) => one !== undefined))
        expect(['issued', ...inputs.map((input) => input.key)]).toContain(key);
});
