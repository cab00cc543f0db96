import { dayOf } from '../calendar';
import { type CompileInput, countsOf, isCounted, newPersonsOf, type UnitContext, unitsIn } from '../compileUnits';
import type { DutyTable } from '../dutyTable';
import type { Known, KnownReport } from '../knownReports';
import { isPastDue, type Obligation } from '../obligation';
import { hasBegun } from '../period';
import { applyChoices } from '../summary/applyChoices';
import { figureMoment, hourLack } from '../summary/dataHour';
import { contextOf, figureRows } from '../unitContext';
import { ENTRY, type Entry, type FieldColumn, type PivotField } from './facts';
import { keptColumn, type ReportedColumn, type Said } from './keptColumns';
import type { OrderedDuties } from './orderedDuties';
import { type SettledRows, settleMergers } from './settleMergers';
import type { Versions } from './stateColumns';

export interface DutyList {
  readonly ordered: OrderedDuties;
  readonly input: CompileInput;
  /** What had arrived, whatever hour its figures speak of. */
  readonly arrived: Known;
  /** What gives figures: of what had arrived the versions of the data hour. */
  readonly known: Known;
  readonly arrivals: Versions;
  readonly versions: Versions;
}

/** What the reports say of a field; null: it is a field of reports themselves. */
export function fieldColumn(field: PivotField, list: DutyList): FieldColumn | null {
  if (field.formId === null) return null;
  if (field.rate !== null) return rateColumn(field.id, field.rate.indicatorId, list);
  const { input } = list;
  const isOfPersons = field.id.startsWith('persons:');
  const say = isOfPersons ? personsSaid(list) : figureSaid(field);
  const madeOf = isOfPersons ? [input] : [field.kind]; // who is new on a list is told by all the others, too
  const rows = rowsOfForm(field.formId, list);
  const reported = keptColumn(field.id, rows, madeOf, list, (_, report, before) => say(report, before));
  const said = { entries: entriesOf(reported, list), values: reported.values, bases: reported.bases };
  const { entries, values, absorbedBy } = settleMergers(said, rows, { ...list, isSummed: field.kind !== 'average' });
  const isFilled = new Uint8Array(entries.length);
  return { duties: reported.rows.places, entries, values, bases: null, isFilled, absorbedBy };
}

/** Places of the duties that a field is asked in; null: it is a field of reports themselves. */
export function askedIn({ formId, rate }: PivotField, list: DutyList): Int32Array | null {
  if (formId === null) return null;
  const context = rate === null ? null : rateContext(rate.indicatorId, list);
  if (rate !== null && context === null) return null;
  return list.ordered.rowsOf(context?.duties ?? rowsOfForm(formId, list)).places;
}

function rowsOfForm(formId: string, { ordered, known }: DutyList): DutyTable {
  return figureRows(ordered.tableOf(formId), known);
}

/** null: the directive has no such rate. */
function rateContext(indicatorId: string, { input, arrived }: DutyList): UnitContext | null {
  const indicator = input.directive.indicators.find(({ id }) => id === indicatorId);
  return indicator === undefined ? null : contextOf(indicator, input, arrived);
}

/** With what a row without a report is. */
function entriesOf(
  { rows: { places }, entries: reported }: ReportedColumn,
  { ordered: { duties }, arrivals, versions, input }: DutyList,
): Uint8Array {
  const entries = reported.slice();
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    const duty = versions[place] === undefined ? duties[place] : undefined;
    if (duty !== undefined) entries[at] = outsideHour(arrivals[place]) ?? absentEntry(duty, input);
  }
  return entries;
}

type Say = (report: KnownReport, before: KnownReport | null) => Said;

