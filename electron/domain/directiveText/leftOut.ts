import { type DraftChoices, isOfOffice, isWanted } from './choices';
import { draftClauses } from './draftClauses';
import { groupOfRelay, groupsOf, homeOf, unknownOf } from './draftDuties';
import { groupOfFigure, namelessFigures, requiredOf } from './draftFigures';
import type { DirectiveReading, PercentReading } from './reading';

/** Something of the paper that the draft has no place for unless the clerk says more. */
export interface LeftOut {
  /** Of the field, "duty.2"; what the clerk chooses is the correction under `chosenGroupKey`, `chosenNameKey` or `chosenDayKey`. */
  readonly id: string;
  readonly kind: 'duty' | 'percent' | 'relay';
  /** The sentence, as printed. */
  readonly quote: string;
  /**
   * group: no group of the registry answers to the names; someGroups: none answers to `names`; name: what the share is of;
   * asOf: no day that the figure speaks of. The other two no choice helps: clause, it stands in no clause; share: it is no share that can be reached.
   */
  readonly lacks: 'group' | 'someGroups' | 'name' | 'asOf' | 'clause' | 'share';
  /** Names that nobody answers to. */
  readonly names: readonly string[];
}

/** What would be missing in the draft, whether or not it has been chosen since; what the clerk left out is not. */
export function leftOutOf(reading: DirectiveReading, choices: DraftChoices): readonly LeftOut[] {
  return [...duties(reading, choices), ...relays(reading, choices), ...percents(reading, choices)].filter(({ id }) =>
    isWanted(id, choices),
  );
}

function duties(reading: DirectiveReading, choices: DraftChoices): readonly LeftOut[] {
  const clauses = draftClauses(reading, choices);
  return reading.duties.flatMap(({ value }, index): readonly LeftOut[] => {
    const one = { id: `duty.${index}`, kind: 'duty', quote: value.quote, names: value.who } as const;
    const home = homeOf(value.clause, clauses);
    if (home === null) return [{ ...one, lacks: 'clause' }];
    const isOpen = groupsOf(value, home, reading, choices).length === 0;
    if (isOpen || isOfOffice(one.id, choices)) return [{ ...one, lacks: 'group' }];
    const names = unknownOf(value, choices);
    return names.length === 0 ? [] : [{ ...one, lacks: 'someGroups', names }];
  });
}

function relays({ relays: found }: DirectiveReading, choices: DraftChoices): readonly LeftOut[] {
  return found.flatMap(({ value }, index): readonly LeftOut[] => {
    if (groupOfRelay(value, choices) !== null) return [];
    const names = value.who === null ? [] : [value.who];
    return [{ id: `relay.${index}`, kind: 'relay', quote: value.quote, lacks: 'group', names }];
  });
}

function percents(reading: DirectiveReading, choices: DraftChoices): readonly LeftOut[] {
  const clauses = draftClauses(reading, choices);
  const nameless = namelessFigures(reading, clauses, choices);
  return reading.percentages.flatMap(({ value }, index): readonly LeftOut[] => {
    const quote = `${value.printed} – ${value.quote}`;
    const names = namesBeside(reading, value);
    const one = { id: `percent.${index}`, kind: 'percent', quote, names } as const;
    const lacks: readonly LeftOut['lacks'][] = [
      ...(groupOfFigure(reading, value, clauses, choices) === null ? ['group' as const] : []),
      ...(nameless.has(one.id) ? ['name' as const] : []),
      ...ownLack(value),
    ];
    return value.role === 'threshold' ? [] : lacks.map((lack) => ({ ...one, lacks: lack }));
  });
}

/** Whom the clause speaks to, else whom the paper is written to. */
function namesBeside({ clauses, addressees }: DirectiveReading, { clause }: PercentReading): readonly string[] {
  const home = clauses.find(({ value }) => value.number === clause);
  const own = home?.value.addressees.map(({ value }) => value.group) ?? [];
  return own.length > 0 ? own : addressees.map(({ value }) => value);
}

function ownLack(value: PercentReading): readonly LeftOut['lacks'][] {
  if (value.role === 'quoted') return value.asOf === null ? ['asOf'] : [];
  return requiredOf(value) === null ? ['share'] : [];
}
