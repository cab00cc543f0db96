import type { ListTerms, RepeatedTerm, TemplateTerms, Term } from '../../domain/template/templateTerms';
import { conditionOf, type WrittenInput } from '../../domain/template/writtenTemplate';
import { COMMON_FIELDS } from '../../text/templateWords/fieldWords';
import { type WordRows, wordsIn } from '../../text/templateWords/words';
import {
  inputWords,
  WRITTEN_CONDITION_WORDS,
  WRITTEN_FIELD_WORDS,
  WRITTEN_ITEM_WORDS,
  WRITTEN_SLOT_WORDS,
} from '../../text/templateWords/writtenWords';
import type { ListScope } from '../templateScopes';
import { termsByKey } from '../templateTerms';
import { withWeekday, writtenScope } from './writtenScope';

type Words = readonly [string, string];

/** What a template with these inputs may name, in the clerk's words: an input is called by its label. */
export function writtenTerms(inputs: readonly WrittenInput[]): TemplateTerms {
  const scope = writtenScope(inputs);
  const keyed = termsByKey(scope);
  const fields = named(scope.fields, [WRITTEN_FIELD_WORDS, COMMON_FIELDS], (key) => fieldWords(key, inputs));
  const labelled = (key: string, words: (label: string) => Words) => {
    const label = labelOf(key, inputs);
    return label === null ? null : words(label);
  };
  return {
    ...keyed,
    fields: apart(fields),
    conditions: apart(named(scope.conditions, [WRITTEN_CONDITION_WORDS], (key) => conditionWords(key, inputs))),
    slots: apart(named(scope.slots, [WRITTEN_SLOT_WORDS], (key) => labelled(key, inputWords.slot))),
    lists: Object.entries(scope.lists).map(([key, inner]): RepeatedTerm => {
      const type = inputs.find((input) => input.key === key)?.type;
      const words = type === 'annexes' ? inputWords.annexes : inputWords.list;
      const [name, says] = labelled(key, words) ?? inputWords.addressees;
      return { key, name, says, inner: innerTerms(inner) };
    }),
  };
}

function innerTerms({ fields, slots }: ListScope): ListTerms {
  return {
    fields: named(fields, [WRITTEN_ITEM_WORDS], () => null),
    conditions: [],
    slots: named(slots, [WRITTEN_SLOT_WORDS], () => null),
    lists: [],
  };
}

function named(
  keys: readonly string[],
  rows: readonly WordRows[],
  own: (key: string) => Words | null,
): readonly Term[] {
  return keys.map((key) => {
    for (const one of rows) {
      const words = wordsIn(one, key);
      if (words !== null) return { key, ...words };
    }
    const [name, says] = own(key) ?? [key, ''];
    return { key, name, says };
  });
}

/** Braces end a field and quotation marks a name: a label may have either. */
function labelOf(key: string, inputs: readonly WrittenInput[]): string | null {
  const label = inputs.find((input) => input.key === key)?.label;
  return label === undefined ? null : label.replace(/[{}"]/g, '').replace(/\s+/g, ' ').trim() || key;
}

function fieldWords(key: string, inputs: readonly WrittenInput[]): Words | null {
  const ofDay = inputs.find((input) => input.type === 'day' && withWeekday(input.key) === key);
  if (ofDay !== undefined) return inputWords.day(labelOf(ofDay.key, inputs) ?? key);
  const label = labelOf(key, inputs);
  return label === null ? null : inputWords.field(label);
}

function conditionWords(key: string, inputs: readonly WrittenInput[]): Words | null {
  const input = inputs.find((one) => conditionOf(one.key) === key);
  const label = input === undefined ? null : labelOf(input.key, inputs);
  return label === null ? null : inputWords.condition(label);
}

/** No two of one name: the second says that it is an input's, a third has its key. */
function apart(terms: readonly Term[]): readonly Term[] {
  const taken = new Set<string>();
  return terms.map((term) => {
    const names = [term.name, inputWords.own(term.name), `${inputWords.own(term.name)} ${term.key}`];
    const name = names.find((one) => !taken.has(one.toLocaleLowerCase('vi'))) ?? term.key;
    taken.add(name.toLocaleLowerCase('vi'));
    return { ...term, name };
  });
}
