import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly children?: ReactNode;
}

/** Nothing here yet, and the next step. */
export function EmptyState({ icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-testid="empty-state">
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
