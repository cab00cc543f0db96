import type { ReadDb } from '../db/database';
import { listSignatories } from '../db/office';
import type { IsoDay } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Signatory } from '../domain/office';
import { signingDoubts } from '../domain/signing/signingDoubts';
import { authorityRemarks } from '../domain/signingAuthority';
import { isValidOn } from '../domain/unit';
import { officeMessages } from '../text/officeMessages';
import { signingText } from '../text/signingText';

/**
 * Who signs a paper of that day: the one asked for, else the office's default where that one is in office on the day; null
 * when there is none.
 * @param signatoryId null: nobody was asked for
 * @throws AppFailure `notFound` when the one asked for is not there
 */
export function chosenSignatory(db: ReadDb, signatoryId: string | null, day: IsoDay): Signatory | null {
  const signatories = listSignatories(db);
  if (signatoryId === null) return signatories.find((one) => one.isDefault && isValidOn(one, day)) ?? null;
  const asked = signatories.find(({ id }) => id === signatoryId);
  if (asked === undefined) throw new AppFailure('notFound', officeMessages.noSignatory);
  return asked;
}

/** Sentences on why that signer had better not sign a paper of that day. @throws AppFailure `notFound` */
export function signingWarnings(db: ReadDb, signatoryId: string | null, day: IsoDay): readonly string[] {
  const signatory = chosenSignatory(db, signatoryId, day);
  if (signatory !== null)
    return signingDoubts(signatory, day).map((doubt) => signingText.doubt(doubt, signatory.fullName, day));
  const usual = listSignatories(db).find(({ isDefault }) => isDefault);
  return usual === undefined ? [] : [signingText.nobody(usual.fullName, day)];
}

/**
 * What had better be read before a paper of that day gets its number for good: the signer's doubts, that nobody is printed
 * at all, and a stack that the decree does not know. @throws AppFailure `notFound`
 */
export function numberingWarnings(db: ReadDb, signatoryId: string | null, day: IsoDay): readonly string[] {
  const signatory = chosenSignatory(db, signatoryId, day);
  if (signatory !== null) return [...signingWarnings(db, signatoryId, day), ...stackWarnings(signatory)];
  const warnings = signingWarnings(db, signatoryId, day);
  return warnings.length === 0 ? [signingText.noSigner] : warnings;
}

/** Sentences on a signer's block that is empty or written in a way the decree does not know (Phụ lục I, II.7). */
export function stackWarnings({
  authorityLines,
  fullName,
}: Pick<Signatory, 'authorityLines' | 'fullName'>): readonly string[] {
  if (fullName.trim() === '' || authorityLines.length === 0) return [signingText.emptyBlock];
  const stack = authorityLines.join(' / ');
  return authorityRemarks(authorityLines).length === 0 ? [] : [signingText.oddStack(fullName, stack)];
}

/** @throws AppFailure `conflict` when something is odd about who signs and nobody insists */
export function holdToSigner(db: ReadDb, signatoryId: string | null, day: IsoDay, insist: boolean): void {
  const warnings = insist ? [] : numberingWarnings(db, signatoryId, day);
  if (warnings.length > 0) throw new AppFailure('conflict', warnings.join(' '));
}
