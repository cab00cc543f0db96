import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isShortcut } from './shortcuts';

/** Ctrl+Z in these belongs to what is being typed. */
const TYPED = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Ctrl+Z takes back what was done last, from anywhere on the screen or in the dialog that holds `place`; not while text
 * is typed, and not while another dialog lies on top.
 * @param reach `window`: only where nobody on the screen takes something back himself; where there is nothing to take back,
 * the key does nothing at all
 */
export function useUndoKey(
  isReady: boolean,
  undo: () => void,
  place: RefObject<Element | null>,
  reach: 'screen' | 'window' = 'screen',
): void {
  const take = useEffectEvent(undo);
  const isWindow = reach === 'window';
  useEffect(() => {
    if (!isReady && !isWindow) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return;
      // else Chromium takes back the last word typed in some box, which may be out of sight
      if (isWindow && ofTypedText(event)) event.preventDefault();
      if (!isReady || !isUndo(event) || !isOnTop(place.current)) return;
      event.preventDefault();
      take();
    };
    const target = isWindow ? window : document; // a key comes to the document first
    target.addEventListener('keydown', onKeyDown as EventListener);
    return () => target.removeEventListener('keydown', onKeyDown as EventListener);
  }, [isReady, place, isWindow]);
}

function isUndo(event: KeyboardEvent): boolean {
  return isShortcut('undo', event) && !event.repeat;
}

const TEXT_UNDO_KEYS = ['KeyZ', 'KeyY'];

/** Undo and redo, as the browser knows them. */
function ofTypedText({ ctrlKey, altKey, code }: KeyboardEvent): boolean {
  return ctrlKey && !altKey && TEXT_UNDO_KEYS.includes(code);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(TYPED);
}

function isOnTop(place: Element | null): boolean {
  const dialog = Array.from(document.querySelectorAll('dialog[open]')).at(-1);
  return dialog === undefined || dialog.contains(place);
}
