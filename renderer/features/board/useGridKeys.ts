import type { FocusEvent, KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function placeOf(element: Element | null): readonly [row: number, column: number] | null {
  if (!(element instanceof HTMLElement) || element.dataset.row === undefined) return null;
  return [Number(element.dataset.row), Number(element.dataset.column)];
}

function cellAt(table: Element, row: number, column: number): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}

/** Arrow keys walk a table of buttons marked with data-row and data-column; Tab stops at the last one used. */
export function useGridKeys() {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const place = placeOf(document.activeElement);
    if (!step || !place) return;
    const next = cellAt(event.currentTarget, place[0] + step[0], place[1] + step[1]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (placeOf(event.target) === null) return;
    for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]'))
      stop.tabIndex = -1;
    event.target.tabIndex = 0;
  };
  return { onKeyDown, onFocus };
}
