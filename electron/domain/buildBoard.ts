import type { Board, BoardCell, BoardRow, BoardSection } from './board';
import type { LocalTime } from './calendar';
import type { Directive, Schedule } from './directive';
import { spansPerReport } from './dueRule';
import type { FormDefinition } from './form';
import { type Known, type KnownReport, type Reports, reportsKnownAt } from './knownReports';
import { type Obligation, type ObligationState, statusOf } from './obligation';
import { comparePeriods } from './period';
import type { Unit, UnitGroup } from './unit';
import { formOfDuty, WRITTEN_REPORT } from './writtenReport';

export interface BoardInput {
  readonly directive: Directive;
  readonly forms: readonly FormDefinition[];
  /** What the report of each duty is called, by id of the duty. */
  readonly labels: ReadonlyMap<string, string>;
  readonly units: readonly Unit[];
  /** How each unit is called beside the others (`unitLabels`); by its name where it is not listed. */
  readonly unitLabels: ReadonlyMap<string, string>;
  readonly groups: readonly UnitGroup[];
  readonly obligations: readonly Obligation[];
  readonly reports: Reports;
  /** What was known at this moment: reports that came later do not exist yet. */
  readonly at: LocalTime;
}

/** Every duty of every unit as it stood at `at`, one section per schedule that owes a report. */
export function buildBoard(input: BoardInput): Board {
  const cells = cellsAt(input.obligations, reportsKnownAt(input.reports, input.at), input.at);
  const places = placesBySchedule(input.obligations);
  const sections = input.directive.schedules.flatMap(
    (schedule) => sectionOf(schedule, input, cells, places.get(schedule.id) ?? []) ?? [],
  );
  return {
    directiveId: input.directive.id,
    at: input.at,
    sections,
    groups: groupsOn(sections, input.groups),
    counts: countStates(cells),
  };
}

interface KeptCells {
  readonly cells: BoardCell[];
  /** What each was made of. */
  readonly reports: (readonly KnownReport[] | undefined)[];
}

const keptCells = new WeakMap<readonly Obligation[], KeptCells>();

/**
 * A cell for each duty. From one moment to the next nearly all stay as they are: where the same reports are known, and where
 * none is and the limit is still ahead, or still past.
 */
function cellsAt(obligations: readonly Obligation[], known: Known, at: LocalTime): readonly BoardCell[] {
  const kept = keptCells.get(obligations) ?? { cells: [], reports: [] };
  keptCells.set(obligations, kept);
  return obligations.map((obligation, place) => {
    const reports = known.get(obligation.id);
    const before = kept.cells[place];
    const isSame =
      before !== undefined &&
      kept.reports[place] === reports &&
      (reports !== undefined || before.state === statusOf(obligation, null, false, at).state);
    const cell = isSame ? before : cellOf(obligation, reports ?? [], at);
    kept.cells[place] = cell;
    kept.reports[place] = reports;
    return cell;
  });
}

const places = new WeakMap<readonly Obligation[], ReadonlyMap<string, readonly number[]>>();

/** Places of the duties of each schedule, in their order. */
function placesBySchedule(obligations: readonly Obligation[]): ReadonlyMap<string, readonly number[]> {
  const known = places.get(obligations);
  if (known !== undefined) return known;
  const found = new Map<string, number[]>();
  for (const [place, { scheduleId }] of obligations.entries()) {
    const own = found.get(scheduleId);
    if (own === undefined) found.set(scheduleId, [place]);
    else own.push(place);
  }
  places.set(obligations, found);
  return found;
}

function groupsOn(sections: readonly BoardSection[], groups: readonly UnitGroup[]): readonly UnitGroup[] {
  const used = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ groupIds }) => groupIds)));
  return groups.filter(({ id }) => used.has(id));
}

/** @param reports known at `at`, versions rising */
export function cellOf(obligation: Obligation, reports: readonly KnownReport[], at: LocalTime): BoardCell {
  const first = earliest(reports);
  const newest = reports.at(-1) ?? null;
  const status = statusOf(obligation, first?.arrivedAt ?? null, newest?.isNil ?? false, at);
  return {
    obligationId: obligation.id,
    unitId: obligation.unitId,
    formId: obligation.formId,
    period: obligation.period,
    dueAt: obligation.dueAt,
    isExclusive: obligation.isExclusive,
    upperDueAt: obligation.upperDueAt,
    dataAsOf: obligation.dataAsOf,
    exemptReason: obligation.exemptReason,
    extension: obligation.extension,
    isWithdrawn: obligation.isWithdrawn,
    state: status.state,
    receivedAt: status.arrivedAt,
    lateMinutes: status.lateMinutes,
    channel: first?.channel ?? null,
    versions: reports.filter(({ isConfirmation }) => isConfirmation !== true).length,
    arrivals: reports.length,
    fileName: newest?.fileName ?? null,
    warnings: newest?.warnings ?? 0,
  };
}

function earliest(reports: readonly KnownReport[]): KnownReport | null {
  return reports.reduce<KnownReport | null>(
    (first, report) => (first === null || report.arrivedAt < first.arrivedAt ? report : first),
    null,
  );
}

function sectionOf(
  schedule: Schedule,
  input: BoardInput,
  cells: readonly BoardCell[],
  places: readonly number[],
): BoardSection | null {
  const own = places.flatMap((place) => cells[place] ?? []);
  if (own.length === 0) return null;
  const byUnit = groupByUnit(own);
  return {
    ...nameOfSection(schedule, input),
    periods: [...new Set(own.map(({ period }) => period))].sort(comparePeriods),
    rows: input.units.flatMap((unit) => rowOf(unit, input.unitLabels.get(unit.id) ?? unit.name, byUnit.get(unit.id))),
  };
}

/** What is said of a duty beside its rows. */
export function nameOfSection(
  schedule: Schedule,
  { directive, forms, labels }: Pick<BoardInput, 'directive' | 'forms' | 'labels'>,
): Omit<BoardSection, 'periods' | 'rows'> {
  const form = forms.find(({ id }) => id === schedule.formId);
  return {
    scheduleId: schedule.id,
    formId: formOfDuty(schedule),
    formName: form?.label ?? WRITTEN_REPORT.label,
    formLabel: labels.get(schedule.id) ?? form?.label ?? '',
    title: form?.titleLines.join(' – ') ?? '',
    clauseNumber: directive.clauses.find(({ id }) => id === schedule.clauseId)?.number ?? '',
    dueWords: schedule.quote,
    every: spansPerReport(schedule.due),
  };
}

/** Obligations come sorted by period, so each unit's cells do too. */
function groupByUnit(cells: readonly BoardCell[]): ReadonlyMap<string, readonly BoardCell[]> {
  const byUnit = new Map<string, BoardCell[]>();
  for (const cell of cells) {
    const own = byUnit.get(cell.unitId);
    if (own === undefined) byUnit.set(cell.unitId, [cell]);
    else own.push(cell);
  }
  return byUnit;
}

function rowOf({ id, groups }: Unit, unitName: string, cells: readonly BoardCell[] | undefined): readonly BoardRow[] {
  return cells === undefined ? [] : [{ unitId: id, unitName, groupIds: groups, cells }];
}

function countStates(cells: readonly BoardCell[]): Record<ObligationState, number> {
  const counts: Record<ObligationState, number> = {
    'on-time': 0,
    late: 0,
    missing: 0,
    zero: 0,
    'not-required': 0,
    'not-due': 0,
  };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}
