/**
 * A finished paper as the ruler sees it, whoever made it. Lengths are millimetres from the left and top edge of the sheet,
 * sizes points. What a kind of file can not tell is null: a PDF knows places and no settings, a Word document settings
 * and no places.
 */
export interface MeasuredPaper {
  readonly source: 'pdf' | 'docx';
  readonly sheets: readonly Sheet[];
  /** In reading order. */
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  /** Frames of fixed size, of a Word document; those of a PDF are its strokes. */
  readonly frames: readonly Frame[];
  readonly pictures: readonly PlacedPicture[];
  readonly colours: readonly TextColour[];
}

/** A colour of letters in use on a sheet, as #rrggbb in small letters. */
export interface TextColour {
  readonly sheet: number;
  readonly colour: string;
}

/** A page of a PDF, a section of a Word document. */
export interface Sheet {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Set by a Word document; null for a PDF, whose margins are where its letters end. */
  readonly margins: Margins | null;
  readonly pageNumber: PageNumber | null;
  /** Word only: as many pages as the section surely fills. */
  readonly pages: number | null;
  /** Word only: what stands at the foot of its second and later pages; '' for nothing. */
  readonly foot: string | null;
}

export interface Margins {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
}

export interface PageNumber {
  /** What is printed; null in Word, which counts by itself. */
  readonly value: number | null;
  readonly sizePt: number;
  readonly isUpright: boolean;
  readonly isCentred: boolean;
  readonly isInTopMargin: boolean;
  /** Word only: not shown on the first page of the section; null in a PDF. */
  readonly isHiddenOnFirst: boolean | null;
  /** Word only: the number the section starts with; null: goes on counting. */
  readonly startsAt: number | null;
}

export type Portion = 'all' | 'some' | 'none';

/** One printed line of a PDF, or one line of a paragraph of Word (parted at its line breaks). */
export interface Line {
  /** 1-based page of a PDF, section of a Word document. */
  readonly sheet: number;
  readonly text: string;
  readonly sizePt: number;
  readonly bold: Portion;
  readonly italic: Portion;
  readonly isUnderlined: boolean;
  readonly fonts: readonly string[];
  /** Which column of a two-column row it stands in. */
  readonly column: 'left' | 'right' | 'full';
  /** Inside a table of figures. */
  readonly isInTable: boolean;
  /** Word only: in the header or the footer of a first page, or in a text box, which may stand anywhere; null: in its text, and in a PDF. */
  readonly edge: 'top' | 'foot' | 'box' | null;
  readonly place: Place | null;
  readonly setting: Setting | null;
}

export interface Place {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly baselineMm: number;
}

/** How a paragraph of Word is set, styles followed to the end. */
export interface Setting {
  /** null: placed by tabs, whose stops do not tell. */
  readonly align: Align | null;
  readonly firstLineMm: number;
  readonly leftMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  /** In multiples of the font's single line. */
  readonly lineMultiple: number;
  /** Width there is for the text: of the cell or of the page. */
  readonly widthMm: number;
  /** Number of the paragraph; lines of one paragraph share it. */
  readonly paragraph: number;
  /** Row of the table that places texts side by side, or paragraph whose tabs do; lines at one height share it. null: neither. */
  readonly row: number | null;
  /** Placed by tabs: what would be one row of a table is several paragraphs. */
  readonly isTabbed: boolean;
  readonly style: string;
  /** No room between paragraphs of its own style. */
  readonly isContextual: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'both';

/** A drawn horizontal line. */
export interface Stroke {
  readonly sheet: number;
  readonly lengthMm: number;
  readonly place: (Place & { readonly thicknessPt: number }) | null;
  /** Word only: index of the line it stands under. */
  readonly under: number | null;
  /** Word only: a shape, which may be drawn elsewhere than at the line it hangs at. */
  readonly isFloating: boolean;
}

/** A table of Word with drawn cells and rows of fixed height: a stamp, a box around a mark. */
export interface Frame {
  readonly sheet: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly rows: number;
  /** Indexes of the lines in it: from the first up to and not including the second. */
  readonly lines: readonly [from: number, to: number];
}

export interface PlacedPicture {
  readonly sheet: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Its upper left corner: on the sheet of a PDF, in the cell of a Word document it hangs in. */
  readonly leftMm: number;
  readonly topMm: number;
  /** Word only: the cell. null: in a PDF. */
  readonly cell: { readonly widthMm: number; readonly heightMm: number } | null;
}

/** White space of any kind as one space, in NFC. */
export function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}
