import type { LocalTime } from './calendar';
import { endsWith } from './campaignClosing';
import { groupBy } from './groupBy';
import type { Known } from './knownReports';
import { isOfEndedUnit, type Obligation } from './obligation';
import { comparePeriods, type PeriodKey } from './period';

/** A unit whose reports of one duty have not come. */
export interface MissingAtClosing {
  readonly unitId: string;
  /** In order. */
  readonly periods: readonly PeriodKey[];
}

/** How one duty stands at the minute a campaign is closed. */
export interface DutyAtClosing {
  readonly scheduleId: string;
  /** Units that owe a report by the closing. */
  readonly expected: number;
  /** Of these, units that owe none any more. */
  readonly reported: number;
  readonly missing: readonly MissingAtClosing[];
}

/** What is open when a campaign is closed. */
export interface OpenAtClosing {
  /** Duties that somebody owed by then, in the order of the rows. */
  readonly duties: readonly DutyAtClosing[];
  /** Units that owe a report by the closing, of whatever duty, and those of them that owe none any more. */
  readonly expected: number;
  readonly reported: number;
  /** Reports with a limit after the closing, which will not be asked for, and have not come. */
  readonly letOff: number;
  /** Reports without a limit that have not come; they end with the campaign. */
  readonly undated: number;
}

/**
 * @param obligations rows of the campaign with what was granted, before any closing
 * @param known reports that had come by the closing
 * @param homesOf units that a unit's reports are counted with: itself, or what it has become by the closing
 */
export function openAtClosing(
  obligations: readonly Obligation[],
  known: Pick<Known<object>, 'has'>,
  closedAt: LocalTime,
  homesOf: (unitId: string) => readonly string[] = (unitId) => [unitId],
): OpenAtClosing {
  const isOpen = ({ id, merger }: Obligation) => !known.has(id) && merger?.kind !== 'answered';
  const owed = obligations.filter(
    (row) =>
      !row.isWithdrawn &&
      row.merger?.kind !== 'counted-in' &&
      (row.exemptReason === null || (known.has(row.id) && !isOfEndedUnit(row))),
  );
  const due = owed
    .filter((row) => !endsWith(row, { closedAt }))
    .flatMap((row) => homesOf(row.unitId).map((unitId) => ({ ...row, unitId })));
  const ended = owed.filter((row) => endsWith(row, { closedAt }) && isOpen(row));
  const units = groupBy(due, ({ unitId }) => unitId);
  return {
    duties: [...groupBy(due, ({ scheduleId }) => scheduleId)].map(([scheduleId, rows]) =>
      dutyAtClosing(scheduleId, rows, isOpen),
    ),
    expected: units.size,
    reported: [...units.values()].filter((rows) => !rows.some(isOpen)).length,
    letOff: ended.filter(({ dueAt }) => dueAt !== null).length,
    undated: ended.filter(({ dueAt }) => dueAt === null).length,
  };
}

function dutyAtClosing(
  scheduleId: string,
  rows: readonly Obligation[],
  isOpen: (row: Obligation) => boolean,
): DutyAtClosing {
  const units = [...groupBy(rows, ({ unitId }) => unitId)];
  const missing = units.flatMap(([unitId, own]): readonly MissingAtClosing[] => {
    const periods = [...new Set(own.filter(isOpen).map(({ period }) => period))].sort(comparePeriods);
    return periods.length === 0 ? [] : [{ unitId, periods }];
  });
  return { scheduleId, expected: units.length, reported: units.length - missing.length, missing };
}
