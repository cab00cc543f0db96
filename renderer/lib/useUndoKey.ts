import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isShortcut } from './shortcuts';

/** Ctrl+Z in these belongs to what is being typed. */
const TYPED = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Ctrl+Z takes back what was done last, from anywhere on the screen or in the dialog that holds `place`; not while text
 * is typed, and not while another dialog lies on top.
 * @param reach `window`: only where nobody on the screen takes something back himself
 */
export function useUndoKey(
  isReady: boolean,
  undo: () => void,
  place: RefObject<Element | null>,
  reach: 'screen' | 'window' = 'screen',
): void {
  const take = useEffectEvent(undo);
  useEffect(() => {
    if (!isReady) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isUndo(event) || isTyping(event) || !isOnTop(place.current)) return;
      event.preventDefault();
      take();
    };
    const target = reach === 'window' ? window : document; // a key comes to the document first
    target.addEventListener('keydown', onKeyDown as EventListener);
    return () => target.removeEventListener('keydown', onKeyDown as EventListener);
  }, [isReady, place, reach]);
}

function isUndo(event: KeyboardEvent): boolean {
  return isShortcut('undo', event) && !event.repeat;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(TYPED);
}

function isOnTop(place: Element | null): boolean {
  const dialog = Array.from(document.querySelectorAll('dialog[open]')).at(-1);
  return dialog === undefined || dialog.contains(place);
}
