import type { FormField } from '../../domain/form';
import { type SheetCell, shownCells } from '../cells';
import { parseAmount, parseCount } from '../counts';
import { type Area, type Sheet, usedRows } from '../grid';
import { placeBelow } from '../grid/cellStore';
import { asideAt, isMeasure } from './asideColumns';
import { assign, labelScore, labelWords, type Pair, wordings } from './labels';

/** Where a field of a form stands on a sheet, and what is written for it. */
export interface FoundField {
  readonly label: SheetCell;
  /** Cell that holds the answer; the label's own cell when the answer follows the colon; null when there is none. */
  readonly answer: SheetCell | null;
  /** The answer as text, fill-in dots taken off; "" when blank. */
  readonly text: string;
  /** Further figures right of the answer, up to the next words: one of them may be meant. */
  readonly others: readonly SheetCell[];
  /** Answers to the same label in other places of the sheet, where they say something else. */
  readonly twins: readonly SheetCell[];
}

interface Label {
  readonly cell: SheetCell;
  readonly words: readonly string[];
  /** With the words after the colon; null where none stand there, or a figure. */
  readonly whole: readonly string[] | null;
}

/** Rows looked through for labels; a form of label lines is a page long. */
const LAST_ROW = 400;
const DOTS = /^[.…_\s]+|(?:[…_]|\.{2,})[.…_\s]*$|\s+$/g;
const TRAILING_NUMBER = /(?:^|[\s:=])(\d[\d. ]*)(?:\s*(?:người|máy|cái))?$/iu;

/**
 * The fields of a form of label lines, by key; a field whose label is nowhere is absent.
 * @param outside ground of a table whose cells are no labels
 */
export function findFields(
  sheet: Sheet,
  fields: readonly FormField[],
  outside: Area | null = null,
): ReadonlyMap<string, FoundField> {
  const vocabulary = new Set(fields.flatMap((field) => wordings(field).flat()));
  const labels = textCells(sheet, outside)
    .map((cell): Label => ({ cell, words: labelWords(labelPart(cell.text)), whole: wholeWords(cell.text) }))
    .filter(({ words }) => words.some((word) => vocabulary.has(word)));
  const pairs: Pair<FormField, Label>[] = fields.flatMap((field) => {
    const known = wordings(field);
    return labels.map((label) => ({ left: field, right: label, score: bestScore(label, known) }));
  });
  const chosen = assign(pairs);
  const taken = new Set(chosen.map(({ right }) => right.cell));
  return new Map(
    chosen.map(({ left, right, score }) => {
      const alike = pairs.filter((pair) => pair.left === left && pair.score === score && !taken.has(pair.right.cell));
      const places = [right, ...alike.map((pair) => pair.right)];
      return [
        left.key,
        withTwins(
          places.map((place) => answerOf(sheet, place, left, taken)),
          left,
        ),
      ];
    }),
  );
}

/** The first place that gives an answer, beside those that give another one. @param places at least one */
function withTwins(places: readonly FoundField[], field: FormField): FoundField {
  const given = places.filter(({ text }) => text !== '' && (field.type !== 'count' || isFigureOf(field, text)));
  const first = given[0] ?? places[0];
  if (first === undefined) throw new RangeError('a field is found in at least one place');
  const others = field.type === 'count' ? given.filter(({ text }) => text !== first.text) : [];
  return { ...first, twins: others.map(({ answer, label }) => answer ?? label) };
}

/** What a field with decimals may hold is a figure, too. */
function isFigureOf({ decimals, measure }: FormField, text: string): boolean {
  return isFigure(text) || (decimals !== undefined && parseAmount(text, measure).kind === 'number');
}

function isFigure(text: string): boolean {
  return parseCount(text).kind === 'number';
}

function textCells(sheet: Sheet, outside: Area | null): readonly SheetCell[] {
  const used = usedRows(sheet);
  return Array.from(used.subarray(0, placeBelow(used, LAST_ROW)))
    .flatMap((row) => shownCells(sheet, row))
    .filter((each) => each.cell.kind === 'text' && !isInside(each, outside));
}

