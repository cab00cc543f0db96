import { isPeriodKey } from '../../domain/period';
import type { MissingChoice } from '../../domain/summary/missingChoice';
import { choiceText } from '../../text/choiceText';
import { cliText } from '../../text/cliText';
import { periodName } from '../../text/periodText';
import { type Arguments, oneOf, UsageError } from '../arguments';
import type { Command } from '../command';

const WAYS = ['leave-out', 'carry', 'zero', 'none'] as const;

/** What was chosen for units without figures. */
export const choicesList: Command = {
  name: ['choices', 'list'],
  isReading: true,
  usage: 'choices list --directive <id>',
  async run({ args, office }) {
    const choices = await (await office())['choices.list']({ directiveId: args.required('directive') });
    const lines = choices.map(
      ({ unitName, indicatorId, period, choice, reason, madeBy }) =>
        `- ${unitName}, ${indicatorId}, ${periodName(period)}: ${choiceText.name(choice)} (${[madeBy, reason].filter((one) => one !== '').join(': ')})`,
    );
    return { json: { choices }, text: lines.length === 0 ? choiceText.none : lines.join('\n') };
  },
};

/** Chooses for the units named; `none` takes choices back. */
export const choicesSet: Command = {
  name: ['choices', 'set'],
  usage:
    'choices set --directive <id> --indicator <id> --units <id,id> --period <kỳ> --as leave-out|carry|zero|none [--from <kỳ>] [--reason "<lý do>"]',
  async run({ args, office }) {
    const period = args.period();
    if (period === undefined) throw new UsageError(cliText.optionNeeded('period'));
    const choice = choiceIn(args);
    const entries = args
      .required('units')
      .split(',')
      .map((unitId) => ({
        unitId: unitId.trim(),
        indicatorId: args.required('indicator'),
        period,
        choice,
        reason: args.text('reason') ?? '',
      }));
    const { changed } = await (await office())['choices.save']({ directiveId: args.required('directive'), entries });
    return { json: { changed }, text: choiceText.saved(changed) };
  },
};

/** null: taken back. @throws UsageError for another word, or a period that is none */
function choiceIn(args: Arguments): MissingChoice | null {
  const way = oneOf(WAYS, args.required('as'), choiceText.badWay);
  if (way === 'none') return null;
  if (way === 'zero') return { kind: 'zero' };
  if (way === 'leave-out') return { kind: 'leaveOut' };
  const from = args.required('from');
  if (!isPeriodKey(from)) throw new UsageError(cliText.notAPeriod(from));
  return { kind: 'carryForward', from };
}
