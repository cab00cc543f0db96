import type { SchemaColumn, SchemaTable } from './schema';

/** How a value is written, beyond its type. */
export const COLUMN_FORMATS = [
  'text',
  'integer',
  'real',
  'moment',
  'day',
  'period',
  'flag',
  'json',
  'sha256',
  'percent',
] as const;
export type ColumnFormat = (typeof COLUMN_FORMATS)[number];

/** What people have to say of a column; the rest the schema says itself. Vietnamese. */
export interface ColumnEntry {
  readonly is: string;
  /** What it means that nothing stands there; absent: something always does. */
  readonly null?: string | undefined;
  /** "người", "byte"; absent: none. */
  readonly unit?: string | undefined;
  /** Absent: by the name, see `formatOf`. */
  readonly as?: ColumnFormat | undefined;
  /** What each allowed value means. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** Holds names, phones or words of people: always, or in rows where this SQL holds. */
  readonly personal?: true | string | undefined;
}

export interface TableEntry {
  readonly is: string;
  /** Conditions of the table in words. */
  readonly rules: readonly string[];
  /** Rows of people: exported only where the clerk asks for it. */
  readonly people: boolean;
  readonly columns: Readonly<Record<string, ColumnEntry>>;
}

export interface DictionaryTopic {
  readonly topic: string;
  readonly tables: Readonly<Record<string, TableEntry>>;
}

export type DataDictionary = readonly DictionaryTopic[];

export interface DescribedColumn extends SchemaColumn, ColumnEntry {
  readonly format: ColumnFormat;
}

/** A table with all that is known of it, from both sides. */
export interface DescribedTable extends Omit<SchemaTable, 'columns'> {
  readonly topic: string;
  readonly is: string;
  readonly rules: readonly string[];
  readonly people: boolean;
  readonly columns: readonly DescribedColumn[];
}

/** Names say how a value is written: `..._at` is an instant, `..._on` a day, `is_...` yes or no. */
const BY_NAME: readonly (readonly [RegExp, ColumnFormat])[] = [
  [/_at$/, 'moment'],
  [/_on$|^valid_(?:from|to)$/, 'day'],
  [/^is_|^by_rule$/, 'flag'],
  [/sha256$/, 'sha256'],
];
const BY_TYPE: Readonly<Record<SchemaColumn['type'], ColumnFormat>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  REAL: 'real',
};

export function formatOf({ name, type }: Pick<SchemaColumn, 'name' | 'type'>, entry?: ColumnEntry): ColumnFormat {
  return entry?.as ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? BY_TYPE[type];
}

/** The tables of the schema in the order of the dictionary; what it does not know comes last, with no words. */
export function describeTables(schema: readonly SchemaTable[], dictionary: DataDictionary): readonly DescribedTable[] {
  const byName = new Map(schema.map((table) => [table.name, table]));
  const known = dictionary.flatMap(({ topic, tables }) =>
    Object.entries(tables).flatMap(([name, entry]) => {
      const table = byName.get(name);
      return table === undefined ? [] : [described(table, topic, entry)];
    }),
  );
  const told = new Set(known.map(({ name }) => name));
  return [...known, ...schema.filter(({ name }) => !told.has(name)).map((table) => described(table, '', UNKNOWN))];
}

/** Nobody said whether it holds people, so it is treated as if it did. */
const UNKNOWN: TableEntry = { is: '', rules: [], people: true, columns: {} };

function described(table: SchemaTable, topic: string, { is, rules, people, columns }: TableEntry): DescribedTable {
  return {
    ...table,
    topic,
    is,
    rules,
    people,
    columns: table.columns.map((column) => {
      const entry = columns[column.name];
      return { ...column, ...(entry ?? { is: '' }), format: formatOf(column, entry) };
    }),
  };
}
