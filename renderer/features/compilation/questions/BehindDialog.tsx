import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Question } from '../../../../electron/domain/pivot/question';
import type { AskedCampaign, CellBehind } from '../../../../electron/ipc/contract';
import { formatLateness, formatPeriod } from '../../../lib/formatting';
import { useQuery } from '../../../lib/useQuery';
import { questions as words } from '../../../text/questions';
import { strings } from '../../../text/vi';
import { Dialog } from '../../../ui/Dialog';
import { QueryView } from '../../../ui/QueryView';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/tableTypes';
import { TraceDialog } from '../../../ui/trace/TraceDialog';
import { ReportTraceDialog } from './ReportTraceDialog';

type Report = CellBehind['reports'][number];

export interface BehindDialogProps {
  readonly campaign: AskedCampaign;
  readonly question: Question;
  /** Keys of its row and column. */
  readonly cell: { readonly row: string; readonly column: string };
  readonly onClose: () => void;
}

/** The reports a cell is made of, and those it lacks; each opens down to the cell of its file. */
export function BehindDialog({ campaign, question, cell, onClose }: BehindDialogProps) {
  const behind = useQuery('questions.behind', { ...campaign, question, ...cell });
  const [traced, setTraced] = useState<Report | null>(null);
  const title = behind.status === 'success' ? behind.data.title : words.behind.caption;
  return (
    <Dialog title={title} onClose={onClose} width={860} testId="behind-dialog">
      <QueryView query={behind}>
        {({ reports }) => (
          <Table
            caption={words.behind.caption}
            columns={columnsFor(setTraced)}
            rows={reports}
            rowKey={({ dutyId }) => dutyId}
            look={({ unitId, period }) => ({ testId: `behind-${unitId}-${period}` })}
            noRows={words.behind.none}
            isFocusable
            testId="behind-table"
          />
        )}
      </QueryView>
      {traced !== null && (
        <Trace
          campaign={campaign}
          report={traced}
          fieldId={behind.status === 'success' ? behind.data.fieldId : null}
          onClose={() => setTraced(null)}
        />
      )}
    </Dialog>
  );
}

interface TraceProps extends Pick<BehindDialogProps, 'campaign' | 'onClose'> {
  readonly report: Report;
  readonly fieldId: string | null;
}

/** What the clerk chose comes from the totals, all else from the report itself. */
function Trace({ campaign, report, fieldId, onClose }: TraceProps) {
  const { dutyId, indicatorId, unitId, unitName, period } = report;
  if (indicatorId !== null)
    return <TraceDialog question={{ ...campaign, period }} {...{ indicatorId, unitId, unitName, onClose }} />;
  return fieldId === null ? null : <ReportTraceDialog {...{ campaign, dutyId, fieldId, unitName, onClose }} />;
}

function columnsFor(onTrace: (report: Report) => void): readonly Column<Report>[] {
  const text = words.behind;
  return [
    { key: 'unit', header: text.unit, isRowHeader: true, width: '30%', render: ({ unitName }) => unitName },
    { key: 'period', header: text.period, render: ({ period }) => formatPeriod(period) },
    {
      key: 'state',
      header: text.state,
      render: ({ stateText, lateMinutes }) =>
        lateMinutes === null ? stateText : `${stateText} ${formatLateness(lateMinutes)}`,
    },
    {
      key: 'value',
      header: text.value,
      align: 'end',
      render: ({ valueText, isFilled }) =>
        valueText === '' ? strings.dash : isFilled ? text.filled(valueText) : valueText,
    },
    {
      key: 'source',
      header: text.source,
      width: 100,
      render: (report) =>
        report.isTraced && (
          <Button
            size="small"
            aria-label={text.openOf(report.unitName, formatPeriod(report.period))}
            onClick={() => onTrace(report)}
            data-testid={`behind-trace-${report.unitId}-${report.period}`}
          >
            {text.open}
          </Button>
        ),
    },
  ];
}
