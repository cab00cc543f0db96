import type { FontHint } from './fontKind';
import { ENCODINGS, type TextEncoding } from './judgeText';

const FONT_KINDS = 3;
const WIDTH = ENCODINGS.length;

/** How many texts of one place were certainly in each encoding, in the order of `ENCODINGS`. */
export type Tally = ArrayLike<number>;

/** Counts certain texts by column and kind of font; the neighbours of a doubtful text are asked here. */
export class Votes {
  private readonly byColumn: Int32Array;
  private readonly bySheet = new Int32Array(FONT_KINDS * WIDTH);

  constructor(
    columnCount: number,
    private readonly ofWorkbook: Int32Array,
  ) {
    this.byColumn = new Int32Array((columnCount + 1) * FONT_KINDS * WIDTH);
  }

  add(column: number, kind: FontHint['kind'], encoding: number): void {
    const at = kind * WIDTH + encoding;
    const inColumn = column * FONT_KINDS * WIDTH + at;
    this.byColumn[inColumn] = (this.byColumn[inColumn] ?? 0) + 1;
    this.bySheet[at] = (this.bySheet[at] ?? 0) + 1;
    this.ofWorkbook[at] = (this.ofWorkbook[at] ?? 0) + 1;
  }

  /** The sheet holds texts of more than one encoding before Unicode, all in the same kind of font. */
  isMixed(kind: FontHint['kind']): boolean {
    const legacy = this.bySheet.subarray(kind * WIDTH + 1, (kind + 1) * WIDTH);
    return legacy.filter((count) => count > 0).length > 1;
  }

  /** Texts with the same kind of font, nearest first: of the column, the sheet, the workbook; last those of any font. */
  around(column: number, kind: FontHint['kind']): readonly Tally[] {
    const at = kind * WIDTH;
    const inColumn = column * FONT_KINDS * WIDTH + at;
    return [
      this.byColumn.subarray(inColumn, inColumn + WIDTH),
      this.bySheet.subarray(at, at + WIDTH),
      this.ofWorkbook.subarray(at, at + WIDTH),
      tallyOfAll(this.ofWorkbook),
    ];
  }
}

export function workbookVotes(): Int32Array {
  return new Int32Array(FONT_KINDS * WIDTH);
}

/** Every text of the workbook, whatever its font. */
function tallyOfAll(ofWorkbook: Int32Array): Tally {
  return Array.from({ length: WIDTH }, (_, encoding) => {
    let sum = 0;
    for (let kind = 0; kind < FONT_KINDS; kind += 1) sum += ofWorkbook[kind * WIDTH + encoding] ?? 0;
    return sum;
  });
}

export function votesFor(tally: Tally, encoding: TextEncoding): number {
  return tally[ENCODINGS.indexOf(encoding)] ?? 0;
}

export function allVotes(tally: Tally): number {
  let sum = 0;
  for (let at = 0; at < tally.length; at += 1) sum += tally[at] ?? 0;
  return sum;
}

const FEW = 3;

/** Several texts, all in one encoding. */
export function isDecisive(tally: Tally): boolean {
  const all = allVotes(tally);
  return all >= FEW && Array.from(tally).some((votes) => votes === all);
}
