import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '../../lib/shortcuts';

/** Ctrl+Enter takes in what is chosen, from anywhere on the screen; not while a dialog asks something. */
export function useAcceptKey(isReady: boolean, accept: () => void): void {
  const take = useEffectEvent(accept);
  useEffect(() => {
    if (!isReady) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant = isShortcut('accept', event) && !event.repeat;
      if (!isMeant || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      take();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isReady]);
}
