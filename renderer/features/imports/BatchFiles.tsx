import type { Batch, BatchFile } from '../../../electron/ipc/contract';
import { formatTime, shortHash } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';
import { LOOK_OF_OUTCOME, reportWords } from './importModel';

const words = vi.imports.history;

function Outcome({ file }: { readonly file: BatchFile }) {
  return (
    <span className={styles.two}>
      <StatusCell look={LOOK_OF_OUTCOME[file.outcome]}>{words.outcomes[file.outcome]}</StatusCell>
      {file.issues.length > 0 && (
        <span className={styles.second}>{vi.imports.issueCount(String(file.issues.length))}</span>
      )}
    </span>
  );
}

function columnsFor(formLabels: ReadonlyMap<string, string>): readonly Column<BatchFile>[] {
  return [
    {
      key: 'file',
      header: words.file,
      isRowHeader: true,
      sortValue: ({ fileName }) => fileName,
      render: ({ fileName }) => fileName,
    },
    {
      key: 'hash',
      header: words.hash,
      width: 110,
      render: ({ sha256 }) => <span title={sha256}>{shortHash(sha256)}</span>,
    },
    {
      key: 'report',
      header: words.report,
      width: 280,
      sortValue: ({ unitName }) => unitName,
      render: (file) => (file.unitName === null ? vi.dash : `${file.unitName} – ${reportWords(file, formLabels)}`),
    },
    {
      key: 'receivedAt',
      header: words.receivedAt,
      width: 160,
      sortValue: ({ receivedAt }) => receivedAt,
      render: ({ receivedAt }) => (receivedAt === null ? vi.dash : formatTime(receivedAt)),
    },
    {
      key: 'outcome',
      header: words.outcome,
      width: 200,
      sortValue: ({ outcome }) => words.outcomes[outcome],
      render: (file) => <Outcome file={file} />,
    },
  ];
}

/** The files of one import, with the names and hashes they came under. */
export function BatchFiles({
  batch,
  formLabels,
}: {
  readonly batch: Batch;
  readonly formLabels: ReadonlyMap<string, string>;
}) {
  return (
    <Table
      caption={words.filesCaption(formatTime(batch.importedAt))}
      columns={columnsFor(formLabels)}
      rows={batch.files}
      rowKey={({ fileId }) => fileId}
      look={() => ({ isMuted: batch.undoneAt !== null })}
      isFilled
      testId="batch-files"
    />
  );
}
