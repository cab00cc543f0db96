/**
 * Some keyboards send a letter and its dấu as two (Unikey's “Unicode tổ hợp”, the Vietnamese keyboard of Windows) and take
 * them back one by one. So a box leaves them as they came while it is typed in, or the next Backspace would eat the letter
 * before; they are put together, as all that is stored and compared is, when the box is left.
 * @returns ends it
 */
export function putLettersTogether(): () => void {
  const onLeave = ({ target }: FocusEvent) => {
    const isBox = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isTyped(target));
    if (!isBox || document.activeElement === target) return; // only the window is left, and comes back to the same caret
    const whole = target.value.normalize('NFC');
    if (whole === target.value) return;
    const [from, to] = [target.selectionStart ?? 0, target.selectionEnd ?? 0].map(
      (at) => target.value.slice(0, at).normalize('NFC').length,
    );
    setUnseen(target, whole);
    target.setSelectionRange(from ?? null, to ?? null); // what is put in by a button goes there
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };
  document.addEventListener('focusout', onLeave, true);
  return () => document.removeEventListener('focusout', onLeave, true);
}

/** Others, of files above all, take no text. */
function isTyped({ type }: HTMLInputElement): boolean {
  return type === 'text' || type === 'search' || type === 'password';
}

/** Past the watch that React keeps on the box itself: it would take the change for one of its own and tell nobody. */
function setUnseen(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, text);
}
