import { useEffect, useEffectEvent } from 'react';
import { afterTyping } from '../../../lib/saveShown';
import { isShortcut } from '../../../lib/shortcuts';

/** Ctrl+Enter gives the work out, with what stands in the box that is being typed in; not while a dialog asks something. */
export function useGiveOutKey(giveOut: () => void): void {
  const give = useEffectEvent(giveOut);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant = isShortcut('giveOut', event) && !event.repeat;
      if (!isMeant || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      afterTyping(() => give());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
