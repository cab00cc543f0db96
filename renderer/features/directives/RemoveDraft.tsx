import { useState } from 'react';
import type { Directive } from '../../../electron/domain/directive';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Delete20Regular } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';

const words = strings.editor;

/** Throws a draft away, after asking. */
export function RemoveDraft({ directive: { id, shortName } }: { readonly directive: Directive }) {
  const [isAsked, setIsAsked] = useState(false);
  const remove = useMutation('directives.removeDraft');
  return (
    <>
      <WorkButton
        call="directives.removeDraft"
        size="small"
        icon={<Delete20Regular />}
        onClick={() => setIsAsked(true)}
        data-testid="directive-remove-draft"
      >
        {words.removeDraft}
      </WorkButton>
      {isAsked && (
        <ConfirmDialog
          title={words.removeDraftTitle}
          text={words.removeDraftText(shortName)}
          confirmLabel={words.removeDraftYes}
          isPending={remove.isPending}
          failure={remove.failure}
          onConfirm={() => void remove.run({ directiveId: id })}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
