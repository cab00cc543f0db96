import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { findTyped, typedAfter } from '../../lib/findTyped';
import { cellAt, placeOf } from '../../lib/gridFocus';
import { nextPlace, type Place } from '../../lib/gridMoves';

/** Rows of the shared table are about this high; the exact place is found once the row is drawn. */
const USUAL_ROW_HEIGHT = 38;
const TYPING_PAUSE_MS = 1_500;
const MOST_FRAMES = 12;

/** The focus goes to a cell that may have to be scrolled into what is drawn first. */
function focusCell(table: Element, place: Place, framesLeft = MOST_FRAMES): void {
  const cell = cellAt(table, place);
  if (cell !== null) {
    cell.focus();
    return;
  }
  if (framesLeft === MOST_FRAMES) {
    const frame = [...table.querySelectorAll('div')].find((one) => one.scrollHeight > one.clientHeight + 1);
    if (frame) frame.scrollTop = place.row * USUAL_ROW_HEIGHT - frame.clientHeight / 2;
  }
  if (framesLeft > 0) requestAnimationFrame(() => focusCell(table, place, framesLeft - 1));
}

/**
 * The keys of the board for one column of buttons marked with data-row and data-column in the shared table; Tab stops at
 * the last one used.
 * @param names of the units in the order they are shown in
 */
export function useGridKeys(names: () => readonly string[]) {
  const typing = useRef({ text: '', at: 0 });
  const find = (table: Element, place: Place, text: string, now: number) => {
    typing.current = { text, at: now };
    const row = findTyped(names(), text, place.row);
    if (row !== null) focusCell(table, { row, column: place.column });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(document.activeElement);
    if (place === null || event.altKey || event.metaKey) return;
    const frame = event.currentTarget.querySelector('div');
    const page = Math.max(1, Math.floor((frame?.clientHeight ?? 0) / USUAL_ROW_HEIGHT) - 1);
    const size = { rows: names().length, columns: 1, page };
    const next = nextPlace({ key: event.key, isControl: event.ctrlKey }, place, size);
    if (next === null) return;
    event.preventDefault();
    typing.current = { text: '', at: 0 };
    focusCell(event.currentTarget, next);
  };
  const onKeyPress = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(document.activeElement);
    if (place === null || event.ctrlKey || event.altKey || event.key === 'Enter') return;
    const isPause = event.timeStamp - typing.current.at > TYPING_PAUSE_MS;
    const text = typedAfter(isPause ? '' : typing.current.text, event.key);
    if (text === null) {
      typing.current = { text: '', at: 0 };
      return;
    }
    event.preventDefault();
    find(event.currentTarget, place, text, event.timeStamp);
  };
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ' && typing.current.text !== '') event.preventDefault(); // a space within a name presses no cell
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (placeOf(event.target) === null) return;
    for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]'))
      stop.tabIndex = -1;
    event.target.tabIndex = 0;
  };
  return { onKeyDown, onKeyPress, onKeyUp, onFocus };
}
