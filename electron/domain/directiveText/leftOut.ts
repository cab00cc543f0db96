import { type DraftChoices, draftOwners } from './draft';
import type { DirectiveReading } from './reading';

/** A duty or percentage that the draft has no place for unless the clerk says whose it is. */
export interface LeftOut {
  /** Of the field, "duty.2"; the group chosen for it is the correction under `chosenGroupKey(id)`. */
  readonly id: string;
  readonly kind: 'duty' | 'percent';
  /** The sentence, as printed. */
  readonly quote: string;
  /** group: no group of the registry answers to the names; clause: it stands in no clause, and a choice does not help. */
  readonly lacks: 'group' | 'clause';
}

/** What would be missing in the draft, whether or not a group has been chosen for it since; what the clerk left out is not. */
export function leftOutOf(reading: DirectiveReading, choices: DraftChoices): readonly LeftOut[] {
  const owners = draftOwners(reading, choices);
  const isWanted = (id: string) => choices.corrections.get(id) !== null;
  const duties = reading.duties.flatMap(({ value }, index): readonly LeftOut[] => {
    const id = `duty.${index}`;
    const groups = owners.ofDuty(value);
    if (!isWanted(id) || (groups !== null && groups.length > 0)) return [];
    return [{ id, kind: 'duty', quote: value.quote, lacks: groups === null ? 'clause' : 'group' }];
  });
  const percents = reading.percentages.flatMap(({ value }, index): readonly LeftOut[] => {
    const id = `percent.${index}`;
    if (!isWanted(id) || value.role === 'threshold' || owners.ofFigure(value) !== null) return [];
    return [{ id, kind: 'percent', quote: `${value.printed} – ${value.quote}`, lacks: 'group' }];
  });
  return [...duties, ...percents];
}
