import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { openSettings } from '../../electron/settings/settings';
import { type AlarmDesk, startAlarms } from '../../electron/shell/alarms';
import { vaultText } from '../../electron/text/vaultText';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';

/** The system's notifications before a cut-off, with the real office behind them and a clock that is set by hand. */
const { noted } = vi.hoisted(() => ({
  noted: { shown: [] as { title: string; body: string; emit(event: string): void }[] },
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class FakeNotification extends Emitter {
    static isSupported = () => true;
    readonly title: string;
    readonly body: string;
    constructor({ title, body }: { title: string; body: string }) {
      super();
      this.title = title;
      this.body = body;
    }
    show() {
      noted.shown.push(this);
    }
  }
  return { Notification: FakeNotification };
});

let core: Core;
let isLocked = false;
let window: EventEmitter;
let calls: string[];
let handlers: ReturnType<typeof startAlarms>;

function start(): void {
  window = new EventEmitter();
  const main = { window, comeToFront: () => calls.push('front'), send: (event: string) => calls.push(event) };
  const desk = {
    core: { call: (channel: keyof Core, input: never) => Promise.resolve(core[channel](input)) },
    settings: openSettings({ open: () => kept, setAside: () => {}, report: () => {} }),
    main,
    isLocked: () => isLocked,
    report: (error: unknown) => {
      throw error;
    },
  } as unknown as AlarmDesk; // as much of a window as alarms touch
  handlers = startAlarms(desk);
}
/** What the settings file holds, from one start to the next. */
let kept: { store: Record<string, unknown> };

beforeEach(async () => {
  noted.shown = [];
  calls = [];
  kept = { store: {} };
  core = await openOffice(environmentOf(temporaryFolder()));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(async () => {
  window?.emit('closed');
  vi.useRealTimers();
  await core['core.close']({});
});

/** Lets the clock of the machine stand at that minute, and the alarms look at it once. */
async function at(moment: string): Promise<void> {
  vi.setSystemTime(new Date(`${moment}:00`));
  await vi.advanceTimersByTimeAsync(10_000);
}
const titles = () => noted.shown.map(({ title }) => title);

describe('before 15h00 of 17/8/2021', () => {
  test('once, with form and numbers; a click brings the window and Hôm nay', async () => {
    start();
    for (const clock of ['14:30', '14:44', '14:46', '14:50', '15:01']) await at(`2021-08-17T${clock}`);
    expect(titles()).toEqual(['Còn 14 phút đến hạn 15h00']);
    expect(noted.shown[0]?.body).toMatch(/^Mẫu 02 \(.*\): 17\/17 đơn vị chưa báo cáo$/);
    noted.shown[0]?.emit('click');
    expect(calls).toEqual(['front', 'shell.todayWanted']);
  });

  test('names neither form nor paper while the window is locked', async () => {
    isLocked = true;
    start();
    await at('2021-08-17T14:50');
    isLocked = false;
    expect(titles()).toEqual([vaultText.lockedAlarm.title]);
    expect(noted.shown[0]?.body).toBe(vaultText.lockedAlarm.body);
  });

  test('not after the hour, not again after a new start', async () => {
    start();
    await at('2021-08-17T15:00');
    expect(titles()).toEqual([]);
    await at('2021-08-18T14:50');
    window.emit('closed');
    start();
    await at('2021-08-18T14:55');
    expect(titles()).toEqual(['Còn 10 phút đến hạn 15h00']);
  });

  test('not when all have reported or are let off', async () => {
    const { cutoffs } = await core['today.get']({ at: toLocalTime('2021-08-17T14:00') });
    const duties = cutoffs.flatMap(({ missing }) => missing.flatMap((unit) => unit.duties));
    await core['obligations.grant']({ directiveId: SAMPLE_ID, obligationIds: duties, dueAt: null, reason: 'bão' });
    start();
    await at('2021-08-17T14:50');
    expect(titles()).toEqual([]);
  });

  test('not when it is switched off, and again when it is switched on', async () => {
    start();
    handlers['alarm.set']({ minutesBefore: null });
    await at('2021-08-17T14:50');
    expect(titles()).toEqual([]);
    handlers['alarm.set']({ minutesBefore: 30 });
    await at('2021-08-17T14:51');
    expect(titles()).toEqual(['Còn 10 phút đến hạn 15h00']); // at once, not with the next tick
  });
});
