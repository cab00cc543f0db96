import type { IsoDay } from '../../domain/calendar';
import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { normalisePhones } from '../../domain/phone';
import type { Figure } from '../../domain/submission';
import { formMessages } from '../../text/formMessages';
import { importMessages as say } from '../../text/importMessages';
import { cellAddress, rawValue } from '../cells';
import { address, type Cell, cellAt, type Sheet, usedRows } from '../grid';
import { issueAt } from '../issues';
import { phoneIssues } from '../phoneIssues';
import { rawTextAt } from '../text/rawText';
import { type PlacedField, withBlanks } from './blankPlaces';
import { type BodyRead, NO_ROWS } from './bodyRead';
import { brokenRules } from './brokenRules';
import { readDataAsOf } from './dataAsOf';
import type { FoundField } from './findFields';
import { type CountPlace, type ReadFigure, readCount } from './readCount';

interface Answer {
  readonly field: FormField;
  readonly shown: ReadFigure;
  readonly figure: Figure | null;
  readonly text: string | null;
  readonly issues: readonly Issue[];
}

/** A form of label lines (Mẫu 01): one answer per field, and the rules between them. */
export function readFieldForm(
  sheet: Sheet,
  form: FormDefinition,
  found: ReadonlyMap<string, FoundField>,
  near: IsoDay | null,
): BodyRead {
  const places = withBlanks(sheet, found);
  const answers = form.fields.map((field) => readAnswer(sheet, field, places.get(field.key)));
  return {
    content: {
      figures: Object.fromEntries(
        answers.flatMap(({ field, figure }) => (figure === null ? [] : [[field.key, figure]])),
      ),
      texts: Object.fromEntries(answers.flatMap(({ field, text }) => (text === null ? [] : [[field.key, text]]))),
      persons: [],
      isNil: false,
      dataAsOf: readDataAsOf(sheet, Array.from(usedRows(sheet)), near),
    },
    rows: NO_ROWS,
    figures: answers.map(({ shown }) => shown),
    list: null,
    issues: [...answers.flatMap(({ issues }) => issues), ...brokenRules(sheet.name, form.rules, answers)],
  };
}

function readAnswer(sheet: Sheet, field: FormField, found: PlacedField | undefined): Answer {
  switch (field.type) {
    case 'count':
      return countAnswer(sheet, field, found);
    case 'phone':
      return phoneAnswer(sheet, field, found);
    case 'image':
      return { ...textAnswer(sheet, field, found), issues: [] }; // pictures are not read from workbooks, so nothing is claimed
    default:
      return textAnswer(sheet, field, found);
  }
}

function countAnswer(sheet: Sheet, field: FormField, found: PlacedField | undefined): Answer {
  const { figure, shown, issues } = readCount(field, found === undefined ? null : countPlace(sheet, found), sheet.name);
  const twice = found === undefined || found.twins.length === 0 ? [] : [saidTwice(sheet, field, found)];
  return { field, figure, shown, text: null, issues: [...issues, ...twice] };
}

function saidTwice({ name: sheet }: Sheet, { label }: FormField, { label: first, answer, twins }: FoundField): Issue {
  const { row, column } = answer ?? first;
  const cells = [{ row, column }, ...twins].map(cellAddress);
  return issueAt('error', 'field-twice', formMessages.fieldTwice(sheet, label, cells), { sheet, row, column });
}

function countPlace(sheet: Sheet, found: PlacedField): CountPlace {
  const { label, answer, text, blank } = found;
  if (answer === null) return uncounted(sheet, found) ?? { ...blank, cell: undefined };
  const { row, column, cell } = answer;
  return answer === label ? { row, column, cell, text } : { row, column, cell };
}

/** How far right of its label an answer is looked for that shows nothing. */
const FAR = 20;

/** A formula without a result where the answer should stand: it shows nothing, and is no blank. */
function uncounted(
  sheet: Sheet,
  { label, blank }: PlacedField,
): { readonly row: number; readonly column: number; readonly cell: Cell } | null {
  const beside = Array.from({ length: FAR }, (_, at) => label.right + 1 + at);
  for (const column of [blank.column, ...beside]) {
    const cell = cellAt(sheet, blank.row, column);
    if (cell?.kind === 'formulaWithoutValue') return { row: blank.row, column, cell };
  }
  return null;
}

/** A text is asked for but never blocks a report: the form says "at least one of code and picture". */
function textAnswer(sheet: Sheet, field: FormField, found: PlacedField | undefined): Answer {
  const text = found === undefined || found.text === '' ? null : found.text;
  const cell = found?.answer ?? found?.blank;
  const shown: ReadFigure = {
    key: field.key,
    label: field.label,
    cell: cell === undefined ? null : cellAddress(cell),
    raw: (cell === undefined ? null : rawTextAt(sheet, cell.row, cell.column)) ?? text,
    understood: text ?? (found === undefined ? say.understoodMissing : say.understoodBlank),
  };
  const hidden = text === null && found !== undefined ? uncounted(sheet, found) : null;
  if (hidden !== null) return { field, figure: null, shown, text, issues: [withoutResult(sheet, hidden)] };
  const issues = text === null && field.required ? [notGiven(sheet, field, found, 'warning')] : [];
  return { field, figure: null, shown, text, issues };
}

function phoneAnswer(sheet: Sheet, field: FormField, found: PlacedField | undefined): Answer {
  const plain = textAnswer(sheet, field, found);
  const cell = found?.answer;
  if (plain.text === null || cell == null)
    return { ...plain, issues: field.required ? [notGiven(sheet, field, found, 'error')] : [] };
  const isWholeCell = cell !== found?.label;
  const readings = normalisePhones(isWholeCell ? rawValue(cell.cell) : plain.text);
  const phone = readings[0]?.phone ?? plain.text;
  const place = { sheet: sheet.name, row: cell.row, column: cell.column };
  return {
    ...plain,
    text: phone,
    shown: { ...plain.shown, understood: phone },
    issues: phoneIssues(place, plain.text, readings),
  };
}

function withoutResult(
  { name: sheet }: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): Issue {
  const message = say.formulaWithoutValue({ sheet, cell: address(row, column) });
  return issueAt('warning', 'formula-without-value', message, { sheet, row, column });
}

function notGiven(
  sheet: Sheet,
  field: FormField,
  found: PlacedField | undefined,
  severity: 'error' | 'warning',
): Issue {
  if (found === undefined)
    return issueAt(severity, 'figure-missing', say.figureMissing(sheet.name, field.label), { sheet: sheet.name });
  const at = found.answer ?? found.blank;
  const message = say.figureBlank({ sheet: sheet.name, cell: cellAddress(at) }, field.label);
  return issueAt(severity, 'figure-blank', message, { sheet: sheet.name, row: at.row, column: at.column });
}
