import type { Clause, RelayDuty, Schedule } from '../directive';
import { chosenGroups, corrected, type DraftChoices, formChosen, isOfOffice, isWanted, RECEIVER_KEY } from './choices';
import type { DraftClause } from './draftClauses';
import { dueRuleOf, untilEndOf } from './dueRuleOf';
import type { DirectiveReading, DutyReading, RelayReading } from './reading';

/** Duties and relays of a reading as the draft keeps them: none without a group, which is said before (`leftOutOf`). */

export function schedulesOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): readonly Schedule[] {
  return reading.duties.flatMap(({ value }, index) => {
    const id = `duty.${index}`;
    const home = homeOf(value.clause, clauses);
    if (home === null || !isWanted(id, choices)) return [];
    if (isOfOffice(id, choices)) return ownDuty(value, index, home, { ...choices, issuer: issuerOf(reading) });
    const owners = new Set([...groupsOf(value, home, reading, choices), ...chosenGroups(id, choices)]);
    return [...owners].map((groupId, place) =>
      scheduleOf(value, index, place, { groupId, clauseId: home.id }, choices),
    );
  });
}

function issuerOf({ issuerLines }: DirectiveReading): string {
  return issuerLines.map(({ value }) => value).join(' ');
}

/** Whether units report something without the paper saying to whom. */
export function lacksReceiver({ duties }: DirectiveReading, choices: DraftChoices): boolean {
  return duties.some(({ value }, index) => {
    const id = `duty.${index}`;
    return value.receiver === null && isWanted(id, choices) && !isOfOffice(id, choices);
  });
}

/** The office's own duty to the level above; the group it is kept with owes nothing. */
function ownDuty(
  value: DutyReading,
  index: number,
  home: Clause,
  choices: DraftChoices & { readonly issuer: string },
): readonly Schedule[] {
  const groupId = home.addressees[0]?.groupId ?? choices.anyGroup;
  if (groupId === undefined) return [];
  const own = scheduleOf(value, index, 0, { groupId, clauseId: home.id }, choices);
  const receiver = value.receiver === null ? choices.issuer : own.receiver; // its own issuer wants it, not our office
  return [{ ...own, receiver, owedBy: 'office' }];
}

/** The clause of that number; null: it is not kept. */
export function homeOf(number: string | null, clauses: readonly DraftClause[]): Clause | null {
  return clauses.find((one) => one.number === number)?.clause ?? null;
}

/** Whoever the sentence names, else whoever the clause addresses; where no clause names anybody, whom the letter is to. */
export function groupsOf(
  { who }: DutyReading,
  { addressees }: Clause,
  { clauses, addressees: written }: DirectiveReading,
  { groupOf }: DraftChoices,
): readonly string[] {
  const known = (names: readonly string[]) => names.flatMap((name) => groupOf(name) ?? []);
  const named = known(who);
  const led = addressees.filter(({ role }) => role === 'lead').map(({ groupId }) => groupId);
  const isForAll = clauses.every(({ value }) => value.addressees.length === 0);
  const all = isForAll && who.length === 0 ? known(written.map(({ value }) => value)) : [];
  return [...new Set(named.length > 0 ? named : led.length > 0 ? led : all)];
}

/** Names of the sentence that no group answers to while others of it do; where none does, the clause's own stand in. */
export function unknownOf({ who }: DutyReading, { groupOf }: DraftChoices): readonly string[] {
  const unknown = who.filter((name) => groupOf(name) === null);
  return unknown.length === who.length ? [] : unknown;
}

function scheduleOf(
  duty: DutyReading,
  index: number,
  place: number,
  owner: { readonly groupId: string; readonly clauseId: string },
  choices: DraftChoices,
): Schedule {
  const read = corrected(choices.corrections);
  const common = read(RECEIVER_KEY, choices.receiver ?? '');
  const due = duty.due?.value ?? null;
  const counted = due?.kind === 'undated' && due.count !== undefined ? choices.countOf(due.count, due.words) : null;
  return {
    id: `schedule-${index + 1}${place === 0 ? '' : `-${place + 1}`}`,
    ...owner,
    formId: formChosen(duty, index, choices),
    due: counted === null ? dueRuleOf(due) : untilEndOf(counted.lastDay),
    internalCutoffs: [],
    owedBy: 'units',
    receiver: (duty.receiver === null ? common : read(`duty.${index}.receiver`, duty.receiver)) ?? '',
    via: read(`duty.${index}.via`, duty.via ?? ''),
    channel: read(`duty.${index}.channel`, duty.channel ?? ''),
    quote: duty.quote,
    decisions: counted === null ? [] : [counted.sentence],
    answers: [],
  };
}

export function relaysOf(
  reading: DirectiveReading,
  clauses: readonly DraftClause[],
  choices: DraftChoices,
): readonly RelayDuty[] {
  return reading.relays.flatMap(({ value }, index) => {
    const id = `relay.${index}`;
    const groupId = groupOfRelay(value, choices) ?? chosenGroups(id, choices)[0];
    if (groupId === undefined || !isWanted(id, choices)) return [];
    const clauseId = homeOf(value.clause, clauses)?.id ?? null;
    return [{ id: `relay-${index + 1}`, clauseId, groupId, bodies: [value.to], quote: value.quote }];
  });
}

/** null: the paper names nobody that the registry knows. */
export function groupOfRelay({ who }: RelayReading, { groupOf }: DraftChoices): string | null {
  return who === null ? null : groupOf(who);
}
