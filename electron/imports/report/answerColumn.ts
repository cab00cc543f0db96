import type { FormDefinition } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { PeriodKey } from '../../domain/submission';
import { formMessages as say } from '../../text/formMessages';
import { cellAddress, type SheetCell, shownCellOver, shownCells } from '../cells';
import type { Sheet } from '../grid';
import { issueAt } from '../issues';
import { type FoundField, withoutDots } from './findFields';
import { labelScore, labelWords } from './labels';

/** A column of figures beside the labels of a form, with what is written over it; "" when nothing is. */
export interface AnswerColumn {
  readonly column: number;
  readonly heading: string;
}

export interface SettledAnswers {
  readonly fields: ReadonlyMap<string, FoundField>;
  /** Columns of which any may be meant; empty when there is no question. */
  readonly open: readonly AnswerColumn[];
  readonly issues: readonly Issue[];
}

/** What the answers are looked for with. */
export interface AnswerClues {
  readonly form: FormDefinition;
  /** Period the report is for; null: not known. */
  readonly period: PeriodKey | null;
  /** It is a blank of ours, which has one place for each answer and no heading over them. */
  readonly isBlankOfOurs: boolean;
  /** The period a heading names; null when it names none. */
  readonly periodOf: (heading: string) => PeriodKey | null;
}

/** Rows over the first label that may head the columns. */
const HEAD_ROWS = 4;

/**
 * Which of several columns of figures holds the answers: the one headed as the form says, else the one headed with the
 * period of the report. Where neither tells, no figure is taken for the answer.
 */
export function settleAnswers(
  sheet: Sheet,
  found: ReadonlyMap<string, FoundField>,
  { form, period, isBlankOfOurs, periodOf }: AnswerClues,
): SettledAnswers {
  const columns = answerColumns(sheet, form, found);
  const wanted = form.answersUnder ?? [];
  const [headed, rival] = wanted.length === 0 ? [] : headedAs(sheet, found, wanted);
  if (headed !== undefined && rival === undefined)
    return { fields: takenFrom(form, found, headed), open: [], issues: [] };
  if (![...found.values()].some(isOpen))
    return { fields: found, open: [], issues: isBlankOfOurs ? [] : elsewhere(sheet, wanted) };
  const [own, another] = columns.filter(({ heading }) => period !== null && periodOf(heading) === period);
  if (own !== undefined && another === undefined) {
    const taken = issueAt('warning', 'answers-taken', say.answersTaken(sheet.name, own.heading), { sheet: sheet.name });
    return { fields: takenFrom(form, found, own.column), open: [], issues: [taken] };
  }
  return { fields: found, open: columns, issues: openAnswers(sheet, form, found) };
}

/** Figures stand beside the answer, and say something else. */
function isOpen({ answer, others }: FoundField): boolean {
  return others.some(({ text }) => text !== answer?.text);
}

/** Columns in which figures stand beside the labels, from left to right. */
export function answerColumns(
  sheet: Sheet,
  form: Pick<FormDefinition, 'fields'>,
  found: ReadonlyMap<string, FoundField>,
): readonly AnswerColumn[] {
  const top = firstRow(found);
  const cells = form.fields.flatMap(({ key, type }) => {
    const place = found.get(key);
    if (type !== 'count' || place?.answer == null || place.answer === place.label) return [];
    return [place.answer, ...place.others];
  });
  const columns = [...new Set(cells.map(({ column }) => column))].toSorted((left, right) => left - right);
  return columns.map((column) => ({ column, heading: headOver(sheet, column, top)?.text ?? '' }));
}

/** First row of the body of a form of label lines: its first label, or the heading over several columns of figures. */
export function bodyTop(sheet: Sheet, form: FormDefinition, found: ReadonlyMap<string, FoundField>): number {
  const top = firstRow(found);
  const columns = answerColumns(sheet, form, found);
  const rows = columns.length < 2 ? [] : columns.flatMap(({ column }) => headOver(sheet, column, top)?.row ?? []);
  return Math.min(top, ...rows);
}

function firstRow(found: ReadonlyMap<string, FoundField>): number {
  return Math.min(...[...found.values()].map(({ label }) => label.row));
}

/** The nearest words over a column. @param top first row of the labels */
function headOver(sheet: Sheet, column: number, top: number): SheetCell | null {
  for (let row = top - 1; row >= Math.max(1, top - HEAD_ROWS); row -= 1) {
    const head = shownCellOver(sheet, row, column);
    if (head !== null && /\p{L}|\d[/.-]\d/u.test(head.text)) return head;
  }
  return null;
}

/** Columns whose heading is one of the wordings, the best of them. */
function headedAs(
  sheet: Sheet,
  found: ReadonlyMap<string, FoundField>,
  wordings: readonly string[],
): readonly number[] {
  const top = firstRow(found);
  const known = wordings.map(labelWords);
  const heads = Array.from({ length: HEAD_ROWS }, (_, above) => top - 1 - above)
    .filter((row) => row > 0)
    .flatMap((row) => shownCells(sheet, row))
    .map((cell) => ({ column: cell.column, score: headScore(sheet, cell, known) }));
  const best = Math.max(0, ...heads.map(({ score }) => score));
  return best === 0 ? [] : [...new Set(heads.filter(({ score }) => score === best).map(({ column }) => column))];
}

/** By its own words, or with the wider heading over it: "Thực hiện | Lũy kế" is "Thực hiện Lũy kế". */
function headScore(sheet: Sheet, cell: SheetCell, known: readonly (readonly string[])[]): number {
  const above = cell.row > 1 ? shownCellOver(sheet, cell.row - 1, cell.column) : null;
  const isWider = above !== null && above.right - above.column > cell.right - cell.column;
  const whole = isWider ? labelScore(labelWords(`${above.text} ${cell.text}`), known) : 0;
  return Math.max(whole, labelScore(labelWords(cell.text), known));
}

/** A count that stands in another column is no answer: the column of answers is blank there. */
function takenFrom(
  { fields }: FormDefinition,
  found: ReadonlyMap<string, FoundField>,
  column: number,
): ReadonlyMap<string, FoundField> {
  const covers = (cell: SheetCell | null) => cell !== null && cell.column <= column && column <= cell.right;
  return new Map(
    [...found].map(([key, place]): [string, FoundField] => {
      const isCount = fields.some((field) => field.key === key && field.type === 'count');
      if (!isCount || place.answer === place.label) return [key, place];
      const answer = [place.answer, ...place.others].find(covers) ?? null;
      return [key, { ...place, answer, text: answer === null ? '' : withoutDots(answer.text), others: [] }];
    }),
  );
}

function elsewhere({ name }: Sheet, [wanted]: readonly string[]): readonly Issue[] {
  if (wanted === undefined) return [];
  return [issueAt('warning', 'answers-elsewhere', say.answersElsewhere(name, wanted), { sheet: name })];
}

function openAnswers(
  { name: sheet }: Sheet,
  { fields }: FormDefinition,
  found: ReadonlyMap<string, FoundField>,
): readonly Issue[] {
  return fields.flatMap(({ key, label }) => {
    const place = found.get(key);
    if (place?.answer == null || !isOpen(place)) return [];
    const cells = [place.answer, ...place.others];
    const { row, column } = place.answer;
    return [
      issueAt('error', 'figure-ambiguous', say.answersOpen(sheet, label, cells.map(cellAddress)), {
        sheet,
        row,
        column,
      }),
    ];
  });
}
