import type { Board, BoardCell, BoardRow, BoardSection } from './board';
import { frameOf } from './boardFrame';
import type { LocalTime } from './calendar';
import type { Directive, Schedule } from './directive';
import { spansPerReport } from './dueRule';
import { placesToSeeAgain, type Sight } from './dutyPlaces';
import type { FormDefinition } from './form';
import { type KnownReport, type Reports, reportsKnownAt } from './knownReports';
import { type Obligation, type ObligationState, statusOf } from './obligation';
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
  const frame = frameOf(input.obligations, input.units);
  const { rowsOf, counts } = cellsOf(input);
  const sections = input.directive.schedules.flatMap((schedule) => {
    const section = frame.get(schedule.id);
    if (section === undefined) return [];
    const rows = (rowsOf.get(schedule.id) ?? []).map((row) => named(row, input.unitLabels));
    return [{ ...nameOfSection(schedule, input), periods: section.periods, rows }];
  });
  return {
    directiveId: input.directive.id,
    at: input.at,
    sections,
    groups: groupsOn(sections, input.groups),
    counts: { ...counts },
  };
}

function named({ unit: { id, name, groups }, cells }: CellRow, unitLabels: BoardInput['unitLabels']): BoardRow {
  return { unitId: id, unitName: unitLabels.get(id) ?? name, groupIds: groups, cells };
}

interface CellRow {
  readonly unit: Unit;
  readonly cells: readonly BoardCell[];
}

interface KeptCells extends Sight<KnownReport> {
  readonly units: readonly Unit[];
  /** One for each duty, in their order. */
  readonly cells: BoardCell[];
  /** By id of the duty of the paper. */
  readonly rowsOf: ReadonlyMap<string, readonly CellRow[]>;
  readonly counts: Readonly<Record<ObligationState, number>>;
}

const keptCells = new WeakMap<readonly Obligation[], KeptCells>();

/** From one moment to the next nearly all cells stay as they are: only those that may not are made anew, and their rows. */
function cellsOf(input: BoardInput): KeptCells {
  const { obligations, units, at } = input;
  const seen = { known: reportsKnownAt(input.reports, at), at };
  const before = keptCells.get(obligations) ?? null;
  const again = before?.units === units ? placesToSeeAgain(obligations, seen, before) : null;
  const cells = before?.cells ?? [];
  for (const place of again ?? obligations.keys()) {
    const obligation = obligations[place];
    if (obligation !== undefined) cells[place] = cellOf(obligation, seen.known.get(obligation.id) ?? [], at);
  }
  const rowsOf = rowsWith(input, cells, again === null ? null : { again, rowsOf: before?.rowsOf ?? new Map() });
  const kept = { ...seen, units, cells, rowsOf, counts: countStates(cells) };
  keptCells.set(obligations, kept);
  return kept;
}

/** @param kept rows of which only those with these places have changed; null: there are none */
function rowsWith(
  { obligations, units }: BoardInput,
  cells: readonly BoardCell[],
  kept: (Pick<KeptCells, 'rowsOf'> & { readonly again: ReadonlySet<number> }) | null,
): KeptCells['rowsOf'] {
  const changed = new Set(Array.from(kept?.again ?? [], (place) => rowKey(obligations[place])));
  const rows = [...frameOf(obligations, units)].map(([scheduleId, section]) => {
    const before = kept?.rowsOf.get(scheduleId);
    const own = section.rows.map(({ unit, places }, row): CellRow => {
      const same = before?.[row];
      if (same !== undefined && !changed.has(rowKey({ scheduleId, unitId: unit.id }))) return same;
      return { unit, cells: Array.from(places).flatMap((place) => cells[place] ?? []) };
    });
    return [scheduleId, own] as const;
  });
  return new Map(rows);
}

function rowKey(duty: Pick<Obligation, 'scheduleId' | 'unitId'> | undefined): string {
  return `${duty?.scheduleId}\n${duty?.unitId}`;
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
    madeOf: obligation.merger?.kind === 'answered' && first === null ? obligation.merger.parts.join(', ') : null,
    state: status.state,
    letOff: status.letOff ?? null,
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
