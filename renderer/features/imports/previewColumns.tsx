import { formatCount } from '../../../electron/domain/numbers';
import type { PreviewFile } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';
import { isAcceptable } from './importModel';
import type { PreviewTableProps } from './PreviewTable';
import { ReceivedButton, ReportCell, StateCell } from './previewCells';

type FileColumn = Column<PreviewFile>;

function toggled(selected: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(selected);
  if (!next.delete(index)) next.add(index);
  return next;
}

function acceptColumn({ selected, onSelect }: PreviewTableProps): FileColumn {
  return {
    key: 'accept',
    header: <span className="offScreen">{strings.imports.column.accept}</span>,
    width: 36,
    render: (file) => (
      <input
        type="checkbox"
        tabIndex={-1} // the space bar ticks it from the file's name
        className={styles.check}
        checked={selected.has(file.index)}
        disabled={!isAcceptable(file)}
        aria-label={strings.imports.accept(file.fileName)}
        onChange={() => onSelect(toggled(selected, file.index))}
        onClick={(event) => event.stopPropagation()}
        data-testid={`import-check-${file.index}`}
      />
    ),
  };
}

function fileColumn({ onOpen, currentIndex }: PreviewTableProps): FileColumn {
  return {
    key: 'file',
    header: strings.imports.column.file,
    isRowHeader: true,
    isClipped: true,
    minWidth: 130,
    sortValue: ({ fileName }) => fileName,
    render: (file) => (
      <button
        type="button"
        className={`${styles.link} ${styles.cut}`}
        tabIndex={file.index === currentIndex ? 0 : -1}
        data-row-stop
        onClick={() => onOpen(file.index)}
        title={file.fileName}
      >
        <span>{file.fileName}</span>
        {file.folder !== '' && <span className={styles.second}>{file.folder}</span>}
      </button>
    ),
  };
}

function reportColumn({ formLabels }: PreviewTableProps): FileColumn {
  return {
    key: 'report',
    header: strings.imports.column.report,
    width: 172,
    sortValue: ({ unitName }) => unitName,
    render: (file) =>
      file.state === 'skipped' && file.unitName === null ? (
        strings.dash
      ) : (
        <ReportCell file={file} formLabels={formLabels} />
      ),
  };
}

function receivedColumn({ onEditReceived, onOpen, currentIndex }: PreviewTableProps): FileColumn {
  const edit = (index: number) => {
    onOpen(index);
    onEditReceived(index);
  };
  return {
    key: 'receivedAt',
    header: strings.imports.column.receivedAt,
    width: 132,
    sortValue: ({ receivedAt }) => receivedAt,
    render: (file) =>
      file.state === 'skipped' ? (
        strings.dash
      ) : (
        <ReceivedButton file={file} isCurrent={file.index === currentIndex} edit={edit} />
      ),
  };
}

function stateColumn(): FileColumn {
  return {
    key: 'state',
    header: strings.imports.column.state,
    width: 152,
    sortValue: ({ state }) => strings.imports.state[state],
    render: (file) => <StateCell file={file} />,
  };
}

/** A form of items has none, and is not a list of nobody. */
function hasRows({ rows, figures, state }: PreviewFile): boolean {
  if (state === 'refused' || state === 'skipped') return false;
  return rows.read > 0 || rows.total !== null || figures.length === 0;
}

export function previewColumns(props: PreviewTableProps): readonly FileColumn[] {
  return [
    acceptColumn(props),
    fileColumn(props),
    reportColumn(props),
    receivedColumn(props),
    {
      key: 'rows',
      header: strings.imports.column.rows,
      width: 52,
      align: 'end',
      sortValue: ({ rows }) => rows.accepted,
      render: (file) => (hasRows(file) ? formatCount(file.rows.accepted) : strings.dash),
    },
    stateColumn(),
  ];
}
