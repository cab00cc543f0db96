import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import styles from './LongProgress.module.css';

export interface LongProgressProps {
  /** null: nothing is known yet; `total` 0: not counted. */
  readonly progress: { readonly done: number; readonly total: number; readonly label: string } | null;
  /** What is done, until more is known. */
  readonly making: string;
  readonly words: (done: string, total: string) => string;
  readonly testId: string;
  /** A way to stop it. */
  readonly children?: ReactNode;
}

/** How far something is that takes a while, and at what. Shown while it runs. */
export function LongProgress({ progress, making, words, testId, children }: LongProgressProps) {
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className={styles.box} data-testid={testId}>
      <ProgressBar aria-label={making} {...(isCounted ? { value: progress.done, max: progress.total } : {})} />
      <div className={styles.row}>
        <span aria-live="polite">
          {progress?.label ?? making}
          {isCounted && ` · ${words(formatCount(progress.done), formatCount(progress.total))}`}
        </span>
        {children}
      </div>
    </div>
  );
}
