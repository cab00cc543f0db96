import type { ReadDb } from '../../../db/database';
import { countRows } from '../../../db/openRows';
import { listSubmissionHeadsAmong } from '../../../db/reportHeads';
import { type BoardCell, cellState } from '../../../domain/board';
import type { LocalTime } from '../../../domain/calendar';
import { type WalkedRow, walkBoard } from '../../../domain/walkBoard';
import { stateWords } from '../../../text/stateWords';
import { boardFrameInput } from '../../readCampaign';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every duty with its state at the moment, as the board tells it. */
export function obligationsView(context: ViewContext) {
  return viewTable('obligations', countRows(context.db, 'obligation'), () => rowsOf(context));
}

function* rowsOf({ db, asOf, directives, codes }: ViewContext): Generator<ViewRow<'obligations'>> {
  for (const directive of directives)
    for (const { formLabel, unitId, unitName, cells } of walkedRows(db, directive.id, asOf))
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

function walkedRows(db: ReadDb, directiveId: string, asOf: LocalTime): Iterable<WalkedRow> {
  return walkBoard(boardFrameInput(db, directiveId, asOf), (duties) =>
    listSubmissionHeadsAmong(
      db,
      directiveId,
      duties.map(({ id }) => id),
    ),
  );
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
