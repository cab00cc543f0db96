import { type RefObject, useEffect, useRef } from 'react';
import { isFocusFree } from './focusKept';

/**
 * Where the focus lands when a view takes the place of the one that had it: without this the keys would go nowhere. A
 * focus that is somewhere already stays there.
 * @param target selects what takes it, the first of its kind within the part
 * @param occasion looked at anew whenever it changes, as when a dialog closes that was there from the beginning
 * @returns goes to the part
 */
export function useLanding<Part extends HTMLElement>(target: string, occasion?: string | null): RefObject<Part | null> {
  const part = useRef<Part>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is one by being another
  useEffect(() => {
    if (!isFocusFree()) return;
    part.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [target, occasion]);
  return part;
}
