import type { FieldType, FormDefinition, FormField } from '../../domain/form';
import type { ColumnRole, FoundTable, TableColumn } from '../tables/types';
import { assign, labelScore, labelWords, type Pair, wordings } from './labels';
import { BY_SHORT_HEADING, isShortFor } from './shortHeadings';

/** Columns of a table by the key of the form's field they hold, columns and figures alike. */
export interface ColumnMatch {
  readonly byKey: ReadonlyMap<string, TableColumn>;
  /** Share of the form's columns and figures that were found by their headings, 0 to 1. */
  readonly share: number;
  /** The same, of the figures alone. */
  readonly figureShare: number;
}

/** A column without a telling heading is still taken for its role, when the form has one field of that kind. */
const ROLE_OF_TYPE: Readonly<Partial<Record<FieldType, ColumnRole>>> = {
  ordinal: 'ordinal',
  personName: 'name',
  address: 'address',
  phone: 'phone',
  unit: 'unit',
};
const BY_ROLE = 0.3;
/** Of two columns under one group heading, the one whose whole path of headings is the wording comes first. */
const PART_OF_PATH = 0.98;

/** @param isCompiled one row per unit: the headings may say the figures in few words */
export function matchColumns(table: FoundTable, form: FormDefinition, isCompiled = false): ColumnMatch {
  const fields = [...form.columns, ...form.fields];
  const pairs = fields.flatMap((field) => {
    const labels = wordings(field);
    const scoreOf = (column: TableColumn) =>
      isCompiled ? compiledScore(column, field, labels, form) : columnScore(column, field, labels);
    return table.columns.map((column) => ({ left: field, right: column, score: scoreOf(column) }));
  });
  const chosen = assign<FormField, TableColumn>(pairs);
  const told = new Set(chosen.filter(({ score }) => score > BY_ROLE).map(({ left }) => left));
  return {
    byKey: new Map(chosen.map(({ left, right }) => [left.key, right])),
    share: shareOf(fields, told),
    figureShare: shareOf(
      form.fields.filter(({ type }) => type === 'count'),
      told,
    ),
  };
}

function shareOf(fields: readonly FormField[], told: ReadonlySet<FormField>): number {
  return fields.length === 0 ? 0 : fields.filter((field) => told.has(field)).length / fields.length;
}

/** The same for a table of one row per unit, whose headings may say a figure in few words. */
export function compiledScore(
  column: TableColumn,
  field: FormField,
  labels: readonly (readonly string[])[],
  form: FormDefinition,
): number {
  const score = columnScore(column, field, labels);
  const isShort = score < BY_SHORT_HEADING && isShortFor(column.path.join(' '), field, form);
  return isShort ? BY_SHORT_HEADING : score;
}

/** How well the headings over a column say that it holds the field, 0 to 1. @param labels wordings of the field */
export function columnScore(
  column: TableColumn,
  field: FormField,
  labels: readonly (readonly string[])[],
): Pair<0, 0>['score'] {
  const parts = [column.header, ...column.path].map((text) => labelScore(labelWords(text), labels));
  const whole = labelScore(labelWords(column.path.join(' ')), labels);
  const best = Math.max(whole, PART_OF_PATH * Math.max(...parts));
  if (best > 0) return best;
  return ROLE_OF_TYPE[field.type] === column.role ? BY_ROLE : 0;
}
