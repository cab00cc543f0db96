import { snapshotText } from '../../text/snapshotText';
import { UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';
import { compiledText } from './compile';

/** Frozen summaries of a directive, newest first. */
export const snapshotsList: Command = {
  name: ['snapshots', 'list'],
  isReading: true,
  usage: 'snapshots list --directive <id>',
  async run({ args, office }) {
    const snapshots = await (await office())['snapshots.list']({ directiveId: args.required('directive') });
    const text = snapshots.length === 0 ? snapshotText.none : snapshots.map(snapshotText.line).join('\n');
    return { json: { snapshots }, text };
  },
};

/** What was frozen: totals, coverage, choices, and where every figure came from. */
export const snapshotsShow: Command = {
  name: ['snapshots', 'show'],
  isReading: true,
  usage: 'snapshots show <mã lần chốt>',
  async run(context) {
    const [snapshotId] = idsIn(context, 1);
    const found = await (await context.office())['snapshots.get']({ snapshotId: snapshotId ?? '' });
    return { json: found, text: [snapshotText.line(found), compiledText(found.compilation)].join('\n') };
  },
};

/** What moved between two frozen summaries, or since one, and why. */
export const snapshotsCompare: Command = {
  name: ['snapshots', 'compare'],
  isReading: true,
  usage: 'snapshots compare <mã lần chốt> [<mã lần chốt sau>] [--as-of <time>]',
  async run(context) {
    const [beforeId = '', snapshotId] = idsIn(context, 1);
    const asOf = context.args.time('as-of') ?? context.now();
    const compared = await (await context.office())['snapshots.compare']({
      beforeId,
      after: snapshotId === undefined ? { kind: 'now', asOf } : { kind: 'snapshot', snapshotId },
    });
    const { beforeName, afterName, lines } = compared;
    return { json: compared, text: [`${beforeName} → ${afterName}`, ...lines].join('\n') };
  },
};

/** @throws UsageError when there are fewer */
function idsIn({ operands }: CommandContext, least: number): readonly string[] {
  if (operands.length < least) throw new UsageError(snapshotText.idNeeded);
  return operands;
}
