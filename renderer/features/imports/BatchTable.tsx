import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { Batch } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ArrowUndo20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';
import { leftBehind } from './importModel';

const words = strings.imports.history;

export interface BatchTableProps {
  readonly batches: readonly Batch[];
  readonly chosenId: string | null;
  readonly onChoose: (batchId: string) => void;
  readonly onUndo: (batch: Batch) => void;
}

function Status({ batch }: { readonly batch: Batch }) {
  return batch.undoneAt === null ? (
    <StatusCell look="done">{words.active}</StatusCell>
  ) : (
    <StatusCell look="off">{words.undone(formatTime(batch.undoneAt))}</StatusCell>
  );
}

function UndoButton({ batch, onUndo }: { readonly batch: Batch } & Pick<BatchTableProps, 'onUndo'>) {
  if (batch.undoneAt !== null) return null;
  return (
    <Button
      size="small"
      icon={<ArrowUndo20Regular />}
      onClick={(event) => {
        event.stopPropagation();
        onUndo(batch);
      }}
      data-testid={`batch-undo-${batch.id}`}
    >
      {words.undoBatch}
    </Button>
  );
}

type Counts = Readonly<Record<'accepted' | 'refused' | 'left' | 'skipped', number>>;

/** As the screen says right after an import, and the log: what waits for an answer is not refused. */
function countsOf({ accepted, refused, skipped, files }: Batch): Counts {
  const left = leftBehind(files).length;
  return { accepted, refused: refused - left, left, skipped };
}

function columnsFor({ onChoose, onUndo }: BatchTableProps): readonly Column<Batch>[] {
  const count = (key: keyof Counts): Column<Batch> => ({
    key,
    header: words[key],
    width: 88,
    align: 'end',
    render: (batch) => formatCount(countsOf(batch)[key]),
  });
  return [
    {
      key: 'importedAt',
      header: words.importedAt,
      minWidth: 130,
      isRowHeader: true,
      render: (batch) => (
        <button type="button" className={styles.link} onClick={() => onChoose(batch.id)}>
          {formatTime(batch.importedAt)}
        </button>
      ),
    },
    {
      key: 'what',
      header: words.what,
      render: (batch) => {
        const [first] = batch.files;
        const others = batch.files.length - 1;
        return first === undefined
          ? strings.dash
          : words.whatOf(first.fileName, others > 0 ? formatCount(others) : null);
      },
    },
    count('accepted'),
    count('refused'),
    count('left'),
    count('skipped'),
    { key: 'status', header: words.status, minWidth: 140, render: (batch) => <Status batch={batch} /> },
    {
      key: 'action',
      header: words.action,
      width: 170,
      render: (batch) => <UndoButton batch={batch} onUndo={onUndo} />,
    },
  ];
}

export function BatchTable(props: BatchTableProps) {
  const { batches, chosenId, onChoose } = props;
  return (
    <div className={styles.batches}>
      <Table
        caption={words.caption}
        columns={columnsFor(props)}
        rows={batches}
        rowKey={({ id }) => id}
        look={(batch) => ({
          isSelected: batch.id === chosenId,
          isMuted: batch.undoneAt !== null,
          testId: `batch-${batch.id}`,
        })}
        onRowClick={(batch) => onChoose(batch.id)}
        isFilled
        testId="batches"
      />
    </div>
  );
}
