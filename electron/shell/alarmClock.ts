import { dayOf, type LocalTime, minutesBetween } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Cutoff } from '../domain/today/today';
import type { SettingsBook } from '../settings/settings';
import { type Alarm, alarmsAt, isAnyNear } from './dueAlarms';

export interface AlarmClockOptions {
  readonly settings: SettingsBook;
  /** Cut-offs of the day of `at`, as known then. */
  cutoffs(at: LocalTime): Promise<readonly Cutoff[]>;
  now(): LocalTime;
  show(alarm: Alarm): void;
  report(error: unknown): void;
}

/** New files and new directives are looked for this often; a cut-off that is near is asked for at once. */
const LOOK_EVERY_MINUTES = 5;

/**
 * Watches the day's cut-offs and calls each to mind once. `tick` is to be called several times a minute, whatever the
 * window does: minimised or hidden, the clock runs in the process that owns it.
 */
export class AlarmClock {
  private known: { readonly at: LocalTime; readonly cutoffs: readonly Cutoff[] } | null = null;
  private isBusy = false;

  constructor(private readonly options: AlarmClockOptions) {}

  async tick(): Promise<void> {
    const { settings, now, report } = this.options;
    const minutes = settings.current.alarmMinutes;
    if (minutes === null || this.isBusy) return;
    this.isBusy = true;
    try {
      await this.look(now(), minutes);
    } catch (error) {
      // An office that has stopped has said so in a box of its own; the next tick asks again.
      if (!(error instanceof AppFailure)) report(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** Something has changed: what is known of the day is asked for anew. */
  forget(): void {
    this.known = null;
  }

  private async look(now: LocalTime, minutes: number): Promise<void> {
    const shown = new Set(this.options.settings.current.alarmsShown);
    const isFresh = this.known !== null && isRecent(this.known.at, now);
    if (isFresh && !isAnyNear(this.known?.cutoffs ?? [], now, minutes, shown)) return;
    const cutoffs = await this.options.cutoffs(now);
    this.known = { at: now, cutoffs };
    for (const alarm of alarmsAt(cutoffs, now, minutes, shown)) {
      this.remember(alarm.keys, now);
      this.options.show(alarm);
    }
  }

  /** Before it is shown: a notification that fails must not come back every few seconds. */
  private remember(keys: readonly string[], now: LocalTime): void {
    const { settings } = this.options;
    const ofToday = settings.current.alarmsShown.filter((key) => key.slice(0, 10) >= dayOf(now));
    settings.update({ alarmsShown: [...ofToday, ...keys] });
  }
}

function isRecent(at: LocalTime, now: LocalTime): boolean {
  const age = minutesBetween(at, now);
  return age >= 0 && age < LOOK_EVERY_MINUTES && dayOf(at) === dayOf(now);
}
