import type { Schedule } from '../../domain/directive';
import type { Issue } from '../../domain/issue';
import type { PeriodKey } from '../../domain/submission';
import { formMessages as say } from '../../text/formMessages';
import { issueAt } from '../issues';
import type { ColumnRivals } from './columnRivals';
import type { CompiledSight } from './compiledTable';
import { type PeriodSights, periodSights } from './periodColumns';
import { readTable, type TableContext, type TableRead } from './readTable';
import { addRows } from './sheetTwins';

export interface PeriodsRead extends TableRead {
  /** Newest period the headings of the table tell; null: the table is of the period the file is for. */
  readonly newest: PeriodKey | null;
  /** Figures that several columns claim. */
  readonly open: readonly ColumnRivals[];
}

/** A compiled table of one period or of several, side by side: a report for each unit and period. */
export function readPeriods(
  sight: CompiledSight,
  context: TableContext,
  schedules: readonly Schedule[],
  named: PeriodKey | null,
): PeriodsRead {
  const found = periodSights(sight, context.form, schedules, named);
  const reads = found.sights.map((one) => ({ ...one, read: readTable(one.sight, context, one.open) }));
  const periods = reads.flatMap(({ period }) => period ?? []);
  const several = periods.length > 1;
  return {
    content: null,
    list: null,
    newest: periods.at(-1) ?? null,
    open: reads[0]?.open ?? [],
    parts: reads.flatMap(({ read, period }) =>
      read.parts.map((part) => (period === null ? part : { ...part, period })),
    ),
    choices: firstOfEach(
      reads.flatMap(({ read }) => read.choices),
      ({ id }) => id,
    ),
    strangers: reads[0]?.read.strangers ?? [],
    rows: reads.map(({ read }) => read.rows).reduce(addRows),
    figures: reads.flatMap(({ read, period }) =>
      read.figures.map((figure) =>
        several && period !== null ? { ...figure, label: say.inPeriod(figure.label, period) } : figure,
      ),
    ),
    issues: [
      ...periodNotes(sight.table.sheet.name, found, periods, named),
      ...firstOfEach(
        reads.flatMap(({ read }) => read.issues),
        ({ code, message }) => `${code}\n${message}`,
      ),
    ],
  };
}

function periodNotes(
  sheet: string,
  { left }: PeriodSights,
  periods: readonly PeriodKey[],
  named: PeriodKey | null,
): readonly Issue[] {
  if (named !== null && left.length > 0)
    return [issueAt('warning', 'other-periods', say.otherPeriods(sheet, named, left), { sheet })];
  return periods.length > 1 ? [issueAt('note', 'several-periods', say.severalPeriods(sheet, periods), { sheet })] : [];
}

/** What concerns a row is found once more in each period. */
function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
