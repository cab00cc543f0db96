import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api';
import type { Place, PlacedPicture, Stroke } from '../paper';
import { type Matrix, matrixOf, times } from './matrix';

const MM_PER_POINT = 25.4 / 72;
/** Thicker than this it is a box or a picture, no line. */
const LINE_MM = 1.2;
const SHORTEST_MM = 4;
/** Blanks may reach to the very line. */
const TOUCH_MM = 0.4;

/** Numbers of the operators used, as the library fixes them (pdf.mjs, `OPS`). */
const OPS = {
  setLineWidth: 2,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  endPath: 28,
  showText: 44,
  setFillRgb: 59,
  formBegin: 74,
  formEnd: 75,
  paintImage: 85,
  paintInlineImage: 86,
  constructPath: 91,
} as const;

/** Steps of a path, and how many numbers follow each (pdf.mjs, `DrawOPS`). */
const PATH = { move: 0, line: 1, close: 4 } as const;
const NUMBERS_OF_STEP: readonly number[] = [2, 2, 6, 4, 0];

const IMAGES: readonly number[] = [OPS.paintImage, OPS.paintInlineImage];
/** A picture fills the unit square of its own space. */
const UNIT_SQUARE = [0, 0, 1, 1] as const;
const STROKED: readonly number[] = [OPS.stroke, OPS.closeStroke];

interface State {
  /** Maps user space to points from the lower left corner of the sheet. */
  readonly matrix: Matrix;
  readonly lineWidth: number;
  readonly colour: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Drawing {
  /** Horizontal lines, parts of one line joined. */
  readonly strokes: readonly Stroke[];
  readonly pictures: readonly PlacedPicture[];
  readonly textColours: readonly string[];
  /** Whether a line of text stands between upright lines, as in a table. */
  isInTable(place: Place): boolean;
  /** Whether an upright line stands between two texts on one level, as between the cells of a row. */
  isParted(leftMm: number, rightMm: number, baselineMm: number): boolean;
}

/** What is drawn on a page besides its letters. */
export function drawnOn(operators: PDFOperatorList, toSheet: Matrix, heightPt: number, sheet: number): Drawing {
  const { boxes, images, colours } = walk(operators, toSheet, heightPt);
  const uprights = boxes.filter((box) => box.right - box.left <= LINE_MM && box.bottom - box.top >= SHORTEST_MM);
  const levels = boxes.filter((box) => box.bottom - box.top <= LINE_MM && box.right - box.left >= SHORTEST_MM);
  return {
    strokes: joined(levels).map((box) => strokeOf(box, sheet)),
    pictures: images.map((box) => pictureOf(box, sheet)),
    textColours: [...colours],
    isInTable: ({ leftMm, rightMm, baselineMm }) =>
      uprights.some((line) => isBeside(line, baselineMm) && line.left <= leftMm + 1) &&
      uprights.some((line) => isBeside(line, baselineMm) && line.right >= rightMm - 1),
    isParted: (leftMm, rightMm, baselineMm) =>
      uprights.some(
        (line) => isBeside(line, baselineMm) && line.right > leftMm - TOUCH_MM && line.left < rightMm + TOUCH_MM,
      ),
  };
}

function isBeside({ top, bottom }: Box, baselineMm: number): boolean {
  return top <= baselineMm && bottom >= baselineMm - 1;
}

function walk(operators: PDFOperatorList, toSheet: Matrix, heightPt: number) {
  const boxes: Box[] = [];
  const images: Box[] = [];
  const colours = new Set<string>();
  const stack: State[] = [];
  let state: State = { matrix: toSheet, lineWidth: 1, colour: '#000000' };
  operators.fnArray.forEach((operator, index) => {
    const given: unknown = operators.argsArray[index];
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === OPS.save || operator === OPS.formBegin) stack.push(state);
    if (operator === OPS.restore || operator === OPS.formEnd) state = stack.pop() ?? state;
    else if (operator === OPS.transform) state = { ...state, matrix: times(state.matrix, matrixOf(list)) };
    else if (operator === OPS.formBegin && Array.isArray(list[0]))
      state = { ...state, matrix: times(state.matrix, matrixOf(list[0])) };
    else if (operator === OPS.setLineWidth) state = { ...state, lineWidth: Number(list[0]) };
    else if (operator === OPS.setFillRgb) state = { ...state, colour: String(list[0]).toLowerCase() };
    else if (operator === OPS.showText) colours.add(state.colour);
    else if (IMAGES.includes(operator)) images.push(boxOf(UNIT_SQUARE, false, state, heightPt));
    else if (operator === OPS.constructPath && list[0] !== OPS.endPath) {
      const isStroked = STROKED.includes(Number(list[0]));
      for (const extent of isStroked ? sidesOf(list[1]) : extentOf(list[2]))
        boxes.push(boxOf(extent, isStroked, state, heightPt));
    }
  });
  return { boxes, images, colours };
}

