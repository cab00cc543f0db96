import type { Sheet, Workbook } from '../grid';
import { CELL_TEXT, FORMULA_FLAG } from '../grid/cellCodes';
import { type CellStore, findRow } from '../grid/cellStore';
import { applyReading } from './applyReading';
import { composed } from './composed';
import { type Decision, decideOpen } from './decideOpen';
import { type FontHint, fontHint } from './fontKind';
import { ENCODINGS, encodingIndex, judgeText, type TextEncoding } from './judgeText';
import { SheetRecord } from './sheetRecord';
import { CERTAIN, OPEN, PLAIN, SETTLED, TextPool } from './textPool';
import { isDecisive, type Tally, Votes, workbookVotes } from './votes';

/**
 * The workbook with every text in Unicode, NFC, whatever it was typed in; each sheet tells in `texts` what was found.
 * Texts that tell their encoding themselves are looked at first; then they help to decide the others.
 */
export function decodeWorkbook(workbook: Workbook): Workbook {
  const pools = new Map<CellStore['texts'], TextPool>();
  const ofWorkbook = workbookVotes();
  const counted = workbook.sheets.map((sheet) => {
    const { texts } = sheet.cells;
    const pool = pools.get(texts) ?? new TextPool(texts);
    pools.set(texts, pool);
    return { sheet, pool, votes: countVotes(sheet, pool, new Votes(sheet.columnCount, ofWorkbook)) };
  });
  return { ...workbook, sheets: counted.map(({ sheet, pool, votes }) => decodeSheet(sheet, pool, votes)) };
}

/** Calls `visit` for every cell that shows a text. */
function eachText(cells: CellStore, visit: (at: number, row: number) => void): void {
  const { rowNumbers, rowStarts, codes } = cells;
  for (let line = 0; line < rowNumbers.length; line += 1) {
    const end = rowStarts[line + 1] ?? 0;
    for (let at = rowStarts[line] ?? 0; at < end; at += 1)
      if (((codes[at] ?? 0) & ~FORMULA_FLAG) === CELL_TEXT) visit(at, rowNumbers[line] ?? 0);
  }
}

function countVotes({ cells }: Sheet, pool: TextPool, votes: Votes): Votes {
  const hints = hintsOf(cells);
  eachText(cells, (at) => {
    const index = cells.values[at] ?? 0;
    const state = pool.state(index);
    if (state === PLAIN) return;
    const hint = hints[cells.styleIds[at] ?? 0] ?? NO_HINT;
    const column = cells.columns[at] ?? 0;
    if (state === SETTLED) votes.add(column, hint.kind, 0);
    else if (state >= CERTAIN) votes.add(column, hint.kind, state - CERTAIN);
    else
      for (const part of pool.parts(index)) {
        const encoding = encodingIndex(part.judgement.verdict);
        if (encoding >= 0) votes.add(column, (part.hint ?? hint).kind, encoding);
      }
  });
  return votes;
}

const NO_HINT: FontHint = fontHint(null);

function hintsOf({ styles }: CellStore): readonly FontHint[] {
  return styles.map(({ font }) => fontHint(font));
}

function decodeSheet(sheet: Sheet, pool: TextPool, votes: Votes): Sheet {
  const { cells } = sheet;
  const hints = hintsOf(cells);
  const record = new SheetRecord(pool);
  let values: Float64Array | null = null;
  eachText(cells, (at, row) => {
    const index = cells.values[at] ?? 0;
    const state = pool.state(index);
    if (pool.isDamaged(index)) record.addDamaged(row, cells.columns[at] ?? 0, index);
    if (state === PLAIN) return;
    if (state === SETTLED) return record.addUnicode();
    const hint = hints[cells.styleIds[at] ?? 0] ?? NO_HINT;
    const column = cells.columns[at] ?? 0;
    const decoded =
      state === OPEN ? decodeOpen(row, column, index, hint) : decodeCertain(row, column, index, state - CERTAIN, hint);
    if (decoded === index) return;
    values ??= cells.values.slice();
    values[at] = decoded;
  });
  const name = nameOf(sheet.name, votes);
  return {
    ...sheet,
    name,
    cells: values === null ? cells : { ...cells, values, texts: pool.texts },
    texts: record.finish(sheet.name, cells),
  };

  function decodeCertain(row: number, column: number, index: number, encoding: number, hint: FontHint): number {
    const decoded = pool.decode(index, encoding, hint.isCapital && ENCODINGS[encoding] === 'tcvn3');
    record.addDecoded(ENCODINGS[encoding] ?? 'unicode', decoded !== index);
    record.addUnsure(row, column, index, decoded, ENCODINGS[encoding] ?? 'unicode');
    return decoded;
  }

  /** Where rows were pasted together from files in different encodings, the row knows better than the column. */
  function around(row: number, column: number, kind: FontHint['kind']): readonly Tally[] {
    const others = votes.around(column, kind);
    const isColumnClear = others[0] !== undefined && isDecisive(others[0]);
    return votes.isMixed(kind) && !isColumnClear ? [rowTally(cells, row, pool, hints, kind), ...others] : others;
  }

  function decodeOpen(row: number, column: number, index: number, hint: FontHint): number {
    const parts = pool.parts(index);
    const decisions = parts.map((part): Decision => {
      const partHint = part.hint ?? hint;
      const { verdict, readings } = part.judgement;
      if (verdict === 'open') return decideOpen(part.judgement, partHint, around(row, column, partHint.kind));
      if (verdict === 'mixed') return { encoding: readings[0]?.encoding ?? 'unicode', isCertain: false, other: null };
      return { encoding: verdict === 'plain' ? 'unicode' : verdict, isCertain: true, other: null };
    });
    const decoded = pool.decodeOpen(index, decisions, hint.isCapital);
    record.addOpen(row, column, index, decoded, parts, decisions);
    return decoded;
  }
}

/** Certain texts of one row in the same kind of font. */
function rowTally(
  cells: CellStore,
  row: number,
  pool: TextPool,
  hints: readonly FontHint[],
  kind: FontHint['kind'],
): Tally {
  const tally = ENCODINGS.map(() => 0);
  const line = findRow(cells, row);
  for (let at = cells.rowStarts[line] ?? 0; at < (cells.rowStarts[line + 1] ?? 0); at += 1) {
    if (((cells.codes[at] ?? 0) & ~FORMULA_FLAG) !== CELL_TEXT) continue;
    const state = pool.state(cells.values[at] ?? 0);
    const encoding = state === SETTLED ? 0 : state - CERTAIN;
    const isSameFont = (hints[cells.styleIds[at] ?? 0] ?? NO_HINT).kind === kind;
    if (encoding >= 0 && isSameFont) tally[encoding] = (tally[encoding] ?? 0) + 1;
  }
  return tally;
}

/** A sheet's name has no font; the texts of the workbook decide what it does not tell. */
function nameOf(name: string, votes: Votes): string {
  return applyReading(composed(name), readingOfName(composed(name), votes), false);
}

function readingOfName(name: string, votes: Votes): TextEncoding {
  const judgement = judgeText(name);
  const { verdict } = judgement;
  if (verdict === 'plain' || verdict === 'mixed') return 'unicode';
  return verdict === 'open' ? decideOpen(judgement, NO_HINT, votes.around(0, 0)).encoding : verdict;
}
