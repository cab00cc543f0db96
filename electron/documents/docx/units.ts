import { columnScale, type Layout, textWidthMm } from '../layout';
import type { Orientation } from '../model';

/** WordprocessingML measures: twips (1/20 pt), half points for letters, eighths of a point for borders. */
const TWIPS_PER_MM = 1440 / 25.4;

export function mmToTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export function twipsToMm(twips: number): number {
  return twips / TWIPS_PER_MM;
}

export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

export function eighthPoints(pt: number): number {
  return Math.round(pt * 8);
}

/** Size of a picture, which the library wants in dots of the screen. */
export function mmToPixels(mm: number): number {
  return (mm * 96) / 25.4;
}

/** Place of a picture that hangs: 36,000 to the millimetre. */
export function mmToEmu(mm: number): number {
  return Math.round(mm * 36_000);
}

export interface PageTwips {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Width of the text block. */
  readonly text: number;
}

/** Upright page. Margins are rounded up: 15 mm is 851, because 850 would fall short of the legal minimum. */
export function pageTwips({ page }: Layout): PageTwips {
  const margin = (mm: number) => Math.ceil(mm * TWIPS_PER_MM);
  const width = mmToTwips(page.widthMm);
  const left = margin(page.marginLeftMm);
  const right = margin(page.marginRightMm);
  return {
    width,
    height: mmToTwips(page.heightMm),
    top: margin(page.marginTopMm),
    bottom: margin(page.marginBottomMm),
    left,
    right,
    text: width - left - right,
  };
}

/** Width of the text block in twips. */
export function textTwips(layout: Layout, orientation: Orientation): number {
  const page = pageTwips(layout);
  return orientation === 'portrait' ? page.text : page.height - page.left - page.right;
}

/** Splits the text width in two columns, the first of them given in millimetres of an upright sheet. */
export function splitColumns(firstMm: number, layout: Layout, orientation: Orientation): readonly [number, number] {
  const first = Math.floor(firstMm * columnScale(layout, orientation) * TWIPS_PER_MM);
  return [first, textTwips(layout, orientation) - first];
}

/** Column widths in twips whose sum is the width of their table exactly. */
export function columnTwips(widthsMm: readonly number[], layout: Layout, orientation: Orientation): readonly number[] {
  const twips = widthsMm.map(mmToTwips);
  const total = twips.reduce((sum, width) => sum + width, 0);
  const full = textTwips(layout, orientation);
  const isFull = Math.abs(widthsMm.reduce((sum, width) => sum + width, 0) - textWidthMm(layout, orientation)) < 0.5;
  const difference = isFull ? full - total : 0;
  return twips.map((width, index) => (index === twips.length - 1 ? width + difference : width));
}
