/** Something a template may name, with what it means in the clerk's words. */
export interface Term {
  /** As the program knows it. */
  readonly key: string;
  /** As it is written in a template that is being edited. */
  readonly name: string;
  readonly says: string;
  /** Conditions under one of which a field is never blank; absent: it always has words. */
  readonly needs?: readonly string[] | undefined;
}

/** What a part of a template may name beside what the parts around it may. */
export interface ListTerms {
  readonly fields: readonly Term[];
  readonly conditions: readonly Term[];
  readonly slots: readonly Term[];
  readonly lists: readonly RepeatedTerm[];
}

/** A list over which a part is repeated, with what each of its items has. */
export interface RepeatedTerm extends Term {
  readonly inner: ListTerms;
}

export interface PhraseTerm extends Term {
  readonly fields: readonly Term[];
}

/** Everything a template of one kind may name: the preparer of the paper fills exactly these. */
export interface TemplateTerms extends ListTerms {
  /** All of them are needed. */
  readonly phrases: readonly PhraseTerm[];
  readonly measures: readonly Term[];
  readonly columns: readonly Term[];
  readonly columnFields: readonly Term[];
  readonly columnConditions: readonly Term[];
}

/** The terms of an inner place: its own before those around it, of which it hides what has the same key. */
export function withinList(outer: ListTerms, inner: ListTerms): ListTerms {
  return {
    fields: hiding(inner.fields, outer.fields),
    conditions: hiding(inner.conditions, outer.conditions),
    slots: hiding(inner.slots, outer.slots),
    lists: hiding(inner.lists, outer.lists),
  };
}

function hiding<T extends Term>(inner: readonly T[], outer: readonly T[]): readonly T[] {
  const known = new Set(inner.map(({ key }) => key));
  return [...inner, ...outer.filter(({ key }) => !known.has(key))];
}

/** The terms inside a part that is repeated; those around it when there is no such list. */
export function termsInside(outer: ListTerms, forEach: string | undefined): ListTerms {
  const list = forEach === undefined ? undefined : outer.lists.find(({ key }) => key === forEach);
  return list === undefined ? outer : withinList(outer, list.inner);
}
