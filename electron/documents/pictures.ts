import { type Layout, textHeightMm, textWidthMm } from './layout';
import type { Picture, ScanPage, SignatureImages } from './stamps';

interface Size {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** From the middle of the room between ô 7a and 7b, at its upper edge. */
export interface PicturePlace extends Size {
  readonly leftMm: number;
  readonly topMm: number;
}

/**
 * Where signature and seal stand (Phụ lục I, II.7.d and II.8): the signature in the middle of its room, at most as large
 * as the layout allows; the seal in its own size at the same height, over the left third of the signature. Without a
 * signature the seal stands as if there were one of the largest size.
 */
export function signaturePlaces(
  { signature, seal }: SignatureImages,
  { pictures, signature: room }: Layout,
): { readonly signature: PicturePlace | null; readonly seal: PicturePlace | null } {
  const most = { widthMm: pictures.signatureWidthMm, heightMm: pictures.signatureHeightMm };
  const size = signature === null ? most : shrunk(signature, most);
  const middle = { leftMm: 0, topMm: room.gapMm / 2 };
  const sealRight = middle.leftMm - size.widthMm / 2 + size.widthMm * pictures.sealOverlapRatio;
  return {
    signature: signature === null ? null : around(middle, size),
    seal: seal === null ? null : around({ ...middle, leftMm: sealRight - seal.widthMm / 2 }, seal),
  };
}

function around(
  middle: { readonly leftMm: number; readonly topMm: number },
  { widthMm, heightMm }: Size,
): PicturePlace {
  return { leftMm: middle.leftMm - widthMm / 2, topMm: middle.topMm - heightMm / 2, widthMm, heightMm };
}

/** A picture in the text, in proportion, no larger than the text of a page and room for its caption. */
export function fittedPictureMm(picture: Picture, layout: Layout): Size {
  const heightMm = textHeightMm(layout, 'portrait') - CAPTION_MM;
  return shrunk(picture, { widthMm: textWidthMm(layout, 'portrait'), heightMm });
}

/** A drawing as wide as the text of a page, smaller where it would be too high with its caption. */
export function fittedChartMm(
  { width, height }: { readonly width: number; readonly height: number },
  layout: Layout,
): Size {
  const widthMm = textWidthMm(layout, 'portrait');
  const heightMm = textHeightMm(layout, 'portrait') - CHART_CAPTION_MM;
  return shrunk({ widthMm, heightMm: (widthMm * height) / width }, { widthMm, heightMm });
}

/**
 * Where the picture of a scanned page stands, from the corner of the text: in the middle of the sheet, at its upper edge;
 * and how much of the text's height it takes.
 */
export function scanPlace(
  { widthMm, heightMm, usedMm, hasRoomBelow }: ScanPage,
  { page }: Layout,
): { readonly place: PicturePlace; readonly flowMm: number } {
  const isAcross = widthMm > heightMm;
  const [sheetWidth, sheetHeight] = isAcross ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
  const room = sheetHeight - page.marginTopMm - page.marginBottomMm - SPARE_MM;
  const leftMm = (sheetWidth - widthMm) / 2 - page.marginLeftMm;
  return {
    place: { leftMm, topMm: -page.marginTopMm, widthMm, heightMm },
    flowMm: hasRoomBelow ? Math.min(room, Math.max(SPARE_MM, usedMm - page.marginTopMm)) : room,
  };
}

/** Rounding must not push a full sheet over its end. */
const SPARE_MM = 1;

const CAPTION_MM = 10;
/** Its caption says hour and coverage; the first stands below the head of its annex. */
const CHART_CAPTION_MM = 62;

/** In proportion, so that it fits. */
export function shrunk({ widthMm, heightMm }: Size, most: Size): Size {
  const scale = Math.min(1, most.widthMm / widthMm, most.heightMm / heightMm);
  return { widthMm: widthMm * scale, heightMm: heightMm * scale };
}
