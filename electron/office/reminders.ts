import { deadlineText } from '../documents/officialText';
import type { Board, BoardCell } from '../domain/board';
import type { Compilation, CompiledIndicator, CompiledUnit } from '../domain/compilation';
import type { ReminderPoint } from '../domain/reminder';
import type { ReminderNeed, TaskOverview } from '../ipc/contract';
import { reminderReasons } from '../text/reminderReasons';

/** What each unit could be reminded of, by unit, in the order of the board and then of the tasks. */
export type PointsByUnit = ReadonlyMap<string, readonly ReminderPoint[]>;

/**
 * Units that should be written to: a report past its due time has not come, or the newest figures are below the
 * target that counts now. In the order of the board.
 */
export function reminderNeeds(board: Board, compilation: Compilation): readonly ReminderNeed[] {
  const names = new Map(
    [...board.sections.flatMap(({ rows }) => rows), ...compilation.indicators.flatMap(({ units }) => units)].map(
      ({ unitId, unitName }) => [unitId, unitName],
    ),
  );
  return [...letterPoints(board, compilation)].map(([unitId, own]) => ({
    unitId,
    unitName: names.get(unitId) ?? unitId,
    reasons: own.map(({ text }) => text),
    isMissing: own.some(({ kind }) => kind === 'missing'),
    isBelowTarget: own.some(({ kind }) => kind === 'below-target'),
  }));
}

/** What our own letter speaks of: reports that have not come, and rates below the target. */
export function letterPoints(board: Board, compilation: Compilation): PointsByUnit {
  return inOrder(board, [...missingPoints(board), ...belowTargetPoints(compilation)]);
}

/** What certain duties give to remind of while no report has come for them, before their hour too. */
export function pointsOfDuties(board: Board, duties: ReadonlySet<string>): PointsByUnit {
  const isOpen = ({ state }: BoardCell) => state === 'missing' || state === 'not-due';
  return inOrder(
    board,
    missingPoints(board, (cell) => isOpen(cell) && duties.has(cell.obligationId)),
  );
}

/** All that units could be reminded of at that moment, whatever the clerk then chooses of it. */
export function reminderPoints(board: Board, compilation: Compilation, tasks: TaskOverview): PointsByUnit {
  return inOrder(board, [
    ...missingPoints(board),
    ...belowTargetPoints(compilation),
    ...taskPoints(tasks),
    ...latePoints(board),
  ]);
}

type Pointed = readonly [unitId: string, point: ReminderPoint];

function inOrder(board: Board, pointed: readonly Pointed[]): PointsByUnit {
  const points = new Map<string, ReminderPoint[]>();
  for (const unitId of board.sections.flatMap(({ rows }) => rows.map((row) => row.unitId))) points.set(unitId, []);
  for (const [unitId, point] of pointed) points.set(unitId, [...(points.get(unitId) ?? []), point]);
  return new Map([...points].filter(([, own]) => own.length > 0));
}

function missingPoints(
  board: Board,
  isMeant: (cell: BoardCell) => boolean = ({ state }) => state === 'missing',
): readonly Pointed[] {
  return pointsOfCells(board, isMeant, (label, cells) => ({
    kind: 'missing',
    text: reminderReasons.missing(
      label,
      cells.map(({ period, dueAt, isExclusive, state }) => ({
        period,
        deadline: dueAt === null ? '' : deadlineText(dueAt, isExclusive),
        isAhead: dueAt !== null && state === 'not-due',
      })),
    ),
    duties: cells.map(({ obligationId }) => obligationId),
  }));
}

function latePoints(board: Board): readonly Pointed[] {
  return pointsOfCells(
    board,
    ({ receivedAt, lateMinutes }) => receivedAt !== null && lateMinutes !== null,
    (label, cells) => ({
      kind: 'late',
      text: reminderReasons.late(
        label,
        cells.map(({ period, lateMinutes }) => ({ period, lateMinutes: lateMinutes ?? 0 })),
      ),
      duties: cells.map(({ obligationId }) => `late/${obligationId}`),
    }),
  );
}

function pointsOfCells(
  { sections }: Board,
  isMeant: (cell: BoardCell) => boolean,
  make: (formLabel: string, cells: readonly BoardCell[]) => Omit<ReminderPoint, 'dutyNames'>,
): readonly Pointed[] {
  return sections.flatMap(({ formLabel, rows }) =>
    rows.flatMap(({ unitId, cells }): readonly Pointed[] => {
      const meant = cells.filter((cell) => !cell.isWithdrawn && isMeant(cell));
      if (meant.length === 0) return [];
      const dutyNames = meant.map(({ period }) => reminderReasons.report(formLabel, period));
      return [[unitId, { ...make(formLabel, meant), dutyNames }]];
    }),
  );
}

function belowTargetPoints({ indicators }: Compilation): readonly Pointed[] {
  return indicators.flatMap((indicator) => indicator.units.flatMap((unit) => belowTargetPoint(indicator, unit)));
}

function belowTargetPoint(indicator: CompiledIndicator, { unitId, latest }: CompiledUnit): readonly Pointed[] {
  if (latest === null || latest.percentPrinted === null || latest.shortfall === null || latest.shortfall === 0)
    return [];
  const target = indicator.targets.find(({ targetId }) => targetId === indicator.currentTargetId);
  if (target === undefined) return [];
  const { percentPrinted: percent, numerator, denominator, period, shortfall } = latest;
  const { measure, denominatorLabel } = indicator;
  const figures = { percent, numerator, denominator, denominatorLabel, measure, period, shortfall };
  const text = reminderReasons.belowTarget(figures, target.requiredPrinted);
  const duties = [`target/${indicator.indicatorId}/${target.targetId}`];
  return [[unitId, { kind: 'below-target', text, duties, dutyNames: [reminderReasons.target(indicator.label)] }]];
}

/** Clauses past their day that no report settles, and letters that nobody has said were passed on. */
function taskPoints({ sources, lines }: TaskOverview): readonly Pointed[] {
  const byId = new Map(sources.map((source) => [`${source.kind}/${source.sourceId}`, source]));
  return lines.flatMap(({ task, state, reports }): readonly Pointed[] => {
    const source = byId.get(`${task.kind}/${task.sourceId}`);
    if (source === undefined || reports !== null) return [];
    const duties = [task.id];
    if (task.kind === 'relay' && (state === 'running' || state === 'overdue')) {
      const text = reminderReasons.relay(source.bodies);
      return [[task.unitId, { kind: 'relay', text, duties, dutyNames: [reminderReasons.relayed] }]];
    }
    if (state !== 'overdue' || task.dueOn === null) return [];
    const text = reminderReasons.task(source.number, source.title, task.dueOn);
    const dutyNames = [reminderReasons.clause(source.number, source.title)];
    return [[task.unitId, { kind: 'task', text, duties, dutyNames }]];
  });
}
