import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';

export interface FormNameDialogProps {
  readonly title: string;
  readonly initial: string;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks how a form is to be called. */
export function FormNameDialog({ title, initial, isPending, failure, onConfirm, onClose }: FormNameDialogProps) {
  const [name, setName] = useState(initial);
  const isReady = name.trim() !== '' && !isPending;
  const run = () => isReady && onConfirm(name.trim());
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width={480}
      actions={
        <Button appearance="primary" disabled={!isReady} onClick={run} data-testid="dialog-confirm">
          {words.save}
        </Button>
      }
    >
      <Field label={words.name}>
        <Input
          autoFocus
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => event.key === 'Enter' && run()}
          data-testid="upper-name"
        />
      </Field>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
