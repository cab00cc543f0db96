import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { LEFT_CODES } from '../../../electron/domain/leftFiles';
import { formatCount } from '../../../electron/domain/numbers';
import type { Batch, BatchFile } from '../../../electron/ipc/contract';
import { useFocusWhenLost } from '../../lib/useFocusWhenLost';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { ArrowUndo20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Card, Toolbar } from '../../ui/Page';
import { PurposeNotice } from '../../ui/PurposeNotice';
import { DropZone } from './DropZone';
import styles from './Imports.module.css';
import { isToReturn, leftBehind, messageForUnit } from './importModel';
import { ReturnAll } from './ReturnAll';
import { ReturnButton } from './ReturnButton';

export interface DoneViewProps {
  readonly batch: Batch;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
  readonly onOpenBoard: () => void;
  /** Reads the same files again: those left behind can then be assigned and taken, the others are known. */
  readonly onReopen: () => void;
  readonly onRead: (paths: readonly string[]) => void;
  /** Beside the ways in for files: what comes next may come without one. */
  readonly others: ReactNode;
}

function ReturnedFile({
  batchId,
  file,
  index,
}: {
  readonly batchId: string;
  readonly file: BatchFile;
  readonly index: number;
}) {
  const message = messageForUnit({ ...file, isRefused: file.outcome === 'refused' });
  const told = file.issues.filter(({ severity, code }) => severity !== 'note' || LEFT_CODES.has(code));
  return (
    <li>
      <strong>{file.unitName === null ? file.fileName : `${file.unitName} – ${file.fileName}`}</strong>
      {told.map(({ code, message: sentence, cell }) => (
        <span key={`${code} ${cell} ${sentence}`}>{sentence}</span>
      ))}
      <div className={styles.buttons}>
        {message !== null && <CopyButton label={strings.imports.copyMessage} text={message} />}
        <ReturnButton sessionId={batchId} indexes={[index]} />
      </div>
    </li>
  );
}

/** Shown only after the app has answered that the batch is on disk. */
export function DoneView({ batch, isUndoing, onUndo, onOpenBoard, onReopen, onRead, others }: DoneViewProps) {
  const view = useRef<HTMLDivElement>(null);
  useFocusWhenLost(view, '[data-testid="import-open-board"]');
  const files = batch.files.map((file, index) => ({ ...file, state: file.outcome, index }));
  const left = leftBehind(files);
  const returned = files.filter((file) => isToReturn(file) && !left.includes(file));
  const actions = (
    <>
      <Button
        size="small"
        icon={<ArrowUndo20Regular />}
        disabled={isUndoing}
        onClick={onUndo}
        data-testid="import-undo"
      >
        {strings.imports.undo}
      </Button>
      <Button size="small" appearance="primary" onClick={onOpenBoard} data-testid="import-open-board">
        {strings.imports.openBoard}
      </Button>
    </>
  );
  return (
    <div ref={view} className={`${styles.scroll} ${styles.column}`}>
      <div className={styles.stack}>
        <Notice tone="success" actions={actions} testId="import-saved">
          <strong>
            {batch.accepted === 0 ? strings.imports.savedNone : strings.imports.saved(formatCount(batch.accepted))}
          </strong>{' '}
          {strings.imports.savedDetail(
            formatCount(batch.refused - left.length),
            formatCount(left.length),
            formatCount(batch.skipped),
          )}
        </Notice>
        <PurposeNotice formIds={files.map(({ formId, outcome }) => (outcome === 'refused' ? null : formId))} />
        {files.some(isToReturn) && (
          <Toolbar>
            <ReturnAll sessionId={batch.id} files={files} />
          </Toolbar>
        )}
        {left.length > 0 && (
          <Card
            title={strings.imports.leftTitle}
            actions={
              <Button size="small" appearance="primary" onClick={onReopen} data-testid="import-reopen-left">
                {strings.imports.reopenLeft(formatCount(left.length))}
              </Button>
            }
          >
            <p className={styles.quiet}>{strings.imports.leftHint}</p>
            <ul className={styles.refused} data-testid="import-left-behind">
              {left.map((file) => (
                <ReturnedFile key={file.fileId} batchId={batch.id} file={file} index={file.index} />
              ))}
            </ul>
          </Card>
        )}
        {returned.length > 0 && (
          <Card title={strings.imports.refusedTitle}>
            <ul className={styles.refused}>
              {returned.map((file) => (
                <ReturnedFile key={file.fileId} batchId={batch.id} file={file} index={file.index} />
              ))}
            </ul>
          </Card>
        )}
        <DropZone onPaths={onRead}>{others}</DropZone>
      </div>
    </div>
  );
}
