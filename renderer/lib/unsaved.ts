import { useEffect } from 'react';
import { useMayWork } from './vault';

/** What would be lost by closing the window now. Kept here and not in a screen: a hidden screen listens to nothing. */
const unsaved = new Set<string>();

window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault(); // the shell then asks the clerk
});

/** Whether loading the window anew would lose something. */
export function isAnythingUnsaved(): boolean {
  return unsaved.size > 0;
}

/** The page it stood on is gone. */
export function forgetUnsaved(): void {
  unsaved.clear();
}

/** @param what names the one place that keeps it: `office`, `imports` */
export function useUnsaved(what: string, isUnsaved: boolean): void {
  const mayWork = useMayWork(); // who only looks has nothing that could be lost
  useEffect(() => {
    if (isUnsaved && mayWork) unsaved.add(what);
    else unsaved.delete(what);
  }, [what, isUnsaved, mayWork]);
}
