import { daysBetween, type IsoDay } from './calendar';
import type { OfficePaper } from './officePaper';

/** A paper gets number and day when it is signed, at latest the next working day (NĐ 30/2020, Điều 15): longest holidays between. */
const MOST_DAYS_TO_NUMBER = 10;

/** What is odd about a mark. `isNote`: said only; else it has to be insisted on. */
export interface MarkDoubt {
  readonly kind: 'signedAfterIssue' | 'signedLongBefore' | 'noNumberYet' | 'notSigned';
  readonly isNote: boolean;
}

/** Why a mark cannot be: a paper is signed, then sent, then recalled. */
export type MarkRefusal = { readonly kind: 'sentBeforeSigned' | 'recalledBeforeSent'; readonly than: IsoDay };

type Dated = Pick<OfficePaper, 'number' | 'issuedOn' | 'signedOn' | 'sentOn'>;
type Mark = 'signed' | 'sent' | 'recalled';

/** What had better be looked at before a mark of that day is noted, beside what cannot be. */
export function markDoubts({ number, issuedOn, signedOn }: Dated, mark: Mark, on: IsoDay): readonly MarkDoubt[] {
  if (mark === 'sent') return signedOn === null ? [{ kind: 'notSigned', isNote: true }] : [];
  if (mark === 'recalled') return [];
  if (number === null || issuedOn === null) return [{ kind: 'noNumberYet', isNote: true }];
  if (on > issuedOn) return [{ kind: 'signedAfterIssue', isNote: false }];
  return daysBetween(on, issuedOn) > MOST_DAYS_TO_NUMBER ? [{ kind: 'signedLongBefore', isNote: false }] : [];
}

/** null: the days of the marks follow each other. */
export function markRefusal({ signedOn, sentOn }: Dated, mark: Mark, on: IsoDay): MarkRefusal | null {
  if (mark === 'sent' && signedOn !== null && on < signedOn) return { kind: 'sentBeforeSigned', than: signedOn };
  if (mark === 'recalled' && sentOn !== null && on < sentOn) return { kind: 'recalledBeforeSent', than: sentOn };
  return null;
}
