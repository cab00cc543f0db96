import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../text/vi';
import { PageFit20Regular, ZoomIn20Regular, ZoomOut20Regular } from '../icons';
import { Notice } from '../Notice';
import styles from './Pdf.module.css';
import { PdfPage } from './PdfPage';
import { useElementSize } from './useElementSize';
import { usePdf } from './usePdf';
import { type Zoom, zoomedWidth, zoomIn, zoomOut } from './zoom';

const words = strings.papers.preview;

/** Pages of an ordinary paper. */
const DRAWN_AT_ONCE = 6;

export interface PdfViewProps {
  readonly pdf: Uint8Array;
  readonly title: string;
  readonly isRefreshing: boolean;
}

interface ZoomBarProps {
  readonly title: string;
  readonly zoom: Zoom;
  readonly width: number;
  readonly onZoom: (zoom: Zoom) => void;
}

function ZoomBar({ title, zoom, width, onZoom }: ZoomBarProps) {
  return (
    <div className={styles.previewBar}>
      <span className={styles.previewTitle} title={title}>
        {title}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ZoomOut20Regular />}
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => onZoom(zoomOut(width))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ZoomIn20Regular />}
        aria-label={words.zoomIn}
        title={words.zoomIn}
        onClick={() => onZoom(zoomIn(width))}
      />
      <Button
        size="small"
        appearance={zoom.kind === 'width' ? 'outline' : 'subtle'}
        aria-pressed={zoom.kind === 'width'}
        onClick={() => onZoom({ kind: 'width' })}
        data-testid="preview-fit-width"
      >
        {words.fitWidth}
      </Button>
      <Button
        size="small"
        appearance={zoom.kind === 'page' ? 'outline' : 'subtle'}
        icon={<PageFit20Regular />}
        aria-pressed={zoom.kind === 'page'}
        onClick={() => onZoom({ kind: 'page' })}
        data-testid="preview-whole-page"
      >
        {words.wholePage}
      </Button>
    </div>
  );
}

/** A PDF page by page on canvas. */
export function PdfView({ pdf, title, isRefreshing }: PdfViewProps) {
  const state = usePdf(pdf);
  const [zoom, setZoom] = useState<Zoom>({ kind: 'width' });
  const frame = useRef<HTMLElement>(null);
  const size = useElementSize(frame);
  // a new paper starts at its first page
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title says that it is another paper
  useEffect(() => frame.current?.scrollTo(0, 0), [title]);
  if (state.status === 'broken') return <Notice tone="warning">{words.broken}</Notice>;
  const pages = state.status === 'open' ? state.pages : [];
  const first = pages[0];
  return (
    <div className={styles.preview} aria-busy={isRefreshing} data-testid="paper-preview">
      <ZoomBar title={title} zoom={zoom} width={first ? zoomedWidth(zoom, first, size) : size.width} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={frame} className={styles.pages} aria-label={words.label} tabIndex={0}>
        {state.status === 'opening' && (
          <p className={styles.waiting} role="status">
            {words.making}
          </p>
        )}
        {size.width > 0 &&
          pages.map((page, index) => (
            <PdfPage
              key={page.pageNumber}
              page={page}
              width={zoomedWidth(zoom, page, size)}
              label={words.page(index + 1, pages.length)}
              isFirst={index < DRAWN_AT_ONCE}
            />
          ))}
      </section>
    </div>
  );
}
