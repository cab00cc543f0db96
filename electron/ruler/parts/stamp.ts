import type { Line, MeasuredPaper, Stroke } from '../paper';

/** The stamp "ĐẾN" of an office that received the paper (Phụ lục IV). */
export interface StampPart {
  readonly mark: Line;
  readonly lines: readonly Line[];
  readonly widthMm: number;
  readonly heightMm: number;
}

const MARK = /^đến$/iu;
/** No line of the stamp is farther from its word. */
const REACH_MM = 45;
const SAME_EDGE_MM = 0.6;

/** @param main lines of the main paper; a stamp without a frame is not told from other words: null */
export function stampOf(main: readonly Line[], paper: MeasuredPaper): StampPart | null {
  const mark = main.find(({ text, isInTable, sheet }) => MARK.test(text) && isInTable && sheet === main[0]?.sheet);
  if (mark === undefined) return null;
  return paper.source === 'docx' ? setStamp(mark, paper) : printedStamp(mark, main, paper);
}

function setStamp(mark: Line, { frames, lines }: MeasuredPaper): StampPart | null {
  const at = lines.indexOf(mark);
  const frame = frames.find(({ lines: [from, to] }) => at >= from && at < to);
  if (frame === undefined) return null;
  const { widthMm, heightMm } = frame;
  return { mark, lines: lines.slice(...frame.lines), widthMm, heightMm };
}

/** The frame is as wide as the nearest stroke below its word, and reaches from the first to the last of that width. */
function printedStamp(mark: Line, main: readonly Line[], { strokes }: MeasuredPaper): StampPart | null {
  const { place } = mark;
  if (place === null) return null;
  const across = strokes.filter((stroke) => {
    if (stroke.sheet !== mark.sheet || stroke.place === null) return false;
    const { leftMm, rightMm, baselineMm } = stroke.place;
    return leftMm <= place.leftMm && rightMm >= place.rightMm && Math.abs(baselineMm - place.baselineMm) < REACH_MM;
  });
  const below = across.filter((stroke) => levelOf(stroke) > place.baselineMm).toSorted(byLevel)[0]?.place;
  if (below == null) return null;
  const levels = across
    .filter(
      ({ place: edge }) => edge !== null && isSame(edge.leftMm, below.leftMm) && isSame(edge.rightMm, below.rightMm),
    )
    .map(levelOf);
  const [top, bottom] = [Math.min(...levels), Math.max(...levels)];
  const isInside = ({ sheet, place: at }: Line) =>
    sheet === mark.sheet &&
    at !== null &&
    at.leftMm >= below.leftMm &&
    at.rightMm <= below.rightMm &&
    at.baselineMm > top &&
    at.baselineMm < bottom;
  return { mark, lines: main.filter(isInside), widthMm: below.rightMm - below.leftMm, heightMm: bottom - top };
}

function levelOf({ place }: Stroke): number {
  return place?.baselineMm ?? 0;
}

function byLevel(one: Stroke, other: Stroke): number {
  return levelOf(one) - levelOf(other);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SAME_EDGE_MM;
}
