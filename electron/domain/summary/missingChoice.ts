import type { LocalTime } from '../calendar';
import type { UnitRef } from '../compilation';
import type { PeriodKey } from '../period';

/** What the clerk lets stand for a unit that gave no figures. Nothing chosen: it is left out, and named. */
export type MissingChoice =
  | { readonly kind: 'leaveOut' }
  /** Figures of an earlier period: its own, or those of the units it was made of. */
  | { readonly kind: 'carryForward'; readonly from: PeriodKey }
  /** Nobody reached, of the base that is known without a report; where the report itself would tell it, this is no choice. */
  | { readonly kind: 'zero' };

/** Which figure of which unit is chosen for. */
export interface ChoicePlace {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly period: PeriodKey;
}

/** A choice as it is kept, with who made it. */
export interface SavedChoice extends ChoicePlace {
  readonly choice: MissingChoice;
  /** "" where none was given. */
  readonly reason: string;
  readonly madeAt: LocalTime;
  readonly madeBy: string;
}

/** A choice to be made, or taken back with `null`. */
export interface ChoiceEntry extends ChoicePlace {
  readonly choice: MissingChoice | null;
  readonly reason: string;
}

/**
 * used: it holds; unneeded: the unit has its own figures by now; impossible: there is nothing to carry at that hour, or no
 * base to count nobody of. A choice that is not used changes no total.
 */
export type ChoiceStanding = 'used' | 'unneeded' | 'impossible';

export interface JudgedChoice extends Omit<SavedChoice, keyof ChoicePlace> {
  readonly standing: ChoiceStanding;
  /** Whose figures are carried; left out: its own, or nothing is carried. */
  readonly formers?: CarriedFormers;
}

/** Of the units a new one was made of: those whose figures are carried into it, and those that have none to carry. */
export interface CarriedFormers {
  readonly parts: readonly UnitRef[];
  readonly lacking: readonly UnitRef[];
}

/** How figures that the unit did not give for the period came into its row. */
export type StandIn = Exclude<MissingChoice, { readonly kind: 'leaveOut' }>;

/** What a choice would bring into the total. */
export interface OfferedCounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What may be chosen for a unit without figures. */
export interface ChoiceOffer {
  /** Earlier periods with figures of its own or of units it was made of, newest first. */
  readonly carriable: readonly PeriodKey[];
  /** The figures of each of these periods, in their order. */
  readonly carriedCounts: readonly OfferedCounts[];
  /** The same of whose figures they are, null where they are its own; left out: all of them are. */
  readonly carriedFormers?: readonly (CarriedFormers | null)[];
  readonly canBeZero: boolean;
  /** null: it can not be zero. */
  readonly zeroCounts: OfferedCounts | null;
}
