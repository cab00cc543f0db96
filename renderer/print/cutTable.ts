/** A cell that reaches below the rows already placed. */
interface OpenSpan {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
  readonly rowsLeft: number;
}

/**
 * Cuts a table before the given body rows; every part gets the columns and the heading of the whole. A cell merged over
 * a cut goes on, empty, in the next part.
 * @param starts body row indexes at which new parts start, ascending, none of them 0
 */
export function cutTable(table: HTMLTableElement, starts: readonly number[]): readonly HTMLTableElement[] {
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
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
