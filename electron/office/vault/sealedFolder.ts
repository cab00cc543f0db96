import { existsSync } from 'node:fs';
import { sealHeadOf } from '../../db/cipher/sealedFile';
import { filesIn } from '../../db/storeFiles';

/**
 * Whether the data are encrypted by what they say themselves, also where the key file is gone. A file that cannot be read
 * says nothing: whoever opens it is told why.
 */
export function isSealedFolder(dataFolder: string): boolean {
  const { snapshot } = filesIn(dataFolder);
  try {
    return existsSync(snapshot) && sealHeadOf(snapshot) !== null;
  } catch {
    return false;
  }
}
