import { formatCount } from '../../../electron/domain/numbers';
import type { PreviewFile } from '../../../electron/ipc/contract';
import { formatLateness, formatTimeShort } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Edit16Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';
import { isAcceptable, LOOK_OF_FILE, reportWords } from './importModel';
import type { PreviewTableProps } from './PreviewTable';

type FileColumn = Column<PreviewFile>;

function toggled(selected: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(selected);
  if (!next.delete(index)) next.add(index);
  return next;
}

function acceptColumn({ selected, onSelect }: PreviewTableProps): FileColumn {
  return {
    key: 'accept',
    header: <span className="offScreen">{vi.imports.column.accept}</span>,
    width: 36,
    render: (file) => (
      <input
        type="checkbox"
        className={styles.check}
        checked={selected.has(file.index)}
        disabled={!isAcceptable(file)}
        aria-label={vi.imports.accept(file.fileName)}
        onChange={() => onSelect(toggled(selected, file.index))}
        onClick={(event) => event.stopPropagation()}
        data-testid={`import-check-${file.index}`}
      />
    ),
  };
}

function fileColumn({ onOpen }: PreviewTableProps): FileColumn {
  return {
    key: 'file',
    header: vi.imports.column.file,
    isRowHeader: true,
    isClipped: true,
    sortValue: ({ fileName }) => fileName,
    render: (file) => (
      <button
        type="button"
        className={`${styles.link} ${styles.cut}`}
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
    header: vi.imports.column.report,
    width: 172,
    sortValue: ({ unitName }) => unitName,
    render: (file) => (
      <span className={styles.two}>
        <span className={file.unitName === null ? styles.unknown : undefined}>
          {file.unitName ?? vi.imports.unknownUnit}
        </span>
        <span className={styles.second}>{reportWords(file, formLabels)}</span>
      </span>
    ),
  };
}

function receivedColumn({ onEditReceived, onOpen }: PreviewTableProps): FileColumn {
  return {
    key: 'receivedAt',
    header: vi.imports.column.receivedAt,
    width: 132,
    sortValue: ({ receivedAt }) => receivedAt,
    render: (file) => (
      <button
        type="button"
        className={`${styles.link} ${styles.editable}`}
        title={vi.imports.editReceived}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(file.index);
          onEditReceived(file.index);
        }}
        data-testid={`import-received-${file.index}`}
      >
        <span className={styles.two}>
          <span>{formatTimeShort(file.receivedAt)}</span>
          <span className={styles.second}>{vi.imports.arrivalSource[file.arrivalSource]}</span>
        </span>
        <Edit16Regular aria-label={vi.imports.editReceived} />
      </button>
    ),
  };
}

function timelinessText({ timeliness, lateMinutes, isNil, issues }: PreviewFile): string {
  const late = timeliness === 'late' && lateMinutes !== null ? vi.imports.lateBy(formatLateness(lateMinutes)) : '';
  const count = issues.length === 0 ? '' : vi.imports.issueCount(String(issues.length));
  return [isNil ? vi.stateInSentence.zero : '', late, count].filter((part) => part !== '').join(vi.listSeparator);
}

function stateColumn(): FileColumn {
  return {
    key: 'state',
    header: vi.imports.column.state,
    width: 152,
    sortValue: ({ state }) => vi.imports.state[state],
    render: (file) => (
      <span className={styles.two}>
        <StatusCell look={LOOK_OF_FILE[file.state]}>{vi.imports.state[file.state]}</StatusCell>
        <span className={styles.second}>{timelinessText(file)}</span>
      </span>
    ),
  };
}

export function previewColumns(props: PreviewTableProps): readonly FileColumn[] {
  return [
    acceptColumn(props),
    fileColumn(props),
    reportColumn(props),
    receivedColumn(props),
    {
      key: 'rows',
      header: vi.imports.column.rows,
      width: 52,
      align: 'end',
      sortValue: ({ rows }) => rows.accepted,
      render: ({ rows, state }) => (state === 'refused' ? vi.dash : formatCount(rows.accepted)),
    },
    stateColumn(),
  ];
}
