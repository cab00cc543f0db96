import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { ListedSnapshot, SnapshotHead } from '../../../electron/domain/summary/snapshot';
import { formatTime } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { DataTrending20Regular } from '../../ui/icons';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { cutText, FreezeButton } from './FreezeButton';
import { SnapshotDetail } from './SnapshotDetail';

const words = strings.summary.snapshots;

export interface SnapshotsViewProps {
  readonly question: TotalsQuestion;
  /** Choices that are picked and not saved. */
  readonly unsaved: number;
  /** Opens the report of a frozen summary, to be numbered. */
  readonly onReport: (head: SnapshotHead) => void;
}

/** All frozen summaries, newest first; the one chosen with its figures, what moved, and its report. */
export function SnapshotsView({ question, unsaved, onReport }: SnapshotsViewProps) {
  const list = useQuery('snapshots.list', { directiveId: question.directiveId });
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <>
      <Toolbar>
        <FreezeButton question={question} unsaved={unsaved} />
      </Toolbar>
      <QueryView query={list}>
        {(heads) =>
          heads.length === 0 ? (
            <EmptyState icon={<DataTrending20Regular fontSize={40} />} title={words.empty} todo={words.emptyHint} />
          ) : (
            <>
              <Card title={words.title} testId="snapshots">
                <Table
                  caption={words.caption}
                  columns={columnsFor(chosenId, setChosenId)}
                  rows={heads}
                  rowKey={({ id }) => id}
                  look={({ id }) => ({ isSelected: id === chosenId })}
                />
              </Card>
              <Chosen heads={heads} chosenId={chosenId} question={question} onReport={onReport} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

interface ChosenProps extends Omit<SnapshotsViewProps, 'unsaved'> {
  readonly heads: readonly SnapshotHead[];
  readonly chosenId: string | null;
}

function Chosen({ heads, chosenId, question, onReport }: ChosenProps) {
  const head = heads.find(({ id }) => id === chosenId);
  return head === undefined ? null : (
    <SnapshotDetail key={head.id} head={head} heads={heads} question={question} onReport={onReport} />
  );
}

function columnsFor(chosenId: string | null, onChoose: (id: string) => void): readonly Column<ListedSnapshot>[] {
  return [
    { key: 'name', header: words.column.name, isRowHeader: true, width: '14%', render: words.name },
    {
      key: 'asOf',
      header: words.column.asOf,
      width: '18%',
      render: (head) => `${formatTime(head.asOf)}${cutText(head)}`,
    },
    { key: 'frozenAt', header: words.column.frozenAt, width: '18%', render: ({ frozenAt }) => formatTime(frozenAt) },
    { key: 'by', header: words.column.by, width: '13%', render: ({ frozenBy }) => frozenBy },
    { key: 'reason', header: words.column.reason, render: ({ reason }) => reason || strings.dash },
    {
      key: 'papers',
      header: words.column.papers,
      width: '17%',
      render: ({ papers }) => (papers.length === 0 ? words.noPapers : papers.join('; ')),
    },
    {
      key: 'open',
      header: '',
      width: 90,
      render: (head) => (
        <Button
          size="small"
          aria-pressed={head.id === chosenId}
          aria-label={words.openNamed(words.name(head))}
          onClick={() => onChoose(head.id)}
          data-testid={`snapshot-open-${head.number}-${head.version}`}
        >
          {words.open}
        </Button>
      ),
    },
  ];
}
