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
import { recordAt, recordPositions } from '../tables/records';
import type { FoundTable, TableColumn } from '../tables/types';
import type { ColumnMatch } from './matchColumns';

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
}

type RowRead = { readonly person: PersonRow | null; readonly issues: readonly Issue[] };

/** The rows of a person list; a row without a name is turned away and said, a repaired phone is said. */
export function readPersons(table: FoundTable, match: ColumnMatch, form: FormDefinition): PersonsRead {
  const columns = personColumns(match, form);
  const positions = recordPositions(table).filter((position) => namesSomebody(table, columns, position));
  const rows = positions.map((position, at) => readRow(table, columns, position, at + 1));
  const persons = rows.flatMap(({ person }) => (person === null ? [] : [person]));
  return {
    persons,
    read: positions.length,
    rejected: positions.length - persons.length,
    issues: [
      ...(positions.length > 0 ? missingColumns(table.sheet, form, match) : []),
      ...rows.flatMap(({ issues }) => issues),
      ...incompleteRows(table.sheet, columns, persons),
    ],
  };
}

/** A row that only carries the running total is nobody's. */
function namesSomebody(table: FoundTable, { name, address: place, phone }: PersonColumns, position: number): boolean {
  const { values } = recordAt(table, position);
  return [name, place, phone].some((column) => column !== null && values[column.letter] !== null);
}

function personColumns({ byKey }: ColumnMatch, form: FormDefinition): PersonColumns {
  const of = (type: FormField['type']) => {
    const field = form.columns.find((column) => column.type === type);
    return field === undefined ? null : (byKey.get(field.key) ?? null);
  };
  return { name: of('personName'), address: of('address'), phone: of('phone'), ordinal: of('ordinal') };
}

function missingColumns(sheet: Sheet, form: FormDefinition, { byKey }: ColumnMatch): readonly Issue[] {
  return form.columns
    .filter((field) => field.required && !byKey.has(field.key))
    .map((field) => {
      const severity = field.type === 'personName' ? 'error' : 'warning';
      return issueAt(severity, 'column-missing', say.columnMissing(sheet.name, field.label), { sheet: sheet.name });
    });
}

function readRow(table: FoundTable, columns: PersonColumns, position: number, count: number): RowRead {
  const { row, values } = recordAt(table, position);
  const text = (column: TableColumn | null) => (column === null ? '' : tidy(String(values[column.letter] ?? '')));
  const fullName = text(columns.name);
  if (!/\p{L}/u.test(fullName)) {
    const column = columns.name?.column ?? table.area.left;
    const message = say.rowWithoutName({ sheet: table.sheet.name, cell: address(row, column) });
    return {
      person: null,
      issues: [issueAt('warning', 'row-without-name', message, { sheet: table.sheet.name, row, column })],
    };
  }
  const phone = readPhone(table.sheet, row, columns.phone);
  const ordinal = columns.ordinal === null ? null : values[columns.ordinal.letter];
  const person: PersonRow = {
    ordinal: typeof ordinal === 'number' && Number.isInteger(ordinal) && ordinal > 0 ? ordinal : count,
    fullName,
    address: text(columns.address) || null,
    phone: phone.phone,
    rawPhone: phone.raw,
    sourceRow: row,
  };
  return { person, issues: phone.issues };
}

function readPhone(sheet: Sheet, row: number, column: TableColumn | null) {
  if (column === null) return { phone: null, raw: null, issues: [] };
  const merge = mergeAt(sheet, row, column.column);
  const cell = cellAt(sheet, merge?.top ?? row, merge?.left ?? column.column);
  const raw = textOf(cell);
  if (!/[\p{L}\d]/u.test(raw)) return { phone: null, raw: raw === '' ? null : raw, issues: [] };
  const readings = normalisePhones(rawValue(cell));
  const issues = phoneIssues({ sheet: sheet.name, row, column: column.column }, raw, readings);
  return { phone: readings[0]?.phone ?? null, raw, issues };
}

/** Rows with a name but no address or no phone, one sentence for each of the two. */
function incompleteRows(sheet: Sheet, columns: PersonColumns, persons: readonly PersonRow[]): readonly Issue[] {
  const withoutPhone = persons.filter(({ rawPhone }) => rawPhone === null || !/[\p{L}\d]/u.test(rawPhone));
  const withoutAddress = persons.filter(
    ({ address: place }) => place === null || !/[\p{L}\d]/u.test(foldForSearch(place)),
  );
  return [
    ...incomplete(sheet, columns.phone, withoutPhone, 'phone-blank', say.phonesBlank),
    ...incomplete(sheet, columns.address, withoutAddress, 'address-blank', say.addressesBlank),
  ];
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
