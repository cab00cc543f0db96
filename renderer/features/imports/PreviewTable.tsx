import { useRef } from 'react';
import type { PreviewFile } from '../../../electron/ipc/contract';
import { useFocusWhenLost } from '../../lib/useFocusWhenLost';
import { strings } from '../../text/vi';
import { Table } from '../../ui/Table';
import styles from './Imports.module.css';
import { previewColumns } from './previewColumns';
import { ROW_STOP, usePreviewKeys } from './usePreviewKeys';

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
  const keys = usePreviewKeys();
  const list = useRef<HTMLDivElement>(null);
  useFocusWhenLost(list, `${ROW_STOP}[tabindex="0"]`);
  return (
    <div ref={list} className={styles.keys} {...keys}>
      <Table
        caption={`${strings.imports.previewCaption}. ${strings.imports.previewKeys}`}
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
        searchText={textOf}
        testId="import-preview"
      />
    </div>
  );
}

function textOf({ fileName, folder, unitName, units }: PreviewFile): string {
  return [folder, fileName, unitName ?? '', ...units.map((unit) => unit.unitName)].join(' ');
}
