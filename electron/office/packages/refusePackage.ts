import { AppFailure } from '../../domain/failure';
import { refusalSentence } from '../../imports/refusalSentence';
import { fileTrouble } from '../../text/fileTrouble';
import { packageText } from '../../text/packageText';
import type { Unopened } from '../reading/fileReader';

/** Why a package could not be read, in one sentence that names it. */
export function refusePackage(answer: Unopened, fileName: string): AppFailure {
  if ('unreadable' in answer) {
    if (answer.unreadable === 'ECHANGED') return new AppFailure('conflict', packageText.otherThanSeen(fileName));
    return new AppFailure('notFound', packageText.unreadable(fileName, fileTrouble(answer.unreadable)));
  }
  const { refusal } = answer;
  if (isWrongPassword(answer)) return new AppFailure('invalid', packageText.wrongPassword(fileName));
  const code = refusal.detail.what === 'newer-package' ? 'newerVersion' : 'invalid';
  return new AppFailure(code, refusalSentence(refusal, fileName, packageText.refusals));
}

/** It is locked, and nobody has given a password yet. */
export function needsPassword(answer: Unopened): boolean {
  return 'refusal' in answer && answer.refusal.code === 'password-protected' && answer.refusal.detail.what === 'needed';
}

function isWrongPassword(answer: Unopened): boolean {
  return 'refusal' in answer && answer.refusal.code === 'password-protected' && answer.refusal.detail.what === 'wrong';
}
