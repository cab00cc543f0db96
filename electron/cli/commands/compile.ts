import type { CompiledIndicator, CompiledUnit, TargetStanding } from '../../domain/compilation';
import { AppFailure } from '../../domain/failure';
import type { Closing } from '../../domain/milestones';
import { formatScaled } from '../../domain/numbers';
import { filledCount } from '../../domain/summary/chosenUnits';
import { lastOfSameCut } from '../../domain/summary/snapshot';
import { judgedShortfall } from '../../domain/targetStanding';
import { cliText } from '../../text/cliText';
import { levelText } from '../../text/levelText';
import { periodName } from '../../text/periodText';
import { snapshotText } from '../../text/snapshotText';
import { targetLines } from '../../text/targetText';
import { totalNotes } from '../../text/totalNotes';
import type { Command } from '../command';
import { quotedJson, targetFields, unitTargetFields, viewOf } from '../targetJson';

/** Totals as text, with what they cover. */
export const compiledText = cliText.compilation;

/** Honest totals of what had arrived by a moment, frozen when asked. */
export const compileCommand: Command = {
  name: ['compile'],
  isReading: (args) => !args.has('freeze'),
  usage:
    'compile --directive <id> --as-of <time> [--period <kỳ>] [--data-hour <time>] [--levels] [--units-on <day>] [--freeze [--replaces <mã lần chốt>] [--reason "<lý do>"]]',
  async run({ args, office, now }) {
    const asOf = args.time('as-of') ?? now();
    const core = await office();
    const directiveId = args.required('directive');
    const question = { directiveId, asOf, period: args.period(), dataHour: args.time('data-hour') };
    const compilation = await core['compilation.get'](question);
    const { indicators } = compilation;
    const frozenAs = { replacesId: args.text('replaces'), reason: args.text('reason') ?? '' };
    const { period } = question;
    if (period !== undefined && !indicators.some((one) => one.period === period))
      throw new AppFailure('notFound', cliText.noPeriod(periodName(period)));
    const levels = args.has('levels') ? await core['compilation.levels'](question) : null;
    const known = args.has('freeze') ? await core['snapshots.list']({ directiveId }) : [];
    const snapshot = args.has('freeze') ? await core['snapshots.freeze']({ ...question, ...frozenAs }) : null;
    const last = lastOfSameCut(known, question);
    const same = last !== null && last.sha256 === snapshot?.sha256 ? last : null;
    const targets = await core['targets.get'](question);
    const on = args.day('units-on');
    const rolledUp = on === undefined ? null : await core['compilation.rolledUp']({ ...question, on });
    const [first] = indicators;
    const json = {
      asOf,
      ...(compilation.dataHour !== undefined && { dataHour: compilation.dataHour }),
      coverage: first?.coverage ?? null,
      indicators: indicators.map((one) => ({
        ...indicatorJson(one),
        ...targetFields(viewOf(targets, one.indicatorId)),
      })),
      units: indicators.flatMap((indicator) =>
        indicator.units.map((unit) => ({
          ...unitJson(indicator, unit),
          ...unitTargetFields(viewOf(targets, indicator.indicatorId), unit.unitId),
        })),
      ),
      quoted: targets.flatMap(quotedJson),
      ...(rolledUp !== null && { rolledUp }),
      ...(levels !== null && { levels }),
      ...(snapshot !== null && { snapshot }),
      ...(same !== null && { unchangedSince: same.id }),
    };
    const frozen = [
      ...(snapshot === null ? [] : [snapshotText.line(snapshot)]),
      ...(same === null ? [] : [snapshotText.unchanged(same)]),
    ];
    const parts = levelText.lines(levels ?? []);
    const lines = [compiledText(compilation), ...parts, ...targets.flatMap(targetLines), ...frozen];
    return { json, text: lines.join('\n') };
  },
};

/** The target that counts now leads; all of them follow under `targets`. */
function indicatorJson(indicator: CompiledIndicator): object {
  const current = indicator.targets.find(({ targetId }) => targetId === indicator.currentTargetId);
  return {
    id: indicator.indicatorId,
    label: indicator.label,
    form: indicator.formId,
    period: indicator.period,
    usualPeriod: indicator.usualPeriod ?? indicator.period,
    numerator: indicator.numerator,
    denominator: indicator.denominator,
    percent: percentOf(indicator.percentScaled, indicator.decimals),
    percentPrinted: indicator.percentPrinted,
    rounding: indicator.rounding,
    target: current ? current.requiredBasisPoints / 100 : null,
    deadline: current?.deadline ?? null,
    shortfall: current ? judgedShortfall(current) : null,
    perDayNeeded: current?.perDayNeeded ?? null,
    coverage: indicator.coverage,
    standIns: filledCount(indicator.units),
    notes: totalNotes(indicator, ({ name }) => name),
    newPersons: indicator.newPersons,
    quoted: indicator.quoted,
    change: indicator.change && {
      previousPeriod: indicator.change.previousPeriod,
      units: indicator.change.units,
      points: percentOf(indicator.change.changeScaled, indicator.decimals),
      beforePrinted: indicator.change.beforePrinted,
      nowPrinted: indicator.change.nowPrinted,
    },
    earlier: indicator.earlier,
    targets: indicator.targets.map(targetJson),
  };
}

function targetJson(target: TargetStanding): object {
  const { requiredBasisPoints, deadline, shortfall, countedOn, daysLeft, isMet } = target;
  const { perDayNeeded, pointsPerDayPrinted, paceFrom, paceDays, closed } = target;
  return {
    target: requiredBasisPoints / 100,
    deadline,
    shortfall,
    countedOn,
    daysLeft,
    perDayNeeded,
    pointsPerDayPrinted,
    from: paceFrom,
    days: paceDays,
    isMet,
    closed: closed && { outcome: closed.outcome, ...closedJson(closed.closing) },
  };
}

function closedJson(closing: Closing | null): object {
  if (closing === null) return {};
  return { day: closing.day, printed: closing.printed, shortfall: closing.shortfall, coverage: closing.coverage };
}

function unitJson(indicator: CompiledIndicator, unit: CompiledUnit): object {
  return {
    unit: { id: unit.unitId, name: unit.unitName },
    indicator: indicator.indicatorId,
    values: { numerator: unit.numerator, denominator: unit.denominator, newPersons: unit.newPersons },
    percent: percentOf(unit.percentScaled, indicator.decimals),
    percentPrinted: unit.percentPrinted,
    change: percentOf(unit.changeScaled, indicator.decimals),
    rank: unit.rank,
    state: unit.state,
    receivedAt: unit.receivedAt,
    lateMinutes: unit.lateMinutes,
    dataAsOf: unit.dataAsOf,
    shortfall: unit.shortfall,
    note: unit.note,
    latest: unit.latest,
    standIn: unit.standIn ?? null,
    choice: unit.choice ?? null,
    hourLack: unit.hourLack ?? null,
  };
}

/** The rate as printed, as a JSON number: 47.6 for "47,60%". */
function percentOf(scaled: number | null, decimals: number): number | null {
  return scaled === null ? null : Number(formatScaled(scaled, decimals).replaceAll('.', '').replace(',', '.'));
}
