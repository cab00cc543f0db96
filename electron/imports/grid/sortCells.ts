import { address } from '../grid';
import { damaged } from '../refusal';
import { CELL_ERROR, CELL_TEXT, FORMULA_FLAG } from './cellCodes';
import type { CellStore, StoredText } from './cellStore';

/** Sort keys are `number × KEY_FACTOR + index` in a double: numbers sort natively, without a comparing function. */
const KEY_FACTOR = 2 ** 30;

/**
 * A store whose rows or cells came out of order, put in order. A cell given twice with one value is kept once.
 * @throws RefusalError damaged, when a cell was given two different values: whichever we took might be the wrong one
 */
export function sortCells(store: CellStore): CellStore {
  const order = new Uint32Array(store.columns.length);
  const rowNumbers: number[] = [];
  const rowStarts: number[] = [];
  let count = 0;
  for (const row of rowsInOrder(store)) {
    rowNumbers.push(row.number);
    rowStarts.push(count);
    const cells = distinctCells(store, row.number, row.cells);
    order.set(cells, count);
    count += cells.length;
  }
  rowStarts.push(count);
  const rows = { rowNumbers: Uint32Array.from(rowNumbers), rowStarts: Uint32Array.from(rowStarts) };
  const kept = order.subarray(0, count);
  return {
    ...store,
    ...rows,
    columns: gathered(store.columns, kept, new Uint16Array(count)),
    codes: gathered(store.codes, kept, new Uint8Array(count)),
    styleIds: gathered(store.styleIds, kept, new Uint16Array(count)),
    values: gathered(store.values, kept, new Float64Array(count)),
  };
}

interface GatheredRow {
  readonly number: number;
  /** Indexes of its cells, in the order of the file. */
  readonly cells: readonly number[];
}

/** The rows ascending; one that came in several pieces is gathered. */
function* rowsInOrder({ rowNumbers, rowStarts }: CellStore): Generator<GatheredRow> {
  const pieces = sortedIndexes(rowNumbers, (index) => index);
  let cells: number[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? 0;
    for (let cell = rowStarts[piece] ?? 0; cell < (rowStarts[piece + 1] ?? 0); cell += 1) cells.push(cell);
    const number = rowNumbers[piece] ?? 0;
    if (at + 1 < pieces.length && rowNumbers[pieces[at + 1] ?? 0] === number) continue;
    yield { number, cells };
    cells = [];
  }
}

/** Indexes of the cells of a row from left to right, each column once. */
function distinctCells(store: CellStore, row: number, cells: readonly number[]): number[] {
  const { columns } = store;
  const sorted = sortedIndexes(
    Uint32Array.from(cells, (cell) => columns[cell] ?? 0),
    (index) => cells[index] ?? 0,
  );
  const kept: number[] = [];
  for (const cell of sorted) {
    const before = kept.at(-1);
    const column = columns[cell] ?? 0;
    if (before === undefined || columns[before] !== column) kept.push(cell);
    else if (!sameValue(store, cell, before)) damaged('duplicate-cell', { cell: address(row, column) });
  }
  return kept;
}

/** What `indexOf` gives for each position, ordered by the number at the position, equal numbers in their first order. */
function sortedIndexes(numbers: Uint32Array, indexOf: (position: number) => number): Uint32Array {
  const keys = new Float64Array(numbers.length);
  for (let at = 0; at < keys.length; at += 1) keys[at] = (numbers[at] ?? 0) * KEY_FACTOR + at;
  keys.sort();
  const indexes = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) indexes[at] = indexOf((keys[at] ?? 0) % KEY_FACTOR);
  return indexes;
}

/** `from` in the given order, written into `to`. Plain loops here: `TypedArray.from` first builds a list of everything. */
function gathered<T extends Uint8Array | Uint16Array | Float64Array>(from: T, order: Uint32Array, to: T): T {
  for (let at = 0; at < order.length; at += 1) to[at] = from[order[at] ?? 0] ?? 0;
  return to;
}

function sameValue({ codes, values, texts }: CellStore, a: number, b: number): boolean {
  if (codes[a] !== codes[b]) return false;
  if (values[a] === values[b]) return true;
  const kind = (codes[a] ?? 0) & ~FORMULA_FLAG;
  if (kind !== CELL_TEXT && kind !== CELL_ERROR) return false;
  return plainText(texts[values[a] ?? 0]) === plainText(texts[values[b] ?? 0]);
}

function plainText(stored: StoredText | undefined): string | undefined {
  return typeof stored === 'object' ? stored.text : stored;
}
