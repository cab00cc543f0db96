import { type ReactNode, useEffect } from 'react';
import { tellPainted } from '../lib/painted';
import { useDelayed } from '../lib/useDelayed';
import type { Query } from '../lib/useQuery';
import { strings } from '../text/vi';
import { FailureNotice } from './FailureNotice';
import styles from './QueryView.module.css';

const LINES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Grey lines instead of a screen that is not here yet; nothing at all while the wait is too short to notice. */
export function Skeleton() {
  const isSlow = useDelayed(true);
  if (!isSlow) return null;
  return (
    <div className={styles.skeleton} role="status" data-fetching aria-label={strings.loading}>
      {LINES.map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** Marks the first screen that shows something real. */
export function Painted() {
  useEffect(() => void tellPainted(), []);
  return null;
}

export interface QueryViewProps<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
}

/** The states every question has: pending, error and data; `children` says what to do with an empty answer. */
export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  switch (query.status) {
    case 'pending':
      return <Skeleton />;
    case 'error':
      return (
        <>
          <FailureNotice failure={query.failure} onRetry={query.refetch} />
          <Painted />
        </>
      );
    case 'success':
      return (
        <>
          {children(query.data)}
          <Painted />
        </>
      );
  }
}
