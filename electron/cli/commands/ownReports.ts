import { OWN_OUTCOMES } from '../../domain/ownReport';
import { isPeriodKey, type PeriodKey } from '../../domain/period';
import { cliText } from '../../text/cliText';
import { ownReportCliText } from '../../text/ownReportCliText';
import { oneOf, UsageError } from '../arguments';
import type { Command } from '../command';

/** What our own office owes the level above, and what of it went up. */
export const ownReportsList: Command = {
  name: ['own-reports', 'list'],
  isReading: true,
  usage: 'own-reports list [--directive <id>] [--at <time>]',
  async run({ args, office, now }) {
    const at = args.time('at') ?? now();
    const core = await office();
    const reports = await core['ownReports.list']({ directiveId: args.text('directive'), at });
    return { json: { at, reports }, text: ownReportCliText.list(reports) };
  },
};

/** Notes that reports went up, or need not. */
export const ownReportsNote: Command = {
  name: ['own-reports', 'note'],
  usage:
    'own-reports note --directive <id> --schedule <id> [--period <kỳ,kỳ>] [--as sent|withdrawn] [--at <time>] [--channel "<qua đâu>"] [--paper <mã văn bản>] [--number "<văn bản khác>"] [--receipt "<biên nhận>"] [--reason "<lý do, ghi chú>"] [--insist]',
  async run({ args, office, now }) {
    const outcome = oneOf(OWN_OUTCOMES, args.text('as') ?? 'sent', ownReportCliText.badOutcome);
    const core = await office();
    const { reportIds } = await core['ownReports.note']({
      directiveId: args.required('directive'),
      scheduleId: args.required('schedule'),
      periods: periodsOf(args.text('period')),
      outcome,
      happenedAt: args.time('at') ?? now(),
      channel: args.text('channel') ?? '',
      paperId: args.text('paper') ?? null,
      paper: args.text('number') ?? '',
      receipt: args.text('receipt') ?? '',
      note: args.text('reason') ?? '',
      insist: args.has('insist'),
    });
    return { json: { reports: reportIds }, text: ownReportCliText.noted(reportIds) };
  },
};

/** What was noted stands no more. */
export const ownReportsUndo: Command = {
  name: ['own-reports', 'undo'],
  usage: 'own-reports undo <id>',
  async run({ operands, office }) {
    if (operands.length === 0) throw new UsageError(cliText.idNeeded);
    const core = await office();
    const { taken } = await core['ownReports.takeBack']({ reportIds: operands });
    return { json: { taken }, text: ownReportCliText.taken(taken) };
  },
};

/** A duty with one report has the period `once`. */
function periodsOf(text = 'once'): readonly PeriodKey[] {
  return text.split(',').map((word) => {
    const period = word.trim();
    if (!isPeriodKey(period)) throw new UsageError(cliText.notAPeriod(period));
    return period;
  });
}
