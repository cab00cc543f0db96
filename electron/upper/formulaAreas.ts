import type { Area } from '../imports/grid/areas';
import { LAST_COLUMN, LAST_ROW } from '../imports/grid/cellCodes';

/** Cells a formula looks at. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

export interface FormulaAreas {
  readonly areas: readonly SheetArea[];
  /** It may look at cells nobody can name from its words: a computed address, a table, a name of another kind. */
  readonly isOpen: boolean;
}

/** What a name or table of the workbook stands for; null: not known. */
export type NameAreas = (name: string) => readonly SheetArea[] | null;

/** Where a formula stands, and by how much it is moved against the cell whose words are read (shared formulas). */
export interface FormulaPlace {
  readonly sheet: string;
  readonly down: number;
  readonly right: number;
}

const SHEET = String.raw`(?:'(?<quoted>(?:[^']|'')+)'!|(?<plain>(?:\[\d+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const REFERENCE = `(?<reference>${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_(.!])`;
const NAME = String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?<called>\s*\()?`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${SHEET}(?:${REFERENCE}|${NAME})|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|#(?:REF!|N\/A|NAME\?|NULL!|NUM!|VALUE!|DIV\/0!)|(?<odd>[[#@{])`,
  'giu',
);
const COMPUTED = new Set(['INDIRECT', 'OFFSET']);
const PLAIN_WORDS = new Set(['TRUE', 'FALSE']);

/** All cells a formula may take its result from; links into other files are none of ours. */
export function formulaAreas(text: string, place: FormulaPlace, names: NameAreas): FormulaAreas {
  const areas: SheetArea[] = [];
  let isOpen = false;
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const { quoted, plain, reference, name, called, odd } = groups;
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet?.includes('[')) continue;
    if (odd !== undefined) isOpen ||= odd !== '{';
    else if (sheet?.includes(':')) isOpen = true;
    else if (reference !== undefined) areas.push({ ...areaOf(reference, place), sheet: sheet ?? place.sheet });
    else if (called !== undefined) isOpen ||= COMPUTED.has((name ?? '').toUpperCase().replace('_XLFN.', ''));
    else if (name !== undefined && !PLAIN_WORDS.has(name.toUpperCase())) {
      const known = names(name);
      if (known === null) isOpen = true;
      else areas.push(...known);
    }
  }
  return { areas, isOpen };
}

const END = /^(?<columnFixed>\$?)(?<letters>[A-Z]{1,3})?(?<rowFixed>\$?)(?<digits>\d+)?$/i;

function areaOf(reference: string, { down, right }: FormulaPlace): Area {
  const [first = '', last = first] = reference.split(':');
  const start = endOf(first, down, right);
  const end = endOf(last, down, right);
  return {
    top: Math.min(start.row ?? 1, end.row ?? 1),
    left: Math.min(start.column ?? 1, end.column ?? 1),
    bottom: Math.max(start.row ?? LAST_ROW, end.row ?? LAST_ROW),
    right: Math.max(start.column ?? LAST_COLUMN, end.column ?? LAST_COLUMN),
  };
}

/** "$B7": a column or row that is not said is null. */
function endOf(text: string, down: number, right: number) {
  const { columnFixed, letters, rowFixed, digits } = END.exec(text)?.groups ?? {};
  const isRowFixed = rowFixed === '$' || (letters === undefined && columnFixed === '$');
  const column = letters === undefined ? null : columnNumber(letters) + (columnFixed === '$' ? 0 : right);
  return { column, row: digits === undefined ? null : Number(digits) + (isRowFixed ? 0 : down) };
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
