import { exact, minus } from '../decimals';
import { CELL, type PackedCells, REASON } from './answer';
import { exactRate } from './exactRate';
import type { PivotField } from './facts';
import { MARK, type Plane } from './plane';
import { type Dimension, type Question, TIME_DIMENSIONS } from './question';
import type { Side } from './shownLines';

export interface PackInput {
  readonly rows: Side;
  readonly columns: Side;
  /** By field. */
  readonly planes: readonly Plane[];
  readonly fields: readonly PivotField[];
  readonly question: Question;
  /** Columns of a plane. */
  readonly width: number;
}

/** Shares are told with so many decimals, rounded half up. */
export const SHARE_DECIMALS = 2;

const NO_SUMS = ['min', 'max', 'reports', 'missing', 'coverage'] as const;

/** Whether it adds nothing: of one report each, or of the reports themselves. */
export function addsNothing(value: Question['value']): boolean {
  return NO_SUMS.some((one) => one === value);
}

/** Values of several reports of one unit. */
const OVER_TIME = ['last', 'first', 'change'] as const;

const SHARES = ['shareOfColumn', 'shareOfRow', 'shareOfWhole'] as const;

export function isShare(value: Question['value']): value is (typeof SHARES)[number] {
  return SHARES.some((one) => one === value);
}

/** The whole that a share is of lies over several periods, of which the share is one. */
export function spansTime({ value, rows, columns }: Question): boolean {
  const isTime = (one: Dimension) => TIME_DIMENSIONS.some((time) => time === one);
  if (value === 'shareOfRow') return columns.some(isTime);
  return value === 'shareOfColumn' ? rows.some(isTime) : [...rows, ...columns].some(isTime);
}

export function packCells({ rows, columns, planes, fields, question, width }: PackInput): PackedCells {
  const count = rows.lines.length * columns.lines.length;
  const cells = emptyCells(count);
  for (let r = 0; r < rows.lines.length; r += 1) {
    const rowField = rows.lines[r]?.field ?? null;
    const row = rows.gathered[r] ?? 0;
    for (let c = 0; c < columns.lines.length; c += 1) {
      const place = rowField ?? columns.lines[c]?.field ?? 0;
      const [plane, field] = [planes[place], fields[place]];
      if (plane === undefined || field === undefined) continue;
      const column = columns.gathered[c] ?? 0;
      const from = row * width + column;
      const to = r * columns.lines.length + c;
      copyCounts(cells, to, plane, from, field);
      if (!plane.hasNumber(from))
        cells.kinds[to] = isNobody(field, question, plane.marks[from] ?? 0)
          ? CELL.number
          : emptyKind(plane.marks[from] ?? 0, plane.received[from] ?? 0);
      if (cells.kinds[to] === CELL.impossible) cells.reasons[to] = REASON.nothingBefore;
      if (plane.hasNumber(from) && field.kind === 'average' && !isOfOne(r, c, from, { rows, columns, plane, question }))
        cells.kinds[to] = CELL.notAdded;
      else if (plane.hasNumber(from)) putValue(cells, to, { plane, from, row, column, width, field, question });
    }
  }
  return cells;
}

interface AveragePlace {
  readonly rows: Side;
  readonly columns: Side;
  readonly plane: Plane;
  readonly question: Question;
}

/**
 * Whether a cell of what comes to no sum stands for one report: never that of a total, even where only one unit reported. One
 * unit's first, last and change may lie over its periods; least and most are those of one report wherever they stand.
 */
function isOfOne(r: number, c: number, from: number, { rows, columns, plane, question }: AveragePlace): boolean {
  if (addsNothing(question.value)) return true;
  const isTotal = ({ lines }: Side, at: number) => lines.length > 1 && lines[at]?.kind !== 'leaf';
  if (isShare(question.value) || isTotal(rows, r) || isTotal(columns, c)) return false;
  const isOfPeriod = [...question.rows, ...question.columns].includes('period'); // of two reports of a day the last one
  return isOfPeriod || OVER_TIME.some((one) => one === question.value)
    ? (plane.owing[from] ?? 0) === 1
    : plane.owed(from) === 1;
}

