import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';

const CODES: Readonly<Record<string, 'diskFull' | 'readOnly' | 'fileLocked'>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'fileLocked', // Windows answers EPERM when another program holds the target of a rename
  EBUSY: 'fileLocked',
};

/** Names the trouble behind a failed read or write of a file in words a clerk can act on. */
export function saveFailure(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  const errno = (error as NodeJS.ErrnoException).code ?? '';
  const code = CODES[errno];
  if (code !== undefined) return new AppFailure(code, storeMessages.saveFailed[code]);
  return new AppFailure('unexpected', storeMessages.saveFailed.unexpected(errno || String(error)));
}
