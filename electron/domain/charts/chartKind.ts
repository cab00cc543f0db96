/** The pictures there are. */
export const CHART_KINDS = ['progress', 'bars', 'timeliness', 'ranking', 'gaps', 'summary'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Those that may go along with a report; the page for a meeting stands alone. */
export const REPORT_CHART_KINDS = ['progress', 'bars', 'timeliness', 'ranking', 'gaps'] as const;
export type ReportChartKind = (typeof REPORT_CHART_KINDS)[number];

/** Sheets of the page for a meeting: a screen, or paper turned across. */
export const SUMMARY_SHEETS = ['wide', 'a4'] as const;
export type SummarySheet = (typeof SUMMARY_SHEETS)[number];

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
  /** Of the page for a meeting; left out: for a screen. */
  readonly sheet?: SummarySheet | undefined;
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
  /** Height of the field of a curve; left out: in proportion to the width. */
  readonly plotHeight?: number;
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

/** A picture that goes along with a report. */
export interface ReportChart {
  readonly kind: ReportChartKind;
  /** A rate, or a duty; left out: the first there is. */
  readonly subjectId?: string | undefined;
}
