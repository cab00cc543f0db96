import type { LocalTime } from '../../domain/calendar';
import type { BeforeClosing } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';

function directiveOf({ operands }: Pick<CommandContext, 'operands'>): string {
  const [directiveId] = operands;
  if (directiveId === undefined) throw new UsageError(cliText.idNeeded);
  return directiveId;
}

/** Ends a campaign; with `--dry-run` only says what is open at that minute. */
export const directivesClose: Command = {
  name: ['directives', 'close'],
  usage: 'directives close <id> --reason <text> [--at <time>] [--dry-run]',
  isReading: (args) => args.has('dry-run'),
  async run(context) {
    const { args, office, now } = context;
    const directiveId = directiveOf(context);
    const closedAt = args.time('at') ?? now();
    const reason = args.has('dry-run') ? null : args.required('reason');
    const core = await office();
    const before = await core['campaigns.beforeClosing']({ directiveId, closedAt });
    if (reason === null) return told(directiveId, closedAt, null, before);
    const { closingId } = await core['campaigns.close']({ directiveId, closedAt, reason });
    return told(directiveId, closedAt, closingId, before);
  },
};

function told(directiveId: string, closedAt: LocalTime, closing: string | null, before: BeforeClosing) {
  const json = { directive: directiveId, closedAt, closing, ...before };
  return { json, text: cliText.closing(closedAt, closing !== null, before) };
}

/** Takes the end of a campaign back. */
export const directivesReopen: Command = {
  name: ['directives', 'reopen'],
  usage: 'directives reopen <id> [--reason <text>]',
  async run(context) {
    const directiveId = directiveOf(context);
    const core = await context.office();
    const { closingId } = await core['campaigns.reopen']({ directiveId, reason: context.args.text('reason') ?? '' });
    return { json: { directive: directiveId, closing: closingId }, text: cliText.reopened(directiveId) };
  },
};
