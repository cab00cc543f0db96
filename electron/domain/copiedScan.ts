/** One page of a scan that is copied, kept as a picture. */
export interface CopiedPage {
  /** Of the picture, a JPEG. */
  readonly sha256: string;
  /** As it is printed, at most a sheet of A4, upright or across. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** From the upper edge of the page down to the last thing printed on it. */
  readonly usedMm: number;
}

/** A scan as it was attached; `PaperSource.sha256` is that of the file itself. */
export interface CopiedScan {
  readonly fileName: string;
  readonly pages: readonly CopiedPage[];
}

/** A longer paper is copied in parts: each page is a picture of half a megabyte. */
export const MOST_COPIED_PAGES = 40;
