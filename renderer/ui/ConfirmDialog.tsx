import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../../electron/ipc/contract';
import { strings } from '../text/vi';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';

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
  const confirm = (
    <Button appearance="primary" disabled={isPending} onClick={onConfirm} data-testid="dialog-confirm">
      {confirmLabel}
    </Button>
  );
  return (
    <Dialog title={title} onClose={onCancel} closeLabel={strings.actions.cancel} actions={confirm} width={480}>
      <p>{text}</p>
      {children}
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
