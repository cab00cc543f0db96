import type { FormDefinition, FormField } from '../../domain/form';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { FoundTable, TableColumn } from '../tables/types';
import { wordings } from './labels';
import { type ColumnMatch, compiledScore } from './matchColumns';

/** Columns whose headings say equally well that they hold one figure of the form, with figures that differ. */
export interface ColumnRivals {
  readonly field: FormField;
  readonly columns: readonly TableColumn[];
}

/** Figures of the form that more than one column claims; whichever was matched first is no more right than the others. */
export function columnRivals(table: FoundTable, form: FormDefinition, { byKey }: ColumnMatch): readonly ColumnRivals[] {
  const taken = new Set(byKey.values());
  return form.fields.flatMap((field) => {
    const matched = byKey.get(field.key);
    if (field.type !== 'count' || matched === undefined) return [];
    const labels = wordings(field);
    const best = compiledScore(matched, field, labels, form);
    const alike = table.columns.filter(
      (column) => column === matched || (!taken.has(column) && compiledScore(column, field, labels, form) === best),
    );
    const columns = distinctColumns(table, alike);
    return columns.length > 1 ? [{ field, columns }] : [];
  });
}

/** Without rates beside a count, columns that a merged heading only spans, and columns that say the same in every row. */
function distinctColumns(table: FoundTable, columns: readonly TableColumn[]): readonly TableColumn[] {
  const said = new Set<string>();
  return columns.filter((column) => {
    const texts = textsOf(table, column);
    const key = JSON.stringify(texts);
    const isNew = column.role !== 'percent' && texts.some((text) => text !== '') && !said.has(key);
    said.add(key);
    return isNew;
  });
}

function textsOf({ sheet, rows }: FoundTable, { column }: TableColumn): readonly string[] {
  return rows.filter(({ kind }) => kind === 'record').map(({ row }) => textOf(cellAt(sheet, row, column)));
}
