import type { BuiltSheet } from './buildSheets';

/** Edges of what stands on a sheet, in pixels; all of a sheet are measured from one corner. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** By element; one that is missing has to be laid out to be known. */
export type Places = ReadonlyMap<Element, Edges>;

/** A sheet that holds nothing but whole rows of a table that goes on, none of their cells merged. */
interface PlainSheet {
  readonly element: HTMLElement;
  readonly table: HTMLTableElement;
  readonly rows: readonly HTMLTableRowElement[];
  readonly heights: readonly number[];
}

/**
 * Sheets in the middle of a long table are alike but for their words and the heights of their rows, and these were
 * measured before the pages were broken: the first of them is laid out, what stands where on the next follows from it.
 */
export class PlainSheets {
  /** By sheet: the sheet it is like. */
  private readonly models = new Map<HTMLElement, { readonly sheet: PlainSheet; readonly model: PlainSheet }>();

  /** @param sheets one after another, all of which that need it will be laid out at a time */
  constructor(sheets: readonly BuiltSheet[]) {
    let model: PlainSheet | null = null;
    for (const built of sheets) {
      const sheet = plainSheet(built);
      // between two tables stands the first sheet of the second, which is not plain
      if (sheet !== null && model !== null && columnsOf(sheet) === columnsOf(model))
        this.models.set(sheet.element, { sheet, model });
      else model = sheet;
    }
  }

  /** Whether a sheet has to be laid out to know what stands where. */
  isToBeLaid({ element }: BuiltSheet): boolean {
    return !this.models.has(element);
  }

  /** To be asked while the others are laid out. @returns null for one of these */
  placesOf({ element }: BuiltSheet): Places | null {
    const found = this.models.get(element);
    return found === undefined ? null : placesLike(found.model, found.sheet);
  }
}

function plainSheet({ element, rowHeights }: BuiltSheet): PlainSheet | null {
  const table = element.lastElementChild;
  if (rowHeights === null || !(table instanceof HTMLTableElement)) return null;
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const [first] = rows;
  if (first === undefined || rows.length !== rowHeights.length) return null;
  const isPlain = rows.every(
    ({ cells }) =>
      cells.length === first.cells.length &&
      Array.from(cells).every((cell) => cell.colSpan === 1 && cell.rowSpan === 1),
  );
  return isPlain ? { element, table, rows, heights: rowHeights } : null;
}

function columnsOf({ rows }: PlainSheet): number {
  return rows[0]?.cells.length ?? 0;
}

/** As the rows of `sheet` stand where those of `model` are laid out. Reads the layout only. */
function placesLike(model: PlainSheet, sheet: PlainSheet): Places {
  const [firstRow] = model.rows;
  const columns = Array.from(firstRow?.cells ?? [], (cell) => cell.getBoundingClientRect());
  const places = new Map<Element, Edges>([[sheet.element, model.element.getBoundingClientRect()]]);
  for (const part of ['.page-number', 'thead']) {
    const [from, to] = [model.element.querySelector(part), sheet.element.querySelector(part)];
    if (from && to) places.set(to, from.getBoundingClientRect());
  }
  let top = firstRow?.getBoundingClientRect().top ?? 0;
  for (const [index, row] of sheet.rows.entries()) {
    const bottom = top + (sheet.heights[index] ?? 0);
    for (const [column, cell] of Array.from(row.cells).entries()) {
      const { left = 0, right = 0 } = columns[column] ?? {};
      places.set(cell, { left, top, right, bottom });
    }
    top = bottom;
  }
  return places;
}
