import { type IsoDay, isIsoDay } from '../../electron/domain/calendar';

const DAY = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}))?$/;
const CLOCK = /^(\d{1,2})(?:[h:.g\s](\d{0,2}))?$/i;
const CLOCK_RUN = /^(\d{2})(\d{2})$/;

/**
 * A day as a clerk types it: `17/8/2021`, `17-8`, `17.08.2021`.
 * @param year taken when none is typed
 * @returns null when it is not a day
 */
export function parseDay(text: string, year: number): IsoDay | null {
  const match = DAY.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', typedYear] = match;
  const iso = `${typedYear ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

/**
 * A time of day as a clerk types it: `15h00`, `15h`, `15:00`, `1500`.
 * @returns `15:00`, or null when it is not a time
 */
export function parseClock(text: string): string | null {
  const trimmed = text.trim();
  const match = CLOCK_RUN.exec(trimmed) ?? CLOCK.exec(trimmed);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** One entry per line, blank lines and outer spaces dropped, NFC. */
export function parseLines(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A count as it stands in a cell of Excel or is typed: `12345`, `12.345`, `12 345`, `12,345`.
 * @returns null when it is no whole number from 0 up
 */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(?:\d+|\d{1,3}(?:[., \u00a0]\d{3})+)$/.test(trimmed)) return null;
  const count = Number(trimmed.replaceAll(/\D/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}
