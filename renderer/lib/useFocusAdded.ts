import { type RefObject, useEffect } from 'react';
import { firstStop } from './reach';

const PARTS = 'section, [data-part]';

/** A button that adds a part to a form leads into it: what is typed next belongs there. */
export function useFocusAdded(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = form;
    if (current === null) return undefined;
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button') === null) return;
      const before = new Set(current.querySelectorAll(PARTS));
      setTimeout(() => {
        const added = Array.from(current.querySelectorAll(PARTS)).find((part) => !before.has(part));
        if (added !== undefined) firstStop(added)?.focus();
      });
    };
    current.addEventListener('click', onClick, true); // before it is added
    return () => current.removeEventListener('click', onClick, true);
  }, [form]);
}
