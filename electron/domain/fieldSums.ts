import type { CompiledDuty, DutyUnit } from './compilation';
import { isSummed } from './figureMeasure';
import type { FormField } from './form';

type SummedField = Pick<FormField, 'key' | 'label' | 'measure' | 'nature'>;

/** What a unit gives of a field; null: nothing. Averages of the units it was made of come to none of its own. */
export function figureOfUnit({ figures, isOfParts }: DutyUnit, field: SummedField): number | null {
  if (isOfParts === true && !isSummed(field)) return null;
  return figures?.[field.key] ?? null;
}

/** How many units give the field. */
export function unitsWithFigure({ units }: Pick<CompiledDuty, 'units'>, field: SummedField): number {
  return units.filter((unit) => figureOfUnit(unit, field) !== null).length;
}
