/** The pictures there are. */
export const CHART_KINDS = ['progress', 'bars', 'timeliness', 'ranking', 'gaps'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** All rows, page by page, or those at both ends of the order alone. */
export const ROW_CHOICES = ['all', 'ends'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** What is asked of a picture besides its figures. */
export interface ChartView {
  readonly rows: RowChoice;
  /** Of the rows, from 0; one that is not there: the last one. */
  readonly page: number;
  /** Of the periods, from 0, the oldest first; null: the newest. */
  readonly span: number | null;
}

export const WHOLE_VIEW: ChartView = { rows: 'all', page: 0, span: null };

/** How large letters are and how wide the picture is, in its own unit. */
export interface ChartFormat {
  readonly width: number;
  readonly textSize: number;
  readonly rowsPerPage: number;
  readonly periodsPerPage: number;
  /** Without: its place gives it a title. */
  readonly hasTitle: boolean;
}

/** For a screen, a slide, a message. */
export const SCREEN_FORMAT: ChartFormat = {
  width: 1000,
  textSize: 14,
  rowsPerPage: 40,
  periodsPerPage: 31,
  hasTitle: true,
};
/** As wide as the text of a page: at 160 mm its letters are 9 points high. */
export const PAPER_FORMAT: ChartFormat = {
  width: 640,
  textSize: 12.5,
  rowsPerPage: 36,
  periodsPerPage: 16,
  hasTitle: false,
};
