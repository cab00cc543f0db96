import { type KeyboardEvent, useLayoutEffect, useState } from 'react';

const CONTROL = 'button, a[href], input, select, textarea, summary';

/**
 * Whether the rows of a table hold nothing that takes the focus: then the rows take it themselves, one of them by Tab and
 * the others by the arrow keys, so that their menus can be reached without a mouse.
 */
export function usePlainRows(frame: HTMLElement | null): boolean {
  const [isPlain, setIsPlain] = useState(false);
  // after every drawing: what stands in the cells is the columns' own affair
  useLayoutEffect(() => setIsPlain(frame !== null && frame.querySelector(`tbody :is(${CONTROL})`) === null));
  return isPlain;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys, Home and End go from row to row among those that are drawn. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-row-menu')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row-menu]')];
  const step = STEPS[event.key];
  const next =
    step !== undefined
      ? rows[rows.indexOf(target) + step]
      : event.key === 'Home'
        ? rows[0]
        : event.key === 'End'
          ? rows.at(-1)
          : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
