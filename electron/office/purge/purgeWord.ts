import { AppFailure } from '../../domain/failure';
import { destructionText } from '../../text/destructionText';

/** To be typed by who destroys. */
export const PURGE_WORD = 'TIÊU HỦY';

/** @throws AppFailure `invalid` for another word */
export function requirePurgeWord(word: string): void {
  if (word.normalize('NFC').trim().toLocaleUpperCase('vi') !== PURGE_WORD)
    throw new AppFailure('invalid', destructionText.wordNeeded(PURGE_WORD));
}
