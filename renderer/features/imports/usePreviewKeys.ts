import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The control of a row that the keyboard stops at. */
export const ROW_STOP = '[data-row-stop]';

/** Arrow keys walk the files of a preview, the space bar ticks one; Tab stops at the list once. */
export function usePreviewKeys() {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(ROW_STOP)) return;
    if (event.key === ' ') {
      event.preventDefault();
      target.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]:enabled')?.click();
      return;
    }
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW_STOP)];
    const place = STEPS[event.key]?.(stops.indexOf(target), stops.length - 1);
    const next = place === undefined ? undefined : stops[place];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.click(); // the row opened at the right goes along
  };
  return { onKeyDown };
}
