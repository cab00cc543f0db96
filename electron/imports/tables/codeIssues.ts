import type { Issue } from '../../domain/issue';
import { foldedPhrase, foldForSearch } from '../../domain/vietnamese';
import { figureMessages } from '../../text/figureMessages';
import { writingMessages } from '../../text/writingMessages';
import { textOf } from '../cells';
import { address, type Cell } from '../grid';
import { CELL_NUMBER, CELL_TEXT } from '../grid/cellCodes';
import { zeroPadded } from '../grid/zeroPadded';
import { issueAt } from '../issues';
import { cellsOfCode } from './figureIssues';
import { isHeadingOfCodes, isHeadingOfLand } from './roles';
import type { FoundTable, TableColumn } from './types';

/** Codes of a column that are looked at; a text longer than any code before the first of them says there are none. */
const CODES_READ = 400;
const LONGEST_CODE = 30;
/** Digits of an identity number, and of the card before it. */
const IDENTITY_DIGITS = 12;
const OLD_CARD_DIGITS = 9;
const IDENTITY_HEADING = /\b(?:cccd|can cuoc|dinh danh)\b/;
const OLD_CARD_HEADING = /\b(?:cmnd|cmtnd|cmt|chung minh)\b/;
/** Tax codes and numbers of social insurance have ten digits, the former often with a zero in front. */
const TEN_DIGIT_HEADING = /\b(?:ma so thue|mst|(?:ma|so)(?: so| so)? (?:so )?(?:bhxh|bao hiem xa hoi))\b/;
const TEN_DIGITS = 10;
/** Excel keeps 15 digits of a number. */
const LEAST_LOSSY = 1e15;
/** What a program that takes codes for numbers writes behind them: "52085000123.0". */
const FLOAT_TAIL = /(?<=^\d+)\.0$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** What a spreadsheet did to codes and identity numbers: zeros, last digits, or one digit too many. */
export function codeIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  return [...lostZeros(table, column), ...lostDigits(table, column), ...wrongCounts(table, column)];
}

/** A code of which a number kept only the first digits. */
export function hasLostDigits(cell: Cell): boolean {
  if (cell.kind === 'number') return Math.abs(cell.value) >= LEAST_LOSSY;
  return cell.kind === 'text' && SCIENTIFIC.test(cell.value.trim());
}

function lostDigits(table: FoundTable, column: TableColumn): readonly Issue[] {
  const texts = isHeadingOfCodes(foldedPhrase(column.header)) ? cellsOfCode(table, column.column, CELL_TEXT) : [];
  const numbers = cellsOfCode(table, column.column, CELL_NUMBER);
  return [...numbers, ...texts]
    .filter(({ cell }) => hasLostDigits(cell))
    .map(({ row, cell }) => lostDigitsIssue(table, row, column.column, cell));
}

export function lostDigitsIssue({ sheet }: FoundTable, row: number, column: number, cell: Cell): Issue {
  const raw = cell.kind === 'number' ? cell.value.toLocaleString('en-US', { useGrouping: false }) : textOf(cell);
  const message = figureMessages.digitsLost({ sheet: sheet.name, cell: address(row, column) }, raw);
  return issueAt('warning', 'digits-lost', message, { sheet: sheet.name, row, column }, { raw });
}

/** Identity numbers of neither kind; those with too few digits for a zero to explain it among them. */
function wrongCounts(table: FoundTable, column: TableColumn): readonly Issue[] {
  const heading = foldForSearch(column.header);
  const isNew = IDENTITY_HEADING.test(heading);
  if (!isNew && !OLD_CARD_HEADING.test(heading)) return [];
  const sheet = table.sheet.name;
  const cells = [CELL_NUMBER, CELL_TEXT].flatMap((code) => [...cellsOfCode(table, column.column, code)]);
  const isRight = (digits: number) => digits === OLD_CARD_DIGITS || digits === IDENTITY_DIGITS;
  const wrong = cells.filter(({ cell }) => {
    const digits = digitsIn(cell);
    const isNumber = cell.kind === 'number' || FLOAT_TAIL.test(textOf(cell));
    const isExplained = isNew && isNumber && digits >= IDENTITY_DIGITS - 2 && digits < IDENTITY_DIGITS;
    return digits > 0 && !isRight(digits) && !isExplained;
  });
  const isOtherNumber = !cells.some(({ cell }) => isRight(digitsIn(cell))); // said once
  return wrong.slice(0, isOtherNumber ? 1 : wrong.length).map(({ row, cell }) => {
    const [raw, digits] = [textOf(cell), digitsIn(cell)];
    const message = figureMessages.identityDigits({ sheet, cell: address(row, column.column) }, raw, digits);
    return issueAt('warning', 'identity-digits', message, { sheet, row, column: column.column }, { raw });
  });
}

/** 0 when other signs stand among them. */
function digitsIn(cell: Cell): number {
  const raw = textOf(cell).replace(FLOAT_TAIL, '');
  return /^[\d .-]+$/.test(raw) ? raw.replace(/\D/g, '').length : 0;
}

/** Numbers in a column of codes that are shorter than the codes: Excel dropped their leading zeros. */
function lostZeros(table: FoundTable, column: TableColumn): readonly Issue[] {
  const digits = digitsOfCodes(table, column);
  if (digits === null) return [];
  const sheet = table.sheet.name;
  const floats = [...cellsOfCode(table, column.column, CELL_TEXT)].filter(({ cell }) => FLOAT_TAIL.test(textOf(cell)));
  return [...cellsOfCode(table, column.column, CELL_NUMBER), ...floats].flatMap(({ row, cell }) => {
    const raw = digitsTyped(cell);
    if (!lacksZeros(raw, digits)) return [];
    const place = { sheet, row, column: column.column };
    const message = writingMessages.lostZero({ sheet, cell: address(row, column.column) }, raw, digits);
    return [issueAt('warning', 'lost-zero', message, place, { raw, expected: raw.padStart(digits, '0') })];
  });
}

function digitsTyped(cell: Cell): string {
  if (cell.kind === 'text') return textOf(cell).replace(FLOAT_TAIL, '');
  return cell.kind === 'number' && Number.isInteger(cell.value) ? (zeroPadded(cell) ?? String(cell.value)) : '';
}

/** The old identity cards have 9 digits, and the new number starts with two zeros at most. */
function lacksZeros(raw: string, digits: number): boolean {
  if (!/^\d+$/.test(raw) || raw.length >= digits) return false;
  if (digits === TEN_DIGITS) return raw.length >= TEN_DIGITS - 2;
  return digits !== IDENTITY_DIGITS || raw.length >= IDENTITY_DIGITS - 2;
}

/** How many digits the codes of the column have; null when they differ, or none starts with a zero. */
function digitsOfCodes(table: FoundTable, column: TableColumn): number | null {
  const heading = foldForSearch(column.header);
  if (IDENTITY_HEADING.test(heading)) return IDENTITY_DIGITS;
  if (TEN_DIGIT_HEADING.test(heading)) return TEN_DIGITS;
  if (isHeadingOfLand(foldedPhrase(column.header))) return null;
  const codes: string[] = [];
  for (const { cell } of cellsOfCode(table, column.column, CELL_TEXT)) {
    const text = textOf(cell);
    if (/^\d+$/.test(text)) codes.push(text);
    if (codes.length >= CODES_READ || (codes.length === 0 && text.length > LONGEST_CODE)) break;
  }
  const [first] = codes;
  const isAlike = codes.some((code) => code.startsWith('0')) && codes.every((code) => code.length === first?.length);
  return isAlike ? (first?.length ?? null) : null;
}
