import type { IsoDay } from '../calendar';
import type { Signatory } from '../office';

/** A mandate to sign (TUQ.): written, for a time and for a content (NĐ 30/2020/NĐ-CP, Điều 13 khoản 4). */
export interface Mandate {
  /** The paper that gives it: "Giấy ủy quyền số 05/GUQ-UBND ngày 02/6/2026"; "": not written down yet. */
  readonly paper: string;
  /** Both inclusive; null: the paper does not say. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** What may be signed by it, in the words of the paper. */
  readonly scope: string;
}

/** Why somebody had better not sign a paper of that day. Said, never a block: who signs is for the office to decide. */
export type SigningDoubt =
  | { readonly kind: 'notYet' | 'ended' | 'mandateNotYet' | 'mandateEnded'; readonly on: IsoDay }
  /** TUQ. without the paper that gives it, or without an end. */
  | { readonly kind: 'mandateUnwritten' | 'mandateOpen' };

type Signing = Pick<Signatory, 'authorityLines' | 'validFrom' | 'validTo' | 'mandate'>;

/** @param day day of the paper; of a draft without one, the day it is made */
export function signingDoubts(signatory: Signing, day: IsoDay): readonly SigningDoubt[] {
  const { validFrom, validTo } = signatory;
  return [
    ...(validFrom !== null && day < validFrom ? [{ kind: 'notYet', on: validFrom } as const] : []),
    ...(validTo !== null && validTo < day ? [{ kind: 'ended', on: validTo } as const] : []),
    ...(signsByMandate(signatory) ? mandateDoubts(signatory.mandate, day) : []),
  ];
}

/** Told from the lines, so that a stack typed by hand is held to the same. */
export function signsByMandate({ authorityLines }: Pick<Signatory, 'authorityLines'>): boolean {
  return authorityLines.some((line) => /^TUQ(?:\.|\s)/iu.test(line.trim()));
}

function mandateDoubts(mandate: Mandate | null, day: IsoDay): readonly SigningDoubt[] {
  if (mandate === null) return [{ kind: 'mandateUnwritten' }];
  const { paper, from, to } = mandate;
  return [
    ...(paper.trim() === '' ? [{ kind: 'mandateUnwritten' } as const] : []),
    ...(from !== null && day < from ? [{ kind: 'mandateNotYet', on: from } as const] : []),
    ...(to !== null && to < day ? [{ kind: 'mandateEnded', on: to } as const] : []),
    ...(to === null ? [{ kind: 'mandateOpen' } as const] : []),
  ];
}
