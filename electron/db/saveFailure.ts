import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';

type SaveTrouble = 'diskFull' | 'readOnly' | 'fileLocked' | 'notFound';

const CODES: Readonly<Record<string, SaveTrouble>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'fileLocked', // Windows answers EPERM when another program holds the target of a rename
  EBUSY: 'fileLocked',
  // the stick was pulled, the share is gone, the folder was removed
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENODEV: 'notFound',
  ENXIO: 'notFound',
  ESTALE: 'notFound',
  ENOTCONN: 'notFound',
  EHOSTDOWN: 'notFound',
  EHOSTUNREACH: 'notFound',
  ENETUNREACH: 'notFound',
  EIO: 'notFound',
};

/** Names the trouble behind a failed read or write in words a clerk can act on. @param folder where it happened */
export function saveFailure(error: unknown, folder: string): AppFailure {
  if (error instanceof AppFailure) return error;
  const errno = (error as NodeJS.ErrnoException).code ?? '';
  const code = CODES[errno];
  if (code !== undefined) return new AppFailure(code, storeMessages.saveFailed[code](folder, errno));
  return new AppFailure('unexpected', storeMessages.saveFailed.unexpected(folder, errno || String(error)));
}

/** What to throw when the folder cannot be opened: an error of the file system in words, any other as it is. */
export function openFailure(folder: string, error: unknown): unknown {
  if (!isFileError(error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const failure = saveFailure(error, folder).code;
  return new AppFailure(failure, storeMessages.folderUnusable(folder, code, failure === 'diskFull'));
}

export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
