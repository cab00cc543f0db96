import type { BoardCell } from '../../domain/board';
import { addDays, dayOf, type LocalTime } from '../../domain/calendar';
import type { Compilation, CompiledIndicator, LatestFigures, TargetStanding } from '../../domain/compilation';
import type { Directive, Schedule } from '../../domain/directive';
import { formatCount } from '../../domain/numbers';
import { daysLeftTo, perDayTo } from '../../domain/targetStanding';
import type { Unit } from '../../domain/unit';
import { lateMinutesText } from '../../text/lateness';
import type { Filling } from '../fillTemplate';
import { capitalized, deadlineText, momentText, shortDate } from '../officialText';
import type { Template } from '../templates';
import { bare } from './bare';
import { dutyName } from './dutyWords';
import { currentStanding, requiredWords } from './targetWords';

/** A board cell with the printed name of its report. */
export interface NamedCell extends BoardCell {
  readonly formLabel: string;
}

/** Duties of reporting by some day that the directive lays on the unit, each with its clause and its words. */
export function dutyFillings(unit: Unit, directive: Directive): readonly Filling[] {
  return schedulesOf(unit, directive).map((schedule) => {
    const clause = directive.clauses.find((candidate) => candidate.id === schedule.clauseId)?.number ?? '';
    return {
      fields: { clause, quote: bare(schedule.quote) },
      conditions: { hasClause: clause !== '', hasNoClause: clause === '' },
    };
  });
}

function schedulesOf(unit: Unit, directive: Directive): readonly Schedule[] {
  return directive.schedules.filter(
    ({ owedBy, groupId, due }) => owedBy === 'units' && due.kind !== 'undated' && unit.groups.includes(groupId),
  );
}

/** Reports of the unit that have not come though they were due, or came late, as list lines with `;` and a last `.`. */
export function cellFillings(cells: readonly NamedCell[], template: Template): readonly Filling[] {
  return cells.map((cell, index) => ({
    fields: {
      dutyName: dutyName(cell.formLabel, cell.period, template),
      due: cell.dueAt === null ? '' : deadlineText(cell.dueAt, cell.isExclusive),
      receivedAt: cell.receivedAt === null ? '' : momentText(cell.receivedAt),
      minutes: lateMinutesText(cell.lateMinutes ?? 0),
      mark: index === cells.length - 1 ? '.' : ';',
    },
  }));
}

/** A limit further away than this is no reason to wait: what is missing is wanted at once. */
const NEAR_DAYS = 3;

/** The next report of the unit that is still to come and near, in words; null when there is none. */
export function nextDueText(cells: readonly NamedCell[], at: LocalTime): string | null {
  const near = addDays(dayOf(at), NEAR_DAYS);
  const [next] = cells
    .filter(({ state, dueAt }) => state === 'not-due' && dueAt !== null && dueAt > at && dayOf(dueAt) <= near)
    .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
  return next?.dueAt ? deadlineText(next.dueAt, next.isExclusive) : null;
}

/** Rates of the unit that, by its newest figures, are short of the milestone that counts now. */
export function belowFillings(
  { indicators, asOf }: Pick<Compilation, 'indicators' | 'asOf'>,
  unitId: string,
  formLabelOf: (formId: string) => string,
  template: Template,
): readonly Filling[] {
  return indicators.flatMap((indicator) => {
    const latest = indicator.units.find((candidate) => candidate.unitId === unitId)?.latest ?? null;
    const standing = currentStanding(indicator);
    if (latest === null || !standing || latest.percentPrinted === null || (latest.shortfall ?? 0) === 0) return [];
    const name = dutyName(formLabelOf(indicator.formId), latest.period, template);
    return [belowFilling(indicator, latest, name, standing, { asOf, template })];
  });
}

function belowFilling(
  indicator: CompiledIndicator,
  latest: LatestFigures,
  name: string,
  standing: TargetStanding,
  { asOf, template }: { readonly asOf: LocalTime; readonly template: Template },
): Filling {
  const { deadline } = standing;
  const shortfall = latest.shortfall ?? 0;
  // the unit's own figures may be of another day than those of the total: its days are counted from its own
  const daysLeft = deadline === null ? null : daysLeftTo(deadline, dayOf(asOf), latest.countedOn);
  const perDay = deadline === null ? null : perDayTo(deadline, shortfall, latest.countedOn);
  return {
    fields: {
      label: capitalized(indicator.label),
      dutyName: name,
      numerator: formatCount(latest.numerator),
      denominator: formatCount(latest.denominator),
      measure: indicator.measure,
      percent: latest.percentPrinted ?? '',
      requiredBy: requiredWords(standing, template),
      shortfall: formatCount(shortfall),
      daysLeft: daysLeft === null ? '' : formatCount(daysLeft),
      perDay: perDay === null ? '' : formatCount(perDay),
      countedOn: shortDate(latest.countedOn),
    },
    conditions: {
      hasPerDay: perDay !== null && daysLeft !== null && daysLeft > 0,
      isLastDay: daysLeft === 0,
      isPast: daysLeft !== null && daysLeft < 0,
      isUndated: daysLeft === null,
    },
  };
}
