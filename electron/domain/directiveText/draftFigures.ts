import { type IsoDay, toLocalTime } from '../calendar';
import type { Indicator, QuotedFigure, Target } from '../directive';
import { chosenDay, chosenGroups, chosenName, type DraftChoices, isWanted } from './choices';
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

/** A rate for each base; a figure whose units nobody knows, or that nobody has named, is left in the wording. */
export function figuresOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): DraftFigures {
  const targets: Target[] = [];
  const quotedFigures: QuotedFigure[] = [];
  const { rates, figures } = ratesOf(reading, clauses, choices);
  for (const { id, value, indicator } of figures) {
    if (indicator === null) continue;
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
  }
  const used = new Set([...targets, ...quotedFigures].map(({ indicatorId }) => indicatorId));
  const indicators = rates.map(({ indicator }) => indicator).filter(({ id }) => used.has(id));
  return { indicators, targets, quotedFigures };
}

/** Percentages that would come into the draft, but that neither the paper nor a figure before them says the name of. */
export function namelessFigures(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): ReadonlySet<string> {
  const { figures } = ratesOf(reading, clauses, choices);
  return new Set(figures.filter(({ isNameless }) => isNameless).map(({ id }) => id));
}

interface RatedFigure {
  /** "percent.2" */
  readonly id: string;
  readonly value: PercentReading;
  /** null: it comes into no draft. */
  readonly indicator: Indicator | null;
  /** Only the clerk can name it, whether or not that has been done. */
  readonly isNameless: boolean;
}

/** The percentages that are asked for or had, each with the rate it is a figure of. */
function ratesOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): { readonly rates: readonly Rate[]; readonly figures: readonly RatedFigure[] } {
  const rates: Rate[] = [];
  const figures = withMilestones(reading.percentages).flatMap(({ value }, index): readonly RatedFigure[] => {
    const id = `percent.${index}`;
    if (!isWanted(id, choices) || value.role === 'threshold') return [];
    const groupId = groupOfFigure(reading, value, clauses, choices) ?? chosenGroups(id, choices)[0] ?? null;
    const typed = isNamed(value) ? null : chosenName(id, choices);
    const before = rateBefore(rates, value, typed);
    const isNameless = !isNamed(value) && (typed !== null || before === undefined) && isUsable(value);
    if (groupId === null || (isNameless && typed === null)) return [{ id, value, indicator: null, isNameless }];
    const indicator = before?.indicator ?? newRate(rates, value, groupId, typed);
    return [{ id, value, indicator, isNameless }];
  });
  return { rates, figures };
}

function isNamed({ rated, base }: PercentReading): boolean {
  return (rated ?? base) !== null;
}

/** A target that no share can reach stays in the wording whatever it is called. */
function isUsable(value: PercentReading): boolean {
  return value.role === 'quoted' || requiredOf(value) !== null;
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

/** The rate that a figure goes on with. @param typed the clerk's name for it; null: there is none */
function rateBefore(
  rates: readonly Rate[],
  { base, rated, clause }: PercentReading,
  typed: string | null,
): Rate | undefined {
  if (base === null && clause === null && typed === null) return rates.at(-1);
  const label = rated ?? base ?? typed ?? '';
  const isSame = (one: Rate) => (typed === null ? isSameRate(one, label, clause) : one.indicator.label === typed);
  return rates.find((one) => one.indicator.denominatorLabel === (base ?? '') && isSame(one));
}

function newRate(
  rates: Rate[],
  { base, rated, clause }: PercentReading,
  groupId: string,
  typed: string | null,
): Indicator {
  const made: Indicator = {
    id: `indicator-${rates.length + 1}`,
    label: rated ?? base ?? typed ?? '',
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
