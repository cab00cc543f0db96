import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** So that “Đúng hạn 14h32” can be read; also in BoardTable.module.css. */
export const COLUMN_WIDTH = 126;
const UNIT_WIDTH = 180;
/** Up to here every column is drawn: find-in-page, printing and screen readers then see them all. */
const DRAWN_AT_ONCE = 16;
/** Columns drawn beyond each edge, so that the arrow keys always find the next cell. */
const BEYOND = 4;

export interface ColumnWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  /** First column drawn. */
  readonly first: number;
  /** First column after those drawn. */
  readonly end: number;
}

/**
 * Which columns of a wide table to draw: a season of ninety days times thirty units would be thousands of cells.
 * @param current the column shown at the right edge to begin with; -1: the table begins at its start
 */
export function useColumnWindow(count: number, current: number): ColumnWindow {
  const frame = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(() => firstFor(count, current));
  const onScroll = () => frame.current && setStart(firstVisible(frame.current));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a table that comes up is turned to its current column
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || count <= DRAWN_AT_ONCE || current < 0) return;
    element.scrollLeft = UNIT_WIDTH + (current + 1) * COLUMN_WIDTH - element.clientWidth;
    setStart(firstVisible(element));
  }, []);
  if (count <= DRAWN_AT_ONCE) return { frame, onScroll: () => undefined, first: 0, end: count };
  const first = Math.max(0, start - BEYOND);
  return { frame, onScroll, first, end: Math.min(count, start + visibleIn(frame.current) + BEYOND) };
}

/** In steps of two columns: a picture for every pixel would draw the same again and again. */
function firstVisible({ scrollLeft }: HTMLElement): number {
  return Math.floor(scrollLeft / (2 * COLUMN_WIDTH)) * 2;
}

/** Before the first picture nothing is known of the width; a usual screen shows nine. */
function firstFor(count: number, current: number): number {
  return Math.max(0, Math.min(count, current + 1) - visibleIn(null));
}

function visibleIn(element: HTMLElement | null): number {
  return element === null ? 9 : Math.ceil((element.clientWidth - UNIT_WIDTH) / COLUMN_WIDTH) + 2;
}
