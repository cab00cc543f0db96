import { describe, expect, test } from 'vitest';
import { USUAL_KINDS } from '../../../../electron/domain/reminder';
import type { ReminderCandidate } from '../../../../electron/ipc/contract';
import {
  type Choices,
  itemsOf,
  kindCounts,
  lacks,
  remindRows,
  withWay,
} from '../../../../renderer/features/reminders/remindModel';
import { day, time } from '../../../support/builders';

const missing = {
  kind: 'missing',
  text: 'Chưa gửi Mẫu 02: ngày 17/8',
  duties: ['o/17'],
  dutyNames: ['Mẫu 02 ngày 17/8'],
} as const;
const relay = { kind: 'relay', text: 'Chưa xác nhận', duties: ['r'], dutyNames: ['Chưa xác nhận'] } as const;
const today = day('2021-08-17');
const CHOICES: Choices = { kinds: USUAL_KINDS, insist: false, isChosen: new Map(), ways: new Map() };

function candidate(over: Partial<ReminderCandidate> = {}): ReminderCandidate {
  return {
    unitId: 'bong-son',
    unitName: 'Phường Bồng Sơn',
    points: [missing],
    rounds: [],
    usualWay: 'zalo',
    channel: null,
    contact: null,
    reach: { phone: null, mailAddress: 'a@example.gov.vn' },
    ...over,
  };
}
const round = { actionId: 'a', at: time('2021-08-17T15:30'), ways: ['zalo'], duties: ['o/17'] } as const;

describe('who is chosen before the clerk chooses', () => {
  test('units with something of the usual kinds, by the way they like', () => {
    const rows = remindRows(
      [candidate({ usualWay: 'email' }), candidate({ unitId: 'x', points: [relay] })],
      today,
      CHOICES,
    );
    expect(itemsOf(rows)).toEqual([{ unitId: 'bong-son', ways: ['email'] }]);
    expect(kindCounts([candidate(), candidate({ points: [relay] })]).get('relay')).toBe(1);
  });
  test('not who was reminded of all of it today, unless the clerk insists; tomorrow again', () => {
    const reminded = [candidate({ rounds: [round] })];
    expect(itemsOf(remindRows(reminded, today, CHOICES))).toEqual([]);
    expect(itemsOf(remindRows(reminded, today, { ...CHOICES, isChosen: new Map([['bong-son', true]]) }))).toEqual([]);
    expect(itemsOf(remindRows(reminded, today, { ...CHOICES, insist: true }))).toHaveLength(1);
    expect(remindRows(reminded, day('2021-08-18'), CHOICES)[0]).toMatchObject({
      isChosen: true,
      standing: { level: 2 },
    });
  });
  test('no letter about what no letter speaks of', () => {
    const [row] = remindRows([candidate({ points: [relay], usualWay: 'letter' })], today, {
      ...CHOICES,
      kinds: ['relay'],
    });
    expect(row).toMatchObject({ hasLetter: false, ways: ['zalo'] });
  });
  test('a unit without any way left is no item', () => {
    const none = { ...CHOICES, ways: new Map([['bong-son', []]]) };
    expect(itemsOf(remindRows([candidate()], today, none))).toEqual([]);
    expect(withWay(['letter'], 'zalo', true)).toEqual(['zalo', 'letter']);
    expect(withWay(['zalo', 'letter'], 'zalo', false)).toEqual(['letter']);
  });
});

test('what the registry lacks for the ways chosen is said', () => {
  expect(lacks(candidate(), ['phone', 'sms', 'email'])).toEqual(['phone']);
  expect(lacks(candidate({ reach: { phone: '0900000001', mailAddress: null } }), ['sms', 'email'])).toEqual(['mail']);
  expect(lacks(candidate({ reach: { phone: null, mailAddress: null } }), ['zalo', 'letter'])).toEqual([]);
});
