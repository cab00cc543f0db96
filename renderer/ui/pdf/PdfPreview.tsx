import { lazy, Suspense } from 'react';
import { SLOW_AFTER_MS, useDelayed } from '../../lib/useDelayed';
import type { Query } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../FailureNotice';
import styles from './Pdf.module.css';

/** pdf.js is heavy; it comes with the first paper that is looked at. */
const PdfView = lazy(async () => ({ default: (await import('./PdfView')).PdfView }));

function Making({ delay }: { readonly delay: number }) {
  const isSlow = useDelayed(true, delay);
  return (
    <div className={styles.preview} aria-busy>
      {isSlow && (
        <p className={styles.waiting} role="status">
          {strings.papers.preview.making}
        </p>
      )}
    </div>
  );
}

export interface PdfPreviewProps {
  readonly query: Query<{ readonly pdf: Uint8Array; readonly title: string }>;
  /** Left out: the paper's own. */
  readonly title?: string;
}

/** The very PDF that saving and printing give, once the app has made it. */
export function PdfPreview({ query, title }: PdfPreviewProps) {
  switch (query.status) {
    case 'pending':
      return <Making delay={SLOW_AFTER_MS} />;
    case 'error':
      return <FailureNotice failure={query.failure} onRetry={query.refetch} />;
    case 'success':
      return (
        <Suspense fallback={<Making delay={0} />}>
          <PdfView pdf={query.data.pdf} title={title ?? query.data.title} isRefreshing={query.isRefreshing} />
        </Suspense>
      );
  }
}
