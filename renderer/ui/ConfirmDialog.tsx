import type { ReactNode } from 'react';
import type { Failure } from '../../electron/ipc/contract';
import { FormDialog } from './FormDialog';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly isPending?: boolean;
  readonly failure?: Failure | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

/** Asks before something that takes work back; says what will and what will not be lost. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, isPending = false, failure = null, onConfirm, onCancel, children } = props;
  return (
    <FormDialog
      title={title}
      onClose={onCancel}
      submit={confirmLabel}
      submitId="dialog-confirm"
      onSubmit={onConfirm}
      isDisabled={isPending}
      failure={failure}
      width={480}
    >
      <p>{text}</p>
      {children}
    </FormDialog>
  );
}
