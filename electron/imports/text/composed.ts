/** Combining marks and the few letters that composed text writes otherwise. */
const MAY_CHANGE = /[\u0300-\u036f\u1dc0-\u1dff\u2126\u212a\u212b]/;

/** NFC; asks the costly question only when the text holds something that composes. */
export function composed(text: string): string {
  return MAY_CHANGE.test(text) ? text.normalize('NFC') : text;
}
