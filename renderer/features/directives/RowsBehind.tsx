import { useState } from 'react';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import { AmendDialog } from './editor/AmendDialog';

const words = strings.editor.behind;

export interface RowsBehindProps {
  readonly directiveId: string;
  /** null: it is clear which directive is meant. */
  readonly name?: string | null;
}

/** Units joined or left the groups after the rows were made: said, shown, and brought in line when the clerk wants it. */
export function RowsBehind({ directiveId, name = null }: RowsBehindProps) {
  const behind = useQuery('directives.behind', { directiveId });
  const refresh = useMutation('directives.refresh');
  const [isAsked, setIsAsked] = useState(false);
  if (behind.status === 'error') return <FailureNotice failure={behind.failure} />;
  if (behind.status === 'pending' || behind.data === null) return null;
  const confirm = async () => {
    const reply = await refresh.run({ directiveId });
    if (reply?.ok) setIsAsked(false);
  };
  const look = (
    <WorkButton call="directives.refresh" size="small" onClick={() => setIsAsked(true)} data-testid="rows-refresh">
      {words.look}
    </WorkButton>
  );
  return (
    <Notice tone="info" actions={look} testId="rows-behind">
      {name === null ? words.notice : words.noticeOf(name)}
      {isAsked && (
        <AmendDialog
          title={words.title}
          preview={behind.data}
          isPending={refresh.isPending}
          failure={refresh.failure}
          onConfirm={confirm}
          onClose={() => setIsAsked(false)}
        />
      )}
    </Notice>
  );
}
