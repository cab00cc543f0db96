import { type RefObject, useLayoutEffect } from 'react';

/** Keys of the window are heard on `window`, those of the lock by React below `document`: between them they end. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}

/**
 * The lock as the browser's topmost modal dialog as long as it is shown. A dialog that opens behind it later would make
 * it inert and dead to every key, so no key of the page is heard meanwhile, and whatever opens by itself goes below.
 */
export function useLockOnTop(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    element.showModal();
    const stay = () => {
      if (element.isConnected && !element.open) element.showModal(); // a second Escape closes what cannot be cancelled
    };
    const opened = new MutationObserver((changes) => {
      if (!changes.some(({ target }) => target !== element && (target as Element).matches('dialog[open]'))) return;
      element.close();
      element.showModal();
      element.querySelector('input')?.focus();
    });
    opened.observe(document.body, { attributeFilter: ['open'], subtree: true });
    element.addEventListener('close', stay);
    document.addEventListener('keydown', keepKeys);
    return () => {
      opened.disconnect();
      document.removeEventListener('keydown', keepKeys);
      element.removeEventListener('close', stay);
      element.close();
    };
  }, [dialog]);
}
