import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;
const WHOLE = [1, 0, 0, 1, 0, 0] as const;

/** A picture on a page: millimetres from the left and top edges. */
export interface PdfPicture {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

type Matrix = readonly [number, number, number, number, number, number];

function times(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Pictures of all pages in the order they are painted. */
export async function picturesOf(path: string): Promise<readonly PdfPicture[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pictures: PdfPicture[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    let matrix: Matrix = WHOLE;
    const kept: Matrix[] = [];
    fnArray.forEach((operation, at) => {
      if (operation === OPS.save) kept.push(matrix);
      else if (operation === OPS.restore) matrix = kept.pop() ?? WHOLE;
      else if (operation === OPS.transform) matrix = times(matrix, argsArray[at] as Matrix);
      else if (operation === OPS.paintImageXObject) pictures.push(placeOf(matrix, height));
    });
  }
  await pdf.destroy();
  return pictures;
}

/** A picture fills the unit square of its matrix, upright or upside down. */
function placeOf([width, , , rise, left, bottom]: Matrix, pageHeight: number): PdfPicture {
  const top = Math.max(bottom, bottom + rise);
  return {
    leftMm: left * MM_PER_POINT,
    topMm: (pageHeight - top) * MM_PER_POINT,
    widthMm: Math.abs(width) * MM_PER_POINT,
    heightMm: Math.abs(rise) * MM_PER_POINT,
  };
}
