import { sumOf } from '../../domain/decimals';
import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { isPersonsOwn } from '../../domain/personColumns';
import type { PersonExtras, PersonList } from '../../domain/submission';
import { formatTotal, mostDecimals } from '../../domain/totalDecimals';
import { tidy } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { parseNumber } from '../counts';
import { address } from '../grid';
import { issueAt } from '../issues';
import { valueOfRecord } from '../tables/records';
import type { FoundTable, TableColumn } from '../tables/types';
import { brokenRules, type PlacedFigure } from './brokenRules';
import type { ColumnMatch } from './matchColumns';
import type { ReadFigure } from './readCount';

/** A column of a list beyond number, name, address and phone, in a form the office has described itself. */
export interface ExtraColumn {
  readonly field: FormField;
  readonly column: TableColumn;
}

/** Columns that the file has; the first of each built-in kind is the person's own. */
export function extraColumns({ byKey }: ColumnMatch, { columns }: FormDefinition): readonly ExtraColumn[] {
  return columns.flatMap((field) => {
    const column = byKey.get(field.key);
    return isPersonsOwn(columns, field) || field.type === 'image' || column === undefined ? [] : [{ field, column }];
  });
}

/** What one record says in them, by key of the field: a number where the form counts, else the text; blanks are left out. */
export function extrasOf(table: FoundTable, position: number, columns: readonly ExtraColumn[]): PersonExtras | null {
  const given = columns.flatMap(({ field, column }) => {
    const value = valueOfRecord(table, position, column);
    const read = field.type === 'count' ? countOrText(value) : value;
    const kept = typeof read === 'number' ? read : tidy(String(read ?? ''));
    return kept === '' ? [] : [[field.key, kept] as const];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

function countOrText(value: ReturnType<typeof valueOfRecord>): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  const reading = parseNumber(value);
  return reading.kind === 'number' && reading.doubt === null ? reading.value : value;
}

/** What is doubtful in the extra columns of one row: no number where the form counts, a blank where it asks, a broken rule. */
export function extraIssues(
  { sheet, rows }: FoundTable,
  position: number,
  columns: readonly ExtraColumn[],
  extras: PersonExtras | null,
  { rules }: FormDefinition,
): readonly (readonly [kind: string, issue: Issue])[] {
  const row = rows[position]?.row ?? 0;
  const issueIn = ({ column }: ExtraColumn, code: string, message: string, raw?: string) =>
    issueAt('warning', code, message, { sheet: sheet.name, row, column: column.column }, { raw });
  const nameOf = ({ column }: ExtraColumn) => ({ sheet: sheet.name, cell: address(row, column.column) });
  const own = columns.flatMap((extra): readonly (readonly [string, Issue])[] => {
    const { field } = extra;
    const value = extras?.[field.key];
    if (value === undefined)
      return field.required
        ? [[`blank ${field.key}`, issueIn(extra, 'figure-blank', say.columnBlank(nameOf(extra), field.label))]]
        : [];
    if (field.type !== 'count' || typeof value === 'number') return [];
    const message = say.columnNotANumber(nameOf(extra), field.label, value);
    return [[`text ${field.key}`, issueIn(extra, 'figure-not-a-count', message, value)]];
  });
  const answers = columns.map((extra): PlacedFigure => {
    const value = extras?.[extra.field.key];
    const { key, label } = extra.field;
    return {
      figure: typeof value === 'number' ? { kind: 'number', value } : null,
      shown: { key, label, cell: nameOf(extra).cell },
    };
  });
  // what is wrong with one person never stops the list
  const broken = brokenRules(sheet.name, rules, answers).map(
    (issue) => [`rule ${issue.message}`, { ...issue, severity: 'warning', row }] as const,
  );
  return [...own, ...broken];
}

/** One line of the preview for each column: in how many rows something stands, and what the numbers come to. */
export function extraSummaries(columns: readonly ExtraColumn[], persons: PersonList): readonly ReadFigure[] {
  return columns.map(({ field, column }) => {
    const values = [...persons].flatMap(({ extras }) => extras?.[field.key] ?? []);
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = field.type === 'count' ? formatTotal(sumOf(numbers), mostDecimals(numbers)) : null;
    const understood = say.understoodColumn(values.length, persons.length, sum);
    return { key: field.key, label: field.label, cell: null, raw: say.columnAt(column.letter), understood };
  });
}
