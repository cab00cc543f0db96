import type { DirectiveProposal } from '../../../electron/ipc/contract';
import { settleUnsaved } from '../../lib/unsaved';
import { useKeptForm } from '../../lib/useKeptForm';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Page } from '../../ui/Page';
import { LetterSource } from './LetterSource';
import { ProposalView, type TypedCorrections } from './ProposalView';

export interface ReadingScreenProps {
  /** The draft is kept and should be looked at. */
  readonly onSaved: (directiveId: string) => void;
}

interface Read {
  readonly proposal: DirectiveProposal | null;
  /** What the clerk corrected, by finding. */
  readonly corrections: TypedCorrections;
}

const NOTHING_READ: Read = { proposal: null, corrections: [] };

/** "Đọc văn bản": the words of a directive in, its structure beside them, to accept or correct. */
export function ReadingScreen({ onSaved }: ReadingScreenProps) {
  const form = useKeptForm<Read>('reading', NOTHING_READ);
  const { proposal, corrections } = form.value;
  const leave = () => {
    settleUnsaved('reading');
    form.saved(NOTHING_READ);
  };
  return (
    <Page isFilled>
      {proposal === null ? (
        <>
          <FormDraftNotice draft={form.draft} onResume={form.resume} />
          <LetterSource
            onRead={(read) => {
              settleUnsaved('reading-text');
              form.change({ proposal: read, corrections: [] });
            }}
          />
        </>
      ) : (
        <ProposalView
          proposal={proposal}
          typed={corrections}
          onTyped={(next) => form.change({ corrections: next })}
          onAgain={leave}
          onSaved={(directiveId) => {
            leave();
            onSaved(directiveId);
          }}
        />
      )}
    </Page>
  );
}
