import type { BoardCell } from './board';
import { frameOf } from './boardFrame';
import { type BoardInput, cellOf } from './buildBoard';
import type { LocalTime } from './calendar';
import { reportsKnownAt } from './knownReports';

export interface BoardPlace {
  readonly directiveId: string;
  readonly at: LocalTime;
  readonly scheduleId: string;
  readonly obligationId: string;
}

/** One duty of one unit that is looked at closely. */
export interface OpenedDuty {
  /** null: nobody owes it any more. */
  readonly cell: BoardCell | null;
  /** Rows of the same duty and period on which nothing has come. */
  readonly open: readonly string[];
}

/** A cell as it stands now, whatever filter and columns the board is looked at through. */
export function openedDuty(
  { obligations, units, reports, at }: BoardInput,
  { scheduleId, obligationId }: Pick<BoardPlace, 'scheduleId' | 'obligationId'>,
): OpenedDuty {
  const known = reportsKnownAt(reports, at);
  const section = frameOf(obligations, units).get(scheduleId);
  const own = (section?.rows ?? []).flatMap(({ places }) =>
    Array.from(places, (place) => obligations[place]).filter((one) => one !== undefined),
  );
  const opened = own.find(({ id }) => id === obligationId);
  if (opened === undefined) return { cell: null, open: [] };
  const cells = own
    .filter(({ period }) => period === opened.period)
    .map((one) => cellOf(one, known.get(one.id) ?? [], at));
  return {
    cell: cells.find((cell) => cell.obligationId === obligationId) ?? null,
    open: cells
      .filter(({ receivedAt, isWithdrawn }) => receivedAt === null && !isWithdrawn)
      .map((cell) => cell.obligationId),
  };
}
