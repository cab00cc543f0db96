import { attachmentPath, readAttachment } from '../db/attachmentStore';
import { protectionOf } from '../db/cipher/folderProtection';
import type { FoundFile } from './collectFiles';

/**
 * A kept file as the reading thread is given it: by its path, and when it lies sealed with its content, because that thread
 * has no key. One that cannot be opened is given by its path, and is then no file that anybody understands.
 */
export function keptToRead(
  dataFolder: string,
  { sha256, fileName }: { readonly sha256: string; readonly fileName: string },
): FoundFile {
  const file = { path: attachmentPath(dataFolder, sha256), fileName, folder: '' };
  if (protectionOf(dataFolder).keys.length === 0) return file;
  const unsealed = readAttachment(dataFolder, sha256);
  return unsealed === null ? file : { ...file, unsealed };
}
