import type { DescribedTable } from '../../domain/openData/dictionary';
import { dictionaryText } from '../../text/dictionaryText';
import { type ColumnWords, columnWords } from './columnWords';

const COLUMNS: readonly (keyof ColumnWords)[] = [
  'column',
  'type',
  'is',
  'unit',
  'values',
  'null',
  'key',
  'refersTo',
  'personal',
];

export const DICTIONARY_HEADINGS: readonly string[] = [
  dictionaryText.headings.table,
  ...COLUMNS.map((column) => dictionaryText.headings[column]),
];

/** A line for every table, then one for each of its columns. */
export function dictionaryLines(tables: readonly DescribedTable[]): readonly (readonly (string | null)[])[] {
  return tables.flatMap((table) => [
    [table.name, null, null, [table.is, ...table.rules].join(' '), ...COLUMNS.slice(3).map(() => null)],
    ...table.columns.map((column) => {
      const words = columnWords(column, table);
      return [table.name, ...COLUMNS.map((key) => words[key] || null)];
    }),
  ]);
}
