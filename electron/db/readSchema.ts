import type { SchemaColumn, SchemaTable } from '../domain/openData/schema';
import type { ReadDb } from './database';
import { tableNames } from './tableRows';

/** Every table of the data file as SQLite itself describes it, by name. */
export function readSchema(db: ReadDb): readonly SchemaTable[] {
  return tableNames(db).map((name) => tableOf(db, name));
}

interface ColumnRow {
  readonly name: string;
  readonly type: SchemaColumn['type'];
  readonly notnull: number;
  /** Place in the primary key, from 1; 0: no part of it. */
  readonly pk: number;
}

interface ForeignKeyRow {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

function tableOf(db: ReadDb, name: string): SchemaTable {
  const columns = db.all<ColumnRow>(`PRAGMA table_info("${name}")`);
  const foreign = db.all<ForeignKeyRow>(`PRAGMA foreign_key_list("${name}")`);
  const { sql } = db.find<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = :name', { ':name': name }) ?? {
    sql: '',
  };
  const checks = checksOf(sql);
  return {
    name,
    key: [...columns]
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    unique: uniqueOf(db, name),
    checks: checks.filter((check) => allowedBy(check) === null),
    columns: columns.map(({ name: column, type, notnull }) => ({
      name: column,
      type,
      isNullable: notnull === 0,
      refersTo: referenceOf(foreign, column),
      allowed: checks.map(allowedBy).find((list) => list?.column === column)?.values ?? null,
    })),
  };
}

function referenceOf(foreign: readonly ForeignKeyRow[], column: string): SchemaColumn['refersTo'] {
  const found = foreign.find(({ from }) => from === column);
  return found === undefined ? null : { table: found.table, column: found.to };
}

function uniqueOf(db: ReadDb, table: string): readonly (readonly string[])[] {
  return db
    .all<{ name: string; unique: number; origin: string }>(`PRAGMA index_list("${table}")`)
    .filter(({ unique, origin }) => unique === 1 && origin !== 'pk')
    .map(({ name }) => db.all<{ name: string }>(`PRAGMA index_info("${name}")`).map((column) => column.name))
    .reverse();
}

/** Conditions of a table, without the word CHECK and its parentheses. */
function checksOf(sql: string): readonly string[] {
  const plain = sql.replace(/--[^\n]*/g, '');
  return [...plain.matchAll(/\bCHECK \(/g)].map(({ index }) => within(plain, index + 'CHECK ('.length));
}

/** What stands from there to the parenthesis that closes. */
function within(sql: string, from: number): string {
  let depth = 1;
  for (let at = from; at < sql.length; at += 1) {
    if (sql[at] === '(') depth += 1;
    if (sql[at] === ')') depth -= 1;
    if (depth === 0) return sql.slice(from, at).replace(/\s+/g, ' ').trim();
  }
  return sql.slice(from);
}

/** `kind IN ('a', 'b')` lists what is allowed; anything else does not. */
function allowedBy(check: string): { readonly column: string; readonly values: readonly string[] } | null {
  const [, column, list] = /^(\w+) IN \(([^()]*)\)$/.exec(check) ?? [];
  if (column === undefined || list === undefined) return null;
  return { column, values: list.split(',').map((value) => value.trim().replace(/^'(.*)'$/, '$1')) };
}