function emptyCells(count: number): PackedCells {
  return {
    values: new Float64Array(count),
    numerators: new Float64Array(count),
    denominators: new Float64Array(count),
    kinds: new Uint8Array(count).fill(CELL.none),
    reasons: new Uint8Array(count),
    marks: new Uint8Array(count),
    reported: new Int32Array(count),
    owing: new Int32Array(count),
    received: new Int32Array(count),
    owed: new Int32Array(count),
    stale: new Int32Array(count),
    newest: new Int32Array(count),
  };
}

function copyCounts(cells: PackedCells, to: number, plane: Plane, from: number, field: PivotField): void {
  cells.marks[to] = plane.marks[from] ?? 0;
  cells.reported[to] = plane.covered(from, field.kind === 'state');
  cells.owing[to] = plane.owing[from] ?? 0;
  cells.received[to] = plane.received[from] ?? 0;
  cells.owed[to] = plane.owed(from);
  cells.stale[to] = plane.addsUp ? 0 : (plane.stale[from] ?? 0);
  cells.newest[to] = plane.newest[from] ?? -1;
}

/** Of reports told apart by their state, none in that state are 0: nobody is let off for it. */
function isNobody({ kind }: PivotField, { rows, columns, value }: Question, marks: number): boolean {
  return kind === 'state' && marks === 0 && value !== 'change' && [...rows, ...columns].includes('state');
}

/** A cell without a number says the strongest that is known: reported and left empty, missing, not asked yet. */
function emptyKind(marks: number, received: number): number {
  if (received > 0) return CELL.impossible;
  if ((marks & MARK.blank) !== 0) return CELL.blank;
  if ((marks & MARK.otherHour) !== 0) return CELL.otherHour;
  if ((marks & MARK.missing) !== 0) return CELL.missing;
  if ((marks & MARK.notDue) !== 0) return CELL.notDue;
  return (marks & MARK.merged) !== 0 ? CELL.merged : CELL.none;
}

interface ValuePlace {
  readonly plane: Plane;
  readonly from: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly field: PivotField;
  readonly question: Question;
}

function putValue(cells: PackedCells, to: number, place: ValuePlace): void {
  const { plane, from, field, question } = place;
  const value = exact(plane.values[from] ?? 0);
  cells.kinds[to] = CELL.number;
  cells.numerators[to] = value;
  cells.values[to] = minus(value, plane.earlier?.[from] ?? 0);
  if (isShare(question.value)) putShare(cells, to, place, value);
  else if (field.rate !== null && plane.bases !== null) putRate(cells, to, place, value);
}

function putShare(
  cells: PackedCells,
  to: number,
  { plane, row, column, width, field, question }: ValuePlace,
  value: number,
) {
  if (field.rate !== null) return impossible(cells, to, REASON.shareOfRate);
  if (field.kind === 'level' && spansTime(question)) return impossible(cells, to, REASON.shareOverTime);
  const whole = question.value === 'shareOfColumn' ? column : question.value === 'shareOfRow' ? row * width : 0;
  const total = exact(plane.values[whole] ?? 0);
  cells.denominators[to] = total;
  const share = exactRate(value, total, SHARE_DECIMALS, 'round');
  if (share === null) return impossible(cells, to, REASON.zeroWhole);
  cells.values[to] = share;
}

/** From sums of counts, by the rounding the rate is stated with; the change of a rate is one of two printed rates. */
function putRate(cells: PackedCells, to: number, { plane, from, field }: ValuePlace, value: number): void {
  if (field.rate === null) return;
  const { decimals, rounding } = field.rate;
  const base = exact(plane.bases?.[from] ?? 0);
  cells.denominators[to] = base;
  const rate = exactRate(value, base, decimals, rounding);
  const before =
    plane.earlier === null
      ? 0
      : exactRate(plane.earlier[from] ?? 0, plane.earlierBases?.[from] ?? 0, decimals, rounding);
  if (rate === null || before === null) impossible(cells, to, REASON.zeroWhole);
  else cells.values[to] = rate - before;
}

function impossible(cells: PackedCells, to: number, reason: number): void {
  cells.kinds[to] = CELL.impossible;
  cells.reasons[to] = reason;
  cells.values[to] = 0;
}
