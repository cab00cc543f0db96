import { lazy, Suspense } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { PeriodKey } from '../../../electron/domain/period';
import type { OwnReportLine } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../Dialog';
import { Notice } from '../Notice';
import { QueryView } from '../QueryView';
import type { DutyKey } from './ownReportModel';

/** Fetched when first asked for: most days begin without it. */
const OwnReportForm = lazy(async () => ({ default: (await import('./OwnReportForm')).OwnReportForm }));

const words = strings.ownReports;

export interface OwnReportDialogProps {
  /** The hour of this machine. */
  readonly now: LocalTime;
  readonly directiveId: string;
  /** null: the first that is open. */
  readonly scheduleId: string | null;
  /** null: the first that is open. */
  readonly period: PeriodKey | null;
  /** The paper it went up with; null: the newest that could be it. */
  readonly paperId: string | null;
  readonly onClose: () => void;
}

/** Notes that a report of our own office went up, or need not: when, by which way, as which paper. */
export function OwnReportDialog({ now, directiveId, scheduleId, period, paperId, onClose }: OwnReportDialogProps) {
  const lines = useQuery('ownReports.list', { directiveId, at: now });
  const papers = useQuery('outgoing.list', { directiveId });
  if (lines.status === 'success' && papers.status === 'success') {
    const duty = dutyOf(lines.data, scheduleId);
    if (duty !== null)
      return (
        <Suspense>
          <OwnReportForm
            now={now}
            lines={lines.data}
            papers={papers.data.papers}
            first={{ duty, period, paperId }}
            onClose={onClose}
          />
        </Suspense>
      );
  }
  return (
    <Dialog title={words.title} onClose={onClose} testId="own-report">
      <QueryView query={lines}>{() => <Notice>{words.nothing}</Notice>}</QueryView>
    </Dialog>
  );
}

function dutyOf(lines: readonly OwnReportLine[], scheduleId: string | null): DutyKey | null {
  const open = lines.filter(({ report }) => report === null);
  const asked = open.find((line) => line.scheduleId === scheduleId);
  return asked ?? open.find(({ state }) => state === 'late') ?? open[0] ?? null;
}
