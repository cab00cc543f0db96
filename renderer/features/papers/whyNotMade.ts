import type { batches } from '../../text/batches';

export type WhyNotMade = keyof typeof batches.whyNot;

/** What keeps a batch from being made, the one to be mended first; null: nothing does. */
export function whyNotMade(found: {
  readonly isHalfDone: boolean;
  readonly isDayMissing: boolean;
  readonly isNobody: boolean;
  readonly isUnread: boolean;
}): WhyNotMade | null {
  if (found.isHalfDone) return 'halfDone'; // its way out stands right below the button
  if (found.isNobody) return 'nobody';
  if (found.isUnread) return 'unread';
  return found.isDayMissing ? 'dayMissing' : null;
}
