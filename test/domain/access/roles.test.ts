import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordFault, passwordStrength } from '../../../electron/domain/access/password';
import { mayDo, ROLES } from '../../../electron/domain/access/roles';
import { secondsLeft, waitAfter } from '../../../electron/domain/access/waits';

test('without a password everybody may do everything', () => {
  for (const access of ['always', 'look', 'work', 'manage'] as const) expect(mayDo(null, access)).toBe(true);
});

test.each([
  ['leader', ['always', 'look']],
  ['clerk', ['always', 'look', 'work']],
  ['admin', ['always', 'look', 'work', 'manage']],
] as const)('%s may %j', (role, allowed) => {
  const all = ['always', 'look', 'work', 'manage'] as const;
  expect(all.filter((access) => mayDo(role, access))).toEqual(allowed);
  expect(ROLES).toContain(role);
});

test('a wait only grows, and never beyond a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.nat(1000), (failed) => {
      expect(waitAfter(failed + 1)).toBeGreaterThanOrEqual(waitAfter(failed));
      expect(waitAfter(failed)).toBeLessThanOrEqual(900);
    }),
  );
});

test('whatever the clocks say, no more than the wait is left and no less than the PC has still to run', () => {
  const up = fc.nat(2_000_000);
  fc.assert(
    fc.property(fc.nat(30), fc.integer(), fc.integer(), up, up, (failed, failedAt, now, failedUp, atUp) => {
      const left = secondsLeft({ failed, failedAt, failedUp }, { now, up: atUp });
      const run = atUp >= failedUp ? atUp - failedUp : atUp;
      expect(left).toBeGreaterThanOrEqual(Math.max(0, waitAfter(failed) - run / 1000));
      expect(left).toBeLessThanOrEqual(waitAfter(failed));
      if (now < failedAt) expect(left).toBe(Math.max(0, Math.ceil(waitAfter(failed) - run / 1000)));
    }),
  );
});

test('a file of a former version goes by the clock alone', () => {
  const tries = { failed: 5, failedAt: 1_000_000, failedUp: null };
  expect([990_000, 1_000_000, 1_010_000].map((now) => secondsLeft(tries, { now, up: 9e9 }))).toEqual([30, 30, 20]);
});

test.each([
  ['1234567', 'short'],
  ['a'.repeat(201), 'long'],
  ['12345678', 'common'],
  ['Mật Khẩu 123', 'common'],
  ['aaaaabbbbb', 'common'],
  ['nguyen van an', 'name'],
  ['gió mùa đông bắc', null],
] as const)('%s: %s', (password, fault) => {
  expect(passwordFault(password, 'Nguyễn Văn An')).toBe(fault);
});

test('longer and more mixed is stronger', () => {
  expect(passwordStrength('12345678')).toBe(0);
  expect(passwordStrength('aaaaaaaaaaaaaaaaaaaa')).toBe(0);
  expect(passwordStrength('hoasen68')).toBeLessThan(passwordStrength('hoa sen 68 bac'));
  expect(passwordStrength('gió mùa đông bắc về sớm')).toBe(4);
});
