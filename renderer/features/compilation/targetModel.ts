import type { Bearer } from '../../../electron/domain/redistribution';
import type { TargetView, UnitTarget } from '../../../electron/domain/targetView';

/** Units whose figures are known; of the others nobody can say what they are short of. */
export function bearersOf({ units }: Pick<TargetView, 'units'>): readonly Bearer[] {
  return units.flatMap(({ unitId, numerator, denominator, shortfall }) =>
    numerator === null || denominator === null || shortfall === null
      ? []
      : [{ unitId, numerator, denominator, shortfall }],
  );
}

/** Units that gave a figure, of which no rate can be told: there is no base for them, or one of nobody. */
export function baselessOf({ units }: Pick<TargetView, 'units'>): readonly UnitTarget[] {
  return units.filter(({ numerator, denominator }) => numerator !== null && (denominator ?? 0) === 0);
}

/** Units with more than all: right where more than was planned can be done, else an error of a figure or of its base. */
export function overfullOf({ units }: Pick<TargetView, 'units'>): readonly UnitTarget[] {
  return units.filter(
    ({ numerator, denominator }) => numerator !== null && (denominator ?? 0) > 0 && numerator > (denominator ?? 0),
  );
}

/** Units known to be short of the current milestone, the furthest behind in people first, as Hôm nay ranks them. */
export function belowOf({ units }: Pick<TargetView, 'units'>): readonly UnitTarget[] {
  return units
    .filter(({ shortfall }) => shortfall !== null && shortfall > 0)
    .toSorted((left, right) => (right.shortfall ?? 0) - (left.shortfall ?? 0));
}

/** Reached by the units with figures, while those of others are still to come: not yet reached by all together. */
export function isMetInPart(
  { outcome, closing }: Pick<TargetView['milestones'][number], 'outcome' | 'closing'>,
  coverage: TargetView['coverage'],
): boolean {
  return outcome === 'met' && closing === null && coverage !== null && coverage.reported < coverage.expected;
}

/** The milestone that the columns of the units are about. */
export function currentOf({ milestones, currentTargetId }: Pick<TargetView, 'milestones' | 'currentTargetId'>) {
  return milestones.find(({ targetId }) => targetId === currentTargetId) ?? null;
}
