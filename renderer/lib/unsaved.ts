import { useEffect } from 'react';
import type { strings } from '../text/vi';
import { useMayWork } from './vault';

/** Each has its words: which part it is that is not saved. */
export type UnsavedPlace = keyof typeof strings.language.unsavedPlaces;

/** What would be lost by closing the window now. Kept here and not in a screen: a hidden screen listens to nothing. */
const unsaved = new Set<UnsavedPlace>();

window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault(); // the shell then asks the clerk
});

/** Whether loading the window anew would lose something. */
export function isAnythingUnsaved(): boolean {
  return unsaved.size > 0;
}

export function unsavedPlaces(): readonly UnsavedPlace[] {
  return [...unsaved];
}

/** What stood there has been saved or thrown away, and its part of the screen goes with it. */
export function settleUnsaved(what: UnsavedPlace): void {
  unsaved.delete(what);
}

/** The page it stood on is gone. */
export function forgetUnsaved(): void {
  unsaved.clear();
}

/** Forms in sight whose typed text is kept in the data as it is typed: closing loses nothing, but who typed wants to find it so. */
const halfTyped = new Set<symbol>();

export function isAnythingHalfTyped(): boolean {
  return halfTyped.size > 0;
}

export function useHalfTyped(isTyped: boolean): void {
  useEffect(() => {
    if (!isTyped) return undefined;
    const form = Symbol('form');
    halfTyped.add(form);
    return () => void halfTyped.delete(form);
  }, [isTyped]);
}

/** A part that leaves the screen for good, and not because another screen is shown, says so by `settleUnsaved`. */
export function useUnsaved(what: UnsavedPlace, isUnsaved: boolean): void {
  const mayWork = useMayWork(); // who only looks has nothing that could be lost
  useEffect(() => {
    if (isUnsaved && mayWork) unsaved.add(what);
    else unsaved.delete(what);
  }, [what, isUnsaved, mayWork]);
}
