import { textAt } from '../cells';
import { numberAt } from '../grid';
import { CELL_NUMBER, FORMULA_FLAG } from '../grid/cellCodes';
import { markLevel } from './outlineMarks';
import type { SheetRows } from './sheetRows';
import type { TableGround } from './tableGround';
import type { TableRow } from './types';

const NUMBER_LEVEL = markLevel('1');
/** Starts of words that may make a row something else than a record. */
const TELLING_START =
  /^[\s\-+*•("]*(?:t[oổ]|c[oộ]|c[aả]\s|to[aà]n|gr|su|wh|kh[oô]ng|ko\s|k\s|l[uũ]|trong|trang\s|ng[uư][oờ]i|[tk]m\.|kt\.|tl\.|ghi|ngu[oồ]n|[a-hivx]{1,4}[.)/]|n[oơ]i nh|kh[oố]i|nh[oó]m|c[uụ]m|ph[aầ]n|bi[eể]u|trang|s ?tt|b[iì]\u0300?nh q|trung b|[tb][bq](?:[\s.:]|$)|cao nh|th[aấ][\u0300-\u036f]*p nh|l[oớ][\u0300-\u036f]*n nh|nh[oỏ]\u0309? nh|m(?:ax|in|ean)|aver|mang|chuy|[._…]{2}|…|[đd][aầ]\u0300?u (?:k|th|qu|n[aă])|cu[oố]\u0301?i (?:k|th|qu|n[aă]))/i;
/** Signs anywhere that may; most texts have none of them, nor a bracket. */
const SIGN = /[*†:(]/;
const TELLING_SIGN = /[*†:]/;
/** "Dân số (1 - 2)", "Cộng (I - II)". */
const SUM_OF_SECTIONS = /^[\s\-+*•("]*[^(]*\((?:[ivx]+|[a-h]|\d{1,2}) ?[-–]/i;
const FEWEST_CELLS = 3;
const MOST_CELLS = 200;

/**
 * The quick way through long lists: a row right under a record, with the next ordinal or filled as a record was before, without merges and without a telling word, is a record. Everything else goes the thorough way.
 */
export class PlainRows {
  level: number | null = null;
  /** Shapes that records were told to have the thorough way. */
  private readonly shapes = new Set<string>();
  private isAfterRecord = false;
  private ordinalValue = 0;
  private readonly lastMergedRow: number;

  constructor(
    private readonly rows: SheetRows,
    private readonly ground: TableGround,
  ) {
    this.lastMergedRow = rows.sheet.merges.reduce((last, { bottom }) => Math.max(last, bottom), 0);
  }

  /** Takes note of the last row, told the thorough way. */
  learn(index: number, found: readonly TableRow[]): void {
    const last = found.at(-1);
    const shape = last?.kind === 'record' ? this.shapeOf(index) : '';
    this.isAfterRecord = shape !== '';
    if (this.isAfterRecord) this.shapes.add(shape);
    const { ordinal } = this.ground;
    const number = ordinal === null || !this.isAfterRecord ? null : numberAt(this.rows.sheet, last?.row ?? 0, ordinal);
    this.ordinalValue = number ?? 0;
    this.level = last?.level ?? null;
  }

  isNext(index: number, found: readonly TableRow[]): boolean {
    const { used } = this.rows;
    const row = used[index] ?? 0;
    if (!this.isAfterRecord || row !== (found.at(-1)?.row ?? 0) + 1 || row <= this.lastMergedRow) return false;
    const { ordinal, stub } = this.ground;
    if (ordinal === null) {
      if (!this.shapes.has(this.shapeOf(index))) return false;
    } else {
      if (this.level !== NUMBER_LEVEL || this.isSparse(index)) return false;
      if (numberAt(this.rows.sheet, row, ordinal) !== this.ordinalValue + 1) return false;
      this.ordinalValue += 1;
    }
    const named = textAt(this.rows.sheet, row, stub);
    return named !== '' && !isTelling(named);
  }

  /** Too few cells under the heading, or too many, to tell what the row is. */
  private isSparse(index: number): boolean {
    const { rowStarts, codes } = this.rows.sheet.cells;
    const from = rowStarts[index] ?? 0;
    const to = rowStarts[index + 1] ?? 0;
    if (to - from < FEWEST_CELLS || to - from > MOST_CELLS) return true;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      if (!this.isUnderHeading(at)) continue;
      if (((codes[at] ?? 0) & ~FORMULA_FLAG) === CELL_NUMBER) return false;
      count += 1;
    }
    return count <= FEWEST_CELLS;
  }

  private isUnderHeading(at: number): boolean {
    const column = this.rows.sheet.cells.columns[at] ?? 0;
    return column >= this.ground.heading.left && column <= this.ground.heading.right;
  }

  /** Which columns are filled with what; "" when the row is too sparse to tell. */
  private shapeOf(index: number): string {
    if (this.isSparse(index)) return '';
    const { rowStarts, columns, codes } = this.rows.sheet.cells;
    let shape = '';
    for (let at = rowStarts[index] ?? 0; at < (rowStarts[index + 1] ?? 0); at += 1)
      if (this.isUnderHeading(at)) shape += String.fromCharCode(columns[at] ?? 0, (codes[at] ?? 0) & ~FORMULA_FLAG);
    return shape;
  }
}

function isTelling(text: string): boolean {
  if (TELLING_START.test(text)) return true;
  return SIGN.test(text) && (TELLING_SIGN.test(text) || SUM_OF_SECTIONS.test(text));
}
