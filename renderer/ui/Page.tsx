import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** Body of a screen. `isFilled`: exactly as high as the window, with something inside that scrolls by itself. */
export function Page({ isFilled = false, children }: { readonly isFilled?: boolean; readonly children: ReactNode }) {
  return <div className={isFilled ? `${styles.page} ${styles.fill}` : styles.page}>{children}</div>;
}

export interface CardProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
}

export function Card({ title, actions, testId, children }: CardProps) {
  return (
    <section className={styles.card} data-testid={testId}>
      {title && (
        <div className={styles.cardTitle}>
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** One row of controls; what follows a `Spacer` stands at the right edge. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.toolbar} data-part>
      {children}
    </div>
  );
}

export function Spacer() {
  return <span className={styles.spacer} />;
}
