import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import type {
  ChoiceEntry,
  ChoicePlace,
  MissingChoice,
  OfferedCounts,
} from '../../../electron/domain/summary/missingChoice';
import { inNameOrder } from '../../lib/sorting';

export type AllWay = 'leaveOut' | 'carryForward' | 'zero' | 'none';

/** Picked on screen and not saved: values by unit, and the reason that goes with them. */
export interface Picked {
  readonly values: ReadonlyMap<string, string>;
  readonly reason: string;
}

/** By `placeKey`: what is picked for one rate or day says nothing about another. */
export type PickedByPlace = ReadonlyMap<string, Picked>;

export const NOTHING_PICKED: Picked = { values: new Map(), reason: '' };

export function placeKey({ indicatorId, period }: Pick<ChoicePlace, 'indicatorId' | 'period'>): string {
  return `${indicatorId} ${period}`;
}

/** With more picked; what is picked back to what is kept is picked no longer. */
export function withPicked(
  indicator: CompiledIndicator,
  values: ReadonlyMap<string, string>,
  added: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const kept = new Map(indicator.units.map(({ unitId, choice }) => [unitId, choiceValue(choice?.choice)]));
  const all = new Map([...values, ...added]);
  return new Map([...all].filter(([unitId, value]) => value !== kept.get(unitId)));
}

/** What is picked and not saved of the totals that are looked at. */
export function unsavedEntries(
  indicators: readonly CompiledIndicator[],
  picked: PickedByPlace,
): readonly ChoiceEntry[] {
  return indicators.flatMap((indicator) => {
    const { values, reason } = picked.get(placeKey(indicator)) ?? NOTHING_PICKED;
    return entriesOf(indicator, values, reason);
  });
}

/** Closing the window now would lose a choice; what is picked for days that are not looked at counts as it stands. */
export function isAnyUnsaved(indicators: readonly CompiledIndicator[], picked: PickedByPlace): boolean {
  const seen = new Set(indicators.map(placeKey));
  const isElsewhere = [...picked].some(([key, { values }]) => !seen.has(key) && values.size > 0);
  return isElsewhere || unsavedEntries(indicators, picked).length > 0;
}

/** What a picked value would bring into the total; null: nothing. */
export function pickedCounts(value: string, unit: CompiledUnit): OfferedCounts | null {
  const choice = choiceOfValue(value, unit);
  if (choice === null || choice.kind === 'leaveOut') return null;
  if (choice.kind === 'zero') return unit.offer?.zeroCounts ?? null;
  const at = unit.offer?.carriable.indexOf(choice.from) ?? -1;
  return unit.offer?.carriedCounts[at] ?? null;
}

/** Units somebody may choose for, in the order of the table. */
export function openUnits({ units }: CompiledIndicator): readonly CompiledUnit[] {
  return inNameOrder(
    units.filter(({ offer }) => offer !== undefined),
    ({ unitName }) => unitName,
  );
}

/** As the value of a choice in a list: "" nothing, "carry 2021-08-16" a period. */
export function choiceValue(choice: MissingChoice | undefined): string {
  if (choice === undefined) return '';
  return choice.kind === 'carryForward' ? `carry ${choice.from}` : choice.kind;
}

/** The way back from `choiceValue`. */
export function choiceOfValue(value: string, { offer, choice }: CompiledUnit): MissingChoice | null {
  if (value === 'leaveOut' || value === 'zero') return { kind: value };
  const from = [...(offer?.carriable ?? []), ...keptPeriod(choice?.choice)].find(
    (period) => value === `carry ${period}`,
  );
  return from === undefined ? null : { kind: 'carryForward', from };
}

function keptPeriod(choice: MissingChoice | undefined) {
  return choice?.kind === 'carryForward' ? [choice.from] : [];
}

/**
 * Values to be set for all at once: a way for all that nobody has chosen for yet, or all choices back. A unit the way can
 * not be for is left as it is.
 */
export function valuesForAll(indicator: CompiledIndicator, way: AllWay): ReadonlyMap<string, string> {
  return new Map(
    openUnits(indicator).flatMap((unit) => {
      if (way === 'none') return [[unit.unitId, ''] as const]; // what is picked and not saved goes, too
      const choice = unit.choice === undefined ? fitting(way, unit) : null;
      return choice === null ? [] : [[unit.unitId, choiceValue(choice)] as const];
    }),
  );
}

function fitting(way: Exclude<AllWay, 'none'>, { offer }: CompiledUnit): MissingChoice | null {
  if (way === 'leaveOut') return { kind: 'leaveOut' };
  if (way === 'zero') return offer?.canBeZero === true ? { kind: 'zero' } : null;
  const isWhole = (at: number) => (offer?.carriedFormers?.[at]?.lacking.length ?? 0) === 0;
  const from = offer?.carriable.find((_, at) => isWhole(at)) ?? offer?.carriable[0];
  return from === undefined ? null : { kind: 'carryForward', from };
}

/** What is to be saved: only what is otherwise than it is kept. */
export function entriesOf(
  indicator: CompiledIndicator,
  values: ReadonlyMap<string, string>,
  reason: string,
): readonly ChoiceEntry[] {
  const { indicatorId, period } = indicator;
  return openUnits(indicator).flatMap((unit) => {
    const value = values.get(unit.unitId);
    if (value === undefined || value === choiceValue(unit.choice?.choice)) return [];
    const choice = choiceOfValue(value, unit);
    return [{ indicatorId, unitId: unit.unitId, period, choice, reason: choice === null ? '' : reason }];
  });
}
