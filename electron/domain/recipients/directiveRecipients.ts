import type { Directive } from '../directive';
import { leadingBodies } from '../directiveText/bodies';
import { clauseLabel } from '../directiveText/numbering';
import { passageOf } from '../directiveText/passage';
import type { UnitGroup } from '../unit';
import { bodyKey, isSameBody } from './bodyKeys';
import { bodiesOf } from './reach';
import type { SentPaper, ToldBody } from './recipientDoubts';

/** A directive as a paper that is sent: each clause with the groups it is for and the bodies its words begin with. */
export function sentDirective(directive: Directive, groups: readonly UnitGroup[]): SentPaper {
  const nameOf = (groupId: string) => groups.find(({ id }) => id === groupId)?.name ?? groupId;
  return {
    addressees: directive.addressees,
    recipients: directive.recipients,
    told: directive.clauses.flatMap((clause) => {
      const named = clause.addressees.map(({ groupId }) => ({ clause: clause.number, groupId, name: nameOf(groupId) }));
      const worded = bodiesOfWords(clause.number, clause.heading ?? clause.paragraphs[0] ?? '');
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

/** "UBND thị xã" is how a directive calls "UBND thị xã Hoài Nhơn". */
function isOurs(ownName: string, body: string): boolean {
  return isSameBody(ownName, body) || bodyKey(ownName).startsWith(`${bodyKey(body)} `);
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

const CLAUSE_LABEL = /^(\d+|[IVX]+|[a-zđ])[.)]\s/u;

/** Whom the numbered lines of a text give something to do: "2. UBND các xã, phường: …". */
export function toldInText(text: string): readonly ToldBody[] {
  return text.split('\n').flatMap((line) => {
    const words = line.trim();
    const label = CLAUSE_LABEL.exec(words)?.[1];
    return label === undefined ? [] : bodiesOfWords(label, words);
  });
}
