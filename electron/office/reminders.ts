import type { Board, BoardCell } from '../domain/board';
import type { LocalTime } from '../domain/calendar';
import type { Compilation, CompiledIndicator, CompiledUnit } from '../domain/compilation';
import type { ReminderNeed } from '../ipc/contract';
import { reminderReasons } from '../text/reminderReasons';

/**
 * Units that should be written to: a report past its due time has not come, or the newest figures are below the
 * target that counts now. In the order of the board.
 */
export function reminderNeeds(board: Board, compilation: Compilation): readonly ReminderNeed[] {
  const needs = new Map<string, ReminderNeed>();
  for (const section of board.sections)
    for (const row of section.rows) {
      const missing = row.cells.filter(({ state }) => state === 'missing');
      if (missing.length > 0) merge(needs, missingNeed(row.unitId, row.unitName, section.formLabel, missing));
    }
  for (const indicator of compilation.indicators)
    for (const unit of indicator.units) {
      const need = belowTargetNeed(indicator, unit);
      if (need !== null) merge(needs, need);
    }
  const order = board.sections.flatMap(({ rows }) => rows.map(({ unitId }) => unitId));
  return [...needs.values()].sort((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId));
}

function missingNeed(unitId: string, unitName: string, formLabel: string, missing: readonly BoardCell[]): ReminderNeed {
  const reason = reminderReasons.missing(
    formLabel,
    missing.map(({ period, dueAt }) => ({ period, dueAt: dueAt as LocalTime })),
  );
  return { unitId, unitName, reasons: [reason], isMissing: true, isBelowTarget: false };
}

function belowTargetNeed(indicator: CompiledIndicator, unit: CompiledUnit): ReminderNeed | null {
  const { latest } = unit;
  if (latest === null || latest.percentPrinted === null || (latest.shortfall ?? 0) === 0) return null;
  const target = indicator.targets.find(({ targetId }) => targetId === indicator.currentTargetId);
  if (target === undefined) return null;
  const reason = reminderReasons.belowTarget(
    latest.percentPrinted,
    target.requiredPrinted,
    latest.shortfall ?? 0,
    indicator.measure,
  );
  return { unitId: unit.unitId, unitName: unit.unitName, reasons: [reason], isMissing: false, isBelowTarget: true };
}

function merge(needs: Map<string, ReminderNeed>, need: ReminderNeed): void {
  const known = needs.get(need.unitId);
  needs.set(
    need.unitId,
    known === undefined
      ? need
      : {
          ...known,
          reasons: [...known.reasons, ...need.reasons],
          isMissing: known.isMissing || need.isMissing,
          isBelowTarget: known.isBelowTarget || need.isBelowTarget,
        },
  );
}
