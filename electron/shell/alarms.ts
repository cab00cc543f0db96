import { Notification } from 'electron';
import type { AlarmChoice, ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';
import { vaultText } from '../text/vaultText';
import { AlarmClock } from './alarmClock';
import { localTimeOf } from './clock';
import type { CoreClient } from './coreClient';
import type { Alarm } from './dueAlarms';
import type { MainWindow } from './mainWindow';

const TICK_MS = 10_000;

export interface AlarmDesk {
  readonly core: Pick<CoreClient, 'call'>;
  readonly settings: SettingsBook;
  readonly main: MainWindow;
  isLocked(): boolean;
  report(error: unknown): void;
}

/** Calls cut-offs to mind with the system's notifications as long as the app is open. */
export function startAlarms({
  core,
  settings,
  main,
  isLocked,
  report,
}: AlarmDesk): Pick<ShellHandlers, 'alarm.get' | 'alarm.set'> {
  const clock = new AlarmClock({
    settings,
    cutoffs: async (at) => (await core.call('today.get', { at })).cutoffs,
    now: () => localTimeOf(new Date()),
    show: (alarm) => show(isLocked() ? vaultText.lockedAlarm : alarm, main),
    report,
  });
  const timer = setInterval(() => void clock.tick(), TICK_MS);
  main.window.on('closed', () => clearInterval(timer));
  const choice = (): AlarmChoice => ({
    minutesBefore: settings.current.alarmMinutes,
    isSupported: Notification.isSupported(),
  });
  return {
    'alarm.get': choice,
    'alarm.set': ({ minutesBefore }) => {
      settings.update({ alarmMinutes: minutesBefore });
      clock.forget();
      void clock.tick();
      return choice();
    },
  };
}

const alive = new Set<Notification>(); // one that is collected by the engine can no longer be clicked

function show({ title, body }: Pick<Alarm, 'title' | 'body'>, main: MainWindow): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  alive.add(notification);
  notification.on('close', () => alive.delete(notification));
  notification.on('click', () => {
    alive.delete(notification);
    main.comeToFront();
    main.send('shell.todayWanted', {});
  });
  notification.show();
}
