import type { LocalTime } from '../domain/calendar';
import type { ChartKind, ChartView } from '../domain/charts/chartKind';
import type { ChartPicture, Scene } from '../domain/charts/scene';
import type { TotalsQuestion } from '../domain/summary/dataHour';

/** One picture of a campaign. */
export interface ChartRequest extends TotalsQuestion {
  readonly kind: ChartKind;
  /** A rate, or for `timeliness` a duty; left out: the first there is. */
  readonly subjectId?: string | undefined;
  readonly view: ChartView;
}

export type ChartFileFormat = 'png' | 'svg' | 'pdf';

export interface ChartSubject {
  readonly id: string;
  readonly label: string;
}

/** What pictures can be of. */
export interface ChartSubjects {
  readonly rates: readonly ChartSubject[];
  readonly duties: readonly ChartSubject[];
}

/** A picture ready to be made a file. */
export interface DrawnChart {
  readonly svg: string;
  readonly scene: Pick<Scene, 'width' | 'height'>;
  readonly title: string;
  readonly summary: string;
  /** Without extension. */
  readonly fileName: string;
}

export interface ChartCoreApi {
  'charts.subjects': (input: { directiveId: string; asOf: LocalTime }) => ChartSubjects;
  /** null: there is nothing of that kind to show. */
  'charts.get': (input: ChartRequest) => ChartPicture | null;
}

export interface ChartShellApi {
  /** The picture in the clipboard, as other programs take it. */
  'charts.copy': (input: ChartRequest) => { copied: boolean };
  /** On A4, through the system's print dialog; false: it was closed. */
  'charts.print': (input: ChartRequest) => { printed: boolean };
  /** null: the clerk closed the dialog. */
  'charts.save': (input: ChartRequest & { format: ChartFileFormat }) => { savedTo: string } | null;
}

export interface ChartInternalApi {
  /** On white, in letters every system has; `isForOthers`: for programs that do not draw as our own pages do. @throws `notFound` where there is nothing to show */
  'charts.draw': (input: ChartRequest & { readonly isForOthers: boolean }) => DrawnChart;
}
