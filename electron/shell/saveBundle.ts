import { saveCopy } from './savedCopy';

/** The editor of Windows shows letters with marks as they are only behind this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The text for a report of an error as a file that every editor opens. @throws AppFailure as `saveCopy` */
export function saveBundle(path: string, text: string): Promise<void> {
  return saveCopy(path, Buffer.from(BYTE_ORDER_MARK + text.replaceAll(/\r?\n/g, '\r\n')));
}
