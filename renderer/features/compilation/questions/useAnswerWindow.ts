import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nextPlace, type Place, within } from '../../../lib/gridMoves';
import { type Axis, offsetShowing, spanOf } from '../../../lib/gridWindow';

/** These three also stand in Questions.module.css. */
export const COLUMN_WIDTH = 108;
export const ROW_HEIGHT = 28;
export const NAME_WIDTH = 230;
const HEAD_HEIGHT = 40;

const columnAxis = (count: number): Axis => ({ count, size: COLUMN_WIDTH, drawnAtOnce: 18, beyond: 3, step: 2 });
const rowAxis = (count: number): Axis => ({ count, size: ROW_HEIGHT, drawnAtOnce: 60, beyond: 8, step: 4 });

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const USUAL_VIEW: View = { left: 0, top: 0, width: 10 * COLUMN_WIDTH, height: 460 };
const MOST_FRAMES = 10;

function placeOf(element: Element | null): Place | null {
  if (!(element instanceof HTMLElement) || element.dataset.row === undefined) return null;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/**
 * What of the table to draw, and the one cell that Tab comes to. Places count the heading as row 0 and the names as
 * column 0.
 */
export function useAnswerWindow(rowCount: number, columnCount: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>(USUAL_VIEW);
  const [wanted, setStop] = useState<Place>({ row: 0, column: 0 });
  const size = { rows: rowCount + 1, columns: columnCount + 1, page: pageOf(view) };
  const stop = within(wanted, size);
  const [rows, columns] = [rowAxis(rowCount), columnAxis(columnCount)];
  const look = () => {
    const element = frame.current;
    if (element === null || element.clientWidth === 0) return; // a hidden screen has no size
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element;
    const next = { left, top, width: clientWidth - NAME_WIDTH, height: clientHeight - HEAD_HEIGHT };
    setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads the frame and nothing of this render
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const show = ({ row, column }: Place) => {
    const element = frame.current;
    if (element === null) return;
    if (row > 0) element.scrollTop = offsetShowing(row - 1, rows, element.scrollTop, view.height);
    if (column > 0) element.scrollLeft = offsetShowing(column - 1, columns, element.scrollLeft, view.width);
    look(); // the browser tells of its scrolling only with the next picture
  };
  const focus = (place: Place, framesLeft = MOST_FRAMES): void => {
    const cell = frame.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    if (cell) cell.focus({ preventScroll: true });
    else if (framesLeft > 0) requestAnimationFrame(() => focus(place, framesLeft - 1));
  };
  return {
    frame,
    stop,
    rows: spanOf(rows, view.top, view.height),
    columns: spanOf(columns, view.left, view.width),
    onScroll: look,
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const place = placeOf(event.target);
        if (place !== null) setStop(place);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const place = placeOf(document.activeElement);
        if (place === null || event.altKey || event.metaKey) return;
        const next = nextPlace({ key: event.key, isControl: event.ctrlKey }, place, size);
        if (next === null) return;
        event.preventDefault();
        setStop(next);
        show(next);
        focus(next);
      },
    },
  };
}

function pageOf({ height }: View): number {
  return Math.max(1, Math.floor(height / ROW_HEIGHT));
}
