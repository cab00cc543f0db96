import type { Schedule } from '../domain/directive';
import type { FormDefinition, FormField } from '../domain/form';
import type { Issue } from '../domain/issue';
import type { PeriodKey } from '../domain/submission';
import type { Unit } from '../domain/unit';
import { countMessages as say } from '../text/countMessages';
import type { Workbook } from './grid';
import { issueAt } from './issues';
import { unitsOn } from './report/findSender';
import { matchColumns } from './report/matchColumns';
import { NO_PLACE } from './report/placeChoice';
import { readTable } from './report/readTable';
import { findTables } from './tables/findTables';
import type { FoundTable, TableColumn } from './tables/types';

/** A column of figures that may be the count. */
export interface CountColumn {
  readonly letter: string;
  readonly label: string;
}

/** What a workbook of another body says of one figure, unit by unit. */
export interface OutsideCountList {
  readonly sheet: string;
  readonly columns: readonly CountColumn[];
  /** Letter of the column taken; null: several may be meant, and the clerk has to say. */
  readonly column: string | null;
  readonly rows: readonly CountRow[];
  readonly issues: readonly Issue[];
}

export interface CountRow {
  readonly unitId: string;
  readonly value: number;
  /** A1 address of the figure. */
  readonly cell: string;
}

export interface CountQuestion {
  readonly fileName: string;
  readonly form: FormDefinition;
  readonly field: FormField;
  /** Letter the clerk points at; null: found by its heading. */
  readonly column: string | null;
  readonly units: readonly Unit[];
  readonly schedules: readonly Schedule[];
  /** Day of the count, which tells the units of then; null: not said yet. */
  readonly day: PeriodKey | null;
}

/**
 * Reads a table with a column of units and one or more of figures. Totals, notes and units that are not plain are left
 * out and said, exactly as in a compiled report.
 * @returns null when no visible sheet holds such a table
 */
export function readOutsideCounts(workbook: Workbook, question: CountQuestion): OutsideCountList | null {
  const [table] = workbook.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap((sheet) => findTables(sheet))
    .filter((one) => unitColumn(one) !== undefined && numberColumns(one).length > 0)
    .toSorted((left, right) => recordsOf(right) - recordsOf(left));
  if (table === undefined) return null;
  const columns = numberColumns(table);
  const chosen = chooseColumn(table, columns, question);
  const seen = {
    sheet: table.sheet.name,
    columns: columns.map(({ letter, path }) => ({ letter, label: path.join(' – ') })),
    column: chosen?.letter ?? null,
  };
  if (chosen === null) return { ...seen, rows: [], issues: [whichColumn(question, columns)] };
  return { ...seen, ...readRows(table, chosen, question) };
}

function unitColumn({ columns }: FoundTable): TableColumn | undefined {
  return columns.find(({ role }) => role === 'unit');
}

function numberColumns({ columns }: FoundTable): readonly TableColumn[] {
  return columns.filter(({ role }) => role === 'number');
}

function recordsOf({ rows }: FoundTable): number {
  return rows.filter(({ kind }) => kind === 'record').length;
}

/** The clerk's word, then the heading that says what the form says, then the only one there is. */
function chooseColumn(
  table: FoundTable,
  columns: readonly TableColumn[],
  { form, field, column }: CountQuestion,
): TableColumn | null {
  if (column !== null) return columns.find(({ letter }) => letter === column.toUpperCase()) ?? null;
  const named = matchColumns(table, { ...form, columns: [], fields: [field] }).byKey.get(field.key);
  if (named !== undefined && columns.includes(named)) return named;
  const [only, another] = columns;
  return another === undefined ? (only ?? null) : null;
}

function whichColumn({ fileName, field }: CountQuestion, columns: readonly TableColumn[]): Issue {
  const names = columns.map(({ letter, header }) => `${letter} “${header}”`);
  return issueAt('error', 'count-column-unknown', say.whichColumn(fileName, field.label, names));
}

function readRows(
  table: FoundTable,
  column: TableColumn,
  { fileName, form, field, units, schedules, day }: CountQuestion,
): Pick<OutsideCountList, 'rows' | 'issues'> {
  const owing = schedules.filter(({ formId }) => formId === form.id);
  const match = { byKey: new Map([[field.key, column]]), share: 1, figureShare: 1 };
  const read = readTable(
    { table, match },
    {
      form: { ...form, shape: 'table', label: say.listName, columns: [], fields: [field], rules: [] },
      fileName,
      near: null,
      units: unitsOn(units, schedules, day),
      registry: units,
      groups: new Set(owing.map(({ groupId }) => groupId)),
      places: Object.fromEntries(units.map(({ id }) => [id, NO_PLACE])), // of two counts neither is taken
    },
  );
  const rows = read.parts.flatMap(({ unitId, row, content }) => {
    const figure = content.figures[field.key];
    return figure?.kind === 'number' ? [{ unitId, value: figure.value, cell: `${column.letter}${row}` }] : [];
  });
  return { rows, issues: read.issues };
}
