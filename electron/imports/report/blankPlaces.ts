import type { Sheet } from '../grid';
import { asideColumns } from './asideColumns';
import type { FoundField } from './findFields';

/** A field with the place where its answer stands, or would stand if it had been given. */
export interface PlacedField extends FoundField {
  readonly blank: { readonly row: number; readonly column: number };
}

/**
 * Where an answer was left blank: in the column most other answers stand in, else right of its label and of what stands
 * beside it ("ĐVT"). It is the cell the unit has to fill in, so a sentence about it must not name the label's.
 */
export function withBlanks(sheet: Sheet, found: ReadonlyMap<string, FoundField>): ReadonlyMap<string, PlacedField> {
  const common = commonColumn(found);
  return new Map(
    [...found].map(([key, field]): [string, PlacedField] => {
      const { row, right } = field.label;
      const column = common !== null && common > right ? common : besides(sheet, row, right + 1);
      return [key, { ...field, blank: { row, column } }];
    }),
  );
}

function commonColumn(found: ReadonlyMap<string, FoundField>): number | null {
  const counts = new Map<number, number>();
  for (const { label, answer } of found.values())
    if (answer !== null && answer !== label) counts.set(answer.column, (counts.get(answer.column) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function besides(sheet: Sheet, row: number, column: number): number {
  const aside = asideColumns(sheet).find((one) => row > one.row && one.left <= column && column <= one.right);
  return aside === undefined ? column : besides(sheet, row, aside.right + 1);
}
