import { cutParagraph, type TextPlace } from './cutText';

/** Where a part of a table begins. */
export interface RowCut {
  /** Index of the body row. */
  readonly row: number;
  /** null: with the row whole; else, per cell of it, the letter its part begins with, null where it has ended. */
  readonly places: readonly (TextPlace | null)[] | null;
}

/** A cell that reaches below the rows already placed. */
interface OpenSpan {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
  readonly rowsLeft: number;
}

/**
 * Cuts a table before the given body rows, or inside them; every part gets the columns and the heading of the whole. A
 * cell merged over a cut goes on, empty, in the next part.
 * @param cuts where new parts start, in the order of the table, none of them at its first row whole
 */
export function cutTable(table: HTMLTableElement, cuts: readonly RowCut[]): readonly HTMLTableElement[] {
  const { rows, starts } = cutRows(Array.from(table.tBodies[0]?.rows ?? []), cuts);
  const bounds = [0, ...starts, rows.length];
  let open: readonly OpenSpan[] = [];
  return bounds.slice(0, -1).map((start, index) => {
    const partRows = rows.slice(start, bounds[index + 1]);
    const [first] = partRows;
    if (first) continueSpans(first, open);
    open = closeSpans(partRows);
    return index === 0 ? table : partOf(table, partRows);
  });
}

/** Rows that are cut inside stand as several. @returns the rows, and the indexes among them at which parts start */
function cutRows(whole: readonly HTMLTableRowElement[], cuts: readonly RowCut[]) {
  const rows: HTMLTableRowElement[] = [];
  const starts: number[] = [];
  for (const [index, row] of whole.entries()) {
    const here = cuts.filter((cut) => cut.row === index);
    if (here.some(({ places }) => places === null)) starts.push(rows.length);
    const inside = here.flatMap(({ places }) => (places === null ? [] : [places]));
    for (const [place, piece] of cutRow(row, inside).entries()) {
      if (place > 0) starts.push(rows.length);
      rows.push(piece);
    }
  }
  return { rows, starts };
}

/** A row of several lines cut before the given ones; a cell that has ended goes on empty. */
function cutRow(
  row: HTMLTableRowElement,
  cuts: readonly (readonly (TextPlace | null)[])[],
): readonly HTMLTableRowElement[] {
  if (cuts.length === 0) return [row];
  const cells = Array.from(row.cells, (cell, index) => {
    const places = cuts.map((cut) => cut[index] ?? null).filter((place) => place !== null);
    return cutParagraph(cell, places);
  });
  row.classList.add('parted');
  const rest = cuts.map((_, index) => {
    const part = row.cloneNode(false) as HTMLTableRowElement; // a clone of an element is of the same kind
    part.append(...cells.map((pieces) => pieces[index + 1] ?? emptied(pieces[0])));
    part.classList.add('continued');
    return part;
  });
  return [row, ...rest];
}

function emptied(cell: HTMLElement | undefined): Node {
  return cell?.cloneNode(false) ?? document.createElement('td');
}

function partOf(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): HTMLTableElement {
  const part = table.cloneNode(false) as HTMLTableElement; // a clone of an element is of the same kind
  for (const group of table.querySelectorAll(':scope > colgroup, :scope > thead')) part.append(group.cloneNode(true));
  part.createTBody().append(...rows);
  part.classList.add('continued');
  return part;
}

function continueSpans(row: HTMLTableRowElement, open: readonly OpenSpan[]): void {
  for (const { cell, column, rowsLeft } of open) {
    const rest = cell.cloneNode(false) as HTMLTableCellElement; // a clone of an element is of the same kind
    rest.rowSpan = rowsLeft;
    row.insertBefore(rest, cellFrom(row, column));
  }
}

/** First cell of a row at or after a grid column, counting only spans of the row itself; null at its end. */
function cellFrom(row: HTMLTableRowElement, column: number): HTMLTableCellElement | null {
  let place = 0;
  for (const cell of row.cells) {
    if (place >= column) return cell;
    place += cell.colSpan;
  }
  return null;
}

/** Shortens the spans that reach past the last row and says how much of each is left. */
function closeSpans(rows: readonly HTMLTableRowElement[]): readonly OpenSpan[] {
  const open: OpenSpan[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      const rowsLeft = index + cell.rowSpan - rows.length;
      if (rowsLeft > 0) {
        open.push({ cell, column, rowsLeft });
        cell.rowSpan -= rowsLeft;
      }
      column += cell.colSpan;
    }
  }
  return open;
}
