import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { figureMessages as say } from '../../text/figureMessages';
import { textOf } from '../cells';
import { likelyNumber, measureOf } from '../counts';
import { address } from '../grid';
import { CELL_NUMBER, CELL_TEXT } from '../grid/cellCodes';
import { issueAt } from '../issues';
import { isScaledNumber } from '../scaleIssues';
import { hasLostDigits, lostDigitsIssue } from './codeIssues';
import { readingAt } from './columnReading';
import { cellsOfCode, wordedFigure } from './figureIssues';
import { figureOf, isExact } from './figureText';
import type { FoundTable, TableColumn } from './types';

/** "ba", "hai mươi": a number in words. */
const NUMBER_WORDS =
  /^(?:(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|linh|le|nghin|ngan|trieu|ty)(?: |$))+$/;

/** Texts in the records of a column of figures that are no figures, and numbers too long for a spreadsheet. */
export function wordIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  const numbers = [...cellsOfCode(table, column.column, CELL_NUMBER)]
    .filter(({ cell }) => cell.kind === 'number' && !isExact(cell.value))
    .map(({ row, cell }) => lostDigitsIssue(table, row, column.column, cell));
  const texts = [...cellsOfCode(table, column.column, CELL_TEXT)].flatMap(({ row, cell }) => {
    const raw = textOf(cell);
    const reading = readingAt(column, row);
    if (figureOf(raw, reading).kind !== 'text' || wordedFigure(cell, raw, reading) !== null) return [];
    if (measureOf(raw) !== null || isScaledNumber(raw)) return []; // said with its measure
    return hasLostDigits(cell)
      ? [lostDigitsIssue(table, row, column.column, cell)]
      : [wordIssue(table, row, column, raw)];
  });
  return [...numbers, ...texts];
}

/** A remark is only noted; what was meant for a number is asked. */
function wordIssue({ sheet }: FoundTable, row: number, { column }: TableColumn, raw: string): Issue {
  const named = { sheet: sheet.name, cell: address(row, column) };
  const place = { sheet: sheet.name, row, column };
  const likely = likelyNumber(raw);
  if (likely !== null)
    return issueAt('warning', 'misspelt-figure', say.misspeltFigure(named, raw, likely), place, {
      raw,
      expected: likely,
    });
  const isMeant = /\d/.test(raw) || NUMBER_WORDS.test(foldForSearch(raw));
  return issueAt(isMeant ? 'warning' : 'note', 'no-figure', say.notFigure(named, raw), place, { raw });
}
