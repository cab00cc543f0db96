import type { ListTerms, PhraseTerm, RepeatedTerm, TemplateTerms, Term } from '../domain/template/templateTerms';
import {
  COLUMN_CONDITIONS,
  COLUMN_WORDS,
  DETAIL_FIELDS,
  MEASURE_WORDS,
  PHRASE_WORDS,
} from '../text/templateWords/detailWords';
import { COMMON_FIELDS, FIELD_WORDS } from '../text/templateWords/fieldWords';
import { CONDITION_WORDS, LIST_WORDS, SLOT_WORDS } from '../text/templateWords/placeWords';
import { type WordRows, wordsIn } from '../text/templateWords/words';
import type { ListScope, TemplateScope } from './templateScopes';

/** Calls everything by its key: what a template file of the program is written in. */
export function termsByKey(scope: TemplateScope): TemplateTerms {
  return termsOf(scope, '', () => null);
}

/** Calls everything as the clerk reads it. @param id of the built-in template */
export function termsInWords(scope: TemplateScope, id: string): TemplateTerms {
  return termsOf(scope, id, (kind, place, key) => {
    for (const rows of rowsOf(kind, place)) {
      const words = wordsIn(rows, key);
      if (words !== null) return words;
    }
    return null;
  });
}

type TermKind =
  | 'field'
  | 'condition'
  | 'list'
  | 'slot'
  | 'phrase'
  | 'measure'
  | 'column'
  | 'detail'
  | 'columnCondition';
type Lookup = (kind: TermKind, place: string, key: string) => Omit<Term, 'key'> | null;

const NONE: WordRows = {};

function rowsOf(kind: TermKind, place: string): readonly WordRows[] {
  switch (kind) {
    case 'field':
      return [FIELD_WORDS[place] ?? NONE, COMMON_FIELDS];
    case 'condition':
      return [CONDITION_WORDS[place] ?? NONE];
    case 'list':
      return [LIST_WORDS[place] ?? NONE];
    case 'slot':
      return [SLOT_WORDS[place] ?? NONE];
    case 'phrase':
      return [PHRASE_WORDS];
    case 'measure':
      return [MEASURE_WORDS];
    case 'column':
      return [COLUMN_WORDS];
    case 'detail':
      return [DETAIL_FIELDS];
    case 'columnCondition':
      return [COLUMN_CONDITIONS];
  }
}

function termsOf(scope: TemplateScope, id: string, lookup: Lookup): TemplateTerms {
  const named = namer(id, lookup);
  const phrases = Object.entries(scope.phrases).map(
    ([key, fields]): PhraseTerm => ({
      ...named('phrase')(key),
      fields: fields.map(named('detail')),
    }),
  );
  return {
    ...listTerms(scope, id, lookup),
    phrases,
    measures: scope.measures.map(named('measure')),
    columns: scope.columns.map(named('column')),
    columnFields: scope.columnFields.map(named('detail')),
    columnConditions: scope.columnConditions.map(named('columnCondition')),
  };
}

function listTerms(scope: ListScope, place: string, lookup: Lookup): ListTerms {
  const named = namer(place, lookup);
  return {
    fields: scope.fields.map(named('field')),
    conditions: scope.conditions.map(named('condition')),
    slots: scope.slots.map(named('slot')),
    lists: Object.entries(scope.lists).map(
      ([key, inner]): RepeatedTerm => ({
        ...named('list')(key),
        inner: listTerms(inner, `${place}.${key}`, lookup),
      }),
    ),
  };
}

function namer(place: string, lookup: Lookup): (kind: TermKind) => (key: string) => Term {
  return (kind) => (key) => ({ key, ...(lookup(kind, place, key) ?? { name: key, says: '' }) });
}
