import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ArrowUndo20Regular } from '../../ui/icons';

const words = vi.editor;

/** Puts the wording before the last amendment back in force, after asking. */
export function UndoAmendment({ directiveId }: { readonly directiveId: string }) {
  const undo = useMutation('directives.undoAmendment');
  const [isAsked, setIsAsked] = useState(false);
  const confirm = async () => {
    const reply = await undo.run({ directiveId });
    if (reply?.ok) setIsAsked(false);
  };
  return (
    <>
      <Button size="small" icon={<ArrowUndo20Regular />} onClick={() => setIsAsked(true)} data-testid="directive-undo">
        {words.undoAmendment}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={words.undoTitle}
          text={words.undoText}
          confirmLabel={words.undoAmendment}
          isPending={undo.isPending}
          failure={undo.failure}
          onConfirm={confirm}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
