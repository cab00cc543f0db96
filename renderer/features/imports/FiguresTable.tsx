import type { PreviewFile } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';

type Figure = PreviewFile['figures'][number];

const COLUMNS: readonly Column<Figure>[] = [
  {
    key: 'label',
    header: vi.imports.figure,
    isRowHeader: true,
    render: ({ label, cell }) => (
      <span className={styles.two}>
        <span>{label}</span>
        {cell !== null && <span className={styles.second}>{vi.imports.cellAt(cell)}</span>}
      </span>
    ),
  },
  {
    key: 'raw',
    header: vi.imports.raw,
    width: 92,
    align: 'end',
    render: ({ raw }) => <span className={styles.broken}>{raw ?? vi.dash}</span>,
  },
  {
    key: 'understood',
    header: vi.imports.understood,
    width: 92,
    align: 'end',
    render: ({ understood }) => <span className={styles.broken}>{understood}</span>,
  },
];

/** What stood in the file beside what the app made of it. */
export function FiguresTable({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{vi.imports.figuresTitle}</h3>
      <Table
        caption={vi.imports.figuresCaption}
        columns={COLUMNS}
        rows={figures}
        rowKey={({ label, cell }) => `${label} ${cell}`}
        testId="import-figures"
      />
    </section>
  );
}
