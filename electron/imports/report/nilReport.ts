import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import type { Sheet } from '../grid';
import { isNilDeclaration } from '../tables/words';

/** Where a sheet declares "không phát sinh", and whether it does so beyond doubt. */
export interface NilDeclaration {
  readonly cell: SheetCell;
  /** Ticked, or written by hand where the rows would stand; a bare line elsewhere yields to rows that are there. */
  readonly isExplicit: boolean;
}

const EMPTY_BOX = /[☐□▢◻]|\[ *\]|\( *\)/;
const TICKED_BOX = /[☑☒✓✔■]|\[ *[xv✓✔] *\]|\( *[xv✓✔] *\)/i;
const TICK = /^[xv✓✔√☑☒■]$|^co$/i;
/** "Không phát sinh thì ghi số 0" explains the form. */
const INSTRUCTION = /phat sinh[ ,]*(?:thi|ghi|neu|de nghi|vui long|cung)\b/;

/**
 * The unit's declaration that there is nothing to report, or null; an unticked box is no declaration.
 * @param rows rows to look at: all but those of persons
 */
export function findNilDeclaration(sheet: Sheet, rows: readonly number[]): NilDeclaration | null {
  for (const row of rows) {
    const cells = shownCells(sheet, row);
    for (const [at, cell] of cells.entries()) {
      const declared = declaration(cell, cells[at - 1], cells[at + 1]);
      if (declared !== null) return declared;
    }
  }
  return null;
}

function declaration(
  cell: SheetCell,
  left: SheetCell | undefined,
  right: SheetCell | undefined,
): NilDeclaration | null {
  const text = cell.cell.kind === 'text' ? cell.text : '';
  const folded = foldForSearch(text).replace(TICKED_BOX, '').trim();
  if (!isNilDeclaration(folded) || INSTRUCTION.test(folded)) return null;
  const isTicked = TICKED_BOX.test(text) || isTick(left) || isTick(right) || /[:=-] *[xv✓✔]$/i.test(text);
  if (isTicked) return { cell, isExplicit: true };
  const isBoxEmpty =
    EMPTY_BOX.test(text) || [left, right].some((near) => near !== undefined && EMPTY_BOX.test(near.text));
  const asksForTick = /:$/.test(text);
  return isBoxEmpty || asksForTick ? null : { cell, isExplicit: false };
}

function isTick(cell: SheetCell | undefined): boolean {
  return cell !== undefined && TICK.test(foldForSearch(cell.text));
}
