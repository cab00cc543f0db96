import { useState } from 'react';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ArrowUndo20Regular } from '../../ui/icons';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { AmendDialog } from './editor/AmendDialog';

const words = strings.editor;

/** Puts the wording before the last amendment back in force, after saying which rows come, change and go. */
export function UndoAmendment({ directiveId }: { readonly directiveId: string }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <WorkButton
        call="directives.undoAmendment"
        size="small"
        icon={<ArrowUndo20Regular />}
        onClick={() => setIsAsked(true)}
        data-testid="directive-undo"
      >
        {words.undoAmendment}
      </WorkButton>
      {isAsked && <UndoDialog directiveId={directiveId} onClose={() => setIsAsked(false)} />}
    </>
  );
}

function UndoDialog({ directiveId, onClose }: { readonly directiveId: string; readonly onClose: () => void }) {
  const preview = useQuery('directives.previewUndo', { directiveId });
  const undo = useMutation('directives.undoAmendment');
  const confirm = async () => {
    const reply = await undo.run({ directiveId });
    if (reply?.ok) onClose();
  };
  return (
    <QueryView query={preview}>
      {(data) => (
        <AmendDialog
          title={words.undoTitle}
          note={words.undoText}
          confirmLabel={words.undoAmendment}
          preview={data}
          isPending={undo.isPending}
          failure={undo.failure}
          onConfirm={confirm}
          onClose={onClose}
        />
      )}
    </QueryView>
  );
}
