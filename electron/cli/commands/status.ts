import type { Board } from '../../domain/board';
import type { LocalTime } from '../../domain/calendar';
import type { Core } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import type { Command } from '../command';

/** The board as it stood at a moment. */
export const statusCommand: Command = {
  name: ['status'],
  isReading: true,
  usage: 'status --directive <id> --at <time>',
  async run({ args, office, now }) {
    const at = args.time('at') ?? now();
    const core = await office();
    return statusAt(core, args.required('directive'), at);
  },
};

export async function statusAt(
  core: Core,
  directiveId: string,
  at: LocalTime,
): Promise<{ readonly json: object; readonly text: string }> {
  const board = await core['board.get']({ directiveId, at });
  return { json: statusJson(board), text: cliText.board(board) };
}

function statusJson(board: Board): object {
  const obligations = board.sections.flatMap(({ rows }) =>
    rows.flatMap(({ unitId, unitName, cells }) =>
      cells.map(
        ({ formId, period, dueAt, upperDueAt, dataAsOf, state, receivedAt, lateMinutes, versions, ...more }) => ({
          unit: { id: unitId, name: unitName },
          form: formId,
          period,
          dueAt,
          upperDueAt,
          dataAsOf,
          state,
          receivedAt,
          lateMinutes,
          versions,
          exemptReason: more.exemptReason,
          extension: more.extension,
          withdrawn: more.isWithdrawn,
          madeOf: more.madeOf,
        }),
      ),
    ),
  );
  return { at: board.at, obligations, counts: board.counts };
}