function isInside({ row, column }: SheetCell, area: Area | null): boolean {
  return area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function labelPart(text: string): string {
  const colon = text.indexOf(':');
  return colon < 0 ? text : text.slice(0, colon);
}

/** “Trong đó: hộ có người già” asks for something after the colon, “Số hộ: 15” answers there. */
function wholeWords(text: string): readonly string[] | null {
  const colon = text.indexOf(':');
  if (colon < 0 || !isWording(text.slice(colon + 1))) return null;
  return labelWords(text.replace(':', ' '));
}

/** Words without a figure. */
export function isWording(text: string): boolean {
  return /\p{L}/u.test(text) && !/\d/.test(text);
}

function bestScore({ words, whole }: Label, known: ReturnType<typeof wordings>): number {
  return Math.max(labelScore(words, known), whole === null ? 0 : labelScore(whole, known));
}

function isWholeMeant({ words, whole }: Label, field: FormField): boolean {
  const known = wordings(field);
  return whole !== null && labelScore(whole, known) > labelScore(words, known);
}

function answerOf(sheet: Sheet, place: Label, field: FormField, taken: ReadonlySet<SheetCell>): FoundField {
  const label = place.cell;
  const own = isWholeMeant(place, field) ? '' : ownAnswer(label, field);
  if (own !== '') return { label, answer: label, text: own, others: [], twins: [] };
  const right = cellsRight(sheet, label, taken).filter((cell) => !isAside(sheet, cell, field));
  const beside = right.find((cell) => fits(cell, field)) ?? right[0];
  const answer = beside ?? below(sheet, label, taken);
  const others =
    field.type !== 'count' || answer === undefined
      ? []
      : beside === undefined
        ? figuresUnder(sheet, answer, field)
        : figuresAfter(beside, right, field);
  return {
    label,
    answer: answer ?? null,
    text: answer === undefined ? '' : withoutDots(answer.text),
    others,
    twins: [],
  };
}

/** What stands under "ĐVT" or "Ghi chú" beside a label is never its answer. */
function isAside(sheet: Sheet, cell: SheetCell, { type }: FormField): boolean {
  return asideAt(sheet, cell) !== null || (type === 'count' && cell.cell.kind === 'text' && isMeasure(cell.text));
}

/** Counts in the rows under an answer that stands under its heading: a table of several, not one answer. */
function figuresUnder(sheet: Sheet, { bottom, column }: SheetCell, field: FormField): readonly SheetCell[] {
  const under: SheetCell[] = [];
  for (let row = bottom + 1; ; row += 1) {
    const cell = shownCells(sheet, row).find((each) => each.column === column);
    if (cell === undefined || !isFigureOf(field, cell.text)) return under;
    under.push(cell);
  }
}

/** Counts that follow an answer without words between them; a rate is none. */
function figuresAfter(answer: SheetCell, right: readonly SheetCell[], field: FormField): readonly SheetCell[] {
  const after = right.filter(({ column }) => column > answer.column);
  const words = after.findIndex(({ cell, text }) => cell.kind === 'text' && !/\d/.test(text));
  return (words < 0 ? after : after.slice(0, words)).filter(
    ({ cell, text }) => !cell.isPercent && isFigureOf(field, text),
  );
}

/** What follows the colon in the label's own cell, or the number at the end of a label without a colon. */
function ownAnswer({ text }: SheetCell, field: FormField): string {
  const colon = text.indexOf(':');
  if (colon >= 0) return withoutDots(text.slice(colon + 1));
  if (field.type !== 'count' && field.type !== 'phone') return '';
  return withoutDots(TRAILING_NUMBER.exec(text)?.[1] ?? '');
}

function cellsRight(sheet: Sheet, label: SheetCell, taken: ReadonlySet<SheetCell>): readonly SheetCell[] {
  const right = shownCells(sheet, label.row).filter((cell) => cell.column > label.right);
  const stop = right.findIndex((cell) => isTaken(cell, taken));
  const free = stop < 0 ? right : right.slice(0, stop);
  return free.filter((cell) => withoutDots(cell.text) !== '');
}

function isTaken(cell: SheetCell, taken: ReadonlySet<SheetCell>): boolean {
  return [...taken].some(({ row, column }) => row === cell.row && column === cell.column);
}

/** Labels side by side as headings have their answers one row down. */
function below(sheet: Sheet, label: SheetCell, taken: ReadonlySet<SheetCell>): SheetCell | undefined {
  const isHeadingRow = [...taken].some((cell) => cell.row === label.row && cell.column !== label.column);
  if (!isHeadingRow) return undefined;
  const under = shownCells(sheet, label.bottom + 1).find((cell) => cell.column === label.column);
  return under === undefined || isTaken(under, taken) ? undefined : under;
}

function fits({ cell, text }: SheetCell, field: FormField): boolean {
  if (field.type === 'count' || field.type === 'phone') return cell.kind === 'number' || /\d/.test(text);
  return true;
}

/** Fill-in dots and blanks around an answer taken off. */
export function withoutDots(text: string): string {
  return text.replace(DOTS, '').trim();
}
