import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { normalisePhones } from '../../domain/phone';
import type { PersonRow } from '../../domain/submission';
import { foldForSearch, tidy } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { rawValue, textOf } from '../cells';
import { address, cellAt, mergeAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import { phoneIssues } from '../phoneIssues';
import { recordPositions, valueOfRecord } from '../tables/records';
import type { FoundTable, TableColumn } from '../tables/types';
import { type ExtraColumn, extraColumns, extraIssues, extrasOf } from './extraColumns';
import type { ColumnMatch } from './matchColumns';
import { RowIssues } from './rowIssues';

export interface PersonsRead {
  readonly persons: readonly PersonRow[];
  readonly read: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
}

/** The columns of a person list that rows are read from; null where the file has none. */
interface PersonColumns {
  readonly name: TableColumn | null;
  readonly address: TableColumn | null;
  readonly phone: TableColumn | null;
  readonly ordinal: TableColumn | null;
  readonly extras: readonly ExtraColumn[];
}

/** The rows of a person list; a row without a name is turned away and said, a repaired phone is said. */
export function readPersons(table: FoundTable, match: ColumnMatch, form: FormDefinition): PersonsRead {
  const columns = personColumns(match, form);
  const persons: PersonRow[] = [];
  const issues = new RowIssues(table.sheet.name);
  let read = 0;
  for (const position of recordPositions(table)) {
    const row = rowValues(table, columns, position);
    if (row === null) continue;
    read += 1;
    if (/\p{L}/u.test(row.name)) {
      const person = personOf(table, columns, position, row, read, issues);
      persons.push(
        columns.extras.length === 0 ? person : withOwnColumns(person, table, columns, position, form, issues),
      );
    } else issues.add('row-without-name', () => [rowWithoutName(table, columns, position)]);
  }
  const missing = read > 0 ? missingColumns(table.sheet, form, match) : [];
  return {
    persons: numbered(persons),
    read,
    rejected: read - persons.length,
    issues: [...missing, ...issues.finish(), ...incompleteRows(table.sheet, columns, persons)],
  };
}

/** Numbers as written; counted anew when one comes twice, as in lists that begin again with every hamlet. */
function numbered(persons: readonly PersonRow[]): readonly PersonRow[] {
  const climbs = persons.every(({ ordinal }, at) => at === 0 || ordinal > (persons[at - 1]?.ordinal ?? 0));
  const isDistinct = climbs || new Set(persons.map(({ ordinal }) => ordinal)).size === persons.length;
  return isDistinct ? persons : persons.map((person, index) => ({ ...person, ordinal: index + 1 }));
}

interface RowValues {
  readonly name: string;
  readonly address: string;
}

/** null: a row that only carries the running total is nobody's. */
function rowValues(table: FoundTable, columns: PersonColumns, position: number): RowValues | null {
  const valueIn = (column: TableColumn | null) => (column === null ? null : valueOfRecord(table, position, column));
  const name = valueIn(columns.name);
  const place = valueIn(columns.address);
  if (name === null && place === null && valueIn(columns.phone) === null) return null;
  return { name: tidy(String(name ?? '')), address: tidy(String(place ?? '')) };
}

function personColumns(match: ColumnMatch, form: FormDefinition): PersonColumns {
  const { byKey } = match;
  const of = (type: FormField['type']) => {
    const field = form.columns.find((column) => column.type === type);
    return field === undefined ? null : (byKey.get(field.key) ?? null);
  };
  const own = { name: of('personName'), address: of('address'), phone: of('phone'), ordinal: of('ordinal') };
  return { ...own, extras: extraColumns(match, form) };
}

function missingColumns(sheet: Sheet, form: FormDefinition, { byKey }: ColumnMatch): readonly Issue[] {
  return form.columns
    .filter((field) => field.required && !byKey.has(field.key))
    .map((field) => {
      const severity = field.type === 'personName' ? 'error' : 'warning';
      return issueAt(severity, 'column-missing', say.columnMissing(sheet.name, field.label), { sheet: sheet.name });
    });
}

function rowWithoutName({ sheet, area, rows }: FoundTable, columns: PersonColumns, position: number): Issue {
  const place = { sheet: sheet.name, row: rows[position]?.row ?? 0, column: columns.name?.column ?? area.left };
  const message = say.rowWithoutName({ sheet: sheet.name, cell: address(place.row, place.column) });
  return issueAt('warning', 'row-without-name', message, place);
}

/** @param issues takes what has to be said about the phone */
function personOf(
  table: FoundTable,
  columns: PersonColumns,
  position: number,
  row: RowValues,
  count: number,
  issues: RowIssues,
): PersonRow {
  const sourceRow = table.rows[position]?.row ?? 0;
  const { phone, raw } = readPhone(table.sheet, sourceRow, columns.phone, issues);
  const ordinal = columns.ordinal === null ? null : valueOfRecord(table, position, columns.ordinal);
  return {
    ordinal: isOrdinal(ordinal) ? ordinal : count,
    fullName: row.name,
    address: row.address || null,
    phone,
    rawPhone: raw,
    sourceRow,
  };
}

function withOwnColumns(
  person: PersonRow,
  table: FoundTable,
  { extras: columns }: PersonColumns,
  position: number,
  form: FormDefinition,
  issues: RowIssues,
): PersonRow {
  const extras = extrasOf(table, position, columns);
  for (const [kind, issue] of extraIssues(table, position, columns, extras, form)) issues.add(kind, () => [issue]);
  return extras === null ? person : { ...person, extras };
}

/** Beyond it a number in the column of ordinals is a slip, or another column's. */
const LARGEST_ORDINAL = 10_000_000;

function isOrdinal(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= LARGEST_ORDINAL;
}

/** @param issues takes what has to be said about the phone */
function readPhone(sheet: Sheet, row: number, column: TableColumn | null, issues: RowIssues) {
  if (column === null) return { phone: null, raw: null };
  const merge = mergeAt(sheet, row, column.column);
  const cell = cellAt(sheet, merge?.top ?? row, merge?.left ?? column.column);
  const raw = textOf(cell);
  if (!hasWord(raw)) return { phone: null, raw: raw === '' ? null : raw };
  const readings = normalisePhones(rawValue(cell));
  const [first] = readings;
  if (first === undefined || first.repair !== null || readings.length > 1) {
    const kind = readings.length > 1 ? 'several' : `phone ${first?.repair}`;
    issues.add(kind, () => phoneIssues({ sheet: sheet.name, row, column: column.column }, raw, readings));
  }
  return { phone: first?.phone ?? null, raw };
}

/** Rows with a name but no address or no phone, one sentence for each of the two. */
function incompleteRows(sheet: Sheet, columns: PersonColumns, persons: readonly PersonRow[]): readonly Issue[] {
  const withoutPhone = persons.filter(({ rawPhone }) => rawPhone === null || !hasWord(rawPhone));
  const withoutAddress = persons.filter(
    ({ address: place }) => place === null || (!hasWord(place) && !hasWord(foldForSearch(place))),
  );
  return [
    ...incomplete(sheet, columns.phone, withoutPhone, 'phone-blank', say.phonesBlank),
    ...incomplete(sheet, columns.address, withoutAddress, 'address-blank', say.addressesBlank),
  ];
}

const PLAIN_WORD = /[A-Za-z\d]/;
const WORD = /[\p{L}\d]/u;

/** Most texts hold a plain letter or a figure, which is told without asking Unicode. */
function hasWord(text: string): boolean {
  return PLAIN_WORD.test(text) || WORD.test(text);
}

function incomplete(
  sheet: Sheet,
  column: TableColumn | null,
  persons: readonly PersonRow[],
  code: string,
  word: (sheet: string, rows: readonly number[]) => string,
): readonly Issue[] {
  const rows = persons.map(({ sourceRow }) => sourceRow);
  const [row] = rows;
  if (column === null || row === undefined) return [];
  return [issueAt('warning', code, word(sheet.name, rows), { sheet: sheet.name, row, column: column.column })];
}
