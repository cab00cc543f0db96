import { useState } from 'react';
import { useClock } from '../../lib/useClock';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { StatusCell } from '../StatusCell';
import { WorkButton } from '../WorkButton';
import { OwnReportDialog } from './OwnReportDialog';
import { reportText } from './ownReportModel';

export interface SentUpProps {
  readonly directiveId: string;
  /** A paper with a number; null: the newest that could be it. */
  readonly paperId: string | null;
}

/** That a paper went up as a report of our own: to be noted while one is owed, said once it is. */
export function SentUp({ directiveId, paperId }: SentUpProps) {
  const { now } = useClock();
  const [isNoting, setIsNoting] = useState(false);
  const lines = useQuery('ownReports.list', { directiveId, at: now });
  if (lines.status !== 'success') return null;
  const noted = lines.data.find(({ report }) => paperId !== null && report?.paperId === paperId);
  if (noted?.report != null) return <StatusCell look="done">{reportText(noted.report, noted.dueAt)}</StatusCell>;
  if (lines.data.every(({ report }) => report !== null)) return null;
  return (
    <>
      <WorkButton call="ownReports.note" size="small" onClick={() => setIsNoting(true)} data-testid="paper-sent-up">
        {strings.ownReports.note}
      </WorkButton>
      {isNoting && (
        <OwnReportDialog
          now={now}
          directiveId={directiveId}
          scheduleId={null}
          period={null}
          paperId={paperId}
          onClose={() => setIsNoting(false)}
        />
      )}
    </>
  );
}
