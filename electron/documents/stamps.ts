import type { CopiedPage } from '../domain/copiedScan';
import type { Closing } from './model';

/** A picture as bytes of a PNG in base64, with the size it is printed at. */
export interface Picture {
  readonly pngBase64: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Pictures of signature and seal on a draft (Phụ lục I, II.7.d and II.8): the signature in the middle between ô 7a and 7b,
 * the seal over about a third of it at its left. They are drawn only and make nothing valid.
 */
export interface SignatureImages {
  readonly signature: Picture | null;
  readonly seal: Picture | null;
}

/** A label of the stamp and what was written behind it; null: dots. */
export interface StampPlace {
  readonly label: string;
  readonly value: string | null;
}

/** The stamp "ĐẾN" of the office that received the paper (Phụ lục IV), under ô 3 or ô 5b. */
export interface IncomingStamp {
  readonly kind: 'incomingStamp';
  /** "SỞ CÔNG THƯƠNG TỈNH BÌNH DƯƠNG" */
  readonly owner: string;
  /** "ĐẾN" */
  readonly mark: string;
  readonly number: StampPlace;
  readonly day: StampPlace;
  readonly forwarded: StampPlace;
  readonly file: StampPlace;
}

/** A copy's own head and signature, under a rule across the page after the copied text (Phụ lục I, phần II). */
export interface CopyBlock {
  readonly kind: 'copyBlock';
  /** "SAO Y", "TRÍCH SAO", "SAO LỤC" */
  readonly form: string;
  readonly parentLines: readonly string[];
  readonly issuerLines: readonly string[];
  /** "Số: 05/SY-UBND" */
  readonly numberLine: string;
  readonly placeDateLine: string;
  readonly closing: Closing;
}

/** A page of a scan, as large as it is, from the upper edge of the sheet; a section has one at its beginning, or none. */
export interface ScanPage extends CopiedPage {
  readonly kind: 'scanPage';
  /** "Trang 2 của bản được sao" */
  readonly words: string;
  /** What follows stands on the same sheet below it where it has room; else the sheet is full. */
  readonly hasRoomBelow: boolean;
  /** null: not read yet; a paper is kept so, and its pictures once. */
  readonly jpegBase64: string | null;
}

/** A picture in the text, centred, with a line under it; null: no line. */
export interface TextImage {
  readonly kind: 'textImage';
  readonly picture: Picture;
  readonly caption: string | null;
}
