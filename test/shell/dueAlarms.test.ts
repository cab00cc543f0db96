import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { Cutoff } from '../../electron/domain/today/today';
import { defaultSettings, type Settings, type SettingsBook } from '../../electron/settings/settings';
import { AlarmClock } from '../../electron/shell/alarmClock';
import { type Alarm, alarmsAt } from '../../electron/shell/dueAlarms';

const time = toLocalTime;
const NOBODY: ReadonlySet<string> = new Set();

function aCutoff(changes: Partial<Cutoff> = {}): Cutoff {
  const unit = { unitId: 'u', unitName: 'Xã Hoài Sơn', contact: null, channel: null, duties: ['o'], reminded: null };
  return {
    directiveId: 'd',
    directiveName: 'Tuần cao điểm',
    scheduleId: 's',
    clauseNumber: '2',
    formId: 'mau-02',
    formLabel: 'Mẫu 02',
    every: 1,
    period: toIsoDay('2021-08-17'),
    dueAt: time('2021-08-17T15:00'),
    isExclusive: true,
    upperDueAt: null,
    reported: 14,
    expected: 17,
    missing: [unit, unit, unit],
    ...changes,
  };
}

describe('what is called to mind', () => {
  test.each([
    ['14:44', 0],
    ['14:45', 1],
    ['14:59', 1],
    ['15:00', 0],
  ])('15 minutes before 15h00, at %s: %i', (clock, count) =>
    expect(alarmsAt([aCutoff()], time(`2021-08-17T${clock}`), 15, NOBODY)).toHaveLength(count),
  );

  test('how many units and which form, never who', () => {
    const [alarm] = alarmsAt([aCutoff()], time('2021-08-17T14:50'), 15, NOBODY);
    expect(alarm?.title).toBe('Còn 10 phút đến hạn 15h00');
    expect(alarm?.body).toBe('Mẫu 02 (Tuần cao điểm): 3/17 đơn vị chưa báo cáo');
    expect(`${alarm?.title}${alarm?.body}`).not.toContain('Hoài Sơn');
  });

  test('nothing when everybody has reported', () =>
    expect(alarmsAt([aCutoff({ missing: [] })], time('2021-08-17T14:50'), 15, NOBODY)).toEqual([]));

  test('before our own hour, with the one of the upper level behind it', () => {
    const own = aCutoff({ dueAt: time('2021-08-17T14:00'), upperDueAt: time('2021-08-17T15:00') });
    const [alarm] = alarmsAt([own], time('2021-08-17T13:50'), 15, NOBODY);
    expect(alarm?.title).toBe('Còn 10 phút đến hạn 14h00');
    expect(alarm?.body).toBe('Mẫu 02 (Tuần cao điểm): 3/17 đơn vị chưa báo cáo; hạn của cấp trên 15h00');
    expect(alarmsAt([own], time('2021-08-17T14:30'), 60, NOBODY)).toEqual([]);
  });

  test('a limit at midnight is the end of the day', () => {
    const [alarm] = alarmsAt([aCutoff({ dueAt: time('2021-08-18T00:00') })], time('2021-08-17T23:50'), 15, NOBODY);
    expect(alarm?.title).toBe('Còn 10 phút là hết ngày, hết hạn báo cáo');
  });

  test('cut-offs of one moment come together', () => {
    const cutoffs = ['a', 'b', 'c', 'd', 'e'].map((scheduleId) => aCutoff({ scheduleId }));
    const alarms = alarmsAt(cutoffs, time('2021-08-17T14:50'), 15, NOBODY);
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.keys).toHaveLength(5);
    expect(alarms[0]?.body.split('\n')).toHaveLength(4);
  });
});

describe('the clock that watches', () => {
  function watch(settings: Partial<Settings> = {}) {
    let now = time('2021-08-17T14:30');
    let current: Settings = { ...defaultSettings, ...settings };
    const book: SettingsBook = {
      get current() {
        return current;
      },
      update: (change) => {
        current = { ...current, ...change };
      },
    };
    const world = { cutoffs: [aCutoff()] as readonly Cutoff[], asked: 0, isBroken: false };
    const shown: Alarm[] = [];
    const errors: unknown[] = [];
    const make = () =>
      new AlarmClock({
        settings: book,
        cutoffs: async () => {
          world.asked += 1;
          if (world.isBroken) throw new Error('not open');
          return world.cutoffs;
        },
        now: () => now,
        show: (alarm) => shown.push(alarm),
        report: (error) => errors.push(error),
      });
    let clock = make();
    return {
      world,
      shown,
      errors,
      book,
      at: async (clockText: string) => {
        now = time(`2021-08-17T${clockText}`);
        await clock.tick();
      },
      restart: () => {
        clock = make();
      },
    };
  }

  test('once for each cut-off, also after a new start', async () => {
    const watched = watch();
    for (const clock of ['14:30', '14:44', '14:45', '14:46', '14:50']) await watched.at(clock);
    expect(watched.shown.map(({ title }) => title)).toEqual(['Còn 15 phút đến hạn 15h00']);
    watched.restart();
    await watched.at('14:55');
    expect(watched.shown).toHaveLength(1);
  });

  test('what came in meanwhile counts: the newest number is told', async () => {
    const watched = watch();
    await watched.at('14:44');
    watched.world.cutoffs = [aCutoff({ reported: 16, missing: aCutoff().missing.slice(0, 1) })];
    await watched.at('14:46');
    expect(watched.shown[0]?.body).toContain('1/17');
  });

  test('nobody asks the office more often than needed', async () => {
    const watched = watch();
    for (const clock of ['14:30', '14:31', '14:32', '14:33', '14:34']) await watched.at(clock);
    expect(watched.world.asked).toBe(1);
    await watched.at('14:35');
    expect(watched.world.asked).toBe(2);
  });

  test('switched off, it neither asks nor shows; another lead time is followed', async () => {
    const off = watch({ alarmMinutes: null });
    await off.at('14:50');
    expect([off.world.asked, off.shown.length]).toEqual([0, 0]);
    const early = watch({ alarmMinutes: 30 });
    await early.at('14:30');
    expect(early.shown.map(({ title }) => title)).toEqual(['Còn 30 phút đến hạn 15h00']);
  });

  test('an office that does not answer is asked again, and what was shown on other days is forgotten', async () => {
    const watched = watch({ alarmsShown: ['2021-08-16T15:00 d s 2021-08-16'] });
    watched.world.isBroken = true;
    await watched.at('14:50');
    expect(watched.errors).toHaveLength(1);
    watched.world.isBroken = false;
    await watched.at('14:51');
    expect(watched.shown).toHaveLength(1);
    expect(watched.book.current.alarmsShown).toEqual(['2021-08-17T15:00 d s 2021-08-17']);
  });
});
