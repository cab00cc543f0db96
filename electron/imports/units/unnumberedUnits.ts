import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { textOf } from '../cells';
import { address, cellAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { FoundTable } from '../tables/types';
import { nameWords } from '../unitNames';
import { kindOfName } from './unitKinds';

const SHORT_KIND = /^(?:p|x|tt|dk)\s?\./;

/** Rows that give nothing but a name: `units` are read like the records, `issues` name those that are not. */
export interface UnnumberedUnits {
  readonly units: readonly number[];
  readonly issues: readonly ReturnType<typeof issueAt>[];
}

/**
 * A unit without a code or an ordinal looks to the finder of tables like the name of a group, or like a line that signs.
 * It is a unit when it is of the same kind as the records; a commune of another kind is named rather than dropped.
 */
export function unnumberedUnits(table: FoundTable, column: number): UnnumberedUnits {
  const { sheet, rows } = table;
  const nameAt = (row: number) => textOf(cellAt(sheet, row, column));
  const kindAt = (row: number) => kindOfName(nameWords(nameAt(row)).join(' '));
  const kinds = new Set(rows.flatMap(({ kind, row }) => (kind === 'record' ? [kindAt(row)] : [])));
  const inside = rows.flatMap(({ kind, row }) => (kind === 'section' || kind === 'note' ? [row] : []));
  const found = [...inside, ...behind(table, column, kindAt)].filter((row) => isAlone(sheet, row, column));
  const isUnit = (row: number) => kindAt(row) !== '' && kinds.has(kindAt(row));
  const isCommune = (row: number) => /^(?:phường|xã|thị trấn|đặc khu)$/.test(kindAt(row)) || isShort(nameAt(row));
  return {
    units: found.filter(isUnit),
    issues: found
      .filter((row) => !isUnit(row) && isCommune(row))
      .map((row) => leftOut(sheet, row, column, nameAt(row))),
  };
}

function isShort(name: string): boolean {
  return SHORT_KIND.test(foldForSearch(name));
}

/** Lines right under the table, when every one up to the next blank row names a unit: below a signature stands a post. */
function behind({ sheet, area }: FoundTable, column: number, kindAt: (row: number) => string): readonly number[] {
  const found: number[] = [];
  for (let row = area.bottom + 1; textOf(cellAt(sheet, row, column)) !== ''; row += 1) found.push(row);
  return found.every((row) => kindAt(row) !== '') ? found : [];
}

function isAlone(sheet: Sheet, row: number, column: number): boolean {
  return [...Array(column).keys()].every((left) => textOf(cellAt(sheet, row, left)) === '');
}

function leftOut(sheet: Sheet, row: number, column: number, raw: string) {
  const named = { sheet: sheet.name, cell: address(row, column) };
  return issueAt('warning', 'unit-left-out', say.unitLeftOut(named, raw), { sheet: sheet.name, row, column }, { raw });
}
