import type { Signatory } from '../../domain/office';
import type { ClosingInput } from './closing';

/** The whole block of one signer (ô 7a, 7b); nobody leaves the place empty. */
export function signerOf(
  signatory: Signatory | null,
): Pick<ClosingInput, 'authorityLines' | 'otherTitleLines' | 'signerName'> {
  return {
    authorityLines: signatory?.authorityLines ?? [],
    otherTitleLines: signatory?.otherTitleLines ?? [],
    signerName: signatory?.fullName ?? '',
  };
}
