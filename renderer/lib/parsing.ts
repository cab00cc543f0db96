import { type IsoDay, isIsoDay } from '../../electron/domain/calendar';
import { isExact } from '../../electron/domain/decimals';

const DAY = /^(?:ngày\s+)?(\d{1,2})(?:[/.\-\s]|\s*tháng\s*)(\d{1,2})(?:(?:[/.\-\s]|\s*năm\s*)(\d{4}|\d{2}))?$/iu;
const CLOCK =
  /^(?<hour>\d{1,2})(?:\s*(?:h|g|giờ|[:.])\s*|\s+|$)(?<minute>\d{1,2})?\s*(?:phút|ph|p|['’′])?\s*(?<half>sáng|trưa|chiều|tối)?$/iu;
const CLOCK_RUN = /^(\d{2})(\d{2})$/;
const AFTER_NOON = /^(?:chiều|tối)$/iu;

/**
 * A day as a clerk types it: `17/8/2021`, `17-8`, `17.08.21`, `ngày 17 tháng 8 năm 2021`, or as programs write it.
 * @param year taken when none is typed; two digits belong to its century
 * @returns null when it is not a day
 */
export function parseDay(text: string, year: number): IsoDay | null {
  const trimmed = text.normalize('NFC').trim();
  if (isIsoDay(trimmed)) return trimmed;
  const match = DAY.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', typed = String(year)] = match;
  const whole = typed.length === 2 ? `${String(year).slice(0, 2)}${typed}` : typed;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

/** Whether a text is written as a day, be there one of that month or not: "31/11/2026". */
export function isDayForm(text: string): boolean {
  return DAY.test(text.normalize('NFC').trim());
}

/**
 * A time of day as a clerk types it: `15h00`, `15h`, `15:00`, `1500`, `15 giờ 30 phút`, `3h chiều`.
 * @returns `15:00`, or null when it is not a time; 24h00 is none, because it would be another day
 */
export function parseClock(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  const run = CLOCK_RUN.exec(trimmed);
  if (run) return clockOf(Number(run[1]), Number(run[2]));
  const { hour, minute = '', half = '' } = CLOCK.exec(trimmed)?.groups ?? {};
  if (hour === undefined) return null;
  const isAfterNoon = AFTER_NOON.test(half) && Number(hour) < 12;
  return clockOf(Number(hour) + (isAfterNoon ? 12 : 0), Number(minute));
}

function clockOf(hour: number, minute: number): string | null {
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
  if (!/^(?:\d+|[1-9]\d{0,2}(?:[., \u00a0]\d{3})+)$/.test(trimmed)) return null;
  const count = Number(trimmed.replaceAll(/\D/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}

/** "1.250,5", "12,5", "0,75"; with three places alone the sign may part thousands as well. */
const COMMA_DECIMAL = /^(?:\d+|\d{1,3}(?:[. \u00a0]\d{3})+),\d{1,4}$/;
const DOT_DECIMAL = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{1,4}$/;
/** "12,345" is twelve thousand to who writes English, and twelve and a bit by the Vietnamese rule. */
const EITHER = /^[1-9]\d{0,2},\d{3}$/;

/** Whether one of the texts says by itself that a comma stands before decimals: "12,5". */
export function hasDecimalComma(texts: Iterable<string>): boolean {
  for (const text of texts) if (COMMA_DECIMAL.test(text.trim()) && !EITHER.test(text.trim())) return true;
  return false;
}

/**
 * A figure as it stands in a cell of Excel or is typed, with decimals or without: `12.345`, `1.250,5`, `12.5`.
 * @param isDecimalComma what the other cells tell: then `12,345` is below thirteen, else it is a count of thousands
 * @returns null when it is no number from 0 up, or has more than four decimals
 */
export function parseFigure(text: string, isDecimalComma = false): number | null {
  const trimmed = text.trim();
  const isEither = EITHER.test(trimmed);
  const count = isEither && isDecimalComma ? null : parseCount(trimmed);
  if (count !== null) return count;
  const plain = COMMA_DECIMAL.test(trimmed)
    ? trimmed.replaceAll(/[. \u00a0]/g, '').replace(',', '.')
    : DOT_DECIMAL.test(trimmed)
      ? trimmed.replaceAll(',', '')
      : null;
  const value = plain === null ? null : Number(plain);
  return value !== null && isExact(value) ? value : null;
}

export interface TypedCounts {
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
}

const LARGEST_COUNT = 999_999_999;

/**
 * The two figures behind a percentage, as they are printed: `82.930/174.229`, `702,25/1.250,5`.
 * @returns null when it is not two figures, or nothing to divide by
 */
export function parseCounts(text: string): TypedCounts | null {
  const sides = text.split('/');
  const isDecimalComma = hasDecimalComma(sides);
  const [numerator, denominator, ...rest] = sides.map((side) => parseFigure(side, isDecimalComma));
  if (numerator == null || denominator == null || rest.length > 0) return null;
  const isSound = denominator > 0 && Math.max(numerator, denominator) <= LARGEST_COUNT;
  return isSound ? { numerator, denominator } : null;
}
