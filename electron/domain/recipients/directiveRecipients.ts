import type { Directive } from '../directive';
import { leadingBodies } from '../directiveText/bodies';
import { clauseLabel } from '../directiveText/numbering';
import { passageOf } from '../directiveText/passage';
import type { UnitGroup } from '../unit';
import { bodyKey } from './bodyKeys';
import { exceptedNames } from './exceptions';
import { bodiesOf } from './reach';
import type { SentPaper, ToldBody } from './recipientDoubts';
import { isOurs } from './toldInText';

/** A directive as a paper that is sent: each clause with the groups it is for and the bodies its words begin with. */
export function sentDirective(directive: Directive, groups: readonly UnitGroup[]): SentPaper {
  const nameOf = (groupId: string) => groups.find(({ id }) => id === groupId)?.name ?? groupId;
  return {
    addressees: directive.addressees,
    recipients: directive.recipients,
    told: directive.clauses.flatMap((clause) => {
      const words = clause.heading ?? clause.paragraphs[0] ?? '';
      const except = exceptedNames(words);
      const named = clause.addressees.map(({ groupId }) => {
        return { clause: clause.number, groupId, name: nameOf(groupId), except };
      });
      const worded = bodiesOfWords(clause.number, words).map((body) => ({ ...body, except }));
      return [...named, ...worded.filter(({ name }) => !named.some((group) => hasName(group.name, name)))];
    }),
  };
}

/**
 * Whom the directive's clauses tell our office to report to: a compiled report has to reach each of them.
 * @param ownName of our office, which does not write to itself; null: not known
 */
export function toldOfReport(
  { clauses, schedules }: Pick<Directive, 'clauses' | 'schedules'>,
  ownName: string | null,
): readonly ToldBody[] {
  return schedules
    .filter(({ owedBy }) => owedBy === 'office')
    .flatMap(({ clauseId, receiver }) => {
      const clause = clauses.find(({ id }) => id === clauseId)?.number ?? null;
      const bodies = bodiesOf(receiver).filter((body) => ownName === null || !isOurs(ownName, body));
      return bodies.map((name) => ({ clause, groupId: null, name, isReceiver: true }));
    });
}

/** A body that the clause's group has in its own name is told by the group. */
function hasName(group: string, body: string): boolean {
  return ` ${bodyKey(group)} `.includes(` ${bodyKey(body)} `);
}

function bodiesOfWords(clause: string, words: string): readonly ToldBody[] {
  const label = clauseLabel(words)?.length ?? 0;
  const found = leadingBodies(passageOf(words, label, words.length));
  if (found === null) return [];
  return [...found.lead, ...found.coordinating].map(({ text }) => ({ clause, groupId: null, name: text }));
}
