import { Button } from '@fluentui/react-components';
import type { Failure } from '../../electron/ipc/contract';
import { vi } from '../text/vi';
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
}

/** Asks before something that takes work back; says what will and what will not be lost. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, isPending = false, failure = null, onConfirm, onCancel } = props;
  const confirm = (
    <Button appearance="primary" disabled={isPending} onClick={onConfirm} data-testid="dialog-confirm">
      {confirmLabel}
    </Button>
  );
  return (
    <Dialog title={title} onClose={onCancel} closeLabel={vi.actions.cancel} actions={confirm} width={480}>
      <p>{text}</p>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
