import type { BoardCell } from './board';

/**
 * Cells as they travel to the page that draws them: JSON that says per field of a cell which values there are, and for each
 * cell which of them. A screenful is ten thousand cells; as objects each of their fields would be copied one by one while
 * the page stands still, a text is copied whole.
 */
export type PackedCells = string;

interface PackedField {
  readonly values: readonly unknown[];
  /** null: each cell has its own. */
  readonly at: readonly number[] | null;
}
type Fields = { readonly [F in keyof BoardCell]: PackedField };

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
  madeOf: true,
  state: true,
  letOff: true,
  receivedAt: true,
  lateMinutes: true,
  channel: true,
  versions: true,
  arrivals: true,
  fileName: true,
  warnings: true,
} satisfies Record<keyof BoardCell, true>) as readonly (keyof BoardCell)[]; // keys of a literal checked above

/** The same cells, small to carry. `unpackCells` gives them back. */
export function packCells(cells: readonly BoardCell[]): PackedCells {
  return JSON.stringify(
    Object.fromEntries(FIELDS.map((field) => [field, packField(cells.map((cell) => cell[field]))])),
  );
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

/** What `packCells` packed. */
export function unpackCells(cells: PackedCells): readonly BoardCell[] {
  const packed = JSON.parse(cells) as Fields; // written by packCells
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
    madeOf: fieldOf('madeOf', index),
    state: fieldOf('state', index),
    letOff: fieldOf('letOff', index),
    receivedAt: fieldOf('receivedAt', index),
    lateMinutes: fieldOf('lateMinutes', index),
    channel: fieldOf('channel', index),
    versions: fieldOf('versions', index),
    arrivals: fieldOf('arrivals', index),
    fileName: fieldOf('fileName', index),
    warnings: fieldOf('warnings', index),
  }));
}
