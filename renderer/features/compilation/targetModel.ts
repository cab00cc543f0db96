import type { Bearer } from '../../../electron/domain/redistribution';
import type { TargetView } from '../../../electron/domain/targetView';

/** Units whose figures are known; of the others nobody can say what they are short of. */
export function bearersOf({ units }: Pick<TargetView, 'units'>): readonly Bearer[] {
  return units.flatMap(({ unitId, numerator, denominator, shortfall }) =>
    numerator === null || denominator === null || shortfall === null
      ? []
      : [{ unitId, numerator, denominator, shortfall }],
  );
}
