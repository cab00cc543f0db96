import type { IsoDay } from '../../domain/calendar';
import { countedOfPeople } from '../../domain/figureMeasure';
import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { normalisePhone } from '../../domain/phone';
import { importMessages as say } from '../../text/importMessages';
import { cellAddress, type SheetCell, textOf } from '../cells';
import { type Cell, cellAt, type Sheet, usedRows } from '../grid';
import { issueAt } from '../issues';
import { countIssues, statedCounts } from '../tables/statedCount';
import { statedSumIssues } from '../tables/statedSums';
import type { FoundTable } from '../tables/types';
import type { BodyRead, ListCells } from './bodyRead';
import { readDataAsOf } from './dataAsOf';
import { siftDuplicates } from './duplicates';
import { extraColumns, extraSummaries } from './extraColumns';
import { findFields } from './findFields';
import { type ColumnMatch, matchColumns } from './matchColumns';
import { findNilDeclaration } from './nilReport';
import { type CountAnswer, type CountPlace, readCount } from './readCount';
import { readPersons } from './readPersons';
import { type RunningTotal, readRunningTotal } from './runningTotal';
import { sensitiveColumns } from './sensitiveColumns';

export interface ListContext {
  readonly form: FormDefinition;
  readonly fileName: string;
  /** What hours whose day has no year lie nearest to. */
  readonly near: IsoDay | null;
  /** Rows of the sheet that are looked at when the list is only a share of its table; absent: all. */
  readonly ownRows?: ReadonlySet<number>;
}

/** A person list with its running total (Mẫu 02 in any of its shapes). */
export function readList(table: FoundTable, context: ListContext): BodyRead {
  const { sheet } = table;
  const { form } = context;
  const match = matchColumns(table, form);
  const people = readPersons(table, match, form);
  const list = listCells(sheet, match);
  const sifted = siftDuplicates(people.persons, personCells(sheet, match, form, table));
  const others = rowsBeside(table).filter((row) => context.ownRows?.has(row) ?? true);
  const isShare = context.ownRows !== undefined; // what is said of the whole sheet is not said of a share
  const nil = findNilDeclaration(sheet, others);
  const isNil = nil !== null && people.read === 0;
  const answers = form.fields.map((field) => readFigure(table, match, field, { isNil, isShare }));
  const total = answers[0]?.figure;
  return {
    content: {
      figures: Object.fromEntries(answers.map(({ shown, figure }) => [shown.key, figure])),
      texts: {},
      persons: sifted.persons.toList(),
      isNil,
      dataAsOf: readDataAsOf(sheet, others, context.near),
    },
    rows: {
      read: people.read,
      accepted: sifted.persons.length,
      rejected: people.rejected,
      duplicate: sifted.duplicates,
      total: total?.kind === 'number' ? total.value : null,
    },
    figures: [...answers.map(({ shown }) => shown), ...extraSummaries(extraColumns(match, form), sifted.persons)],
    list,
    issues: [
      ...emptiness(sheet, people.read, nil, context),
      ...people.issues,
      ...(isShare ? [] : sensitiveColumns(table, match)),
      ...sifted.issues,
      ...(isShare ? [] : [...countIssues(table, statedCounts(table)), ...statedSumIssues(table)]),
      ...answers.flatMap(({ issues }) => issues),
    ],
  };
}

/** Rows of the sheet that are nobody's. */
function rowsBeside({ sheet, rows }: FoundTable): readonly number[] {
  const beside: number[] = [];
  let at = 0; // both go down the sheet
  for (const row of usedRows(sheet)) {
    while ((rows[at]?.row ?? Number.POSITIVE_INFINITY) < row) at += 1;
    if (rows[at]?.row !== row || rows[at]?.kind !== 'record') beside.push(row);
  }
  return beside;
}

/** No rows and no word about it is a report that was not filled in, which is not a report of nothing. */
function emptiness(
  sheet: Sheet,
  read: number,
  nil: ReturnType<typeof findNilDeclaration>,
  { form, fileName }: ListContext,
): readonly Issue[] {
  const place = { sheet: sheet.name };
  if (read === 0 && nil === null)
    return [issueAt('error', 'blank-report', say.blankReport(fileName, sheet.name, form.label), place)];
  if (read > 0 && nil?.isExplicit) {
    const { row, column } = nil.cell;
    const message = say.nilWithRows({ sheet: sheet.name, cell: cellAddress(nil.cell) }, read);
    return [issueAt('error', 'nil-with-rows', message, { ...place, row, column }, { raw: nil.cell.text })];
  }
  return [];
}

