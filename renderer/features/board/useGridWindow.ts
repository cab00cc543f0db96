import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from '../../lib/gridMoves';
import { type Axis, offsetShowing, type Span, spanOf } from '../../lib/gridWindow';
import { useResized } from '../../lib/useResized';

/** These four also stand in BoardTable.module.css. */
export const COLUMN_WIDTH = 132; // so that “Đúng hạn 14h32” can be read
export const ROW_HEIGHT = 29;
export const UNIT_WIDTH = 180;
const HEAD_HEIGHT = 45;

/** Before the first picture nothing is known of the frame; a usual screen shows about this much. */
const USUAL_VIEW: View = { left: 0, top: 0, width: 9 * COLUMN_WIDTH, height: 500 };

interface View {
  readonly left: number;
  readonly top: number;
  /** Of the cells, without the unit names and the heading. */
  readonly width: number;
  readonly height: number;
}

export interface GridWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  readonly rows: Span;
  readonly columns: Span;
  /** Whole rows in view. */
  readonly page: number;
  /** The first cell in view, where Tab comes in. */
  readonly first: Place;
  show(place: Place): void;
}

const columnAxis = (count: number): Axis => ({ count, size: COLUMN_WIDTH, drawnAtOnce: 16, beyond: 3, step: 2 });
const rowAxis = (count: number): Axis => ({ count, size: ROW_HEIGHT, drawnAtOnce: 40, beyond: 8, step: 4 });

function viewOf({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): View {
  return { left: scrollLeft, top: scrollTop, width: clientWidth - UNIT_WIDTH, height: clientHeight - HEAD_HEIGHT };
}

/** Two looks that draw the same cells are one. */
function isSameLook(a: View, b: View): boolean {
  const steps = ({ left, top }: View) =>
    `${Math.floor(left / (2 * COLUMN_WIDTH))} ${Math.floor(top / (4 * ROW_HEIGHT))}`;
  return a.width === b.width && a.height === b.height && steps(a) === steps(b);
}

/**
 * Which rows and columns of a large table to draw: ninety days times three hundred units are 27,000 cells.
 * @param current the column shown at the right edge to begin with; -1: the table begins at its start
 */
export function useGridWindow(rowCount: number, columnCount: number, current: number): GridWindow {
  const frame = useRef<HTMLDivElement>(null);
  const [rows, columns] = [rowAxis(rowCount), columnAxis(columnCount)];
  const isLong = columnCount > columns.drawnAtOnce;
  const [view, setView] = useState<View>(() => ({ ...USUAL_VIEW, left: isLong ? turnedTo(current, USUAL_VIEW) : 0 }));
  const isTurned = useRef(false);
  const look = () => {
    const element = frame.current;
    if (element === null || element.clientWidth === 0) return; // a hidden screen has no size
    const next = viewOf(element);
    setView((before) => (isSameLook(before, next) ? before : next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a table that comes up is turned to its current column
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || isTurned.current) return;
    isTurned.current = true;
    if (isLong) element.scrollLeft = turnedTo(current, viewOf(element));
    look();
  }, []);
  useResized(frame, look);
  return {
    frame,
    onScroll: look,
    rows: spanOf(rows, view.top, view.height),
    columns: spanOf(columns, view.left, view.width),
    page: Math.max(1, Math.floor(view.height / ROW_HEIGHT)),
    first: { row: Math.ceil(view.top / ROW_HEIGHT), column: isLong ? Math.ceil(view.left / COLUMN_WIDTH) : 0 },
    show(place) {
      const element = frame.current;
      if (element === null) return;
      const now = viewOf(element);
      element.scrollTop = offsetShowing(place.row, rows, now.top, now.height);
      if (isLong) element.scrollLeft = offsetShowing(place.column, columns, now.left, now.width);
      look(); // the browser tells of its scrolling only with the next picture
    },
  };
}

function turnedTo(column: number, { width }: View): number {
  return column < 0 ? 0 : Math.max(0, (column + 1) * COLUMN_WIDTH - width);
}
