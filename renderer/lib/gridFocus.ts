import type { RefObject } from 'react';
import type { Place } from './gridMoves';

/** Cells of a grid carry their place as data-row and data-column. null: the element is none of them. */
export function placeOf(element: Element | null): Place | null {
  if (!(element instanceof HTMLElement) || element.dataset.row === undefined) return null;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

export function cellAt(frame: Element, { row, column }: Place): HTMLElement | null {
  return frame.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}

/**
 * Gives the focus to the cell that is asked for, else to the frame when the cell that had it is drawn no more: with the page
 * itself it would be lost to the keyboard.
 * @param hadFocus before this picture
 * @param place the cell the focus belongs to
 * @param isShown the grid has scrolled to the cell itself
 */
export function keepFocus(
  frame: HTMLElement | null,
  hadFocus: boolean,
  wanted: RefObject<Place | null>,
  place: Place | null,
  isShown = true,
): void {
  if (frame === null) return;
  const isWaiting = document.activeElement === frame;
  const target = wanted.current ?? (isWaiting ? place : null);
  const cell = target === null ? null : cellAt(frame, target);
  if (cell !== null) {
    wanted.current = null;
    cell.focus({ preventScroll: isShown });
  } else if (hadFocus && document.activeElement === document.body) frame.focus({ preventScroll: true });
}
