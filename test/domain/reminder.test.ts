import { describe, expect, test } from 'vitest';
import {
  pointsOf,
  type ReminderEntry,
  type ReminderPoint,
  reminderStanding,
  roundsOf,
  usualWay,
} from '../../electron/domain/reminder';
import { aUnit, day, time } from '../support/builders';

const missing: ReminderPoint = {
  kind: 'missing',
  text: 'Chưa gửi Mẫu 02: ngày 17/8',
  duties: ['o/17'],
  dutyNames: ['Mẫu 02 ngày 17/8'],
};
const below: ReminderPoint = {
  kind: 'below-target',
  text: 'Mới đạt 50%',
  duties: ['t/60'],
  dutyNames: ['Mới đạt 50%'],
};

function entry(changes: Partial<ReminderEntry>): ReminderEntry {
  return {
    id: 'e1',
    actionId: 'a1',
    directiveId: 'd1',
    unitId: 'bong-son',
    way: 'zalo',
    level: 1,
    addressee: 'UBND phường Bồng Sơn',
    remindedAt: time('2021-08-17T15:30'),
    remindedBy: 'van.thu',
    figuresAt: time('2021-08-17T15:30'),
    reasons: [missing.text],
    duties: missing.duties,
    text: '',
    results: [],
    removedAt: null,
    ...changes,
  };
}
const standing = (points: readonly ReminderPoint[], log: readonly ReminderEntry[], today = '2021-08-17') =>
  reminderStanding(points, roundsOf(log, 'bong-son'), day(today));

describe('which reminder of the same matter it is', () => {
  test('nobody was reminded: the first', () =>
    expect(standing([missing], [])).toEqual({ level: 1, earlier: [], fresh: [], isRemindedToday: false }));
  test('two ways of one action are one reminder', () => {
    const log = [entry({}), entry({ id: 'e2', way: 'letter' })];
    expect(standing([missing], log, '2021-08-18')).toMatchObject({
      level: 2,
      earlier: [{ at: '2021-08-17T15:30', ways: ['zalo', 'letter'] }],
      isRemindedToday: false,
    });
  });
  test('another matter, another unit, and what was taken back do not count', () => {
    expect(standing([below], [entry({})]).level).toBe(1);
    expect(standing([missing], [entry({ unitId: 'hoai-my' })]).level).toBe(1);
    expect(standing([missing], [entry({ removedAt: time('2021-08-17T16:00') })]).level).toBe(1);
  });
  test('one of nine that was named before makes no second reminder; a third of them does', () => {
    const many = (count: number): ReminderPoint => {
      const days = Array.from({ length: count }, (_, at) => String(17 + at));
      const dutyNames = days.map((one) => `Mẫu 02 ngày ${one}/8`);
      return { ...missing, duties: days.map((one) => `o/${one}`), dutyNames };
    };
    expect(standing([many(9)], [entry({})], '2021-08-26')).toMatchObject({ level: 1, earlier: [], fresh: [] });
    expect(standing([many(3)], [entry({})], '2021-08-19')).toMatchObject({
      level: 2,
      fresh: ['Mẫu 02 ngày 18/8', 'Mẫu 02 ngày 19/8'],
    });
  });
  test('reminded today of all of it: marked; of a part only: not', () => {
    expect(standing([missing], [entry({})]).isRemindedToday).toBe(true);
    expect(standing([missing, below], [entry({})])).toMatchObject({ level: 2, isRemindedToday: false });
    expect(standing([missing, below], [entry({})]).fresh).toEqual(['Mới đạt 50%']);
    const both = [entry({}), entry({ id: 'e2', actionId: 'a2', duties: below.duties })];
    expect(standing([missing, below], both)).toMatchObject({ level: 3, isRemindedToday: true });
  });
});

test('points come in the order of the kinds, only those asked for', () =>
  expect(pointsOf([below, missing], ['below-target', 'missing'])).toEqual([missing, below]));

test('a unit is reached as it likes best, else by what is known of it', () => {
  const contact = { fullName: '', jobTitle: '', phone: '', email: '', zalo: '' };
  expect(usualWay(aUnit({ channel: 'documentSystem' }))).toBe('letter');
  expect(usualWay(aUnit({ channel: 'sms', contacts: [{ ...contact, zalo: '0905000111' }] }))).toBe('sms');
  expect(usualWay(aUnit({ contacts: [{ ...contact, email: 'ubnd@example.gov.vn', phone: '0905000111' }] }))).toBe(
    'email',
  );
  expect(usualWay(aUnit({ contacts: [{ ...contact, phone: '0905000111' }] }))).toBe('phone');
  expect(usualWay(aUnit())).toBe('zalo');
});
