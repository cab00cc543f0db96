import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { PackedPersons, PersonPacker } from '../../domain/packedPersons';
import type { PersonRow } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { textAt } from '../cells';
import { address, mergeAt, numberAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import { recordPositions, valueOfRecord } from '../tables/records';
import type { FoundTable, TableColumn } from '../tables/types';
import { type ExtraColumn, extraColumns, extraIssues, extrasOf } from './extraColumns';
import type { ColumnMatch } from './matchColumns';
import { hasLetter, IncompleteRows, judgePhone } from './personValues';
import { RowIssues } from './rowIssues';

export interface PersonsRead {
  readonly persons: PackedPersons;
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
  const positions = recordPositions(table);
  const packer = new PersonPacker(positions.length); // a list of a province is packed as it is read: rows die young
  const issues = new RowIssues(table.sheet.name);
  const incomplete = new IncompleteRows();
  let read = 0;
  for (const position of positions) {
    const row = rowValues(table, columns, position);
    if (row === null) continue;
    read += 1;
    if (hasLetter(row.name)) {
      const person = personOf(table, columns, position, row, read, issues);
      incomplete.look(person);
      packer.add(columns.extras.length === 0 ? person : withOwnColumns(person, table, columns, position, form, issues));
    } else issues.add('row-without-name', () => [rowWithoutName(table, columns, position)]);
  }
  const missing = read > 0 ? missingColumns(table.sheet, form, match) : [];
  const persons = packer.finish();
  return {
    persons: numbered(persons),
    read,
    rejected: read - persons.length,
    issues: [
      ...missing,
      ...issues.finish(),
      ...incomplete.issues(table.sheet.name, {
        phone: columns.phone?.column ?? null,
        address: columns.address?.column ?? null,
      }),
    ],
  };
}

/** Numbers as written; counted anew when one comes twice, as in lists that begin again with every hamlet. */
function numbered(persons: PackedPersons): PackedPersons {
  const { ordinals } = persons.columns;
  const climbs = ordinals.every((ordinal, at) => at === 0 || ordinal > (ordinals[at - 1] ?? 0));
  const isDistinct = climbs || new Set(ordinals).size === ordinals.length;
  return isDistinct ? persons : new PackedPersons({ ...persons.columns, ordinals: ordinals.map((_, at) => at + 1) });
}

/** Tidy, as all values of records are. */
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
  return { name: String(name ?? ''), address: String(place ?? '') };
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
  const place = [merge?.top ?? row, merge?.left ?? column.column] as const;
  const raw = textAt(sheet, ...place);
  if (raw === '') return { phone: null, raw: null };
  const where = { sheet: sheet.name, row, column: column.column };
  return { phone: judgePhone(raw, numberAt(sheet, ...place) ?? raw, where, issues), raw };
}
