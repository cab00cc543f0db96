import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../electron/ipc/contract';
import { templates } from '../../text/templates';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';

export interface NameDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly initial: string;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks how a template is to be called. */
export function NameDialog({ title, confirm, initial, isPending, failure, onConfirm, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const isReady = name.trim() !== '' && !isPending;
  const run = () => isReady && onConfirm(name.trim());
  const button = (
    <Button appearance="primary" disabled={!isReady} onClick={run} data-testid="dialog-confirm">
      {confirm}
    </Button>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={button} width={480}>
      <Field label={templates.dialogs.name}>
        <Input
          autoFocus
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => event.key === 'Enter' && run()}
          data-testid="template-name"
        />
      </Field>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
