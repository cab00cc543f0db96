import { type ReactNode, useState } from 'react';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

const words = strings.keyed;

/**
 * Closing a dialog, asked about first where something typed would be gone with it.
 * @param lost says what would be gone, and why; null: nothing would
 */
export function useLeaving(
  lost: string | null,
  onClose: () => void,
): { readonly leave: () => void; readonly view: ReactNode } {
  const [isAsked, setAsked] = useState(false);
  return {
    leave: () => (lost === null ? onClose() : setAsked(true)),
    view: isAsked && lost !== null && (
      <ConfirmDialog
        title={words.leaveTitle}
        text={lost}
        confirmLabel={words.leave}
        onConfirm={onClose}
        onCancel={() => setAsked(false)}
      />
    ),
  };
}
