import type { ClosedStanding, CompiledIndicator, Coverage, TargetStanding } from '../../domain/compilation';
import { formatCount } from '../../domain/numbers';
import { judgedShortfall } from '../../domain/targetStanding';
import { type Filling, phrase } from '../fillTemplate';
import { shortDate } from '../officialText';
import type { Template } from '../templates';

/** "60% đến hết ngày 20/8/2021", or the rate alone when the paper gives no day. */
export function requiredWords(standing: TargetStanding, template: Template): string {
  const required = standing.requiredPrinted;
  if (standing.deadline === null) return phrase(template, 'required', { required });
  return phrase(template, 'requiredByDay', { required, deadline: shortDate(standing.deadline) });
}

/** The milestone that counts now; undefined without targets. */
export function currentStanding(indicator: CompiledIndicator): TargetStanding | undefined {
  return indicator.targets.find((target) => target.targetId === indicator.currentTargetId);
}

/** One milestone for the template: exactly one of its conditions holds. */
export function targetFilling(standing: TargetStanding, present: Coverage, template: Template): Filling {
  const { daysLeft, perDayNeeded, paceFrom, paceDays, closed } = standing;
  const { reported, expected } = closed?.closing?.coverage ?? present;
  const shortfall = judgedShortfall(standing);
  const isOpen = shortfall !== null && !standing.isMet;
  const isAfter = paceFrom?.kind === 'milestone';
  return {
    fields: {
      requiredBy: requiredWords(standing, template),
      shortfall: shortfall === null ? '' : formatCount(shortfall),
      share: `${formatCount(reported)}/${formatCount(expected)}`,
      daysLeft: daysLeft === null ? '' : formatCount(daysLeft),
      perDay: perDayNeeded === null ? '' : formatCount(perDayNeeded),
      countedOn: shortDate(standing.countedOn),
      closedOn: closedWords(closed, template),
      before: isAfter ? paceFrom.printed : '',
      beforeDay: isAfter ? shortDate(paceFrom.day) : '',
      paceDays: paceDays === null ? '' : formatCount(paceDays),
    },
    conditions: {
      isMet: standing.isMet && reported >= expected,
      isMetInPart: standing.isMet && reported < expected,
      isUnknown: shortfall === null,
      isShort: isOpen && perDayNeeded !== null && !isAfter,
      isShortAfter: isOpen && perDayNeeded !== null && isAfter,
      isShortUndated: isOpen && perDayNeeded === null && daysLeft === null,
      isLastDay: isOpen && perDayNeeded === null && daysLeft === 0,
      isPast: isOpen && perDayNeeded === null && daysLeft !== null && daysLeft < 0,
    },
  };
}

/** ", theo số liệu ngày 26/11/2026 (57,36%, 7/8 đơn vị)": a milestone that closed is judged by other figures than those above it. */
function closedWords(closed: ClosedStanding | null, template: Template): string {
  if (closed === null || closed.closing === null) return '';
  const { day, printed, coverage } = closed.closing;
  const share = coverage === null ? '' : `${formatCount(coverage.reported)}/${formatCount(coverage.expected)}`;
  return phrase(template, 'closedOn', { day: shortDate(day), percent: printed, share });
}
