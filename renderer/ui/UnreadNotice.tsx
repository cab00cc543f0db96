import type { UnreadText } from '../lib/unread';
import { strings } from '../text/vi';
import { Notice } from './Notice';

const words = strings.unread;

export interface UnreadNoticeProps {
  /** What it keeps from being done; by default the saving of a form. */
  readonly title?: string;
  readonly unread: readonly UnreadText[];
  readonly testId: string;
}

/** Why the form around is not saved: each text that no field could read, with its field; nothing when all were read. */
export function UnreadNotice({ title = words.title, unread, testId }: UnreadNoticeProps) {
  if (unread.length === 0) return null;
  return (
    <Notice tone="error" testId={testId}>
      {title} {unread.map(({ label, text }) => words.text(label, text)).join(strings.unread.separator)}.
    </Notice>
  );
}
