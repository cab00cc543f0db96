import { type RefObject, useEffect, useRef, useState } from 'react';
import styles from './Pdf.module.css';
import { drawPage, type PDFPageProxy, pageSize } from './pdf';

export interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** CSS pixels */
  readonly width: number;
  readonly label: string;
  /** Drawn at once; others when one scrolls near them, for a long annex holds the window while all its pages are drawn. */
  readonly isFirst: boolean;
}

/** How far below what is seen a page is drawn already, in CSS pixels. */
const NEAR = 1500;

/** Whether the page was ever near what its scrolling frame shows. */
function useSeen(canvas: RefObject<HTMLCanvasElement | null>, isFirst: boolean): boolean {
  const [isSeen, setIsSeen] = useState(isFirst);
  useEffect(() => {
    const page = canvas.current;
    if (isSeen || page === null) return undefined;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
    };
    const observer = new IntersectionObserver(look, { root: page.parentElement, rootMargin: `${NEAR}px 0px` });
    observer.observe(page);
    return () => observer.disconnect();
  }, [canvas, isSeen]);
  return isSeen;
}

export function PdfPage({ page, width, label, isFirst }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isSeen = useSeen(canvas, isFirst);
  useEffect(() => {
    if (!canvas.current || !isSeen) return undefined;
    const task = drawPage(page, canvas.current, width);
    task.promise.catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'RenderingCancelledException') console.error('page broke', error);
    });
    return () => task.cancel();
  }, [page, width, isSeen]);
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
