import { nearestWord } from '../domain/nearestWord';
import { FIELD } from '../domain/template/fieldNames';
import type { Term } from '../domain/template/templateTerms';
import { templateText } from '../text/templateText';

const LONGEST_TEXT = 8_000;

/** What no paper can print: controls, line and paragraph separators, halves of letters. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u;

/** What is wrong with a text that may use these fields, in parts of a sentence. */
export function textFaults(text: string, fields: readonly Term[]): readonly string[] {
  const unknown = Array.from(text.matchAll(FIELD), ([, name = '']) => name).filter(
    (name) => !fields.some(({ key }) => key === name),
  );
  return [
    ...(text.trim() === '' ? [templateText.blank] : []),
    ...(text.length > LONGEST_TEXT ? [templateText.tooLong(LONGEST_TEXT)] : []),
    ...(UNPRINTABLE.test(text) ? [templateText.control] : []),
    ...(/[{}]/.test(text.replace(FIELD, '')) ? [templateText.brace] : []),
    ...unknown.map((name) => unknownOf(templateText.unknownField, name, fields)),
  ];
}

/** A name that stands for nothing here, with what may be meant and what there is. */
export function unknownOf(
  says: (name: string, known: readonly string[], meant: string | null) => string,
  name: string,
  terms: readonly Term[],
): string {
  const known = terms.map((term) => term.name);
  return says(name, known, nearestWord(name, known));
}
