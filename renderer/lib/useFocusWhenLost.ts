import { type RefObject, useEffect } from 'react';
import { isFocusFree } from './focusKept';

/** What had the focus is gone from the screen, and nothing took it. */
function isFocusLost(): boolean {
  return isFocusFree() || document.activeElement?.tagName === 'MAIN';
}

/** Gives the focus, if it would otherwise start again at the window's top, to a control of what has just appeared. */
export function useFocusWhenLost(area: RefObject<HTMLElement | null>, selector: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (isFocusLost()) area.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, []);
}
