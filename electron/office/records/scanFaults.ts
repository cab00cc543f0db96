import { extname } from 'node:path';
import { mediaOf } from '../../db/attachmentStore';
import { recordMessages } from '../../text/recordMessages';

/** How a signed sheet comes out of a scanner or a telephone, and what such files are called. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['.pdf']],
  ['image/jpeg', ['.jpg', '.jpeg', '.jpe', '.jfif']],
  ['image/png', ['.png']],
  ['image/tiff', ['.tif', '.tiff']],
  ['image/webp', ['.webp']],
]);

/** A PDF ends with this; what a program writes behind it is short. */
const PDF_END = '%%EOF';
const PDF_TAIL = 4096;

/** Why a file is no scan to be kept, in a sentence; null: it is one. A program or a text is none, whatever its name. */
export function scanFault(fileName: string, bytes: Uint8Array): string | null {
  const media = mediaOf(bytes);
  const endings = ENDINGS.get(media);
  if (endings === undefined) return recordMessages.noScan(fileName);
  // the system opens it by its name: a picture called .exe would be run
  if (!endings.includes(extname(fileName).toLowerCase()))
    return recordMessages.scanNamedOtherwise(fileName, endings[0] ?? '');
  return media === 'application/pdf' && !isWholePdf(bytes) ? recordMessages.brokenScan(fileName) : null;
}

function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-PDF_TAIL)).includes(PDF_END);
}
