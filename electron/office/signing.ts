import type { ReadDb } from '../db/database';
import { listSignatories } from '../db/office';
import type { IsoDay } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Signatory } from '../domain/office';
import { signingDoubts } from '../domain/signing/signingDoubts';
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
