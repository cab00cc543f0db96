import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { LocalTime } from '../../electron/domain/calendar';
import { isAfterClosing } from '../../electron/domain/campaignClosing';
import { formatCount } from '../../electron/domain/numbers';
import { formatTime } from '../lib/formatting';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';
import { WorkButton } from './WorkButton';

const words = strings.closing;

interface Asked {
  readonly closedAt: LocalTime;
  readonly late: number;
  readonly all: number;
  readonly answer: (answer: boolean | null) => void;
}

export interface LateQuestion {
  /**
   * Asks what to do with reports that came after the campaign was closed.
   * @param receivedAt when each of those about to be taken in came
   * @returns whether late ones are taken as they are; false where none is late any more; null: nothing is taken
   */
  readonly ask: (receivedAt: readonly LocalTime[]) => Promise<boolean | null>;
  /** The question while it is open. */
  readonly view: ReactNode;
}

/** Reports that come after the end are neither lost nor slipped into figures that were given up: somebody says so. */
export function useLateQuestion(directiveId: string): LateQuestion {
  const list = useQuery('directives.list', {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const campaigns = list.status === 'success' ? list.data : [];
  const closedAt = campaigns.find(({ id }) => id === directiveId)?.closedAt ?? null;
  const ask = (receivedAt: readonly LocalTime[]): Promise<boolean | null> => {
    const late = receivedAt.filter((moment) => isAfterClosing(closedAt === null ? null : { closedAt }, moment)).length;
    if (closedAt === null || late === 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const answer = (one: boolean | null) => {
        setAsked(null);
        resolve(one);
      };
      setAsked({ closedAt, late, all: receivedAt.length, answer });
    });
  };
  return { ask, view: asked && <LateDialog directiveId={directiveId} asked={asked} /> };
}

function LateDialog({ directiveId, asked }: { readonly directiveId: string; readonly asked: Asked }) {
  const { closedAt, late, all, answer } = asked;
  const reopen = useMutation('campaigns.reopen');
  const open = async () => {
    const reply = await reopen.run({ directiveId, reason: '' });
    if (reply?.ok) answer(false);
  };
  const actions = (
    <>
      <WorkButton
        call="campaigns.reopen"
        disabled={reopen.isPending}
        onClick={() => void open()}
        data-testid="late-reopen"
      >
        {words.lateReopen}
      </WorkButton>
      <Button appearance="primary" disabled={reopen.isPending} onClick={() => answer(true)} data-testid="late-keep">
        {words.lateKeep}
      </Button>
    </>
  );
  return (
    <Dialog
      title={words.lateTitle}
      onClose={() => answer(null)}
      closeLabel={strings.actions.cancel}
      actions={actions}
      width={560}
      testId="late-dialog"
    >
      <p>{words.lateText(formatTime(closedAt), formatCount(late), formatCount(all))}</p>
      <FailureNotice failure={reopen.failure} />
    </Dialog>
  );
}
