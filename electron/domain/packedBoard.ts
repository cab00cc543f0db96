import type { Board, BoardCell, BoardRow, BoardSection } from './board';

/**
 * A board as it travels to the page that draws it. A season of ninety days and three hundred units is 27,000 cells; as
 * objects each of their fields would be copied one by one while the page stands still, a text is copied whole.
 */
export interface PackedBoard extends Omit<Board, 'sections'> {
  readonly sections: readonly PackedSection[];
}

export interface PackedSection extends Omit<BoardSection, 'rows'> {
  readonly rows: readonly (Omit<BoardRow, 'cells'> & { readonly cellCount: number })[];
  /** JSON: per field of a cell the different values, and for each cell which of them. */
  readonly cells: string;
}

interface PackedField {
  readonly values: readonly unknown[];
  /** null: each cell has its own. */
  readonly at: readonly number[] | null;
}
type PackedCells = { readonly [F in keyof BoardCell]: PackedField };

/** Every field of a cell; one that is added and not named here does not compile. */
const FIELDS = Object.keys({
  obligationId: true,
  unitId: true,
  formId: true,
  period: true,
  dueAt: true,
  isExclusive: true,
  upperDueAt: true,
  dataAsOf: true,
  exemptReason: true,
  extension: true,
  isWithdrawn: true,
  state: true,
  receivedAt: true,
  lateMinutes: true,
  channel: true,
  versions: true,
  arrivals: true,
  fileName: true,
  warnings: true,
} satisfies Record<keyof BoardCell, true>) as readonly (keyof BoardCell)[]; // keys of a literal checked above

/** The same board, small to carry. `unpackBoard` gives it back whole. */
export function packBoard({ sections, ...board }: Board): PackedBoard {
  return { ...board, sections: sections.map(packSection) };
}

function packSection({ rows, ...section }: BoardSection): PackedSection {
  return {
    ...section,
    rows: rows.map(({ cells, ...row }) => ({ ...row, cellCount: cells.length })),
    cells: JSON.stringify(packCells(rows.flatMap(({ cells }) => cells))),
  };
}

function packCells(cells: readonly BoardCell[]): PackedCells {
  return Object.fromEntries(FIELDS.map((field) => [field, packField(cells.map((cell) => cell[field]))])) as PackedCells;
}

/** So many cells tell whether a field is another one in every cell. */
const LOOKED_AT = 64;

function packField(values: readonly unknown[]): PackedField {
  const first = values.slice(0, LOOKED_AT);
  if (new Set(first).size === first.length) return { values, at: null };
  const places = new Map<unknown, number>();
  let [last, place]: [unknown, number] = [places, -1]; // no cell holds this map
  const at = values.map((value) => {
    if (value === last) return place; // a cell is often like the one before it
    place = places.get(value) ?? places.size;
    places.set(value, place);
    last = value;
    return place;
  });
  return { values: [...places.keys()], at };
}

/** What `packBoard` packed. */
export function unpackBoard({ sections, ...board }: PackedBoard): Board {
  return { ...board, sections: sections.map(unpackSection) };
}

/** A duty is taken apart when the first of its rows is looked at: of several duties one is shown. */
function unpackSection({ rows, cells, ...section }: PackedSection): BoardSection {
  let all: readonly BoardCell[] | null = null;
  const cellsFrom = (first: number, end: number) => {
    all ??= unpackCells(JSON.parse(cells) as PackedCells); // written by packSection
    return all.slice(first, end);
  };
  let next = 0;
  const unpacked = rows.map(({ cellCount, ...row }) => {
    const first = next;
    next += cellCount;
    return withCells(row, () => cellsFrom(first, first + cellCount));
  });
  return { ...section, rows: unpacked };
}

function withCells(row: Omit<BoardRow, 'cells'>, read: () => readonly BoardCell[]): BoardRow {
  let known: readonly BoardCell[] | null = null;
  return {
    ...row,
    get cells() {
      known ??= read();
      return known;
    },
  };
}

function unpackCells(packed: PackedCells): readonly BoardCell[] {
  const fieldOf = <F extends keyof BoardCell>(field: F, index: number) => {
    const { values, at } = packed[field];
    return values[at === null ? index : (at[index] ?? -1)] as BoardCell[F]; // packed from this very field
  };
  const { values, at } = packed.obligationId;
  return (at ?? values).map((_, index) => ({
    obligationId: fieldOf('obligationId', index),
    unitId: fieldOf('unitId', index),
    formId: fieldOf('formId', index),
    period: fieldOf('period', index),
    dueAt: fieldOf('dueAt', index),
    isExclusive: fieldOf('isExclusive', index),
    upperDueAt: fieldOf('upperDueAt', index),
    dataAsOf: fieldOf('dataAsOf', index),
    exemptReason: fieldOf('exemptReason', index),
    extension: fieldOf('extension', index),
    isWithdrawn: fieldOf('isWithdrawn', index),
    state: fieldOf('state', index),
    receivedAt: fieldOf('receivedAt', index),
    lateMinutes: fieldOf('lateMinutes', index),
    channel: fieldOf('channel', index),
    versions: fieldOf('versions', index),
    arrivals: fieldOf('arrivals', index),
    fileName: fieldOf('fileName', index),
    warnings: fieldOf('warnings', index),
  }));
}
