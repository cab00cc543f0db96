import type { ListedDoubt, RowChoice } from '../domain/listedDoubt';
import type { UnitListRow } from '../imports/unitList';
import { twinOf, type WrittenName, writtenName } from '../imports/units/nameTwins';
import { mayBeTogether } from '../imports/units/unitPlaces';
import { unitListMessages as say } from '../text/unitListMessages';

/** What the clerk has said, by row of the sheet. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

interface RepeatedRow {
  readonly row: UnitListRow;
  /** The row that is taken for it; null: both are taken. */
  readonly first: UnitListRow | null;
  readonly doubt: ListedDoubt;
}

/** Rows that name a unit which an earlier row names already; with two codes they are two, which is said elsewhere. */
export function repeatedRows(rows: readonly UnitListRow[], choices: RowChoices): readonly RepeatedRow[] {
  const seen = new Map<string, { readonly row: UnitListRow; readonly written: WrittenName }[]>();
  return rows.flatMap((row) => {
    const written = writtenName(row.name, row.kind);
    const known = seen.get(written.bare) ?? [];
    seen.set(written.bare, [...known, { row, written }]);
    for (const earlier of known) {
      const twin =
        areTwoCodes(row, earlier.row) || !mayBeTogether(row, earlier.row) ? null : twinOf(written, earlier.written);
      if (twin === null || areOfTwoTimes(row, earlier.row)) continue;
      const choice = choices.get(row.sourceRow);
      const isTaken = choice === undefined ? twin === 'marks' : choice.kind !== 'left';
      const sentence = twin === 'marks' ? say.closeRow : say.repeatedRow;
      const message = sentence(row.name, row.sourceRow, earlier.row.name, earlier.row.sourceRow);
      const taken: RowChoice = isTaken ? { kind: 'new' } : { kind: 'left' };
      const doubt = { row: row.sourceRow, name: row.name, units: [], taken, message };
      return [{ row, first: isTaken ? null : earlier.row, doubt }];
    }
    return [];
  });
}

function areTwoCodes(left: UnitListRow, right: UnitListRow): boolean {
  return left.code !== null && right.code !== null && left.code !== right.code;
}

/** One that ended and one that began are written in one list without being one. */
function areOfTwoTimes(left: UnitListRow, right: UnitListRow): boolean {
  return left.validFrom !== right.validFrom || left.validTo !== right.validTo;
}
