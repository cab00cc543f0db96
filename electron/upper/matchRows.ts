import type { MatchedRow } from '../domain/upper/form';
import { textAt } from '../imports/cells';
import { mergeAt, type Workbook } from '../imports/grid';
import { indexUnits, matchLine, type UnitIndex, type UnitName, unitsOfLine } from '../imports/unitIndex';
import { sheetNamed } from './checkCells';
import { columnNumber } from './formulaAreas';

export interface RowsQuestion {
  readonly sheet: string;
  /** Letters of the column of names. */
  readonly column: string;
  readonly top: number;
  readonly bottom: number;
  readonly units: readonly UnitName[];
}

const MOST_ROWS = 2_000;

/** The units that a column of names means, each row by itself; blank rows are left out. */
export function matchRows(workbook: Workbook, question: RowsQuestion): readonly MatchedRow[] {
  const sheet = sheetNamed(workbook, question.sheet);
  if (sheet === undefined) return [];
  const index = indexUnits(question.units);
  const column = columnNumber(question.column);
  const last = Math.min(question.bottom, question.top + MOST_ROWS - 1);
  const rows: MatchedRow[] = [];
  for (let row = question.top; row <= last; row += 1) {
    const merge = mergeAt(sheet, row, column);
    if (merge !== null && merge.top !== row) continue;
    const text = textAt(sheet, row, merge?.left ?? column);
    if (text !== '') rows.push({ row, text, ...matched(index, question.units, text) });
  }
  return withoutTwins(rows);
}

function matched(index: UnitIndex, units: readonly UnitName[], text: string) {
  const coded = units.filter(({ code }) => code !== null && code === text.trim());
  const [only] = coded;
  if (coded.length === 1 && only !== undefined)
    return { unitId: only.id, proposals: [{ unitId: only.id, unitName: only.name, area: null, score: 1 }] };
  const { named, isSure } = unitsOfLine(index, text);
  const [unit] = named;
  if (isSure && unit !== undefined) return { unitId: unit.unitId, proposals: named };
  return { unitId: null, proposals: named.length > 0 ? named : matchLine(index, text).proposals };
}

/** Two rows that mean the same unit: neither is taken without asking. */
function withoutTwins(rows: readonly MatchedRow[]): readonly MatchedRow[] {
  const times = new Map<string, number>();
  for (const { unitId } of rows) if (unitId !== null) times.set(unitId, (times.get(unitId) ?? 0) + 1);
  return rows.map((row) => (row.unitId !== null && (times.get(row.unitId) ?? 0) > 1 ? { ...row, unitId: null } : row));
}
