import type { CompiledUnit } from '../compilation';
import type { StandIn } from './missingChoice';

/** A row whose figures stand in for those the unit did not give. */
export type FilledUnit = CompiledUnit & { readonly standIn: StandIn };

export interface ChosenUnits {
  readonly carried: readonly FilledUnit[];
  readonly zeroed: readonly FilledUnit[];
  readonly leftOut: readonly CompiledUnit[];
}

export function isFilled(unit: CompiledUnit): unit is FilledUnit {
  return unit.standIn != null;
}

/** The units a total must speak of because somebody chose for them, by what was chosen; what is not used is in none. */
export function chosenUnits(units: readonly CompiledUnit[]): ChosenUnits {
  const filled = units.filter(isFilled);
  return {
    carried: filled.filter(({ standIn }) => standIn.kind === 'carryForward'),
    zeroed: filled.filter(({ standIn }) => standIn.kind === 'zero'),
    leftOut: units.filter(({ choice }) => choice?.standing === 'used' && choice.choice.kind === 'leaveOut'),
  };
}

/** How many units are in a total with figures they did not report. */
export function filledCount(units: readonly CompiledUnit[]): number {
  return units.filter(isFilled).length;
}
