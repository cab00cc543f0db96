import { Button } from '@fluentui/react-components';
import { fileNameOf } from '../lib/fileName';
import { heldDrops } from '../text/heldDrops';
import { strings } from '../text/vi';
import { EmptyState } from '../ui/EmptyState';
import { DocumentBulletList20Regular } from '../ui/icons';
import { Page } from '../ui/Page';
import { WorkButton } from '../ui/WorkButton';
import type { Errands } from './useErrands';

/** So many names of files fit into a sentence. */
const NAMED = 3;

interface NoCampaignProps extends Pick<Errands, 'go' | 'enterDirective'> {
  /** Files that were dropped and wait for a campaign. */
  readonly waiting?: readonly string[] | undefined;
}

/** A new office: its own first letter, or a sample to look around in. */
export function NoCampaign({ go, enterDirective, waiting = [] }: NoCampaignProps) {
  const names = waiting.slice(0, NAMED).map((path) => `“${fileNameOf(path)}”`);
  return (
    <Page isFilled>
      <EmptyState
        icon={<DocumentBulletList20Regular fontSize={40} />}
        title={strings.campaign.none}
        todo={
          waiting.length > 0
            ? heldDrops.waiting(names.join(', '), waiting.length - names.length)
            : strings.campaign.noneHint
        }
      >
        <WorkButton call="directives.save" appearance="primary" onClick={enterDirective} data-testid="enter-directive">
          {strings.editor.create}
        </WorkButton>
        <Button onClick={() => go('start')} data-testid="go-to-start">
          {strings.campaign.goToStart}
        </Button>
      </EmptyState>
    </Page>
  );
}
