import { refuse } from '../refusal';
import { RecordCursor } from './recordCursor';
import * as record from './recordIds';

/** Numbers of the record that begins a stretch of BIFF2, 3 and 4. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x009, 0x209, 0x409]);
const FILE_PASS_LENGTH = 4;

/**
 * Walks a stream of BIFF2 to 4 to its end, for a reader that would take a part for the whole.
 * @throws RefusalError damaged (cut off), password-protected
 */
export function checkOldStream(bytes: Buffer): void {
  const cursor = new RecordCursor(bytes);
  let depth = 0;
  do {
    const id = cursor.next();
    if (BEGINNINGS.has(id)) depth += 1;
    else if (id === record.EOF) depth -= 1;
    else if (id === record.FILE_PASS && cursor.length >= FILE_PASS_LENGTH)
      refuse('password-protected', { what: 'xls' });
  } while (depth > 0);
}
