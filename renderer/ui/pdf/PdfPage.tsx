import { useEffect, useRef } from 'react';
import styles from './Pdf.module.css';
import { drawPage, type PDFPageProxy, pageSize } from './pdf';

export interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** CSS pixels */
  readonly width: number;
  readonly label: string;
}

export function PdfPage({ page, width, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const task = drawPage(page, canvas.current, width);
    task.promise.catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'RenderingCancelledException') console.error('page broke', error);
    });
    return () => task.cancel();
  }, [page, width]);
  const { width: own, height } = pageSize(page);
  return (
    <canvas
      ref={canvas}
      className={styles.page}
      // its room is taken from the first frame on: a page that grows when it is drawn pushes the others away
      style={{ width, height: (width * height) / own }}
      role="img"
      aria-label={label}
      data-testid="preview-page"
    />
  );
}
