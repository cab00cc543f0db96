import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { figureMessages as say } from '../../text/figureMessages';
import type { NamedPlace } from '../../text/importMessages';
import { address, type Cell, cellAt } from '../grid';
import { issueAt } from '../issues';
import { countWhile } from './countWhile';
import { clean, isNear } from './figures';
import { isBroken, isLostThousand, timesThousand } from './lostThousands';
import { scaleAbove, scaleOfWords, TableMeasures } from './measures';
import type { FoundTable, TableColumn } from './types';
import { recordValue } from './values';

/** A fraction so many times below the smallest whole number of its column may be a thousand whose dot was lost. */
const FAR_BELOW = 20;
/** How far from the others a sum in another unit lies at least, and how near it comes in theirs. */
const APART = 100;
const NEAR = 10;
/** Headings under which nothing but money stands. */
const SUM_OF_MONEY =
  /\b(?:so tien|thanh tien|tien (?:mat|cong|luong)|kinh phi|von|du toan|quyet toan|giai ngan|tam ung|doanh thu|chi phi|thu nhap|muc dau tu)\b/;
/** Below this nothing is a sum of đồng. */
const LEAST_MONEY = 1_000;
/** Units in which sums of money may be given where nothing names one. */
const UNNAMED_SCALES = [1e6, 1e9];
const FEWEST_OTHERS = 2;

interface Figure {
  readonly row: number;
  readonly value: number;
  readonly cell: Cell;
}

/**
 * Figures that stay as the file has them although what is measured, or the figures around, speak against them: a fraction
 * of a household, 1.2 among thousands, đồng among millions.
 */
export function oddFigureIssues(table: FoundTable, columns: readonly TableColumn[]): readonly Issue[] {
  let known: TableMeasures | null = null;
  const measures = () => {
    known ??= new TableMeasures(table); // looks at every row: only for columns that have something odd
    return known;
  };
  return columns.flatMap((column) => {
    const mayBeScaled = SUM_OF_MONEY.test(foldForSearch(column.path.join(' '))) || scaleOver(table, column) !== null;
    const hasFractions = holdsFractions(table, column);
    if (!mayBeScaled && !hasFractions) return [];
    const figures = figuresOf(table, column);
    const fractions = hasFractions ? notWhole(table, column, figures, measures()) : [];
    const scale = scaleOver(table, column);
    if (isStated(table, column, figures)) {
      // a sum was written down without looking at the unit of each line: the sum alone does not clear a sum far off
      const stated = mayBeScaled && scale !== null ? otherScaleIssues(table, column, figures, scale) : [];
      return [...fractions, ...(measures().isToldInRows ? [] : stated.map(asNote))];
    }
    const lost = hasFractions ? lostDots(table, column, figures, measures()) : [];
    const scaled = mayBeScaled ? otherScaleIssues(table, column, figures, scale) : [];
    const areAlike = scaled.length > 0 && !measures().isToldInRows;
    return [...fractions, ...lost, ...(areAlike ? scaled : [])];
  });
}

function asNote(issue: Issue): Issue {
  return { ...issue, severity: 'note' };
}

/** The scale in the headings of the column, else in the line above the table. */
function scaleOver({ sheet, area }: FoundTable, { path }: TableColumn): number | null {
  const inHeadings = [...path].reverse().map((text) => scaleOfWords(foldForSearch(text)));
  return inHeadings.find((scale) => scale !== null) ?? scaleAbove(sheet, area.top);
}

function holdsFractions({ sheet, rows }: FoundTable, { column }: TableColumn): boolean {
  return rows.some(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(sheet, row, column) : undefined;
    return cell !== undefined && isBroken(cell);
  });
}

function figuresOf({ sheet, rows }: FoundTable, column: TableColumn): readonly Figure[] {
  return rows.flatMap(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(sheet, row, column.column) : undefined;
    const value = cell === undefined ? null : recordValue(sheet, row, column);
    return cell !== undefined && typeof value === 'number' ? [{ row, value, cell }] : [];
  });
}

/** Fractions of what is counted one by one. */
function notWhole(
  table: FoundTable,
  column: TableColumn,
  figures: readonly Figure[],
  measures: TableMeasures,
): readonly Issue[] {
  return figures
    .filter(({ row, value }) => !Number.isInteger(value) && measures.at(row, column.column) === 'whole')
    .map((figure) => told(table, column, figure, 'fraction-of-things', (at) => say.fractionOfThings(at, figure.value)));
}

