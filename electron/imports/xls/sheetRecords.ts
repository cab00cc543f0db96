import type { Area } from '../grid/areas';
import { CellStoreBuilder, type SharedTables } from '../grid/cellStoreBuilder';
import type { ReadLimits } from '../limits';
import { type ReadingProgress, ROWS_BETWEEN } from '../readingProgress';
import { damaged, refuse } from '../refusal';
import { CellRecords } from './cellRecords';
import type { XlsGlobals } from './globals';
import type { RecordCursor } from './recordCursor';
import * as record from './recordIds';

export interface XlsSheetContent {
  readonly builder: CellStoreBuilder;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** A row has a few records of cells. */
const RECORDS_BETWEEN = ROWS_BETWEEN * 4;
const HIDDEN = 0x20;
const FIRST_MERGE = 2;
const MERGE_LENGTH = 8;

/**
 * Cells, merged areas and hidden rows of one sheet; the cursor stands on its BOF record.
 * @throws RefusalError damaged, or too many cells or merges
 */
export function readSheetRecords(
  cursor: RecordCursor,
  globals: XlsGlobals,
  tables: SharedTables,
  limits: ReadLimits,
  progress?: ReadingProgress,
): XlsSheetContent {
  const builder = new CellStoreBuilder(tables);
  const cells = new CellRecords(cursor, builder, globals, limits.cells);
  const merges: Area[] = [];
  const hidden = new Set<number>();
  let count = 0;
  for (let depth = 1; depth > 0; ) {
    const id = cursor.next();
    count += 1;
    if (count % RECORDS_BETWEEN === 0) progress?.(cursor.end, cursor.bytes.length);
    if (id === record.BOF) depth += 1;
    else if (id === record.EOF) depth -= 1;
    else if (depth > 1 || cells.read())
      continue; // a chart inside the sheet has cells of its own
    else if (id === record.ROW) addHiddenRow(cursor, hidden);
    else if (id === record.MERGES) addMerges(cursor, merges, limits.merges);
  }
  return { builder, merges, hiddenRows: hidden };
}

function addHiddenRow(cursor: RecordCursor, hidden: Set<number>): void {
  if (cursor.length >= 16 && cursor.byte(12) & HIDDEN) hidden.add(cursor.short(0) + 1);
}

function addMerges(cursor: RecordCursor, merges: Area[], limit: number): void {
  const count = cursor.short(0);
  for (let index = 0; index < count; index += 1) {
    const at = FIRST_MERGE + index * MERGE_LENGTH;
    const area = {
      top: cursor.short(at) + 1,
      bottom: cursor.short(at + 2) + 1,
      left: cursor.short(at + 4) + 1,
      right: cursor.short(at + 6) + 1,
    };
    if (area.top > area.bottom || area.left > area.right) damaged('merge');
    if (area.top === area.bottom && area.left === area.right) continue;
    if (merges.length === limit) refuse('too-large', { what: 'merges', limit });
    merges.push(area);
  }
}
