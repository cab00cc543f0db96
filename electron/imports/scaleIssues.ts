import type { Issue } from '../domain/issue';
import { foldForSearch } from '../domain/vietnamese';
import { writingMessages } from '../text/writingMessages';
import { shownCells, textOf } from './cells';
import { address, cellAt, type Sheet, usedRows } from './grid';
import { CELL_TEXT, FORMULA_FLAG } from './grid/cellCodes';
import { findCell } from './grid/cellStore';
import { issueAt } from './issues';
import type { FoundTable } from './tables/types';

/** Rows above and among which a unit of measure is looked for. */
const MOST_ROWS = 60;
/** At the start of what is stated: "(Năm trăm nghìn đồng)" is an amount in words. */
const SCALE =
  /^(?:(?:don vi tinh|don vi|dvt|tinh|1)\s*:?\s*)*(tram nghin|nghin|ngan|trieu|ty|ti|1[., ]?000(?![.,\d]))(?![a-z])(?! le)(?: ?([a-z]+[23]?))?/;
/** Money in no scale at all, and nothing else: "(đồng/m2)" is a price. */
const PLAIN_MONEY = /^(?:d|dong|vnd|viet nam dong)\.?$/;
const STATED = /(?:don vi tinh|don vi|dvt)\s*:\s*(.+)|\(([^()]*)\)/g;
const SCALED_NUMBER = /^[-(]?\d[\d., ]*\s*(?:nghin|ngan|trieu|ty)(?:\s+dong)?\)?$/;

/** Units of measure that contradict each other on one sheet, and cells that carry one of their own: both are asked. */
export function scaleIssues(sheet: Sheet, tables: readonly FoundTable[]): readonly Issue[] {
  const measures = [...statedAbove(sheet, tables), ...tables.flatMap(headedBy)];
  const differing = [...new Set(measures.map(({ base }) => base))].flatMap((base) => {
    const names = [...new Set(measures.filter((measure) => measure.base === base).map(({ name }) => name))];
    if (names.length < 2) return [];
    return [
      issueAt('warning', 'measures-differ', writingMessages.scalesDiffer(sheet.name, names), { sheet: sheet.name }),
    ];
  });
  return [...differing, ...tables.flatMap(scaledCells)];
}

/** "5 triệu", "(1,5 tỷ đồng)": a figure in a scale of its own. */
export function isScaledNumber(raw: string): boolean {
  return SCALED_NUMBER.test(foldForSearch(raw));
}

interface Measure {
  /** What is counted: "dong"; a scale without any is one of money. */
  readonly base: string;
  readonly name: string;
}

/** "ĐVT: triệu đồng" in a line outside the tables' rows. */
function statedAbove(sheet: Sheet, tables: readonly FoundTable[]): readonly Measure[] {
  const isInside = (row: number) => tables.some(({ area, headerRows }) => row > headerRows[1] && row <= area.bottom);
  return Array.from(usedRows(sheet).subarray(0, MOST_ROWS))
    .filter((row) => !isInside(row))
    .flatMap((row) => shownCells(sheet, row).flatMap(({ text }) => scalesIn(text)));
}

function headedBy({ columns }: FoundTable): readonly Measure[] {
  return columns.filter(({ role }) => role === 'number').flatMap(({ path }) => path.flatMap(scalesIn));
}

/** What a text states as a unit of measure with a scale: in brackets or behind "ĐVT:". */
function scalesIn(text: string): readonly Measure[] {
  return [...foldForSearch(text).matchAll(STATED)].flatMap((match) => {
    const words = (match[1] ?? match[2] ?? '').trim();
    if (PLAIN_MONEY.test(words)) return [{ base: 'dong', name: 'đồng' }];
    const scale = SCALE.exec(words);
    if (scale === null) return [];
    const base = scale[2] === undefined || MONEY.test(scale[2]) ? 'dong' : scale[2];
    const name = SCALE_NAMES[scale[1] ?? ''] ?? 'nghìn'; // 1.000
    return [{ base, name: base === 'dong' ? `${name} đồng` : name }];
  });
}

const MONEY = /^(?:d|dong|vnd)$/;

const SCALE_NAMES: Readonly<Record<string, string>> = {
  nghin: 'nghìn',
  ngan: 'nghìn',
  'tram nghin': 'trăm nghìn',
  trieu: 'triệu',
  ty: 'tỷ',
  ti: 'tỷ',
};

function scaledCells({ sheet, rows, columns }: FoundTable): readonly Issue[] {
  const numbers = columns.filter(({ role }) => role === 'number');
  const issues: Issue[] = [];
  for (const { row, kind } of rows) {
    if (kind !== 'record' && kind !== 'total') continue;
    for (const { column } of numbers) {
      if (!isTextAt(sheet, row, column)) continue;
      const raw = textOf(cellAt(sheet, row, column));
      if (!isScaledNumber(raw)) continue;
      const message = writingMessages.scaledCell({ sheet: sheet.name, cell: address(row, column) }, raw);
      issues.push(issueAt('warning', 'scaled-cell', message, { sheet: sheet.name, row, column }, { raw }));
    }
  }
  return issues;
}

function isTextAt({ cells }: Sheet, row: number, column: number): boolean {
  const at = findCell(cells, row, column);
  return at >= 0 && ((cells.codes[at] ?? 0) & ~FORMULA_FLAG) === CELL_TEXT;
}
