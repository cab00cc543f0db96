import type { Directive } from '../../domain/directive';
import type { OfficeProfile } from '../../domain/office';
import { phrase } from '../fillTemplate';
import { longDate, numberAndCode } from '../officialText';
import type { Template } from '../templates';
import { issuerInSentence } from './issuerName';

/** Keeps the room of a blank together, and the line from breaking in it. */
const NO_BREAK_SPACE = '\u00a0';

/**
 * A directive cited in running text: the first time with type, number, date, issuer and abstract, later with type and
 * number alone (Phụ lục I, II.6.b). What is blank on the directive stays blank.
 */
export function citation(
  key: 'citation' | 'shortCitation',
  directive: Directive,
  office: OfficeProfile,
  template: Template,
): string {
  return phrase(template, key, {
    kind: directive.kind,
    number: numberAndCode(directive.number, directive.code, NO_BREAK_SPACE),
    date: longDate(
      { year: directive.issuedYear, month: directive.issuedMonth, day: directive.issuedDay },
      NO_BREAK_SPACE,
    ),
    issuer: issuerInSentence(directive.issuerLines, office, textsOf(directive)),
    subject: plainSubject(directive.subject),
  });
}

/** Where a directive may name its issuer in running text. */
export function textsOf({
  openingParagraphs,
  clauses,
  closingParagraphs,
  recipients,
  schedules,
}: Directive): readonly string[] {
  return [
    ...openingParagraphs,
    ...clauses.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs]),
    ...closingParagraphs,
    ...recipients.map(({ text }) => text),
    ...schedules.map(({ receiver }) => receiver),
  ];
}

/** A subject without the "V/v" and "Về việc" it may have been entered with. */
export function plainSubject(subject: string): string {
  return subject.trim().replace(/^((v\/v|về việc)\s*:?\s*)+/i, '');
}
