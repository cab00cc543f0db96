import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AmendmentPreview } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { AmendDialog } from './editor/AmendDialog';

const words = vi.editor.behind;

export interface RowsBehindProps {
  readonly directiveId: string;
  readonly behind: AmendmentPreview;
}

/** Units joined or left the groups after the rows were made: said, shown, and brought in line when the clerk wants it. */
export function RowsBehind({ directiveId, behind }: RowsBehindProps) {
  const refresh = useMutation('directives.refresh');
  const [isAsked, setIsAsked] = useState(false);
  const confirm = async () => {
    const reply = await refresh.run({ directiveId });
    if (reply?.ok) setIsAsked(false);
  };
  return (
    <Notice tone="info" testId="rows-behind">
      <p>{words.notice}</p>
      <Button size="small" onClick={() => setIsAsked(true)} data-testid="rows-refresh">
        {words.look}
      </Button>
      {isAsked && (
        <AmendDialog
          title={words.title}
          preview={behind}
          isPending={refresh.isPending}
          failure={refresh.failure}
          onConfirm={confirm}
          onClose={() => setIsAsked(false)}
        />
      )}
    </Notice>
  );
}
