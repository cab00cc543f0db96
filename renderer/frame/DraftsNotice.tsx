import { Button } from '@fluentui/react-components';
import type { DirectiveSummary } from '../../electron/ipc/contract';
import { strings } from '../text/vi';
import { Notice } from '../ui/Notice';

export interface DraftsNoticeProps {
  readonly directives: readonly DirectiveSummary[];
  readonly onOpen: (directiveId: string) => void;
}

/** A directive that is kept and not given out yet asks for nothing; unsaid, it would be entered a second time. */
export function DraftsNotice({ directives, onOpen }: DraftsNoticeProps) {
  const drafts = directives.filter(({ isDraft }) => isDraft);
  const [first] = drafts;
  if (first === undefined) return null;
  const names = drafts.map(({ shortName, subject }) => `“${shortName || subject}”`).join('; ');
  return (
    <Notice
      testId="today-drafts"
      actions={
        <Button size="small" onClick={() => onOpen(first.id)} data-testid="today-open-draft">
          {strings.nextSteps.openDraft}
        </Button>
      }
    >
      {strings.nextSteps.drafts(names)}
    </Notice>
  );
}
