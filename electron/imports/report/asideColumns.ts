import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import { type Sheet, usedRows } from '../grid';
import { placeBelow } from '../grid/cellStore';

/** "ĐVT", "Đơn vị tính", "Đơn vị tính (người, hộ)": the column that says what is counted, never how many. */
const MEASURES = /^(?:dvt|d\.?v\.?t\.?|don vi tinh|dv tinh|don vi do)(?: *\([^)]*\))?[.:]?$/;
/** Words about a line: a figure there is one of the remark. */
const REMARKS = /^(?:ghi chu|chu thich|thuyet minh)(?: *\([^)]*\))?[.:]?$/;
/** Fewer cells in the row are no heading of columns: "Ghi chú" may be a line of its own. */
const FEWEST_HEADS = 3;
const HEADINGS_IN_ROWS = 60;
/** What stands in such a column, also where nothing heads it. */
const MEASURE =
  /^(?:nguoi|ho|nha|can|cai|chiec|con|lieu|mui|ca|vu|luot|cuoc|buoi|lop|phong|truong|diem|co so|hoc sinh|hs|em|tre|chau|nguoi lao dong|giao vien|dang vien|hoi vien|doan vien|don|ho so|giay|thua|cay|xe|may|binh|bo|to|doi|tuyen|cong trinh|dam|cau|ha|hecta|sao|m|m2|m²|m3|m³|km|km2|kg|ta|tan|yen|lit|%|phan tram|d|vnd|(?:1\.000 |1000 |nghin |ngan |trieu |ty |ti )?(?:d|dong|vnd)|tr\.?d(?:ong)?)$/;

/** Columns that hold no answers, from the row under their heading down. */
export interface AsideColumn {
  readonly holds: 'measures' | 'remarks';
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const known = new WeakMap<Sheet, readonly AsideColumn[]>();

export function asideColumns(sheet: Sheet): readonly AsideColumn[] {
  const cached = known.get(sheet);
  if (cached !== undefined) return cached;
  const used = usedRows(sheet);
  const columns = Array.from(used.subarray(0, placeBelow(used, HEADINGS_IN_ROWS)))
    .map((row) => shownCells(sheet, row))
    .filter(({ length }) => length >= FEWEST_HEADS)
    .flatMap((cells) => cells.flatMap(asideOf));
  known.set(sheet, columns);
  return columns;
}

function asideOf({ cell, text, row, column, right }: SheetCell): readonly AsideColumn[] {
  if (cell.kind !== 'text') return [];
  const folded = foldForSearch(text).trim();
  const holds = MEASURES.test(folded) ? 'measures' : REMARKS.test(folded) ? 'remarks' : null;
  return holds === null ? [] : [{ holds, row, left: column, right }];
}

/** What the column of the cell holds beside answers; null: it may hold an answer. */
export function asideAt(sheet: Sheet, { row, column }: Pick<SheetCell, 'row' | 'column'>): AsideColumn['holds'] | null {
  const found = asideColumns(sheet).find((each) => row > each.row && each.left <= column && column <= each.right);
  return found?.holds ?? null;
}

/** "hộ", "nghìn đồng" alone in a cell: no figure, and no answer to a question for one. */
export function isMeasure(text: string): boolean {
  return MEASURE.test(foldForSearch(text).trim());
}
