import { ANSWER_COLUMN, type FormField } from '../../domain/form';
import { formMessages } from '../../text/formMessages';
import { shownCells } from '../cells';
import { usedRows } from '../grid';
import type { FormSight } from '../recogniseForm';
import type { TableColumn } from '../tables/types';
import type { AnswerColumn } from './answerColumn';
import type { ColumnRivals } from './columnRivals';

/** What a form asks and a file does not say in words that are known, beside the words of the file nobody has explained. */
export interface Unmatched {
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  readonly headings: readonly string[];
}

const MOST_HEADINGS = 60;
const LONGEST_HEADING = 200;

/**
 * null when nothing is missing, or nothing is left that could be it.
 * @param open figures that several columns claim: which one it is can be explained by the whole path of its headings
 * @param answers columns of figures of a form of label lines, any of which may hold the answers
 */
export function unmatchedOf(
  sight: FormSight,
  open: readonly ColumnRivals[] = [],
  answers: readonly AnswerColumn[] = [],
): Unmatched | null {
  const over = answers.flatMap(({ heading }) => heading || []);
  if (over.length > 0)
    return { fields: [{ key: ANSWER_COLUMN, label: formMessages.answerColumn }], headings: [...new Set(over)] };
  const claimed = new Set(open.map(({ field }) => field.key));
  const isFound = ({ key }: FormField) =>
    !claimed.has(key) && (sight.list === null ? sight.fields.has(key) : sight.list.match.byKey.has(key));
  const asked = sight.list === null ? sight.form.fields : [...sight.form.columns, ...sight.form.fields];
  const fields = asked
    .filter((field) => field.type !== 'image' && field.type !== 'ordinal' && !isFound(field))
    .map(({ key, label }) => ({ key, label }));
  const paths = open.flatMap(({ columns }) => columns.map(({ path }) => path.join(' ')));
  const rivals = new Set(open.flatMap(({ columns }) => columns));
  const free = sight.list === null ? freeLabels(sight) : freeHeadings(sight.list, rivals);
  const headings = [...new Set([...paths, ...free])];
  return fields.length === 0 || headings.length === 0 ? null : { fields, headings: headings.slice(0, MOST_HEADINGS) };
}

function freeHeadings(
  { table, match }: NonNullable<FormSight['list']>,
  rivals: ReadonlySet<TableColumn>,
): readonly string[] {
  const taken = new Set([...match.byKey.values(), ...rivals]);
  return table.columns
    .filter((column) => !taken.has(column) && column.role !== 'ordinal')
    .flatMap(({ header }) => header || []);
}

/** Texts that may be the label of something, in a form of label lines. */
function freeLabels({ sheet, fields }: FormSight): readonly string[] {
  const taken = new Set([...fields.values()].flatMap(({ label, answer }) => [label, answer].map((cell) => cell?.text)));
  return Array.from(usedRows(sheet))
    .flatMap((row) => shownCells(sheet, row))
    .filter(({ cell, text }) => cell.kind === 'text' && /\p{L}/u.test(text) && text.length <= LONGEST_HEADING)
    .filter(({ text }) => !taken.has(text))
    .map(({ text }) => (text.includes(':') ? text.slice(0, text.indexOf(':')) : text).trim())
    .filter((text) => text !== '');
}
