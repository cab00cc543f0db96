import type { Directive } from '../../domain/directive';
import type { FormDefinition } from '../../domain/form';
import { foldedPhrase } from '../../domain/vietnamese';

/**
 * Forms sent out with a directive: those it names ("theo mẫu 01 gửi kèm"). A form the office made for itself to have the
 * figures reported in is no part of the paper.
 */
export function attachedForms(directive: Directive, forms: readonly FormDefinition[]): readonly FormDefinition[] {
  const { openingParagraphs, clauses, closingParagraphs } = directive;
  const texts = [...openingParagraphs, ...clauses.flatMap(({ paragraphs }) => paragraphs), ...closingParagraphs];
  const words = ` ${foldedPhrase(texts.join(' '))} `;
  return forms.filter(({ label }) => words.includes(` ${foldedPhrase(label)} `));
}
