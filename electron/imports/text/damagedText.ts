/** The sign for a letter no program could read, and question marks where letters of Vietnamese were ("Nguy?n"). */
const UNREADABLE = '\ufffd';
const LOST_LETTER = /\p{L}\?{1,3}\p{Ll}|(?:^|[\s(])\?{1,2}\p{Ll}/u;
const WEB_ADDRESS = /[/&=]/;

/** True when letters were lost before the file came in: nothing can bring them back. */
export function isDamaged(text: string): boolean {
  if (text.includes('?') && LOST_LETTER.test(text) && !WEB_ADDRESS.test(text)) return true;
  return text.includes(UNREADABLE);
}
