import type { PreviewFile } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Imports.module.css';

type Figure = PreviewFile['figures'][number];

const COLUMNS: readonly Column<Figure>[] = [
  { key: 'label', header: vi.imports.figure, isRowHeader: true, render: ({ label }) => label },
  { key: 'cell', header: vi.imports.cell, width: 48, render: ({ cell }) => cell ?? vi.dash },
  { key: 'raw', header: vi.imports.raw, align: 'end', render: ({ raw }) => raw ?? vi.dash },
  { key: 'understood', header: vi.imports.understood, align: 'end', render: ({ understood }) => understood },
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
