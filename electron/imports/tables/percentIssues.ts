import type { Issue } from '../../domain/issue';
import { figureMessages as say } from '../../text/figureMessages';
import { type NamedPlace, numberText } from '../../text/importMessages';
import { textOf } from '../cells';
import { address, cellAt } from '../grid';
import { CELL_TEXT } from '../grid/cellCodes';
import { issueAt } from '../issues';
import { PLAIN_READING, readingAt } from './columnReading';
import { cellsOfCode } from './figureIssues';
import { isPoints, outOfScaleIn, percentIn, scaledPercent } from './percents';
import type { FoundTable, TableColumn } from './types';
import { understood } from './values';

interface Percent {
  readonly row: number;
  readonly raw: string;
  readonly value: number;
  readonly isCertain: boolean;
}

/** Percents of a column that are written in another scale than the others, or may be. */
export function percentIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  return [...scaleIssues(table, column), ...inexact(table, column)];
}

/** Figures that are no percent: "50-55", "khoảng 80"; they stay what they are. */
function inexact(table: FoundTable, column: TableColumn): readonly Issue[] {
  return [...cellsOfCode(table, column.column, CELL_TEXT)].flatMap(({ row, cell }) => {
    const raw = textOf(cell);
    if (!/\d/.test(raw) || typeof understood(cell, 'percent', readingAt(column, row)) === 'number') return [];
    return [told(table, column, { row, raw }, 'no-percent', (at) => say.notPercent(at, raw), raw)];
  });
}

function scaleIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  const { decimal, percent } = column.reading ?? PLAIN_READING;
  const found = table.rows.flatMap(({ row, kind }): readonly Percent[] => {
    const cell = kind === 'record' ? cellAt(table.sheet, row, column.column) : undefined;
    const read = cell === undefined ? null : percentIn(cell, decimal);
    return cell === undefined || read === null || read.value === 0 ? [] : [{ row, raw: textOf(cell), ...read }];
  });
  const bare = found.filter(({ isCertain }) => !isCertain);
  const certain = found.filter(({ isCertain }) => isCertain);
  const [first] = certain;
  if (first === undefined) return outOfScale(table, column, bare);
  if (percent === 'points') return [...mixedNote(table, column, first), ...unclear(table, column, bare)];
  return [...unclear(table, column, bare), ...asPoints(table, column, bare)];
}

function outOfScale(table: FoundTable, column: TableColumn, bare: readonly Percent[]): readonly Issue[] {
  if (!bare.some(({ value }) => isPoints(value)) || bare.every(({ value }) => isPoints(value))) return [];
  const isOut = outOfScaleIn(bare.map(({ value }) => value));
  return bare.filter(({ value }) => isOut(value)).map((each) => asked(table, column, each));
}

/** "0,5" among "45,5%": a half of one percent, or fifty. */
function unclear(table: FoundTable, column: TableColumn, bare: readonly Percent[]): readonly Issue[] {
  return bare.filter(({ value }) => !isPoints(value)).map((each) => asked(table, column, each));
}

function asPoints(table: FoundTable, column: TableColumn, bare: readonly Percent[]): readonly Issue[] {
  return bare
    .filter(({ value }) => isPoints(value))
    .map((each) => {
      const understood = String(scaledPercent(each, 'fractions'));
      const message = (at: NamedPlace) => say.percentPoints(at, each.raw, numberText(each.value));
      return told(table, column, each, 'percent-points', message, understood);
    });
}

function asked(table: FoundTable, column: TableColumn, each: Percent): Issue {
  const high = Number((each.value * 100).toPrecision(12));
  const message = (at: NamedPlace) => say.percentScale(at, each.raw, numberText(each.value), numberText(high));
  return told(table, column, each, 'percent-scale', message, String(each.value));
}

function mixedNote({ sheet }: FoundTable, { column, letter }: TableColumn, { row, raw }: Percent): readonly Issue[] {
  const message = say.percentMixed(sheet.name, letter, raw);
  return [issueAt('note', 'percent-mixed', message, { sheet: sheet.name, row, column }, { raw })];
}

function told(
  { sheet }: FoundTable,
  { column }: TableColumn,
  { row, raw }: Pick<Percent, 'row' | 'raw'>,
  code: string,
  message: (place: NamedPlace) => string,
  understood: string,
): Issue {
  const named = { sheet: sheet.name, cell: address(row, column) };
  return issueAt('warning', code, message(named), { sheet: sheet.name, row, column }, { raw, understood });
}
