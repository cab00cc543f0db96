import type { Directive } from '../directive';
import { leadingBodies } from '../directiveText/bodies';
import { clauseLabel } from '../directiveText/numbering';
import { passageOf } from '../directiveText/passage';
import type { UnitGroup } from '../unit';
import type { SentPaper, ToldBody } from './recipientDoubts';

/** A directive as a paper that is sent: each clause with the groups it is for and the bodies its words begin with. */
export function sentDirective(directive: Directive, groups: readonly UnitGroup[]): SentPaper {
  const nameOf = (groupId: string) => groups.find(({ id }) => id === groupId)?.name ?? groupId;
  return {
    addressees: directive.addressees,
    recipients: directive.recipients,
    told: directive.clauses.flatMap((clause) => [
      ...clause.addressees.map(({ groupId }) => ({ clause: clause.number, groupId, name: nameOf(groupId) })),
      ...bodiesOfWords(clause.number, clause.heading ?? clause.paragraphs[0] ?? ''),
    ]),
  };
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
