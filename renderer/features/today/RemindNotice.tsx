import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import type { Reminding, RemindOutcome } from './useRemind';

const words = strings.today.remind;
const MOST_NAMED = 3;

export interface RemindNoticeProps {
  readonly reminding: Reminding;
  readonly onOpenLog: () => void;
}

/** What came of the last click on a reminder of this card: asked, copied and logged, or why not. */
export function RemindNotice({ reminding, onOpenLog }: RemindNoticeProps) {
  const { outcome } = reminding;
  switch (outcome.status) {
    case 'idle':
      return null;
    case 'failed':
      return <FailureNotice failure={outcome.failure} />;
    case 'denied':
      return <Notice tone="error">{strings.actions.copyDenied}</Notice>;
    case 'undone':
      return <Notice testId="today-remind-undone">{words.undone(formatCount(outcome.removed))}</Notice>;
    case 'asked':
      return <Question outcome={outcome} reminding={reminding} />;
    case 'recorded':
      return <Recorded outcome={outcome} reminding={reminding} onOpenLog={onOpenLog} />;
  }
}

interface OutcomeProps<S extends RemindOutcome['status']> {
  readonly outcome: Extract<RemindOutcome, { status: S }>;
  readonly reminding: Reminding;
}

function Question({ outcome: { choice, already, rest }, reminding }: OutcomeProps<'asked'>) {
  const actions = (
    <>
      {rest !== null && (
        <Button
          size="small"
          appearance="primary"
          disabled={reminding.isPending}
          onClick={() => reminding.insist(rest)}
          data-testid="today-remind-rest"
        >
          {words.rest(formatCount(rest.items.length))}
        </Button>
      )}
      <Button
        size="small"
        disabled={reminding.isPending}
        onClick={() => reminding.insist(choice)}
        data-testid="today-remind-again"
      >
        {words.again(formatCount(choice.items.length))}
      </Button>
      <Button size="small" appearance="subtle" onClick={reminding.dismiss}>
        {words.cancel}
      </Button>
    </>
  );
  return (
    <Notice tone="warning" actions={actions} testId="today-remind-asked">
      {words.today(namesOf(already))}
    </Notice>
  );
}

function namesOf(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(strings.listSeparator);
  const more = names.length - MOST_NAMED;
  return more > 0 ? words.names(named, formatCount(more)) : named;
}

function Recorded({ outcome, reminding, onOpenLog }: OutcomeProps<'recorded'> & Pick<RemindNoticeProps, 'onOpenLog'>) {
  const actions = (
    <>
      <Button
        size="small"
        disabled={reminding.isPending}
        onClick={() => reminding.undo(outcome.actionId)}
        data-testid="today-remind-undo"
      >
        {words.undo}
      </Button>
      <Button size="small" appearance="subtle" onClick={onOpenLog} data-testid="today-remind-log">
        {words.openLog}
      </Button>
    </>
  );
  return (
    <Notice tone="success" actions={actions} testId="today-remind-recorded">
      {words.recorded(formatCount(outcome.units), formatTime(outcome.remindedAt))}
    </Notice>
  );
}
