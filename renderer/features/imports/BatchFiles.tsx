import { formatCount } from '../../../electron/domain/numbers';
import type { Batch, BatchFile } from '../../../electron/ipc/contract';
import { formatTime, shortHash } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';
import { LOOK_OF_OUTCOME, reportWords, shownOutcome } from './importModel';

const words = strings.imports.history;

/** Why a file was left out, or how much there is to look at in one that was taken. */
function remarkOf({ outcome, issues }: BatchFile): string {
  if (issues.length === 0) return '';
  const isLeftOut = outcome === 'refused' || outcome === 'skipped';
  return isLeftOut ? issues.map(({ message }) => message).join(' ') : strings.imports.issueCount(String(issues.length));
}

function Outcome({ file }: { readonly file: BatchFile }) {
  const remark = remarkOf(file);
  const outcome = shownOutcome(file);
  return (
    <span className={`${styles.link} ${styles.cut} ${styles.plain}`}>
      <StatusCell look={LOOK_OF_OUTCOME[outcome]}>
        {words.outcomes[outcome]}
        {file.meaning !== null && `${strings.listSeparator}${strings.imports.taken[file.meaning]}`}
      </StatusCell>
      {remark !== '' && (
        <span className={styles.second} title={remark}>
          {remark}
        </span>
      )}
    </span>
  );
}

/** Whose report it is; of a table with a unit per row, all of them when pointed at. */
function Report({ file, formLabels }: { readonly file: BatchFile; readonly formLabels: ReadonlyMap<string, string> }) {
  const { unitName, tableUnits, formId, period } = file;
  if (unitName === null && formId === null && period === null) return strings.dash;
  const [only, ...others] = tableUnits;
  const table = others.length === 0 ? only : strings.units(formatCount(tableUnits.length));
  const whose = table ?? (unitName === null ? strings.imports.unknownUnit : fromCore(unitName));
  const words = `${whose} – ${reportWords(file, formLabels)}`;
  return tableUnits.length === 0 ? words : <span title={tableUnits.join(strings.listSeparator)}>{words}</span>;
}

function columnsFor(formLabels: ReadonlyMap<string, string>): readonly Column<BatchFile>[] {
  return [
    {
      key: 'file',
      header: words.file,
      isRowHeader: true,
      width: 260,
      minWidth: 150,
      sortValue: ({ fileName }) => fileName,
      render: ({ fileName }) => fileName,
    },
    {
      key: 'hash',
      header: words.hash,
      width: 84,
      render: ({ sha256 }) => <span title={sha256}>{shortHash(sha256)}</span>,
    },
    {
      key: 'report',
      header: words.report,
      width: 240,
      minWidth: 150,
      sortValue: ({ unitName }) => unitName,
      render: (file) => <Report file={file} formLabels={formLabels} />,
    },
    {
      key: 'receivedAt',
      header: words.receivedAt,
      width: 152,
      minWidth: 100,
      sortValue: ({ receivedAt }) => receivedAt,
      render: ({ receivedAt }) => (receivedAt === null ? strings.dash : formatTime(receivedAt)),
    },
    {
      key: 'outcome',
      header: words.outcome,
      isClipped: true,
      minWidth: 190,
      sortValue: (file) => words.outcomes[shownOutcome(file)],
      render: (file) => <Outcome file={file} />,
    },
  ];
}

/** The files of one import, with the names and hashes they came under. */
export function BatchFiles({
  batch,
  formLabels,
  wantedId,
}: {
  readonly batch: Batch;
  /** File to point at; null: none. */
  readonly wantedId: string | null;
  readonly formLabels: ReadonlyMap<string, string>;
}) {
  return (
    <Table
      caption={words.filesCaption(formatTime(batch.importedAt))}
      columns={columnsFor(formLabels)}
      rows={batch.files}
      startsAt={wantedId === null ? -1 : batch.files.findIndex(({ fileId }) => fileId === wantedId)}
      rowKey={({ fileId }) => fileId}
      look={({ fileId }) => ({
        isMuted: batch.undoneAt !== null,
        isSelected: fileId === wantedId,
        ...(fileId === wantedId && { testId: 'batch-file-wanted' }),
      })}
      isFilled
      searchText={textOf}
      testId="batch-files"
    />
  );
}

function textOf({ fileName, unitName, tableUnits }: BatchFile): string {
  return [fileName, unitName, ...tableUnits].join(' ');
}
