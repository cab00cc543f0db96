import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { LocalTime } from '../../electron/domain/calendar';
import { lateTaking } from '../../electron/domain/campaignClosing';
import { formatCount } from '../../electron/domain/numbers';
import { call } from '../lib/api';
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
  /** Came after the closing. */
  readonly late: number;
  /** Came before it, and are entered after it. */
  readonly earlier: number;
  readonly all: number;
  readonly answer: (answer: boolean | null) => void;
}

export interface LateQuestion {
  /**
   * Asks what to do with reports that came after the campaign was closed, or before and are entered only now.
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
  const ask = async (receivedAt: readonly LocalTime[]): Promise<boolean | null> => {
    if (closedAt === null) return false;
    const info = await call('app.info', {});
    const now = info.ok ? info.value.now : closedAt;
    const ways = receivedAt.map((moment) => lateTaking({ closedAt }, moment, now));
    const [late = 0, earlier = 0] = (['after', 'before'] as const).map(
      (way) => ways.filter((one) => one === way).length,
    );
    if (late + earlier === 0) return false;
    return new Promise((resolve) => {
      const answer = (one: boolean | null) => {
        setAsked(null);
        resolve(one);
      };
      setAsked({ closedAt, late, earlier, all: receivedAt.length, answer });
    });
  };
  return { ask, view: asked && <LateDialog directiveId={directiveId} asked={asked} /> };
}

function LateDialog({ directiveId, asked }: { readonly directiveId: string; readonly asked: Asked }) {
  const { closedAt, late, earlier, all, answer } = asked;
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
        {late > 0 ? words.lateKeep : words.earlierKeep}
      </Button>
    </>
  );
  return (
    <Dialog
      title={late > 0 ? words.lateTitle : words.earlierTitle}
      onClose={() => answer(null)}
      closeLabel={strings.actions.cancel}
      actions={actions}
      width={560}
      testId="late-dialog"
    >
      {late > 0 && <p>{words.lateText(formatTime(closedAt), formatCount(late), formatCount(all))}</p>}
      {earlier > 0 && <p>{words.earlierText(formatTime(closedAt), formatCount(earlier), formatCount(all))}</p>}
      <FailureNotice failure={reopen.failure} />
    </Dialog>
  );
}
