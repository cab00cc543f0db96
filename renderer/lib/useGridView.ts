import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { keepFocus, placeOf } from './gridFocus';
import { nextPlace, type Place, within } from './gridMoves';
import { type Axis, offsetShowing, spanOf } from './gridWindow';
import { useResized } from './useResized';

/** How a grid is laid out, in pixels. Places count its headings as row 0 and column 0. */
export interface GridLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headHeight: number;
  readonly nameWidth: number;
  /** Rows behind the last that stay in view and are walked, too. */
  readonly footRows?: number;
  /** Where the keys lead; left out: to the next place. */
  readonly step?: (from: Place, to: Place) => Place;
  /** Rows and columns have lengths of their own and are all drawn: the browser brings a cell into view. */
  readonly isUneven?: boolean;
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const USUAL_VIEW: View = { left: 0, top: 0, width: 1_080, height: 460 };

/** What of a large table to draw, the one cell that Tab comes to, and the keys that walk the cells. */
export function useGridView({
  rows,
  columns,
  headHeight,
  nameWidth,
  footRows = 0,
  step,
  isUneven = false,
}: GridLayout) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<Place | null>(null);
  const [view, setView] = useState<View>(USUAL_VIEW);
  const [asked, setStop] = useState<Place>({ row: 0, column: 0 });
  const size = {
    rows: rows.count + 1 + footRows,
    columns: columns.count + 1,
    page: Math.max(1, Math.floor(view.height / rows.size)),
  };
  const stop = within(asked, size);
  const look = () => {
    const element = frame.current;
    if (element === null || element.clientWidth === 0) return; // a hidden screen has no size
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element;
    const next = { left, top, width: clientWidth - nameWidth, height: clientHeight - headHeight };
    setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  useResized(frame, look);
  const hadFocus = frame.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => keepFocus(frame.current, hadFocus, wanted, stop, !isUneven)); // after every picture
  const show = ({ row, column }: Place) => {
    const element = frame.current;
    if (element === null || isUneven) return;
    if (row > 0 && row <= rows.count)
      element.scrollTop = offsetShowing(row - 1, rows, element.scrollTop, view.height - footRows * rows.size);
    if (row > rows.count) element.scrollTop = element.scrollHeight;
    if (column > 0) element.scrollLeft = offsetShowing(column - 1, columns, element.scrollLeft, view.width);
    look(); // the browser tells of its scrolling only with the next picture
  };
  const goTo = (place: Place) => {
    wanted.current = place;
    setStop(place);
    show(place);
  };
  return {
    frame,
    stop,
    goTo,
    rows: spanOf(rows, view.top, view.height),
    columns: spanOf(columns, view.left, view.width),
    onScroll: look,
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const place = placeOf(event.target);
        if (place !== null) setStop(place);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const isWaiting = document.activeElement === frame.current; // its cell is out of what is drawn
        const place = placeOf(document.activeElement) ?? (isWaiting ? stop : null);
        if (place === null || event.altKey || event.metaKey) return;
        const next = nextPlace({ key: event.key, isControl: event.ctrlKey }, place, size);
        if (next === null) return;
        event.preventDefault();
        goTo(step === undefined ? next : within(step(place, next), size));
      },
    },
  };
}
