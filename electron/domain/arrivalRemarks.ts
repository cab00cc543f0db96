import { type IsoDay, partsOf } from './calendar';
import type { IncomingDraft, IncomingPaper } from './incomingPaper';
import type { PaperNumber } from './numbering/series';
import { foldForSearch } from './vietnamese';

/** What is odd about an entry of the register of incoming papers; said before it is saved, never refused (Đ.22). */
export type ArrivalRemark =
  /** Numbers in between stay free. */
  | { readonly kind: 'skips'; readonly from: number; readonly to: number }
  /** The same whole number stands in the register, told apart only by what follows it. */
  | { readonly kind: 'sameNumber'; readonly other: IncomingPaper }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'otherYear'; readonly year: number }
  /** Arrived before it was issued. */
  | { readonly kind: 'issuedLater' }
  | { readonly kind: 'forwardedEarlier' }
  | { readonly kind: 'dueEarlier' }
  /** Number and day of arrival rise together: a smaller number came later, or a larger one earlier. */
  | { readonly kind: 'daysCross'; readonly other: IncomingPaper }
  /** Number, symbol and day are those of a paper already entered, of the same author. */
  | { readonly kind: 'entered'; readonly other: IncomingPaper };

export interface ArrivalGround {
  readonly today: IsoDay;
  /** The number that comes next in the year of arrival. */
  readonly next: number;
  /** Entries of that year besides this one. */
  readonly others: readonly IncomingPaper[];
}

/** @param number the one typed; null: the next one, or the one the entry has */
export function arrivalRemarks(
  draft: IncomingDraft,
  number: PaperNumber | null,
  { today, next, others }: ArrivalGround,
): readonly ArrivalRemark[] {
  const valid = others.filter(({ isCancelled }) => !isCancelled);
  const { year } = partsOf(draft.arrivedOn);
  return [
    ...(number === null ? [] : numberRemarks(draft, number, { next, others: valid })),
    ...(draft.arrivedOn > today ? [{ kind: 'ahead' } as const] : []),
    ...(draft.arrivedOn <= today && year !== partsOf(today).year ? [{ kind: 'otherYear', year } as const] : []),
    ...(isBefore(draft.arrivedOn, draft.issuedOn) ? [{ kind: 'issuedLater' } as const] : []),
    ...(isBefore(draft.forwardedOn, draft.arrivedOn) ? [{ kind: 'forwardedEarlier' } as const] : []),
    ...(isBefore(draft.dueOn, draft.arrivedOn) ? [{ kind: 'dueEarlier' } as const] : []),
    ...enteredAlready(draft, valid),
  ];
}

function isBefore(day: IsoDay | null, other: IsoDay | null): boolean {
  return day !== null && other !== null && day < other;
}

function numberRemarks(
  { arrivedOn }: IncomingDraft,
  { number, suffix }: PaperNumber,
  { next, others }: Pick<ArrivalGround, 'next' | 'others'>,
): readonly ArrivalRemark[] {
  const same = others.find((other) => other.number === number && other.suffix !== suffix);
  const crossed = others.find(
    (other) =>
      (other.number < number && other.arrivedOn > arrivedOn) || (other.number > number && other.arrivedOn < arrivedOn),
  );
  return [
    ...(number > next ? [{ kind: 'skips', from: next, to: number - 1 } as const] : []),
    ...(same === undefined ? [] : [{ kind: 'sameNumber', other: same } as const]),
    ...(crossed === undefined ? [] : [{ kind: 'daysCross', other: crossed } as const]),
  ];
}

/** A paper without a number of its own is told by nothing that two papers of a day might not share. */
function enteredAlready(draft: IncomingDraft, others: readonly IncomingPaper[]): readonly ArrivalRemark[] {
  if (draft.numberAndCode.trim() === '' || draft.numberAndCode.trim().startsWith('/')) return [];
  const key = (paper: IncomingDraft) => [paper.numberAndCode, paper.author].map(plain).join('|');
  const other = others.find((one) => key(one) === key(draft) && one.issuedOn === draft.issuedOn);
  return other === undefined ? [] : [{ kind: 'entered', other }];
}

function plain(text: string): string {
  return foldForSearch(text).replaceAll('uy ban nhan dan', 'ubnd').replaceAll(' ', '');
}
