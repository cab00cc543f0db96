import type { UnreadText } from '../lib/unread';
import { vi } from '../text/vi';
import { Notice } from './Notice';

const words = vi.unread;

export interface UnreadNoticeProps {
  readonly unread: readonly UnreadText[];
  readonly testId: string;
}

/** Why the form around is not saved: each text that no field could read, with its field; nothing when all were read. */
export function UnreadNotice({ unread, testId }: UnreadNoticeProps) {
  if (unread.length === 0) return null;
  return (
    <Notice tone="error" testId={testId}>
      {words.title} {unread.map(({ label, text }) => words.text(label, text)).join(vi.unread.separator)}.
    </Notice>
  );
}
