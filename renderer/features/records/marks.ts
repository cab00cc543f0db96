import type { OfficePaper, PaperStatus } from '../../../electron/domain/officePaper';

export type Mark = 'signed' | 'sent' | 'recalled';

/** What may be noted next, by how far the paper is. */
const NEXT: Readonly<Record<PaperStatus, readonly Mark[]>> = {
  draft: ['signed'],
  numbered: ['signed', 'sent'],
  signed: ['sent'],
  sent: ['recalled'],
  recalled: [],
  cancelled: [],
};

export function nextMarks({ status, number }: Pick<OfficePaper, 'status' | 'number'>): readonly Mark[] {
  return NEXT[status].filter((mark) => mark !== 'sent' || number !== null);
}

/** A number that was sent can only be recalled. */
export function isCancellable({ status, number }: Pick<OfficePaper, 'status' | 'number'>): boolean {
  return number !== null && (status === 'numbered' || status === 'signed');
}
