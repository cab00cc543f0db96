/**
 * What stands in a box whose text is one line, however long: Enter and pasted lines become spaces, and the caret stays
 * where it is. Left to React, a text that is not quite what was typed sends it to the end.
 */
export function onOneLine(box: EventTarget & HTMLTextAreaElement): string {
  const line = box.value.replaceAll('\n', ' ');
  if (line !== box.value) {
    const caret = box.selectionEnd;
    box.value = line;
    box.setSelectionRange(caret, caret);
  }
  return line;
}

/**
 * A text with a piece put where the caret is, or instead of what is marked.
 * @param box null: it is not there, and the piece goes to the end
 * @param put gives the box its new text; the caret then stands behind the piece, and typing goes on there
 */
export function insertAtCaret(
  box: HTMLTextAreaElement | null | undefined,
  text: string,
  piece: string,
  put: (text: string) => void,
): void {
  const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length];
  put(`${text.slice(0, from)}${piece}${text.slice(to)}`);
  box?.focus();
  const caret = from + piece.length;
  requestAnimationFrame(() => box?.setSelectionRange(caret, caret));
}
