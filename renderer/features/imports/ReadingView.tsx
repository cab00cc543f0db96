import { Button, ProgressBar } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { useDelayed } from '../../lib/useDelayed';
import { vi } from '../../text/vi';
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
        <strong>{vi.imports.reading}</strong>
        {progress && <span>{vi.imports.progress(formatCount(progress.done), formatCount(progress.total))}</span>}
      </div>
      <ProgressBar
        aria-label={vi.imports.reading}
        {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      <div className={styles.readingRow}>
        <span className={styles.fileName}>{progress?.fileName}</span>
        <Button onClick={onCancel} data-testid="import-cancel">
          {vi.actions.cancel}
        </Button>
      </div>
    </div>
  );
}
