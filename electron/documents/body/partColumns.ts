import { type Cell, headRowsOf, type Table } from '../model';
import { cellColumns } from '../tableGrid';

/** Of a sheet, the columns that are repeated take so much at most. */
const LEAD_SHARE = 0.5;

export interface ColumnRoom {
  /** Millimetres each column asks for. */
  readonly widths: readonly number[];
  /** Width of the text. */
  readonly roomMm: number;
}

/**
 * Which columns stand together where not all of them have room beside each other: as few parts as can be, about as wide as
 * each other, the number and name of a row in front of each. Columns under one heading are parted only where they have to.
 */
export function columnParts(table: Table, { widths, roomMm }: ColumnRoom): readonly (readonly number[])[] {
  const all = widths.map((_, column) => column);
  if (widthOf(all, widths) <= roomMm) return [all];
  const lead = leadingColumns(table, { widths, roomMm });
  const rest = { widths, roomMm: roomMm - widthOf(lead, widths) };
  const groups = headingGroups(table, lead.length);
  return evenParts(groups, rest).map((part) => [...lead, ...part]);
}

/** A table with some of its columns, in their order; a cell over several goes over those of them that are left. */
export function withColumns(table: Table, columns: readonly number[]): Table {
  const kept = new Set(columns);
  const { hasColumnNumbers = false, headRows, ...rest } = table;
  const isPlain = headRows === undefined && !hasColumnNumbers;
  return {
    ...rest,
    columns: table.columns.filter((_, column) => kept.has(column)),
    rows: cutRows(table.rows, kept),
    ...(isPlain ? {} : { headRows: cutRows(headRowsOf(table), kept) }),
  };
}

function cutRows<R extends { readonly cells: readonly Cell[] }>(
  rows: readonly R[],
  kept: ReadonlySet<number>,
): readonly R[] {
  const places = cellColumns(rows);
  return rows.map((row, index) => ({
    ...row,
    cells: row.cells.flatMap((cell, at) => {
      const start = places[index]?.[at] ?? at;
      const span = columnsFrom(start, start + (cell.columnSpan ?? 1)).filter((column) => kept.has(column)).length;
      return span === 0 ? [] : [spanning(cell, span)];
    }),
  }));
}

function spanning({ columnSpan: _, ...cell }: Cell, span: number): Cell {
  return span > 1 ? { ...cell, columnSpan: span } : cell;
}

/** The number of a row and its first words, as far as they leave room for others. */
function leadingColumns({ columns }: Table, { widths, roomMm }: ColumnRoom): readonly number[] {
  const hasOrdinal = columns[0]?.align === 'center';
  const hasName = columns[hasOrdinal ? 1 : 0]?.align === 'left';
  const wanted = columnsFrom(0, (hasOrdinal ? 1 : 0) + (hasName ? 1 : 0));
  const options = [wanted, wanted.slice(0, 1), []];
  return options.find((lead) => widthOf(lead, widths) <= roomMm * LEAD_SHARE) ?? [];
}

/** The columns from one on, those under one heading of the first row together. */
function headingGroups(table: Table, from: number): readonly (readonly number[])[] {
  const [first] = headRowsOf(table);
  const end = table.columns.length;
  if (first === undefined) return columnsFrom(from, end).map((column) => [column]);
  let column = 0;
  return first.cells.flatMap(({ columnSpan = 1 }) => {
    const group = columnsFrom(column, column + columnSpan).filter((one) => one >= from);
    column += columnSpan;
    return group.length === 0 ? [] : [group];
  });
}

/** As few parts as the room allows; among those the ones whose widest is least wide. */
function evenParts(groups: readonly (readonly number[])[], room: ColumnRoom): readonly (readonly number[])[] {
  const widest = filledParts(groups, room);
  const total = widthOf(groups.flat(), room.widths);
  const narrower = columnsFrom(Math.ceil(total / widest.length), Math.floor(room.roomMm));
  const even = narrower
    .map((roomMm) => filledParts(groups, { ...room, roomMm }))
    .find((parts) => parts.length === widest.length);
  return even ?? widest;
}

function filledParts(groups: readonly (readonly number[])[], { widths, roomMm }: ColumnRoom): number[][] {
  const parts: number[][] = [];
  let free = 0;
  const place = (columns: readonly number[]) => {
    const width = widthOf(columns, widths);
    const last = width <= free ? parts.at(-1) : undefined;
    if (last === undefined) parts.push([...columns]);
    else last.push(...columns);
    free = (last === undefined ? roomMm : free) - width;
  };
  for (const group of groups) {
    if (widthOf(group, widths) <= roomMm) place(group);
    else for (const column of group) place([column]);
  }
  return parts;
}

function widthOf(columns: readonly number[], widths: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
}

function columnsFrom(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
