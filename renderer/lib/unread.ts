import { createContext, useCallback, useContext, useId, useLayoutEffect, useState } from 'react';

/** A text that stands in a field and that the field cannot read: an hour "ba giờ chiều". */
export interface UnreadText {
  readonly label: string;
  readonly text: string;
}

/** How a field tells the form around it: its own id, and what it cannot read, or null when it can. */
type Report = (id: string, unread: UnreadText | null) => void;

/** null: the form does not ask; it is handed null for a text that is not understood. */
export const UnreadContext = createContext<Report | null>(null);

/**
 * The texts of one form that were typed and not understood, in the order in which they were left. What the field had
 * before is not what the clerk wants, and blank is not either: such a form must not be saved.
 */
export function useUnreadTexts(): { readonly unread: readonly UnreadText[]; readonly report: Report } {
  const [texts, setTexts] = useState<ReadonlyMap<string, UnreadText>>(new Map());
  const report = useCallback<Report>((id, unread) => {
    setTexts((known) => {
      if (unread === null && !known.has(id)) return known;
      const next = new Map(known);
      if (unread === null) next.delete(id);
      else next.set(id, unread);
      return next;
    });
  }, []);
  return { unread: [...texts.values()], report };
}

/**
 * For a field: tells the form around it what cannot be read; null: all can.
 * @returns whether the form around waits for the text to be mended, so that its value need not be given up
 */
export function useUnreadReport(label: string, text: string | null): boolean {
  const report = useContext(UnreadContext);
  const id = useId();
  // at once: the press that leaves the field may already be that of the button which has to wait
  useLayoutEffect(() => {
    report?.(id, text === null ? null : { label, text });
    return () => report?.(id, null);
  }, [report, id, label, text]);
  return report !== null;
}
