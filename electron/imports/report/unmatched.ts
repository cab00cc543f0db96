import { ANSWER_COLUMN, type FormField } from '../../domain/form';
import { formMessages } from '../../text/formMessages';
import { type SheetCell, shownCells } from '../cells';
import { usedRows } from '../grid';
import type { FormSight } from '../recogniseForm';
import type { TableColumn } from '../tables/types';
import type { AnswerColumn } from './answerColumn';
import type { ColumnRivals } from './columnRivals';
import { isWording } from './findFields';

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

/**
 * Texts that may be the label of something, in a form of label lines: those of lines that answer, the words after “Trong đó:”
 * with them; without any such line, whatever stands on the sheet.
 */
function freeLabels({ sheet, fields }: FormSight): readonly string[] {
  const places = [...fields.values()].flatMap(({ label, answer }) => [label, answer ?? label]);
  const isTaken = (one: SheetCell) => places.some(({ row, column }) => row === one.row && column === one.column);
  const rows = places.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const lines = Array.from(usedRows(sheet)).map((row) => shownCells(sheet, row));
  const free = (isOfLine: (line: readonly SheetCell[], label: SheetCell) => boolean) =>
    lines.flatMap((line) => {
      const label = line.find(isWords);
      if (label === undefined || isTaken(label) || line.some(isTaken) || !isOfLine(line, label)) return [];
      return [labelOf(label.text)];
    });
  const answering = free(
    (line, { row, right, text }) =>
      (row > top && row < bottom) || isAnswered(text) || line.some((each) => each.column > right && isFigure(each)),
  );
  if (answering.length > 0) return answering;
  return lines
    .flat()
    .filter((cell) => isWords(cell) && !isTaken(cell))
    .map(({ text }) => labelOf(text));
}

function isWords({ cell, text }: SheetCell): boolean {
  return cell.kind === 'text' && /\p{L}/u.test(text) && text.length <= LONGEST_HEADING;
}

function isFigure({ cell, text }: SheetCell): boolean {
  return cell.kind === 'number' || /^\d/.test(text);
}

/** “Số hộ: 15” */
function isAnswered(text: string): boolean {
  return /:\s*\d/.test(text);
}

/** “Trong đó: hộ nghèo” is asked for as a whole, “Số hộ: 15” is answered behind its colon. */
function labelOf(text: string): string {
  const colon = text.indexOf(':');
  const isWhole = colon < 0 || isWording(text.slice(colon + 1));
  return (isWhole ? text : text.slice(0, colon)).replace(/[.…_\s]+$/, '').trim();
}
