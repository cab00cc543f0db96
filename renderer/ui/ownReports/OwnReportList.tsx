import { useState } from 'react';
import { type LocalTime, minutesBetween } from '../../../electron/domain/calendar';
import type { OwnReportLine } from '../../../electron/ipc/contract';
import { formatLateness, formatPeriod, formatTime } from '../../lib/formatting';
import { useClock } from '../../lib/useClock';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Card } from '../Page';
import { StatusCell } from '../StatusCell';
import { WorkButton } from '../WorkButton';
import { OwnReportDialog } from './OwnReportDialog';
import styles from './OwnReports.module.css';
import { dutyKey, reportText } from './ownReportModel';
import { TakeBackReport } from './TakeBackReport';

const words = strings.ownReports;

/** Every report our own office owes by a directive that is late, was settled, or comes next. */
export function OwnReportList({ directiveId }: { readonly directiveId: string }) {
  const { now } = useClock();
  const lines = useQuery('ownReports.list', { directiveId, at: now });
  const [noted, setNoted] = useState<OwnReportLine | null>(null);
  const shown = lines.status === 'success' ? shownOf(lines.data) : [];
  if (shown.length === 0) return null;
  return (
    <Card title={words.list} testId="own-reports">
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={`${dutyKey(line)} ${line.period}`} className={styles.item} data-row-menu>
            <span className={styles.what}>
              <strong>{nameOf(line)}</strong>
              <StateOf line={line} now={now} />
            </span>
            {line.report === null ? (
              <WorkButton
                call="ownReports.note"
                size="small"
                onClick={() => setNoted(line)}
                data-testid="own-report-note-line"
              >
                {words.note}
              </WorkButton>
            ) : (
              <TakeBackReport reportId={line.report.id} />
            )}
          </li>
        ))}
      </ul>
      {noted !== null && (
        <OwnReportDialog
          now={now}
          directiveId={directiveId}
          scheduleId={noted.scheduleId}
          period={noted.period}
          paperId={null}
          onClose={() => setNoted(null)}
        />
      )}
    </Card>
  );
}

/** Of each duty what is late or settled, and the next; of what is made of the units' reports only what was settled and the next. */
function shownOf(lines: readonly OwnReportLine[]): readonly OwnReportLine[] {
  const nexts = new Map(
    lines
      .filter(({ state }) => state === 'open')
      .toReversed()
      .map((line) => [dutyKey(line), line]),
  );
  return lines.filter(
    (line) => line.report !== null || (line.state === 'late' && !line.isOfUnits) || nexts.get(dutyKey(line)) === line,
  );
}

function nameOf({ label, clauseNumber, period }: OwnReportLine): string {
  return [
    fromCore(label),
    ...(clauseNumber === '' ? [] : [strings.today.clause(clauseNumber)]),
    ...(period === 'once' ? [] : [formatPeriod(period)]),
  ].join(strings.listSeparator);
}

function StateOf({ line, now }: { readonly line: OwnReportLine; readonly now: LocalTime }) {
  const { dueAt, report, state } = line;
  if (report !== null)
    return <StatusCell look={report.outcome === 'sent' ? 'done' : 'off'}>{reportText(report, dueAt)}</StatusCell>;
  if (dueAt === null) return <StatusCell look="waiting">{words.openUndated}</StatusCell>;
  const due = formatTime(dueAt);
  return state === 'late' ? (
    <StatusCell look="absent">
      {`${due}${strings.listSeparator}${words.lateBy(formatLateness(minutesBetween(dueAt, now)))}`}
    </StatusCell>
  ) : (
    <StatusCell look="waiting">{due}</StatusCell>
  );
}
