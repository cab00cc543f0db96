import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api';

/** Words drawn in one go, in points from the lower left corner. */
export interface TextRun {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Letters and signs, without spaces. */
  readonly signs: number;
}

/** Numbers of the operators used, as the library fixes them (pdf.mjs, `OPS`). */
const OPS = { beginText: 31, setFont: 37, moveText: 40, setTextMatrix: 42, showText: 44 } as const;
const PER_EM = 1000;

interface Pen {
  readonly scale: number;
  readonly left: number;
  readonly bottom: number;
}
const START: Pen = { scale: 1, left: 0, bottom: 0 };

/**
 * Where the words of a page really end. The library reports the width of a text as if a blank drawn stretched, as
 * LibreOffice draws one, had stretched what follows, too. In a space that is turned or scaled they are not found at the places the library names.
 */
export function textRuns(operators: PDFOperatorList): readonly TextRun[] {
  const runs: TextRun[] = [];
  let line = START;
  let at = 0;
  let size = 0;
  for (const [index, operator] of operators.fnArray.entries()) {
    const given: unknown = operators.argsArray[index];
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === OPS.setFont) size = Number(list[1]);
    else if (operator === OPS.beginText) [line, at] = [START, 0];
    else if (operator === OPS.moveText) {
      line = { ...line, left: line.left + Number(list[0]) * line.scale, bottom: line.bottom + Number(list[1]) };
      at = line.left;
    } else if (operator === OPS.setTextMatrix) {
      line = penOf(list[0]);
      at = line.left;
    } else if (operator === OPS.showText) {
      const { ems, signs } = extentOf(list[0]);
      const right = at + ems * size * line.scale;
      runs.push({ left: at, bottom: line.bottom, right, signs });
      at = right;
    }
  }
  return runs;
}

/** Scale and place out of [a, b, c, d, e, f]. */
function penOf(matrix: unknown): Pen {
  const [scale = 1, , , , left = 0, bottom = 0] = Object.values(matrix ?? {}).map(Number);
  return { scale, left, bottom };
}

/** Numbers between the letters move them together, in thousandths of the size. */
function extentOf(glyphs: unknown): { readonly ems: number; readonly signs: number } {
  let [thousandths, signs] = [0, 0];
  for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly unknown[]) : []) {
    if (typeof glyph === 'number') thousandths -= glyph;
    else if (typeof glyph === 'object' && glyph !== null) {
      if ('width' in glyph) thousandths += Number(glyph.width);
      if ('unicode' in glyph) signs += signsOf(String(glyph.unicode));
    }
  }
  return { ems: thousandths / PER_EM, signs };
}

/** How many signs a text has besides its spaces. */
export function signsOf(text: string): number {
  return [...text.normalize('NFC').replaceAll(/\s/g, '')].length;
}

const SAME_PT = 0.2;

/** Right end of a text that begins there, as its runs are drawn; null: they do not show it. */
export function rightEnd(runs: readonly TextRun[], left: number, bottom: number, signs: number): number | null {
  const isAt = (run: TextRun) => Math.abs(run.bottom - bottom) < SAME_PT;
  let at = runs.findIndex((run) => isAt(run) && Math.abs(run.left - left) < SAME_PT);
  let rest = signs;
  for (let run = runs[at]; run !== undefined && isAt(run) && rest > 0; run = runs[at]) {
    rest -= run.signs;
    if (rest === 0) return run.right;
    at += 1;
  }
  return null;
}