/** A report of nothing: nothing was added to a running total, and of what is counted anew there was none. */
function figureSaid({ id, kind }: PivotField): Say {
  const fieldKey = id.slice(id.indexOf('/') + 1);
  return (report, before) => {
    const figure = report.figures[fieldKey];
    if (figure?.kind === 'number') return { entry: ENTRY.number, value: figure.value };
    if (report.isNil && kind === 'flow') return { entry: ENTRY.number, value: 0 };
    if (report.isNil && kind === 'average') return { entry: ENTRY.blank }; // of nothing there is no average
    const carried = report.isNil ? before?.figures[fieldKey] : undefined;
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

/** It has reported, and nothing of it speaks of the data hour. */
function outsideHour(arrived: Versions[number]): Entry | null {
  const lack = arrived === undefined ? null : hourLack(arrived, []);
  return lack === null ? null : lack.kind === 'later' ? ENTRY.laterHour : ENTRY.noHour;
}

function absentEntry(duty: Obligation, input: CompileInput): Entry {
  if (duty.exemptReason !== null) return ENTRY.notOwed;
  if (isPastDue(duty, input.asOf)) return ENTRY.missing;
  return hasBegun(duty.period, dayOf(figureMoment(input))) ? ENTRY.notDue : ENTRY.notBegun;
}

/** Both halves as the totals have them: of the units of the rate's group, its answered duties, its bases. */
function rateColumn(fieldId: string, indicatorId: string, list: DutyList): FieldColumn | null {
  const { ordered, input } = list;
  const context = rateContext(indicatorId, list);
  if (context === null) return null;
  const { indicator } = context;
  const made = [indicator, input.baselines, dayOf(figureMoment(input))];
  const reported = keptColumn(fieldId, context.duties, made, list, (unit, report, before): Said => {
    const counts = countsOf(unit, report, before, context);
    return isCounted(counts)
      ? { entry: ENTRY.number, value: counts.numerator, base: counts.denominator }
      : { entry: ENTRY.blank };
  });
  const said = { entries: entriesOf(reported, list), values: reported.values, bases: reported.bases };
  const settled = settleMergers(said, context.duties, { ...list, isSummed: true });
  return filledColumn({ rows: reported.rows, ...settled }, filledCounts(context), ordered);
}

/** With what the clerk chose where there is no number. */
function filledColumn(
  { rows, entries, values, bases, absorbedBy }: ReportedColumn & SettledRows,
  filled: ReadonlyMap<string, { readonly value: number; readonly base: number }>,
  { duties }: OrderedDuties,
): FieldColumn {
  const isFilled = new Uint8Array(entries.length);
  const [ownValues, ownBases] = filled.size === 0 ? [values, bases] : [values.slice(), bases.slice()];
  for (let at = 0; filled.size > 0 && at < entries.length; at += 1) {
    const duty = duties[rows.places[at] ?? -1];
    const standIn = entries[at] === ENTRY.number || !duty ? undefined : filled.get(`${duty.unitId} ${duty.period}`);
    if (standIn === undefined) continue;
    isFilled[at] = 1;
    ownValues[at] = standIn.value;
    ownBases[at] = standIn.base;
  }
  const hasBase = entries.includes(ENTRY.number) || isFilled.includes(1);
  return { duties: rows.places, entries, values: ownValues, bases: hasBase ? ownBases : null, isFilled, absorbedBy };
}

/** What the clerk chose, of the periods in which he chose anything. */
function filledCounts(context: UnitContext): ReadonlyMap<string, { readonly value: number; readonly base: number }> {
  const { choices = [] } = context.input;
  const chosen = choices.filter(({ indicatorId }) => indicatorId === context.indicator.id);
  return new Map(
    [...new Set(chosen.map(({ period }) => period))]
      .filter((period) => context.duties.periods.includes(period))
      .flatMap((period) => {
        const own = new Set(chosen.filter((one) => one.period === period).map(({ unitId }) => unitId));
        const small = contextOfUnits(own, context);
        return applyChoices(unitsIn(period, small), period, small).flatMap((row) =>
          row.standIn !== undefined && isCounted(row)
            ? [[`${row.unitId} ${period}`, { value: row.numerator, base: row.denominator }] as const]
            : [],
        );
      }),
  );
}

/** With those units alone, and with those that others were made of or into, whose rows stand for one another. */
function contextOfUnits(wanted: ReadonlySet<string>, context: UnitContext): UnitContext {
  const { input } = context;
  const linked = new Set((input.successions ?? []).flatMap(({ unitId, successorId }) => [unitId, successorId]));
  const units = input.units.filter(({ id }) => wanted.has(id) || linked.has(id));
  return { ...context, input: { ...input, units } };
}
