import { useState } from 'react';
import type { DirectiveProposal } from '../../../electron/ipc/contract';
import { Page } from '../../ui/Page';
import { LetterSource } from './LetterSource';
import { ProposalView } from './ProposalView';

export interface ReadingScreenProps {
  /** The draft is kept and should be looked at. */
  readonly onSaved: (directiveId: string) => void;
}

/** "Đọc văn bản": the words of a directive in, its structure beside them, to accept or correct. */
export function ReadingScreen({ onSaved }: ReadingScreenProps) {
  const [proposal, setProposal] = useState<DirectiveProposal | null>(null);
  return (
    <Page isFilled>
      {proposal === null ? (
        <LetterSource onRead={setProposal} />
      ) : (
        <ProposalView
          proposal={proposal}
          onAgain={() => setProposal(null)}
          onSaved={(directiveId) => {
            setProposal(null);
            onSaved(directiveId);
          }}
        />
      )}
    </Page>
  );
}