/** Fractions of anything else far below the whole numbers, among which a thousand times as much would stand. */
function lostDots(
  table: FoundTable,
  column: TableColumn,
  figures: readonly Figure[],
  measures: TableMeasures,
): readonly Issue[] {
  const wholes = figures.flatMap(({ value }) => (Number.isInteger(value) && value !== 0 ? [Math.abs(value)] : []));
  if (wholes.length < FEWEST_OTHERS || wholes.length === figures.length) return [];
  const least = wholes.reduce((smallest, size) => Math.min(smallest, size));
  const most = wholes.reduce((largest, size) => Math.max(largest, size));
  const mayBeThousand = ({ row, value, cell }: Figure) => {
    const other = Math.abs(timesThousand(value));
    const isFarBelow = isLostThousand(cell) && Math.abs(value) * FAR_BELOW < least;
    return isFarBelow && least / 2 <= other && other <= most * 2 && !measures.isToldInRow(row);
  };
  return figures
    .filter((figure) => !Number.isInteger(figure.value) && mayBeThousand(figure))
    .filter(({ row }) => measures.at(row, column.column) !== 'whole')
    .map((figure) => {
      const { value } = figure;
      const message = (at: NamedPlace) => say.fractionOrThousand(at, value, timesThousand(value));
      return told(table, column, figure, 'fraction-or-thousand', message);
    });
}

/** Somebody wrote down the sum of the figures as they are; a formula adds up whatever stands there. */
function isStated({ sheet, rows }: FoundTable, { column }: TableColumn, figures: readonly Figure[]): boolean {
  const sum = clean(figures.reduce((added, { value }) => added + value, 0));
  return rows.some(({ row, kind }) => {
    const cell = kind === 'total' ? cellAt(sheet, row, column) : undefined;
    return cell?.kind === 'number' && !cell.isFormula && isNear(cell.value, sum);
  });
}

/** @param scale how many đồng or things the unit over the column is; null when it names none */
function otherScaleIssues(
  table: FoundTable,
  column: TableColumn,
  figures: readonly Figure[],
  scale: number | null,
): readonly Issue[] {
  const sizes = figures.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  const sorted = Float64Array.from(sizes).sort();
  return figures.flatMap((figure) => {
    const factor = factorOf(Math.abs(figure.value), sorted, scale);
    if (factor === null) return [];
    const other = Number((figure.value * factor).toPrecision(12));
    return [told(table, column, figure, 'other-scale', (at) => say.otherScale(at, figure.value, other))];
  });
}

/** What the figure has to be multiplied with to come among the others; null when it is among them, or never comes. */
function factorOf(size: number, sorted: Float64Array, scale: number | null): number | null {
  const below = mostOf(sorted, 0, placeOf(sorted, size / APART + Number.EPSILON));
  const down = below && (scale === null ? UNNAMED_SCALES : [scale]).find((each) => isAmong(size / each, below));
  if (down) return 1 / down;
  if (scale !== null || size === 0 || size >= LEAST_MONEY) return null;
  const above = mostOf(sorted, placeOf(sorted, size * APART), sorted.length);
  return (above && [1e3, 1e6].find((each) => isAmong(size * each, above))) ?? null;
}

type Range = readonly [least: number, most: number];

/** The sizes from one place to another, when they are most of the column and alike. */
function mostOf(sorted: Float64Array, from: number, to: number): Range | null {
  const isMost = to - from >= FEWEST_OTHERS && (to - from) * 2 > sorted.length - 1;
  const [least, most] = [sorted[from] ?? 0, sorted[to - 1] ?? 0];
  return isMost && most <= least * APART ? [least, most] : null;
}

/** How many sizes are smaller. */
function placeOf(sorted: Float64Array, size: number): number {
  return countWhile(sorted, (each) => each < size);
}

function isAmong(size: number, [least, most]: Range): boolean {
  return least / NEAR <= size && size <= most * NEAR;
}

function told(
  { sheet }: FoundTable,
  { column }: TableColumn,
  { row, value }: Figure,
  code: string,
  message: (place: NamedPlace) => string,
): Issue {
  const place = { sheet: sheet.name, row, column };
  const named = { sheet: sheet.name, cell: address(row, column) };
  return issueAt('warning', code, message(named), place, { raw: String(value), understood: String(value) });
}
