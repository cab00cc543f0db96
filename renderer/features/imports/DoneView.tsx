import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { Batch, BatchFile } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { ArrowUndo20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Card } from '../../ui/Page';
import { DropZone } from './DropZone';
import styles from './Imports.module.css';
import { messageForUnit } from './importModel';

export interface DoneViewProps {
  readonly batch: Batch;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
  readonly onOpenBoard: () => void;
  readonly onRead: (paths: readonly string[]) => void;
}

function RefusedFile({ file }: { readonly file: BatchFile }) {
  const message = messageForUnit({ ...file, isRefused: true });
  return (
    <li>
      <strong>{file.fileName}</strong>
      {file.issues.map(({ code, message: sentence, cell }) => (
        <span key={`${code} ${cell} ${sentence}`}>{sentence}</span>
      ))}
      {message !== null && <CopyButton label={vi.imports.copyMessage} text={message} />}
    </li>
  );
}

/** Shown only after the app has answered that the batch is on disk. */
export function DoneView({ batch, isUndoing, onUndo, onOpenBoard, onRead }: DoneViewProps) {
  const refused = batch.files.filter(({ outcome, issues }) => outcome === 'refused' && issues.length > 0);
  const actions = (
    <>
      <Button
        size="small"
        icon={<ArrowUndo20Regular />}
        disabled={isUndoing}
        onClick={onUndo}
        data-testid="import-undo"
      >
        {vi.imports.undo}
      </Button>
      <Button size="small" appearance="primary" onClick={onOpenBoard} data-testid="import-open-board">
        {vi.imports.openBoard}
      </Button>
    </>
  );
  return (
    <div className={`${styles.scroll} ${styles.column}`}>
      <div className={styles.stack}>
        <Notice tone="success" actions={actions} testId="import-saved">
          <strong>{batch.accepted === 0 ? vi.imports.savedNone : vi.imports.saved(formatCount(batch.accepted))}</strong>{' '}
          {vi.imports.savedDetail(formatCount(batch.refused), formatCount(batch.skipped))}
        </Notice>
        {refused.length > 0 && (
          <Card title={vi.imports.refusedTitle}>
            <ul className={styles.refused}>
              {refused.map((file) => (
                <RefusedFile key={file.fileId} file={file} />
              ))}
            </ul>
          </Card>
        )}
        <DropZone onPaths={onRead} />
      </div>
    </div>
  );
}
