import { type ReactNode, useState } from 'react';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

const words = records.leaving;

/**
 * Closing a form: at once while nothing was typed, else after a question.
 * @param typed what stands in the form, with what it began with
 */
export function useLeaving(typed: { readonly now: unknown; readonly first: unknown }, onClose: () => void) {
  const [isAsking, setIsAsking] = useState(false);
  const isDirty = !isSame(typed.now, typed.first);
  const question: ReactNode = isAsking && (
    <ConfirmDialog
      title={words.title}
      text={words.text}
      confirmLabel={words.leave}
      onConfirm={onClose}
      onCancel={() => setIsAsking(false)}
    />
  );
  return { close: () => (isDirty ? setIsAsking(true) : onClose()), question };
}

/** Nothing of it was changed. */
export function isSame(now: unknown, first: unknown): boolean {
  return JSON.stringify(now) === JSON.stringify(first);
}
