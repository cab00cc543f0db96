import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import type { Events } from '../../electron/ipc/contract';
import { call, listen } from '../lib/api';
import { batches as words } from '../text/batches';
import styles from './BatchProgress.module.css';

/** How far an action is that makes many papers, at what, and a way to stop it. Shown while it runs. */
export function BatchProgress() {
  const [progress, setProgress] = useState<Events['batches.progress'] | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => listen('batches.progress', setProgress), []);
  const stop = () => {
    setIsStopping(true);
    void call('batches.stop', {});
  };
  return (
    <div className={styles.box} data-testid="batch-progress">
      <ProgressBar
        aria-label={words.making}
        {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      <div className={styles.row}>
        <span aria-live="polite">
          {progress?.label ?? words.making}
          {progress && ` · ${words.progress(formatCount(progress.done), formatCount(progress.total))}`}
        </span>
        <Button size="small" disabled={isStopping} onClick={stop} data-testid="batch-stop">
          {isStopping ? words.stopping : words.stop}
        </Button>
      </div>
    </div>
  );
}
