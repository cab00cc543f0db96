import type { TaskSource } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';

const words = strings.tasks;

export interface DeadlinesInWordsProps {
  readonly directiveId: string;
  readonly source: TaskSource;
}

/** Limits that the wording names and nobody has entered, each to be taken as the deadline of the clause. */
export function DeadlinesInWords({ directiveId, source }: DeadlinesInWordsProps) {
  const take = useMutation('directives.takeDeadline');
  return (
    <>
      {source.inWords.map(({ quote, lastDays }) => {
        const buttons = lastDays.map((lastDay) => (
          <WorkButton
            call="directives.takeDeadline"
            key={lastDay}
            size="small"
            disabled={take.isPending}
            onClick={() => take.run({ directiveId, clauseId: source.sourceId, lastDay, quote })}
            data-testid={`task-take-${lastDay}`}
          >
            {words.takeDeadline(formatDay(lastDay))}
          </WorkButton>
        ));
        return (
          <Notice key={quote} tone="warning" actions={buttons} testId="task-deadline-in-words">
            {words.deadlineInWords(quote)} <ForWork>{lastDays.length === 0 && words.enterDeadline}</ForWork>
          </Notice>
        );
      })}
      <FailureNotice failure={take.failure} />
    </>
  );
}
