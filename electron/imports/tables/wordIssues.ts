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
import { PLAIN_READING, readingAt } from './columnReading';
import { isDitto } from './ditto';
import { cellsOfCode, wordedFigure } from './figureIssues';
import { figureOf, isExact } from './figureText';
import { divisibilityOfWords } from './measures';
import { isRate } from './rates';
import { isCounting } from './roles';
import { isSignBesideTicks, isTicked } from './ticks';
import type { FoundTable, TableColumn } from './types';

/** "ba", "hai mươi": a number in words. */
const NUMBER_WORDS =
  /^(?:(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|linh|le|nghin|ngan|trieu|ty)(?: |$))+$/;

/** Texts in the records of a column of figures that are no figures, and numbers too long for a spreadsheet. */
export function wordIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  if (column === table.columns[0] && !isCounting(column)) return []; // it names the rows: "Sơ bộ 2020" among years
  const numbers = [...cellsOfCode(table, column.column, CELL_NUMBER)]
    .filter(({ cell }) => cell.kind === 'number' && !isExact(cell.value))
    .map(({ row, cell }) => lostDigitsIssue(table, row, column.column, cell));
  const cells = [...cellsOfCode(table, column.column, CELL_TEXT)];
  const hasTicks = cells.length > 0 && isTicked(table, column);
  const texts = cells.flatMap(({ row, cell }) => {
    const raw = textOf(cell);
    const reading = readingAt(column, row);
    if (figureOf(raw, reading).kind !== 'text' || wordedFigure(cell, raw, reading) !== null) return [];
    if (isDitto(raw)) return []; // said of the column
    if (hasTicks && isSignBesideTicks(raw)) return []; // "P", "x/2": the sheet counts signs
    if (measureOf(raw) !== null || isScaledNumber(raw)) return []; // said with its measure
    return hasLostDigits(cell)
      ? [lostDigitsIssue(table, row, column.column, cell)]
      : [wordIssue(table, row, column, raw)];
  });
  return [...numbers, ...texts];
}

/** Once of a column of figures in which marks repeat the figure above. */
export function dittoFigures(table: FoundTable, column: TableColumn): readonly Issue[] {
  const marks = [...cellsOfCode(table, column.column, CELL_TEXT)].filter(({ cell }) => isDitto(textOf(cell)));
  const [first] = marks;
  if (first === undefined) return [];
  const [sheet, raw] = [table.sheet.name, textOf(first.cell)];
  const message = say.dittoFigures(sheet, column.letter, raw, marks.length);
  return [issueAt('note', 'ditto-figures', message, { sheet, row: first.row, column: column.column }, { raw })];
}

/** Headings under which nothing but a figure belongs. */
const OF_FIGURES =
  /^(?:so luong|tong so|so tien|thanh tien|kinh phi|san luong|dien tich|dan so|tuoi|tang|giam|chenh lech)\b/;
/** Share of figures from which on the words among them are a fault and no other kind of column. */
const SOME = 0.2;

/** Once of a column whose heading counts, and which has too many words to be one of figures. */
export function wordsAmongFigures(table: FoundTable, column: TableColumn): readonly Issue[] {
  const heading = foldForSearch(column.header);
  if (!OF_FIGURES.test(heading) && !isRate(heading) && divisibilityOfWords(heading) === null) return [];
  const texts = [...cellsOfCode(table, column.column, CELL_TEXT)];
  const words = texts.filter(
    ({ cell }) => figureOf(textOf(cell), PLAIN_READING).kind === 'text' && !isDitto(textOf(cell)),
  );
  const figures = [...cellsOfCode(table, column.column, CELL_NUMBER)].length + texts.length - words.length;
  const [first] = words;
  if (first === undefined || figures < (figures + words.length) * SOME) return [];
  const [sheet, raw] = [table.sheet.name, textOf(first.cell)];
  const message = say.wordsAmongFigures(sheet, column.letter, column.header, raw);
  return [issueAt('warning', 'words-in-figures', message, { sheet, row: first.row, column: column.column }, { raw })];
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
