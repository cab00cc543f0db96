import { type IsoDay, toLocalTime } from '../calendar';
import type { Indicator, QuotedFigure, Target } from '../directive';
import { chosenDay, chosenGroups, type DraftChoices, isWanted } from './choices';
import type { DraftClause } from './draftClauses';
import { withMilestones } from './milestones';
import type { DirectiveReading, PercentReading } from './reading';

const END_OF_DAY = '23:59';
const WHOLE = 10_000;

export interface DraftFigures {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly quotedFigures: readonly QuotedFigure[];
}

/** A rate for each base; a figure whose units nobody knows is left in the wording. */
export function figuresOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): DraftFigures {
  const rates: Rate[] = [];
  const targets: Target[] = [];
  const quotedFigures: QuotedFigure[] = [];
  withMilestones(reading.percentages).forEach(({ value }, index) => {
    const id = `percent.${index}`;
    const groupId = groupOfFigure(reading, value, clauses, choices) ?? chosenGroups(id, choices)[0] ?? null;
    if (!isWanted(id, choices) || groupId === null || value.role === 'threshold') return;
    const indicator = indicatorOf(rates, value, groupId);
    const required = requiredOf(value);
    if (required !== null)
      targets.push({
        id: `target-${targets.length + 1}`,
        indicatorId: indicator.id,
        requiredBasisPoints: required,
        deadline: value.deadline,
        quote: value.quote,
      });
    const figure = value.role === 'quoted' ? quotedFigure(value, indicator.id, chosenDay(id, choices)) : null;
    if (figure !== null) quotedFigures.push(figure);
  });
  const used = new Set([...targets, ...quotedFigures].map(({ indicatorId }) => indicatorId));
  const indicators = rates.map(({ indicator }) => indicator).filter(({ id }) => used.has(id));
  return { indicators, targets, quotedFigures };
}

export function groupOfFigure(
  reading: DirectiveReading,
  { clause }: PercentReading,
  clauses: readonly DraftClause[],
  { groupOf }: DraftChoices,
): string | null {
  const own = clauses.find(({ number }) => number === clause)?.clause.addressees[0]?.groupId;
  return (
    own ??
    reading.addressees.map(({ value }) => groupOf(value)).find((groupId) => groupId !== null) ??
    clauses.flatMap(({ clause: one }) => one.addressees)[0]?.groupId ??
    null
  );
}

/** A rate with the clause that first names it; null: none does. */
interface Rate {
  readonly indicator: Indicator;
  readonly clause: string | null;
}

/**
 * Two shares of the same people are two rates, unless one is only told in fewer words than the other: “tỷ lệ hộ nghèo” of one
 * clause is not “hộ nghèo có thẻ bảo hiểm y tế” of another.
 */
function isSameRate({ indicator, clause }: Rate, label: string, other: string | null): boolean {
  if (indicator.label === label) return true;
  const isOneClause = clause === other || clause === null || other === null;
  return isOneClause && (label.startsWith(indicator.label) || indicator.label.startsWith(label));
}

function indicatorOf(rates: Rate[], { base, rated, clause }: PercentReading, groupId: string): Indicator {
  const label = rated ?? base ?? '';
  const before =
    base === null && clause === null
      ? rates.at(-1)
      : rates.find((one) => one.indicator.denominatorLabel === (base ?? '') && isSameRate(one, label, clause));
  if (before !== undefined) return before.indicator;
  const made: Indicator = {
    id: `indicator-${rates.length + 1}`,
    label,
    measure: '',
    numeratorLabel: '',
    denominatorLabel: base ?? '',
    numerator: { kind: 'unreported' },
    denominator: { kind: 'unreported' },
    decimals: 2,
    rounding: 'round',
    groupId,
  };
  rates.push({ indicator: made, clause });
  return made;
}

/** Hundredths of a percent to be reached; null: the figure is no target, or one that nobody's share can reach. */
export function requiredOf({ role, basisPoints }: PercentReading): number | null {
  const isShare = basisPoints !== null && basisPoints >= 1 && basisPoints <= WHOLE;
  return role === 'target' && isShare ? basisPoints : null;
}

/** @param chosen day the clerk gives it; null: the paper's own */
function quotedFigure(
  { printed, asOf, numerator, denominator, quote }: PercentReading,
  indicatorId: string,
  chosen: IsoDay | null,
): QuotedFigure | null {
  const said = asOf ?? chosen;
  if (said === null) return null;
  const counts = numerator === null || denominator === null || denominator === 0 ? null : { numerator, denominator };
  const moment = said.includes('T') ? said : `${said}T${END_OF_DAY}`;
  return { indicatorId, printed, counts, asOf: toLocalTime(moment), quote };
}
