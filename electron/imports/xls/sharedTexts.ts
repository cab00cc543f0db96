import type { StoredText } from '../grid/cellStore';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import type { XlsFont } from './byteText';
import { ContinuedReader } from './continuedReader';
import { withFonts } from './fonts';
import type { RecordCursor } from './recordCursor';

/** Offset of the first text, behind two counts. */
const FIRST_TEXT = 8;

/**
 * The table of texts that cells name by number, from the present record and those that continue it. Some writers count
 * more texts than they write; a cell that names a missing one is refused where it stands.
 * @throws RefusalError damaged, when a text is cut off; too-large
 */
export function readSharedTexts(cursor: RecordCursor, fonts: readonly XlsFont[], limits: ReadLimits): StoredText[] {
  const count = cursor.long(4);
  if (count > limits.cells) refuse('too-large', { what: 'texts', limit: limits.cells });
  const reader = new ContinuedReader(cursor, FIRST_TEXT);
  const texts: StoredText[] = [];
  for (let index = 0; index < count && !reader.isAtEnd(); index += 1) {
    const { text, changes } = reader.text();
    texts.push(withFonts(text, changes, fonts));
  }
  return texts;
}
