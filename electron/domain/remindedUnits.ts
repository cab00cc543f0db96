import type { Board, BoardCell, BoardSection } from './board';
import type { Directive } from './directive';
import type { ReminderPoint } from './reminder';
import { formOf } from './unitContext';

type Named = { readonly unitId: string; readonly points: readonly Pick<ReminderPoint, 'duties'>[] };

/**
 * Of how many units a text to a group names some: those that owe the reports its points speak of. A point about anything
 * but reports is of every unit of the directive.
 */
export function remindedOf(
  { sections }: Pick<Board, 'sections'>,
  { indicators }: Pick<Directive, 'indicators'>,
  named: readonly Named[],
): number {
  const duties = new Set(named.flatMap(({ points }) => points.flatMap((point) => point.duties)));
  const forms = new Map(indicators.map((indicator) => [`target/${indicator.id}/`, formOf(indicator)]));
  const reports = new Set(
    sections.flatMap((section) => cellsOf(section, duties).map(({ obligationId }) => obligationId)),
  );
  const others = [...duties].filter((duty) => !reports.has(duty.replace(/^late\//, '')));
  const formIds = others.map((duty) => [...forms].find(([start]) => duty.startsWith(start))?.[1] ?? null);
  const asked = sections.flatMap((section) => {
    const periods = new Set(cellsOf(section, duties).map(({ period }) => period));
    const isWhole = formIds.some((formId) => formId === null || formId === section.formId);
    return owing(section, ({ period }) => isWhole || periods.has(period));
  });
  return new Set([...named.map(({ unitId }) => unitId), ...asked]).size;
}

function cellsOf({ rows }: BoardSection, duties: ReadonlySet<string>): readonly BoardCell[] {
  return rows.flatMap(({ cells }) =>
    cells.filter(({ obligationId }) => duties.has(obligationId) || duties.has(`late/${obligationId}`)),
  );
}

function owing({ rows }: BoardSection, isMeant: (cell: BoardCell) => boolean): readonly string[] {
  const owes = (cell: BoardCell) => !cell.isWithdrawn && cell.state !== 'not-required' && isMeant(cell);
  return rows.flatMap(({ unitId, cells }) => (cells.some(owes) ? [unitId] : []));
}
