import type { FormField } from '../../domain/form';
import { normalisePhone } from '../../domain/phone';
import { foldedPhrase, tidy } from '../../domain/vietnamese';

/** One line of a typed list, its cells in the order of the columns asked for; "" where nothing stands. */
export interface TypedLine {
  /** Counted from 1, as it was pasted. */
  readonly row: number;
  /** As it was pasted. */
  readonly text: string;
  readonly cells: readonly string[];
}

const SEPARATOR = /\t|;|\s\|\s/;
/** "1.", "2)", "-", "•" in front of a name in a chat. */
const ITEM = /^(?:\d{1,6}\s*[.)]|[-–+•*])\s*/;
const NUMBER = /(?<![\d.])\+?\d(?:[ .-]?\d){7,12}(?!\d)/g;
const PHONE_LABEL = /[,;:\-–(]*\s*(?:sđt|sdt|đt|dt|tel|điện thoại)?\s*[:.]?\s*$/iu;
/** More is a stray quotation mark. */
const MOST_LINES_OF_CELL = 4;
const BETWEEN = /\s*[,:]\s*|\s+[-–]\s+/;

/**
 * The lines of a list between tabs, semicolons or bars, as a spreadsheet gives them, or written out as in a chat
 * ("1. Nguyễn Văn A - Thôn 1 - 0905…"). Headings give the order of the columns where they stand; without them a phone is
 * known by its digits, wherever it stands. Headings and blank lines are no lines.
 * @param columns of the form, ordinal included
 */
export function typedLines(text: string, columns: readonly FormField[]): readonly TypedLine[] {
  const named = columns.filter(({ type }) => type !== 'ordinal');
  const places = headingPlaces(columns, named);
  let layout: readonly (number | null)[] | null = null;
  const lines: TypedLine[] = [];
  for (const { row, text: line } of wholeLines(text)) {
    const split = line.split(SEPARATOR).map(tidy);
    if (split.every((cell) => cell === '')) continue;
    const heading = split.map((cell) => (cell === '' ? null : places.get(foldedPhrase(cell))));
    if (!heading.includes(undefined)) layout = heading.map((place) => place ?? null);
    else lines.push({ row, text: tidy(line), cells: inOrder(split, layout, named) });
  }
  return lines;
}

/** Place among the named columns of each heading a column goes by; null: the ordinal, which nobody needs. */
function headingPlaces(columns: readonly FormField[], named: readonly FormField[]): ReadonlyMap<string, number | null> {
  return new Map(
    columns.flatMap((column) => {
      const place = named.indexOf(column);
      return [column.label, ...column.labelVariants].map((label) => [foldedPhrase(label), place === -1 ? null : place]);
    }),
  );
}

function inOrder(
  cells: readonly string[],
  layout: readonly (number | null)[] | null,
  named: readonly FormField[],
): readonly string[] {
  if (cells.length === 1) return writtenOut(cells[0] ?? '', named);
  if (layout !== null) return named.map((_, place) => cells[layout.indexOf(place)] ?? '');
  return byPhone(withoutOrdinal(cells, named.length), named);
}

/** A cell with a line break comes in quotes from a spreadsheet; its line is the first of them. */
function wholeLines(text: string): readonly { readonly row: number; readonly text: string }[] {
  const raw = text.normalize('NFC').split(/\r?\n/);
  const lines: { readonly row: number; readonly text: string }[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const last = endOfQuoted(raw, at);
    const whole = raw.slice(at, last + 1).join(' ');
    lines.push({ row: at + 1, text: last === at ? whole : whole.replaceAll('"', '') });
    at = last;
  }
  return lines;
}

/** The line in which the cell that opens in this one is closed; this one where none opens or it never closes. */
function endOfQuoted(lines: readonly string[], at: number): number {
  if (!hasOpenCell(lines[at] ?? '')) return at;
  const end = lines.findIndex((line, later) => later > at && (line.split('"').length - 1) % 2 === 1);
  return end === -1 || end > at + MOST_LINES_OF_CELL ? at : end;
}

function hasOpenCell(line: string): boolean {
  return /(?:^|\t)"[^\t]*$/.test(line) && (line.split('"').length - 1) % 2 === 1;
}

/** "1", "1." in front, where there are more cells than columns or it can be no name. */
function withoutOrdinal(cells: readonly string[], columns: number): readonly string[] {
  const [first = ''] = cells;
  const isNumber = /^\d{1,6}[.)]?$/.test(first) || foldedPhrase(first) === 'stt';
  return isNumber && (cells.length > columns || cells.length > 1) ? cells.slice(1) : cells;
}

/** The one cell that is a phone goes where the form has the phone, when something else stands there. */
function byPhone(cells: readonly string[], named: readonly FormField[]): readonly string[] {
  const place = named.findIndex(({ type }) => type === 'phone');
  const phones = cells.flatMap((cell, at) => (normalisePhone(cell) === null ? [] : [at]));
  const [found] = phones;
  if (place === -1 || phones.length !== 1 || found === undefined || found === place) return cells;
  const others = cells.filter((_, at) => at !== found);
  return named.map((_, at) => (at === place ? (cells[found] ?? '') : (others[at < place ? at : at - 1] ?? '')));
}

/** "1. Nguyễn Văn A, Thôn 1, 0905…": name, what tells where, phone; one without them is the name alone. */
function writtenOut(line: string, named: readonly FormField[]): readonly string[] {
  const text = line.replace(ITEM, '');
  const found = [...text.matchAll(NUMBER)].filter(([number]) => normalisePhone(number) !== null).at(-1);
  const [before, phone, after] =
    found === undefined
      ? [text, '', '']
      : [text.slice(0, found.index).replace(PHONE_LABEL, ''), found[0], text.slice(found.index + found[0].length)];
  const [name = '', ...where] = [before, ...after.split(BETWEEN)].flatMap((part) => part.split(BETWEEN)).map(tidy);
  const hasAddress = named.some(({ type }) => type === 'address');
  const rest = where.filter((part) => /[\p{L}\d]/u.test(part)).join(', ');
  return named.map(({ type }) => {
    if (type === 'personName') return hasAddress || rest === '' ? name : `${name}, ${rest}`;
    if (type === 'address') return rest;
    return type === 'phone' ? phone : '';
  });
}
