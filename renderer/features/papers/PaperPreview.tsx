import { lazy, Suspense } from 'react';
import type { PaperRequest } from '../../../electron/ipc/contract';
import { SLOW_AFTER_MS, useDelayed } from '../../lib/useDelayed';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './Papers.module.css';

/** pdf.js is heavy; it comes with the first paper that is looked at. */
const PdfView = lazy(async () => ({ default: (await import('./PdfView')).PdfView }));

function Making({ delay }: { readonly delay: number }) {
  const isSlow = useDelayed(true, delay);
  return (
    <div className={styles.preview} aria-busy>
      {isSlow && (
        <p className={styles.waiting} role="status">
          {vi.papers.preview.making}
        </p>
      )}
    </div>
  );
}

/** The very PDF that saving and printing give. */
export function PaperPreview({ request }: { readonly request: PaperRequest }) {
  const preview = useQuery('papers.preview', request);
  switch (preview.status) {
    case 'pending':
      return <Making delay={SLOW_AFTER_MS} />;
    case 'error':
      return <FailureNotice failure={preview.failure} onRetry={preview.refetch} />;
    case 'success':
      return (
        <Suspense fallback={<Making delay={0} />}>
          <PdfView pdf={preview.data.pdf} title={preview.data.title} isRefreshing={preview.isRefreshing} />
        </Suspense>
      );
  }
}