/** Two opposite corners in user space. */
type Extent = readonly [x1: number, y1: number, x2: number, y2: number];

/** The straight sides of a path: what a pen draws of a box is its four sides, one by one. */
function sidesOf(path: unknown): readonly Extent[] {
  const data: unknown = Array.isArray(path) ? path[0] : null;
  if (!(data instanceof Float32Array)) return [];
  const sides: Extent[] = [];
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  for (let index = 0; index < data.length; ) {
    const step = data[index] ?? 0;
    const numbers = NUMBERS_OF_STEP[step] ?? 0;
    const [toX, toY] =
      step === PATH.close ? [startX, startY] : [data[index + numbers - 1] ?? 0, data[index + numbers] ?? 0];
    if (step === PATH.move) [startX, startY] = [toX, toY];
    if (step === PATH.line || step === PATH.close) sides.push([atX, atY, toX, toY]);
    [atX, atY] = [toX, toY];
    index += 1 + numbers;
  }
  return sides;
}

/** What is filled is as large as its path. */
function extentOf(extent: unknown): readonly Extent[] {
  if (typeof extent !== 'object' || extent === null) return [];
  const [x1, y1, x2, y2] = Object.values(extent).map(Number);
  return x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined ? [] : [[x1, y1, x2, y2]];
}

/** In millimetres from the top left corner; a stroked line is as thick as its pen. */
function boxOf([x1, y1, x2, y2]: Extent, isStroked: boolean, { matrix, lineWidth }: State, heightPt: number): Box {
  const [a, b, c, d, e, f] = matrix;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  const pen = isStroked ? (lineWidth * Math.hypot(a, b)) / 2 : 0;
  const isLevel = Math.abs((ys[0] ?? 0) - (ys[1] ?? 0)) < 0.01;
  const [penX, penY] = isLevel ? [0, pen] : [pen, 0];
  return {
    left: (Math.min(...xs) - penX) * MM_PER_POINT,
    right: (Math.max(...xs) + penX) * MM_PER_POINT,
    top: (heightPt - Math.max(...ys) - penY) * MM_PER_POINT,
    bottom: (heightPt - Math.min(...ys) + penY) * MM_PER_POINT,
  };
}

/** Lines that touch on one level are one line. */
function joined(levels: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of [...levels].sort((one, other) => one.top - other.top || one.left - other.left)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - box.top) < 0.2 && box.left <= last.right + 0.3)
      lines[lines.length - 1] = { ...last, right: Math.max(last.right, box.right) };
    else lines.push(box);
  }
  return lines;
}

function pictureOf({ left, right, top, bottom }: Box, sheet: number): PlacedPicture {
  return { sheet, widthMm: right - left, heightMm: bottom - top, leftMm: left, topMm: top, cell: null };
}

function strokeOf({ left, right, top, bottom }: Box, sheet: number): Stroke {
  return {
    sheet,
    lengthMm: right - left,
    place: {
      leftMm: left,
      rightMm: right,
      baselineMm: (top + bottom) / 2,
      thicknessPt: (bottom - top) / MM_PER_POINT,
    },
    under: null,
    isFloating: false,
  };
}
