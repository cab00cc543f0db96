import { describe, expect, test } from 'vitest';
import { type BackupReason, type DatedBackup, outdatedBackups } from '../../electron/domain/backup';
import { addDays, at, dayOf, type LocalTime, toIsoDay } from '../../electron/domain/calendar';
import { time } from '../support/builders';

const one = (madeAt: LocalTime, reason: BackupReason = 'closing'): DatedBackup => ({
  name: `don-doc-${madeAt}-${reason}`,
  madeAt,
  reason,
});
const times = (backups: readonly DatedBackup[]) => backups.map(({ madeAt }) => madeAt);
const FIRST_DAY = toIsoDay('2021-01-04'); // a Monday

/** Makes a backup at these clocks of each working day and removes what is outdated, as the app does. */
function live(
  days: number,
  clocks: readonly string[],
  isOpen: (weekday: number) => boolean = (weekday) => weekday < 5,
) {
  let kept: readonly DatedBackup[] = [];
  for (let count = 0; count < days; count += 1) {
    if (!isOpen(count % 7)) continue;
    for (const clock of clocks) {
      const now = at(addDays(FIRST_DAY, count), clock);
      kept = [...kept, one(now)];
      const gone = outdatedBackups(kept, now);
      kept = kept.filter((backup) => !gone.includes(backup));
    }
  }
  return kept;
}

describe('a year of backups', () => {
  test.each([
    ['one a day, a week', 7, ['17:00'], 5, 5],
    ['one a day, two weeks', 14, ['17:00'], 10, 10],
    ['one a day, three weeks', 21, ['17:00'], 11, 11],
    ['two a day, a year', 364, ['08:00', '17:00'], 60, 64],
    ['two a day, three years', 3 * 364, ['08:00', '17:00'], 60, 64],
    ['thirty a day, a year', 364, Array.from({ length: 30 }, (_, index) => `17:${String(index + 10)}`), 60, 64],
  ])('%s', (_, days, clocks, least, most) => {
    const kept = live(days, clocks);
    expect(kept.length).toBeGreaterThanOrEqual(least);
    expect(kept.length).toBeLessThanOrEqual(most);
  });

  test('the newest ten are there, and before them the last of every week for a year', () => {
    const kept = times(live(3 * 364, ['08:00', '17:00'])).toSorted();
    const lastDay = addDays(FIRST_DAY, 3 * 364 - 3);
    const week = (back: number) => Array.from({ length: 5 }, (_, index) => addDays(lastDay, index - 4 - 7 * back));
    const newest = week(0).flatMap((day) => [at(day, '08:00'), at(day, '17:00')]);
    expect(kept.slice(-10)).toEqual(newest);
    const weekly = kept.slice(0, -10);
    expect(weekly.slice(-3)).toEqual([3, 2, 1].map((back) => at(addDays(lastDay, -7 * back), '17:00')));
    expect(weekly.length).toBe(52);
  });

  test('an office that opens once in a while keeps them all', () => {
    expect(live(364, ['17:00'], (weekday) => weekday === 2)).toHaveLength(52);
  });
});

describe('which go', () => {
  const daily = Array.from({ length: 30 }, (_, index) => one(at(addDays(toIsoDay('2021-08-02'), index), '17:00')));
  const now = time('2021-08-31T18:00');

  test('none of ten', () => expect(outdatedBackups(daily.slice(0, 10), now)).toEqual([]));

  test('those made by hand never go, and take no place', () => {
    const byHand = Array.from({ length: 40 }, (_, index) =>
      one(at(toIsoDay('2015-01-01'), `08:${10 + index}`), 'manual'),
    );
    expect(outdatedBackups([...byHand, ...daily.slice(0, 10)], now)).toEqual([]);
  });

  test('every automatic reason is treated alike', () => {
    const reasons = ['daily', 'closing', 'beforeUpgrade', 'beforeRestore'] as const;
    const mixed = daily.map((backup, index) => ({ ...backup, reason: reasons[index % 4] ?? 'daily' }));
    expect(times(outdatedBackups(mixed, now))).toEqual(times(outdatedBackups(daily, now)));
  });

  test('a week older than a year goes', () => {
    const old = [one(time('2020-08-30T17:00')), one(time('2020-09-03T17:00'))];
    const gone = outdatedBackups([...old, ...daily.slice(-10)], now);
    expect(times(gone)).toEqual(['2020-08-30T17:00']);
  });

  test('those of one minute go in the order given', () => {
    const twins = Array.from({ length: 12 }, (_, index) => ({ ...one(now), name: `${index}` }));
    const gone = outdatedBackups(twins, now);
    expect(gone.map(({ name }) => name)).toEqual(['11']); // 10 is the last of the older ones of this week
  });

  test('a clock that was ahead takes no place from what is made after it is set right', () => {
    const ahead = Array.from({ length: 12 }, (_, index) => one(at(addDays(toIsoDay('2031-01-01'), index), '17:00')));
    const gone = outdatedBackups([...ahead, ...daily.slice(-10)], now);
    expect(times(gone)).toEqual(['2031-01-01T17:00']); // the 2nd is the last of its week
  });

  test('a clock set back: what was just made stays', () => {
    const back = time('2021-08-05T09:00');
    const made = one(back, 'daily');
    expect(outdatedBackups([...daily, made], back)).not.toContain(made);
    expect(dayOf(made.madeAt)).toBe('2021-08-05');
  });
});
