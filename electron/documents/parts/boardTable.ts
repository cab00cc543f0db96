import { type BoardCell, type BoardRow, type BoardSection, cellState } from '../../domain/board';
import type { PeriodCount } from '../../domain/boardView';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { isDayPeriod, type PeriodKey, weekdayOf } from '../../domain/period';
import { periodShort } from '../../text/periodText';
import { fillText, phrase } from '../fillTemplate';
import type { Cell, Row, Table } from '../model';
import { clockText, dayAndMonth } from '../officialText';
import type { Template } from '../templates';

export interface BoardTableInput {
  readonly section: BoardSection;
  /** Those that stand side by side. */
  readonly periods: readonly PeriodKey[];
  readonly counts: ReadonlyMap<PeriodKey, PeriodCount>;
  readonly template: Template;
  /** Millimetres. */
  readonly room: number;
}

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
const MINUTES_PER_DAY = 1_440;

/** Units down, periods across; every state is a word or an hour, so that a black and white print says all of it. */
export function boardTable({ section, periods, counts, template, room }: BoardTableInput): Table {
  const { periodMaximumMm = room } = template.measures;
  const spare = room - fixedWidthMm(template);
  const widthMm = Math.min(spare / Math.max(1, periods.length), periodMaximumMm);
  const fixed = template.columns.map(({ key, header, minimumMm, align }) => ({
    header: fillText(header, {}),
    widthMm: key === 'unit' ? minimumMm + spare - widthMm * periods.length : minimumMm, // few periods leave room for names
    align,
  }));
  const columns = periods.map((period) => ({
    header: headerText(period, section.every, template),
    widthMm,
    align: 'center' as const,
  }));
  const rows = section.rows.map((row, index) => unitRow(row, index + 1, periods, template));
  return {
    kind: 'table',
    size: 'small',
    columns: [...fixed, ...columns],
    rows: [...rows, coverageRow(periods, counts, template)],
  };
}

/** What the columns before the periods take, in millimetres. */
export function fixedWidthMm({ columns }: Template): number {
  return columns.reduce((sum, { minimumMm }) => sum + minimumMm, 0);
}

function headerText(period: PeriodKey, every: number, template: Template): string {
  if (period === 'once') return phrase(template, 'onceHeader');
  if (!isDayPeriod(period)) return periodShort(period, every);
  return phrase(template, 'dayHeader', { weekday: WEEKDAYS[weekdayOf(period)] ?? '', day: dayAndMonth(period) });
}

function unitRow(row: BoardRow, ordinal: number, periods: readonly PeriodKey[], template: Template): Row {
  const cells = new Map(row.cells.map((cell) => [cell.period, cell]));
  return {
    kind: 'body',
    cells: [
      ...template.columns.map(({ key }): Cell => {
        if (key === 'ordinal')
          return { text: String(ordinal), number: { value: ordinal, format: 'count', decimals: 0 } };
        return { text: key === 'unit' ? row.unitName : '' };
      }),
      ...periods.map((period) => ({ text: cellWords(cells.get(period), template) })),
    ],
  };
}

/** `14h32`, `+7 phút`, `CHƯA`; "" where the unit owes nothing. */
export function cellWords(cell: BoardCell | undefined, template: Template): string {
  if (cell === undefined) return '';
  const clock = cell.receivedAt === null ? '' : arrivalWords(cell.receivedAt, cell.period);
  switch (cellState(cell)) {
    case 'on-time':
      return phrase(template, 'onTime', { clock });
    case 'late':
      return lateWords(cell.lateMinutes ?? 0, template);
    case 'zero':
      return cell.lateMinutes === null
        ? phrase(template, 'zero', { clock })
        : zeroLateWords(cell.lateMinutes, template);
    case 'missing':
      return phrase(template, 'missing');
    case 'not-required':
      return phrase(template, 'notRequired');
    case 'ended':
      return phrase(template, 'ended');
    case 'closed':
      return phrase(template, 'closed');
    case 'withdrawn':
      return phrase(template, 'withdrawn');
    case 'undated':
      return phrase(template, 'undated');
    case 'not-due':
      return phrase(template, 'notDue');
  }
}

/** `14h32`; with its day when that is not the day the report is for: `09h15 17/8`. */
function arrivalWords(receivedAt: LocalTime, period: PeriodKey): string {
  const day = dayOf(receivedAt);
  return day === period ? clockText(receivedAt) : `${clockText(receivedAt)} ${dayAndMonth(day)}`;
}

function zeroLateWords(minutes: number, template: Template): string {
  return minutes < 1 ? phrase(template, 'zeroLateAtOnce') : phrase(template, 'zeroLate', { minutes: String(minutes) });
}

/** Under a minute: it came in the very minute of the limit, so "+0" would say that it is not late. */
function lateWords(minutes: number, template: Template): string {
  if (minutes < 1) return phrase(template, 'lateAtOnce');
  return minutes < MINUTES_PER_DAY
    ? phrase(template, 'late', { minutes: String(minutes) })
    : phrase(template, 'lateDays', { days: String(Math.floor(minutes / MINUTES_PER_DAY)) });
}

function coverageRow(
  periods: readonly PeriodKey[],
  counts: ReadonlyMap<PeriodKey, PeriodCount>,
  template: Template,
): Row {
  const label: Cell = { text: phrase(template, 'coverage'), columnSpan: template.columns.length, align: 'center' };
  const shares = periods.map((period) => {
    const count = counts.get(period);
    if (count === undefined) return { text: '' };
    const fields = { reported: String(count.reported), expected: String(count.expected) };
    return { text: phrase(template, 'share', fields) };
  });
  return { kind: 'total', cells: [label, ...shares] };
}
