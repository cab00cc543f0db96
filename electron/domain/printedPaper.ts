/**
 * What a print page says of its finished sheets: the logical parts of the paper in reading order, with the places where
 * their text stands. The PDF is tagged and gets its bookmarks from it, whichever Chromium printed it.
 */
export interface PrintedPaper {
  /** Number of sheets. */
  readonly pages: number;
  /** In how many runs they are to be printed, one after another. */
  readonly runs: number;
  /** How many had to be set smaller to hold their text. */
  readonly shrunk: number;
  /** What the page's head says about the paper, for the file's properties; null: nothing. */
  readonly author: string | null;
  readonly subject: string | null;
  readonly parts: readonly PrintedPart[];
  /** Places of what is no part of the text: page numbers. */
  readonly artifacts: readonly PrintedBox[];
  readonly bookmarks: readonly PrintedBookmark[];
}

/** Standard structure types of PDF (ISO 32000-1, 14.8.4) that papers use. */
export type PartRole =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface PrintedPart {
  readonly role: PartRole;
  readonly parts: readonly PrintedPart[];
  /** Where its own text stands: one box per sheet that holds some of it. */
  readonly boxes: readonly PrintedBox[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Its text where the marks would run lines together: "Chương I" and its title. */
  readonly spoken?: string;
  /** What a picture shows, in words. */
  readonly alternative?: string;
  /** A picture of lines and letters: what is written in its place is part of it. */
  readonly isDrawn?: boolean;
}

/** Index of the sheet, then left, top, right and bottom from the sheet's upper left corner, in CSS pixels (96 an inch). */
export type PrintedBox = readonly [sheet: number, left: number, top: number, right: number, bottom: number];

export interface PrintedBookmark {
  readonly title: string;
  /** 1 for a whole paper or annex, more for the headings inside. */
  readonly level: number;
  readonly sheet: number;
  /** From the top of the sheet, in CSS pixels. */
  readonly top: number;
}
