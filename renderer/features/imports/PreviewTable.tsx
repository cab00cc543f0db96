import type { PreviewFile } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { Table } from '../../ui/Table';
import { previewColumns } from './previewColumns';

export interface PreviewTableProps {
  readonly files: readonly PreviewFile[];
  readonly selected: ReadonlySet<number>;
  readonly currentIndex: number | null;
  readonly formLabels: ReadonlyMap<string, string>;
  readonly onSelect: (selected: ReadonlySet<number>) => void;
  readonly onOpen: (index: number) => void;
  readonly onEditReceived: (index: number) => void;
}

export function PreviewTable(props: PreviewTableProps) {
  const { files, currentIndex, onOpen } = props;
  return (
    <Table
      caption={vi.imports.previewCaption}
      columns={previewColumns(props)}
      rows={files}
      rowKey={({ index }) => String(index)}
      look={({ index, state }) => ({
        isSelected: index === currentIndex,
        isMuted: state === 'skipped',
        testId: `import-file-${index}`,
      })}
      onRowClick={({ index }) => onOpen(index)}
      isFilled
      testId="import-preview"
    />
  );
}
