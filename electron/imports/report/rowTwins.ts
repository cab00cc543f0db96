import { addedUp } from '../../domain/addedRows';
import { isSummed } from '../../domain/figureMeasure';
import type { FormDefinition } from '../../domain/form';
import type { Severity } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { supplemented } from '../../domain/supplement';
import type { Unit } from '../../domain/unit';
import { formMessages as say } from '../../text/formMessages';
import { importMessages } from '../../text/importMessages';
import { address } from '../grid';
import { issueAt } from '../issues';
import { AS_SUM, AS_SUPPLEMENT, answerTo, NO_PLACE, type PlaceAnswers, type PlaceChoice } from './placeChoice';
import { type ReportPart, type RowRead, sumsOf } from './readTable';

export interface TwinPlace {
  readonly sheet: string;
  /** Column of the units. */
  readonly column: number;
  readonly form: FormDefinition;
  readonly answers: PlaceAnswers | undefined;
}

/** The rows with at most one report per unit, and what has to be asked for that. */
export interface Untwinned {
  readonly rows: readonly RowRead[];
  readonly choices: readonly PlaceChoice[];
}

interface Taken extends RowRead {
  readonly part: ReportPart;
}

/**
 * A unit on several rows is asked about, even when all but one of them have faults of their own; rows that say the same
 * are one.
 */
export function untwin(rows: readonly RowRead[], place: TwinPlace): Untwinned {
  const byUnit = new Map<Unit, RowRead[]>();
  for (const read of rows) if (read.unit !== null) byUnit.set(read.unit, [...(byUnit.get(read.unit) ?? []), read]);
  const settled = new Map<RowRead, RowRead>();
  const choices: PlaceChoice[] = [];
  for (const [unit, all] of byUnit) {
    const twins = all.filter(isTaken);
    if (all.length < 2 || twins.length === 0) continue;
    const canAdd = twins.length === all.length; // a sum without the faulty row would be too small
    const choice = canAdd && isOneReport(twins) ? null : choiceOf(unit, twins, place, canAdd);
    if (choice !== null) choices.push(choice);
    const pairs = choice === null ? repeated(twins, unit, place) : decided(choice, all, unit, place);
    for (const [row, told] of pairs) settled.set(row, told);
  }
  return { rows: rows.map((read) => settled.get(read) ?? read), choices };
}

function isTaken(read: RowRead): read is Taken {
  return read.part !== null;
}

function isOneReport([first, ...others]: readonly Taken[]): boolean {
  const said = ({ part: { content } }: Taken) => JSON.stringify([content.figures, content.texts]);
  return first !== undefined && others.every((twin) => said(twin) === said(first));
}

type Settled = readonly (readonly [RowRead, RowRead])[];

function repeated([first, ...others]: readonly Taken[], { name }: Unit, place: TwinPlace): Settled {
  return others.map((read) => {
    const told = say.rowUnitRepeated(cellOf(read, place), name, first?.row ?? 0);
    return [read, without(read, 'note', 'row-unit-repeated', told, place)];
  });
}

function choiceOf({ id }: Unit, twins: readonly Taken[], { form, answers }: TwinPlace, canAdd: boolean): PlaceChoice {
  const options = twins.map(({ row, part }) => ({
    key: String(row),
    label: say.rowOption(row, valuesOf(part.content.figures, form)),
  }));
  const chosen = answerTo(answers, id, options, [...(canAdd ? [AS_SUM] : []), AS_SUPPLEMENT, NO_PLACE]);
  return { id, kind: 'rows', unitId: id, options, canAdd, chosen };
}

function valuesOf(figures: ReportPart['content']['figures'], { fields }: FormDefinition): readonly string[] {
  return fields
    .filter(({ type }) => type === 'count')
    .map(({ key }) => {
      const figure = figures[key];
      return figure?.kind === 'number' ? formatCount(figure.value) : say.noValue;
    });
}

/** Every twin with what becomes of it; unanswered, its finding stops the file. */
function decided({ chosen }: PlaceChoice, all: readonly RowRead[], { name }: Unit, place: TwinPlace): Settled {
  const numbers = all.map(({ row }) => row);
  const twins = all.filter(isTaken);
  return all.map((read) => {
    const cell = cellOf(read, place);
    if (chosen === null)
      return [read, without(read, 'error', 'row-unit-twice', say.rowUnitTwice(cell, name, numbers), place)];
    if (chosen === NO_PLACE)
      return [read, without(read, 'warning', 'row-unit-twice', say.rowUnitLeft(cell, name, numbers), place)];
    if (chosen === AS_SUPPLEMENT && read === twins[0]) return [read, { ...read, part: together(twins[0], twins) }];
    if (chosen === AS_SUM && read === twins[0]) return [read, { ...read, part: added(twins[0], twins, place.form) }];
    if (chosen === String(read.row) || read.part === null) return [read, read];
    return [read, without(read, 'warning', 'row-unit-answered', toldOf(chosen, cell, name, numbers), place)];
  });
}

function together({ part: first }: Taken, twins: readonly Taken[]): ReportPart {
  const content = twins.map(({ part }) => part.content).reduce((earlier, later) => supplemented(earlier, later));
  const figures = first.figures.map((figure) => {
    const last = twins.findLast(({ part }) => part.content.figures[figure.key]?.kind === 'number');
    return last?.part.figures.find(({ key }) => key === figure.key) ?? figure;
  });
  return { ...first, content, figures };
}

/** @returns the sentence for a row that is no report of its own any more */
function toldOf(chosen: string, cell: ReturnType<typeof cellOf>, name: string, rows: readonly number[]): string {
  if (chosen === AS_SUM) return say.rowsAdded(cell, name, rows);
  return chosen === AS_SUPPLEMENT ? say.rowSupplements(cell, name, rows) : say.rowNotChosen(cell, name, chosen);
}

function added({ part: first }: Taken, twins: readonly Taken[], form: FormDefinition): ReportPart {
  const parts = twins.map(({ part }) => part);
  const [, ...others] = parts;
  const content = addedUp([first.content, ...others.map((part) => part.content)], form);
  const summed = { ...form, fields: form.fields.filter(isSummed) };
  const sums = new Map(sumsOf(parts, summed).map((figure) => [figure.key, figure]));
  const blank = { raw: null, understood: importMessages.understoodBlank }; // what no sum can say is taken as blank
  const figures = first.figures.map((figure) => {
    const isLeft = content.figures[figure.key]?.kind === 'blank';
    return sums.get(figure.key) ?? (isLeft ? { ...figure, ...blank } : figure);
  });
  return { ...first, content, figures };
}

function without(
  read: RowRead,
  severity: Severity,
  code: string,
  message: string,
  { sheet, column }: TwinPlace,
): RowRead {
  const issue = issueAt(severity, code, message, { sheet, row: read.row, column });
  return { ...read, part: null, issues: [...read.issues, issue] };
}

function cellOf({ row }: RowRead, { sheet, column }: TwinPlace) {
  return { sheet, cell: address(row, column) };
}
