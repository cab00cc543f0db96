import type { Schedule } from '../../domain/directive';
import type { FormDefinition } from '../../domain/form';
import type { PeriodKey } from '../../domain/submission';
import { findPeriod } from '../findPeriod';
import type { TableColumn } from '../tables/types';
import { type ColumnRivals, columnRivals } from './columnRivals';
import type { CompiledSight } from './compiledTable';

/** A compiled table as it stands for one period, or for the period the file is for (null) when its headings tell none. */
export interface PeriodSight {
  readonly period: PeriodKey | null;
  readonly sight: CompiledSight;
  /** Figures for which more than one column is left, so that only the clerk can say which. */
  readonly open: readonly ColumnRivals[];
}

export interface PeriodSights {
  readonly sights: readonly PeriodSight[];
  /** Periods that stand in the table beside the one the file is for, and are not taken. */
  readonly left: readonly PeriodKey[];
}

/**
 * A table with a group of columns for each of several periods, taken apart by the days or spans in their headings.
 * @param named the period the file says it is for; null: it says none, and each period of the table is a report
 */
export function periodSights(
  sight: CompiledSight,
  form: FormDefinition,
  schedules: readonly Schedule[],
  named: PeriodKey | null,
): PeriodSights {
  const rivals = columnRivals(sight.table, form, sight.match);
  const periods = new Map(
    rivals.flatMap(({ columns }) =>
      columns.map((column) => [column, periodOfHeadings(column.path, schedules)] as const),
    ),
  );
  const told = [...new Set([...periods.values()].flatMap((period) => period ?? []))].toSorted();
  if (told.length === 0) return { sights: [settled(sight, null, rivals, () => true)], left: [] };
  const wanted = named === null ? told : [named];
  return {
    sights: wanted.map((period) =>
      settled(sight, named === null ? period : null, rivals, (column) => periods.get(column) === period),
    ),
    left: told.filter((period) => !wanted.includes(period)),
  };
}

/** The one period the headings over a column name; null when there is none, or the report is owed once. */
export function periodOfHeadings(headings: readonly string[], schedules: readonly Schedule[]): PeriodKey | null {
  const lines = headings.map((heading) => `ngày ${heading}`); // "18/8" over a column is a day of the report, not of a paper
  const { period } = findPeriod({ lines, fileName: '', folder: '' }, schedules);
  return period === 'once' ? null : period;
}

/** @param isOwn columns that may be taken; a figure with none of them is not in the table */
function settled(
  sight: CompiledSight,
  period: PeriodKey | null,
  rivals: readonly ColumnRivals[],
  isOwn: (column: TableColumn) => boolean,
): PeriodSight {
  const byKey = new Map(sight.match.byKey);
  const open: ColumnRivals[] = [];
  for (const { field, columns } of rivals) {
    const [only, ...others] = columns.filter(isOwn);
    byKey.delete(field.key);
    if (only !== undefined && others.length === 0) byKey.set(field.key, only);
    if (only !== undefined && others.length > 0) open.push({ field, columns: [only, ...others] });
  }
  return { period, sight: { ...sight, match: { ...sight.match, byKey } }, open };
}
