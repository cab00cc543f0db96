import { dayOf } from '../calendar';
import { type CompileInput, countsOf, isCounted, newPersonsOf, type UnitContext, unitsIn } from '../compileUnits';
import { DutyTable } from '../dutyTable';
import type { Known, KnownReport } from '../knownReports';
import { isPastDue, type Obligation } from '../obligation';
import { hasBegun } from '../period';
import { applyChoices } from '../summary/applyChoices';
import type { Unit } from '../unit';
import { contextOf, figureRows } from '../unitContext';
import { ENTRY, type Entry, type FieldColumn, type PivotField } from './facts';

export interface DutyList {
  /** By unit, then by period. */
  readonly duties: readonly Obligation[];
  readonly input: CompileInput;
  readonly known: Known;
  readonly units: readonly Unit[];
}

/** What one duty says of a field. */
interface Said {
  readonly entry: Entry;
  readonly value?: number;
  readonly base?: number;
  readonly isFilled?: boolean;
}

/** What the reports say of a field; null: it is a field of reports themselves. */
export function fieldColumn(field: PivotField, table: DutyList): FieldColumn | null {
  const { input, known } = table;
  if (field.formId === null) return null;
  if (field.rate !== null) return rateColumn(field.rate.indicatorId, table);
  const asked = table.duties.filter(({ formId, isWithdrawn }) => formId === field.formId && !isWithdrawn);
  const figures = figureRows(new DutyTable(asked), known);
  const rows = new Set(figures.duties);
  const say = field.id.startsWith('persons:') ? personsSaid(table) : figureSaid(field);
  const before = earlierReport(figures, known);
  return columnOf(
    table.duties,
    (duty) => rows.has(duty),
    (duty) => {
      const report = known.get(duty.id)?.at(-1) ?? null;
      return report === null ? { entry: absentEntry(duty, input) } : say(report, () => before(duty));
    },
  );
}

/** The newest report of the unit in the period before, as a report of nothing new refers to it. */
function earlierReport(table: DutyTable, known: Known) {
  return ({ unitId, period }: Obligation): KnownReport | null => {
    const before = table.before(period);
    const earlier = before === null ? undefined : table.dutyOf(unitId, before);
    return earlier === undefined ? null : (known.get(earlier.id)?.at(-1) ?? null);
  };
}

type Say = (report: KnownReport, before: () => KnownReport | null) => Said;

/** A report of nothing: nothing was added to a running total, and of what is counted anew there was none. */
function figureSaid({ id, kind }: PivotField): Say {
  const fieldKey = id.slice(id.indexOf('/') + 1);
  return (report, before) => {
    const figure = report.figures[fieldKey];
    if (figure?.kind === 'number') return { entry: ENTRY.number, value: figure.value };
    if (report.isNil && kind === 'flow') return { entry: ENTRY.number, value: 0 };
    const carried = report.isNil ? before()?.figures[fieldKey] : undefined;
    if (carried?.kind === 'number') return { entry: ENTRY.number, value: carried.value };
    return { entry: figure?.kind === 'missing' || figure === undefined ? ENTRY.missing : ENTRY.blank };
  };
}

/** As the totals have it. */
function personsSaid({ input, known }: DutyList): Say {
  return (report) => {
    const value = newPersonsOf(report, { input, known });
    return value === null ? { entry: ENTRY.blank } : { entry: ENTRY.number, value };
  };
}

function absentEntry(duty: Obligation, { asOf }: CompileInput): Entry {
  if (duty.exemptReason !== null) return ENTRY.notOwed;
  if (isPastDue(duty, asOf)) return ENTRY.missing;
  return hasBegun(duty.period, dayOf(asOf)) ? ENTRY.notDue : ENTRY.notBegun;
}

/** Both halves as the totals have them: of the units of the rate's group, its answered duties, its bases. */
function rateColumn(indicatorId: string, { duties, input, known, units }: DutyList): FieldColumn | null {
  const indicator = input.directive.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) return null;
  const context = contextOf(indicator, input, known);
  const registry = new Map(units.map((unit) => [unit.id, unit]));
  const rows = new Set(context.duties.duties);
  const before = earlierReport(context.duties, known);
  const filled = filledCounts(context);
  return columnOf(
    duties,
    (duty) => rows.has(duty),
    (duty): Said => {
      const unit = registry.get(duty.unitId);
      const report = known.get(duty.id)?.at(-1) ?? null;
      const counts = unit && report && countsOf(unit, report, before(duty), context);
      if (counts && isCounted(counts))
        return { entry: ENTRY.number, value: counts.numerator, base: counts.denominator };
      const entry = report === null ? absentEntry(duty, input) : ENTRY.blank;
      const standIn = filled.get(`${duty.unitId} ${duty.period}`);
      return standIn === undefined ? { entry } : { entry, isFilled: true, ...standIn };
    },
  );
}

/** What the clerk chose, of the periods in which he chose anything. */
function filledCounts(context: UnitContext): ReadonlyMap<string, { readonly value: number; readonly base: number }> {
  const { choices = [] } = context.input;
  const chosen = new Set(
    choices.filter(({ indicatorId }) => indicatorId === context.indicator.id).map(({ period }) => period),
  );
  return new Map(
    [...chosen]
      .filter((period) => context.duties.periods.includes(period))
      .flatMap((period) =>
        applyChoices(unitsIn(period, context), period, context).flatMap((row) =>
          row.standIn !== undefined && isCounted(row)
            ? [[`${row.unitId} ${period}`, { value: row.numerator, base: row.denominator }] as const]
            : [],
        ),
      ),
  );
}

function columnOf(
  duties: readonly Obligation[],
  isAsked: (duty: Obligation) => boolean,
  say: (duty: Obligation) => Said,
): FieldColumn {
  const places = duties.flatMap((duty, place) => (isAsked(duty) ? [place] : []));
  const said = places.map((place) => {
    const duty = duties[place];
    if (duty === undefined) throw new RangeError(`no duty ${place}`);
    return say(duty);
  });
  const hasBase = said.some(({ base }) => base !== undefined);
  return {
    duties: Int32Array.from(places),
    entries: Uint8Array.from(said, ({ entry }) => entry),
    values: Float64Array.from(said, ({ value = 0 }) => value),
    bases: hasBase ? Float64Array.from(said, ({ base = 0 }) => base) : null,
    isFilled: Uint8Array.from(said, ({ isFilled = false }) => (isFilled ? 1 : 0)),
  };
}
