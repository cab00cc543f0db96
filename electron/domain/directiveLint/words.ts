import type { Directive } from '../directive';

/** A piece of wording of the paper, and where it stands. */
export interface Words {
  readonly field: string;
  readonly clause: string | null;
  readonly text: string;
}

/** All running text of the paper in its order, headings and paragraphs one by one. */
export function wordsOf(directive: Directive): readonly Words[] {
  const outside = (name: string, texts: readonly string[]): readonly Words[] =>
    texts.map((text, index) => ({ field: `${name}[${index}]`, clause: null, text }));
  return [
    { field: 'subject', clause: null, text: directive.subject },
    ...outside('addressees', directive.addressees),
    ...outside(
      'legalBases',
      directive.legalBases.map(({ quote }) => quote),
    ),
    ...outside('openingParagraphs', directive.openingParagraphs),
    ...directive.clauses.flatMap(({ number, heading, paragraphs }, index) => [
      ...(heading === null ? [] : [{ field: `clauses[${index}].heading`, clause: number, text: heading }]),
      ...paragraphs.map((text, at) => ({ field: `clauses[${index}].paragraphs[${at}]`, clause: number, text })),
    ]),
    ...outside('closingParagraphs', directive.closingParagraphs),
    ...outside(
      'recipients',
      directive.recipients.map(({ text }) => text),
    ),
  ];
}

/** The paper with these texts in place of the ones `wordsOf` gave under the same field. */
export function withWords(directive: Directive, texts: ReadonlyMap<string, string>): Directive {
  const now = (field: string, text: string) => texts.get(field) ?? text;
  const all = (name: string, list: readonly string[]) => list.map((text, index) => now(`${name}[${index}]`, text));
  return {
    ...directive,
    subject: now('subject', directive.subject),
    addressees: all('addressees', directive.addressees),
    legalBases: directive.legalBases.map((one, at) => ({ ...one, quote: now(`legalBases[${at}]`, one.quote) })),
    openingParagraphs: all('openingParagraphs', directive.openingParagraphs),
    clauses: directive.clauses.map((clause, at) => ({
      ...clause,
      heading: clause.heading === null ? null : now(`clauses[${at}].heading`, clause.heading),
      paragraphs: all(`clauses[${at}].paragraphs`, clause.paragraphs),
    })),
    closingParagraphs: all('closingParagraphs', directive.closingParagraphs),
    recipients: directive.recipients.map((one, at) => ({ ...one, text: now(`recipients[${at}]`, one.text) })),
  };
}

/** Paragraphs of sentences alone: no names, no lists of recipients, nothing said twice. */
export function sentencesOfPaper(directive: Directive): readonly Words[] {
  return wordsOf(directive).filter(({ field }) => /openingParagraphs|paragraphs\[|closingParagraphs/.test(field));
}

/** "III" above "III.1" speaks through its parts. */
export function isParent(number: string, { clauses }: Directive): boolean {
  return clauses.some((clause) => clause.number.startsWith(`${number}.`));
}
