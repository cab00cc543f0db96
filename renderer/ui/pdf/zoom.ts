import { type PDFPageProxy, pageSize } from './pdf';

export type Zoom =
  | { readonly kind: 'width' }
  | { readonly kind: 'page' }
  /** Width of a page in CSS pixels. */
  | { readonly kind: 'fixed'; readonly width: number };

const STEP = 1.25;
const NARROWEST = 240;
const WIDEST = 2400;
/** Beyond this a letter only grows blurry lines of air; a wide window shows it at reading size. */
const READING_WIDTH = 980;
const PADDING = 28;

function clamp(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

export function zoomIn(width: number): Zoom {
  return { kind: 'fixed', width: clamp(width * STEP) };
}

export function zoomOut(width: number): Zoom {
  return { kind: 'fixed', width: clamp(width / STEP) };
}

/** CSS width to draw a page with, for the room there is. */
export function zoomedWidth(zoom: Zoom, page: PDFPageProxy, room: { width: number; height: number }): number {
  const { width, height } = pageSize(page);
  switch (zoom.kind) {
    case 'width':
      return clamp(Math.min(room.width - PADDING, READING_WIDTH));
    case 'page':
      return clamp(Math.min(room.width - PADDING, ((room.height - PADDING) * width) / height));
    case 'fixed':
      return zoom.width;
  }
}
