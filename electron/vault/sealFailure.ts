import { AppFailure } from '../domain/failure';
import { vaultText } from '../text/vaultText';
import type { Session } from './vault';

/**
 * What to throw when the data could not be turned over to the end: the key file says already what is to become of them, so
 * a full disk must not be told as if nothing had happened.
 */
export function sealFailure(error: unknown, { state }: Pick<Session, 'state'>): unknown {
  const isFull = error instanceof AppFailure && error.code === 'diskFull';
  return isFull ? new AppFailure('diskFull', vaultText.sealingStopped[state]) : error;
}
