import type { CompiledIndicator } from '../../domain/compilation';
import { isPeriodKey } from '../../domain/period';
import type { ChoiceEntry, MissingChoice } from '../../domain/summary/missingChoice';
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
  async run({ args, office, now }) {
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
    const core = await office();
    const directiveId = args.required('directive');
    const { changed } = await core['choices.save']({ directiveId, entries });
    const { indicators } = await core['compilation.get']({ directiveId, asOf: now(), period });
    const idle = idleChoices(indicators, entries);
    const lines = idle.map(({ unitName, choice, standing }) =>
      choiceText.idle(unitName, choiceText.name(choice), standing),
    );
    return { json: { changed, idle }, text: [choiceText.saved(changed), ...lines].join('\n') };
  },
};

/** Those of the choices just made that change no total as things stand: nothing to carry, or the unit has its own figures. */
function idleChoices(indicators: readonly CompiledIndicator[], entries: readonly ChoiceEntry[]) {
  return entries.flatMap(({ indicatorId, unitId, period }) => {
    const own = indicators.find((one) => one.indicatorId === indicatorId && one.period === period);
    const unit = own?.units.find((one) => one.unitId === unitId);
    const judged = unit?.choice;
    if (unit === undefined || judged === undefined || judged.standing === 'used') return [];
    return [{ unitId, unitName: unit.unitName, choice: judged.choice, standing: judged.standing }];
  });
}

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
