import type { FormDefinition, FormField } from '../../domain/form';
import { type Cell, cellAt, mergeAt } from '../grid';
import type { FoundTable, TableColumn } from '../tables/types';
import { type ColumnMatch, matchColumns } from './matchColumns';

/** A table that may hold one row per unit, with its columns matched to the form. */
export interface CompiledSight {
  readonly table: FoundTable;
  readonly match: ColumnMatch;
}

const ENOUGH_FIGURES = 0.4;
/** A form of single answers laid out in one line is that form, not a compilation of several units. */
const LEAST_RECORDS = 2;

/** The compilation of a list names no persons: only how many there are by now, a unit each. */
function isCountsOfLists({ columns }: FoundTable): boolean {
  return columns.every(({ role }) => role !== 'name');
}

/**
 * Tables that give the figures of a form row by row, a unit each; the fullest match first. A form that is a table by
 * itself may have a single row, and its nearest table is given even when few headings fit, so that the clerk can teach them.
 */
export function compiledSights(tables: readonly FoundTable[], form: FormDefinition): readonly CompiledSight[] {
  const isTableForm = form.shape === 'table';
  const matched = tables
    .map((table) => ({ table, match: matchColumns(table, form, true) }))
    .filter(({ table, match }) => unitColumnOf(table, match, form) !== null)
    .filter(({ table }) => form.shape !== 'list' || isCountsOfLists(table))
    .filter(({ table }) => isTableForm || countRecords(table) >= LEAST_RECORDS)
    .sort((left, right) => right.match.figureShare - left.match.figureShare);
  const enough = matched.filter(({ match }) => match.figureShare >= ENOUGH_FIGURES);
  return enough.length > 0 || !isTableForm ? enough : matched.slice(0, 1);
}

/** The cell that answers in a row; a figure merged over several units is nobody's own. */
export function answerCell({ sheet }: FoundTable, row: number, column: number): Cell | undefined {
  const merge = mergeAt(sheet, row, column);
  const isCovered = merge !== null && merge.top !== row;
  return isCovered ? undefined : cellAt(sheet, row, merge?.left ?? column);
}

/** The column that names the unit of each row: as the form says, else the one that holds units; null when there is none. */
export function unitColumnOf(table: FoundTable, match: ColumnMatch, form: FormDefinition): TableColumn | null {
  const field = form.columns.find(({ type }: FormField) => type === 'unit');
  const named = field === undefined ? undefined : match.byKey.get(field.key);
  return named ?? table.columns.find(({ role }) => role === 'unit') ?? null;
}

function countRecords({ rows }: FoundTable): number {
  return rows.filter(({ kind }) => kind === 'record').length;
}
