import { useMutation } from '../../lib/useMutation';
import { templates } from '../../text/templates';
import { NameDialog } from './NameDialog';

export interface CopyDialogProps {
  readonly templateId: string;
  readonly name: string;
  readonly onDone: (templateId: string) => void;
  readonly onClose: () => void;
}

/** Asks how the copy is called and opens it. */
export function CopyDialog({ templateId, name, onDone, onClose }: CopyDialogProps) {
  const copy = useMutation('templates.copy');
  const run = async (chosen: string) => {
    const reply = await copy.run({ templateId, name: chosen });
    if (reply?.ok) onDone(reply.value.templateId);
  };
  return (
    <NameDialog
      title={templates.dialogs.copyTitle(name)}
      confirm={templates.dialogs.create}
      initial={templates.dialogs.suggested(name)}
      isPending={copy.isPending}
      failure={copy.failure}
      onConfirm={(chosen) => void run(chosen)}
      onClose={onClose}
    />
  );
}
