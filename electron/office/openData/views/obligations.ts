import { countRows } from '../../../db/openRows';
import { type BoardCell, cellState } from '../../../domain/board';
import { stateWords } from '../../../text/stateWords';
import { readBoard } from '../../readCampaign';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every duty with its state at the moment, as the board tells it. */
export function obligationsView(context: ViewContext) {
  return viewTable('obligations', countRows(context.db, 'obligation'), () => rowsOf(context));
}

function* rowsOf({ db, asOf, directives, codes }: ViewContext): Generator<ViewRow<'obligations'>> {
  for (const directive of directives)
    for (const { formLabel, rows } of readBoard(db, directive.id, asOf).sections)
      for (const { unitId, unitName, cells } of rows)
        for (const cell of cells)
          yield {
            ...directiveCells(directive),
            unitId,
            unitCode: codes.get(unitId) ?? null,
            unit: unitName,
            form: formLabel,
            ...cellValues(cell),
          };
}

function cellValues(cell: BoardCell) {
  const { period, dueAt, upperDueAt, extension, receivedAt, lateMinutes, versions, fileName, exemptReason } = cell;
  return {
    period,
    dueAt,
    upperDueAt,
    originalDueAt: extension?.originalDueAt ?? null,
    state: stateWords[cellState(cell)],
    arrivedAt: receivedAt,
    lateMinutes,
    versions,
    file: fileName,
    reason: exemptReason ?? extension?.reason ?? null,
    obligationId: cell.obligationId,
  };
}
