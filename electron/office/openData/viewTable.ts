import type { DescribedTable } from '../../domain/openData/dictionary';
import type { OpenCell, OpenTable } from '../../domain/openData/openTable';
import { openDataText } from '../../text/openDataText';
import { openDataViews, type ViewKey, type ViewWords } from '../../text/openDataViews';

/** A row by the keys of the view's columns; none may be forgotten. */
export type ViewRow<K extends ViewKey> = Readonly<Record<keyof (typeof openDataViews)[K]['columns'], OpenCell>>;

/** Views as the dictionary tells them, in the order they are written. */
export function describedViews(): readonly DescribedTable[] {
  return Object.values(openDataViews).map(described);
}

function described({ name, is, columns }: ViewWords): DescribedTable {
  return {
    name,
    topic: openDataText.viewTopic,
    is,
    rules: [],
    people: false,
    key: [],
    unique: [],
    checks: [],
    columns: Object.values(columns).map(({ heading, as, ...entry }) => ({
      ...entry,
      name: heading,
      type: 'TEXT',
      format: as,
      isNullable: entry.null !== undefined,
      refersTo: null,
      allowed: null,
    })),
  };
}

/** @param rows made anew whenever they are walked, unless they are an array */
export function viewTable<K extends ViewKey>(view: K, rowCount: number, rows: () => Iterable<ViewRow<K>>): OpenTable {
  const words: ViewWords = openDataViews[view];
  const keys = Object.keys(words.columns) as (keyof ViewRow<K>)[]; // the words' own keys
  return {
    ...described(words),
    kind: 'view',
    title: words.title,
    rowCount,
    hasLongTexts: false,
    *rows() {
      for (const row of rows()) yield keys.map((key) => row[key]);
    },
  };
}
