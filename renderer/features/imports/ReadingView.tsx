import { Button, ProgressBar } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { useDelayed } from '../../lib/useDelayed';
import { strings } from '../../text/vi';
import styles from './Imports.module.css';
import type { Progress } from './useImportFlow';

/** Long reading: how far, which file, and a way out. */
export function ReadingView({
  progress,
  onCancel,
}: {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}) {
  const isSlow = useDelayed(true);
  if (!isSlow) return null;
  return (
    <div className={styles.reading} data-testid="import-progress">
      <div className={styles.readingRow}>
        <strong>{strings.imports.reading}</strong>
        {progress && <span>{strings.imports.progress(formatCount(progress.done), formatCount(progress.total))}</span>}
      </div>
      <ProgressBar
        aria-label={strings.imports.reading}
        {...(progress && progress.total > 0 ? { value: progress.done + shareOf(progress), max: progress.total } : {})}
      />
      <div className={styles.readingRow}>
        <span className={styles.fileName}>
          {progress?.fileName}
          {progress?.inFile && ` – ${strings.imports.progressInFile(Math.floor(shareOf(progress) * 100))}`}
        </span>
        <Button onClick={onCancel} data-testid="import-cancel">
          {strings.actions.cancel}
        </Button>
      </div>
    </div>
  );
}

/** How much of the present file is read, 0 to 1. */
function shareOf({ inFile }: Progress): number {
  return inFile === null || inFile.totalBytes === 0 ? 0 : Math.min(1, inFile.doneBytes / inFile.totalBytes);
}
