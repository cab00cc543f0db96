import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isShortcut } from './shortcuts';

/** Ctrl+Z in these belongs to what is being typed. */
const TYPED = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** The window's own way back. */
interface WholeWindow {
  /** Whether what would be taken back was done in this dialog, which lies on top. */
  readonly isOf: (dialog: Element) => boolean;
}

/**
 * Ctrl+Z takes back what was done last, from anywhere on the screen or in the dialog that holds `place`; not while text
 * is typed, and not while another dialog lies on top.
 * @param whole only where nobody on the screen takes something back himself; where there is nothing to take back, the key
 * does nothing at all
 */
export function useUndoKey(
  isReady: boolean,
  undo: () => void,
  place: RefObject<Element | null>,
  whole?: WholeWindow,
): void {
  const take = useEffectEvent(undo);
  const isOf = useEffectEvent((dialog: Element) => whole?.isOf(dialog) ?? false);
  const isWindow = whole !== undefined;
  useEffect(() => {
    if (!isReady && !isWindow) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return;
      // else Chromium takes back the last word typed in some box, which may be out of sight
      if (isWindow && ofTypedText(event)) event.preventDefault();
      if (!isReady || !isUndo(event) || !isReached(place.current, isOf)) return;
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

function isReached(place: Element | null, isOf: (dialog: Element) => boolean): boolean {
  const dialog = openDialogs().at(-1);
  return dialog === undefined || dialog.contains(place) || isOf(dialog);
}

/** The one on top last. */
export function openDialogs(): readonly Element[] {
  return Array.from(document.querySelectorAll('dialog[open]'));
}
