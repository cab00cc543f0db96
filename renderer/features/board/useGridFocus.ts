import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findTyped, typedAfter } from '../../lib/findTyped';
import { keepFocus, placeOf } from '../../lib/gridFocus';
import { nextPlace, type Place, within } from '../../lib/gridMoves';
import type { GridWindow } from './useGridWindow';

/** A pause this long ends a word. */
const TYPING_PAUSE_MS = 1_500;

export interface GridFocus {
  /** The cell Tab stops at. */
  readonly stop: Place;
  /** Letters typed to find a unit; "" when none. */
  readonly typed: string;
  /** No unit goes by what was typed. */
  readonly isNotFound: boolean;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onKeyPress(event: KeyboardEvent<HTMLElement>): void;
    onKeyUp(event: KeyboardEvent<HTMLElement>): void;
    onFocus(event: FocusEvent<HTMLElement>): void;
  };
}

function isDrawn({ row, column }: Place, { rows, columns }: GridWindow): boolean {
  return row >= rows.first && row < rows.end && column >= columns.first && column < columns.end;
}

/**
 * The keyboard of a grid that draws only what is in view: one Tab stop, keys as in a spreadsheet, letters find a unit.
 * The focus belongs to the cell; when the cell is scrolled out of what is drawn, the frame keeps it until it is back.
 */
export function useGridFocus(names: readonly string[], columnCount: number, grid: GridWindow): GridFocus {
  const [asked, setAsked] = useState<Place | null>(null);
  const [typed, setTyped] = useState('');
  const [isNotFound, setIsNotFound] = useState(false);
  const isSpaceTyped = useRef(false);
  const wanted = useRef<Place | null>(null);
  const size = { rows: names.length, columns: columnCount, page: grid.page };
  const place = asked === null ? null : within(asked, size);
  const stop = within(place !== null && isDrawn(place, grid) ? place : grid.first, size);
  const hadFocus = grid.frame.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => keepFocus(grid.frame.current, hadFocus, wanted, place)); // after every picture
  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(() => setTyped(''), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const goTo = (next: Place) => {
    wanted.current = next;
    setAsked(next);
    grid.show(next);
  };
  const find = (text: string) => {
    const here = place ?? stop;
    const row = findTyped(names, text, here.row);
    setTyped(text);
    setIsNotFound(row === null && text !== '');
    if (row !== null) goTo({ row, column: here.column });
  };
  return {
    stop,
    typed,
    isNotFound,
    handlers: {
      onKeyDown(event) {
        const here = placeOf(document.activeElement) ?? place;
        if (here === null || event.altKey || event.metaKey) return;
        if (typed !== '' && event.key === 'Escape') {
          event.preventDefault();
          setTyped('');
          return;
        }
        const shorter = event.key === 'Backspace' ? typedAfter(typed, event.key) : null;
        const next = nextPlace({ key: event.key, isControl: event.ctrlKey }, here, size);
        if (shorter === null && next === null) return;
        event.preventDefault();
        if (shorter !== null) find(shorter);
        if (next === null) return;
        setTyped('');
        goTo(next);
      },
      // Input methods send letters that no key stands for: they come as presses only.
      onKeyPress(event) {
        if (event.ctrlKey || event.altKey || event.key === 'Enter') return;
        const longer = typedAfter(typed, event.key);
        if (longer === null) return;
        event.preventDefault();
        isSpaceTyped.current = event.key === ' ';
        find(longer);
      },
      onKeyUp(event) {
        if (event.key !== ' ' || !isSpaceTyped.current) return;
        event.preventDefault(); // a space within a name presses no cell
        isSpaceTyped.current = false;
      },
      onFocus(event) {
        const focused = placeOf(event.target);
        if (focused !== null) setAsked(focused);
      },
    },
  };
}