function listCells(sheet: Sheet, { byKey }: ColumnMatch): ListCells {
  const letters = [...byKey].map(([key, { letter }]) => [key, letter] as const);
  return { sheet: sheet.name, letters: Object.fromEntries(letters) };
}

function personCells(sheet: Sheet, { byKey }: ColumnMatch, form: FormDefinition, table: FoundTable) {
  const columnOf = (type: FormField['type']) => {
    const field = form.columns.find((column) => column.type === type);
    return field === undefined ? undefined : byKey.get(field.key)?.column;
  };
  return {
    sheet: sheet.name,
    nameColumn: columnOf('personName') ?? table.area.left,
    phoneColumn: columnOf('phone') ?? null,
  };
}

/** A figure of the whole report: in its column, else on a line "Lũy kế …: 3.165" outside the table. */
function readFigure(
  table: FoundTable,
  match: ColumnMatch,
  field: FormField,
  { isNil, isShare }: { readonly isNil: boolean; readonly isShare: boolean },
): CountAnswer {
  const sheet = table.sheet;
  const column = match.byKey.get(field.key);
  const total = column === undefined ? null : readRunningTotal(table, column);
  const stated = wholeCell(total?.cell ?? null) ?? (isShare ? null : besideTable(table, field));
  const place = stated ?? (column === undefined ? null : emptyPlace(table, column.column));
  const isNilWithout = isNil && stated === null;
  const counted = countedOfPeople(field);
  const answer = readCount(isNilWithout ? { ...counted, required: false } : counted, place, sheet.name);
  const phone = phoneInstead(sheet, field, answer);
  if (phone !== null) return { ...answer, figure: { kind: 'blank' }, issues: [phone] };
  return {
    ...answer,
    issues: [
      ...answer.issues,
      ...doubts(sheet, field, total),
      ...(isNilWithout ? [nilWithoutTotal(sheet, field)] : []),
    ],
  };
}

/** A list of people cannot have as many as a phone number says: the columns were mixed up. */
function phoneInstead(sheet: Sheet, field: FormField, { figure, shown }: CountAnswer): Issue | null {
  if (figure.kind !== 'number' || shown.cell === null || normalisePhone(figure.value) === null) return null;
  const raw = shown.raw ?? '';
  const message = say.figureIsPhone({ sheet: sheet.name, cell: shown.cell }, countedOfPeople(field), raw);
  return { ...issueAt('error', 'figure-is-phone', message, { sheet: sheet.name }, { raw }), cell: shown.cell };
}

function wholeCell(cell: SheetCell | null): CountPlace | null {
  return cell === null ? null : { row: cell.row, column: cell.column, cell: cell.cell };
}

function besideTable({ sheet, area }: FoundTable, field: FormField): CountPlace | null {
  const found = findFields(sheet, [field], area).get(field.key);
  if (found === undefined || found.answer === null || found.text === '') return null;
  const { answer, text } = found;
  return { row: answer.row, column: answer.column, cell: answer.cell, text };
}

/** Nothing in the column is a count: what stands there instead, or the place where it should. */
function emptyPlace({ sheet, headerRows, rows }: FoundTable, column: number): CountPlace {
  const own = rows.filter(({ kind }) => kind !== 'repeat' && kind !== 'section');
  const row =
    own.find((each) => saysSomething(cellAt(sheet, each.row, column)))?.row ?? rows[0]?.row ?? headerRows[1] + 1;
  return { row, column, cell: cellAt(sheet, row, column) };
}

function saysSomething(cell: Cell | undefined): boolean {
  return cell?.kind === 'formulaWithoutValue' || textOf(cell) !== '';
}

function doubts(sheet: Sheet, field: FormField, total: RunningTotal | null): readonly Issue[] {
  if (total?.cell == null || (total.mode !== 'unclear' && !total.isSummed)) return [];
  const { row, column, text } = total.cell;
  const named = { sheet: sheet.name, cell: cellAddress(total.cell) };
  const code = total.isSummed ? 'running-total-summed' : 'running-total-unclear';
  const message = total.isSummed
    ? say.runningTotalSummed(named, text)
    : say.runningTotalUnclear(named, field.label, text);
  return [issueAt('warning', code, message, { sheet: sheet.name, row, column }, { raw: text })];
}

function nilWithoutTotal(sheet: Sheet, field: FormField): Issue {
  return issueAt('warning', 'nil-without-total', say.nilWithoutTotal(sheet.name, field.label), { sheet: sheet.name });
}
