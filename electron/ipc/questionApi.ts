import type { IsoDay, LocalTime } from '../domain/calendar';
import type { PivotAnswer } from '../domain/pivot/answer';
import type { ReportBehind } from '../domain/pivot/behind';
import type { Named, PivotField, PivotUnit } from '../domain/pivot/facts';
import type { Question, SavedQuestion } from '../domain/pivot/question';
import type { TracedFigure } from '../domain/summary/figureTrace';

import type { ShownTrace } from './contract';

/** Which campaign is asked, and as it was known when. */
export interface AskedCampaign {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Only figures that speak of this hour or an earlier one count; left out: whatever hour they speak of. */
  readonly dataHour?: LocalTime | undefined;
}

/** What may be asked of a campaign, with the names for it. */
export interface QuestionCatalogue {
  readonly fields: readonly (Pick<PivotField, 'id' | 'kind'> & { readonly name: string })[];
  readonly units: readonly PivotUnit[];
  readonly groups: readonly Named[];
  readonly parents: readonly Named[];
  /** Kind words of its units. */
  readonly kinds: readonly string[];
  readonly forms: readonly Named[];
  /** First and last day of its periods; null: all are owed once. */
  readonly days: { readonly from: IsoDay; readonly to: IsoDay } | null;
  /** Questions to begin with. */
  readonly ready: readonly { readonly key: string; readonly name: string; readonly question: Question }[];
}

/** An answer with its words. */
export interface WordedAnswer extends PivotAnswer {
  readonly rowLabels: readonly (readonly string[])[];
  readonly columnLabels: readonly (readonly string[])[];
  readonly rowHead: string;
  readonly coverageHead: string;
  readonly sentence: string;
  /** What has to be said of it. */
  readonly noteTexts: readonly string[];
  readonly legend: string;
}

/** The answer to a question as a paper. */
export interface QuestionPaperRequest {
  readonly kind: 'question';
  readonly directiveId: string;
  readonly at: LocalTime;
  readonly dataHour?: LocalTime | undefined;
  readonly question: Question;
  /** As it is saved; "" for one that is not. */
  readonly name: string;
}

/** What a cell was made of. */
export interface CellBehind {
  /** "Phường Bồng Sơn, 17/8: 3.165". */
  readonly title: string;
  readonly fieldId: string | null;
  readonly reports: readonly (ReportBehind & {
    /** Its source can be looked up. */
    readonly isTraced: boolean;
    /** Of what the clerk chose: the rate whose total tells where that comes from. */
    readonly indicatorId: string | null;
    readonly valueText: string;
    readonly stateText: string;
  })[];
}

/** A figure of a report, and where it comes from; null: it gives none. */
export interface TracedHalf {
  readonly label: string;
  readonly figure: TracedFigure | null;
}

/** Where what a report says of a field comes from. */
export interface TracedReport extends Pick<ShownTrace, 'unitName' | 'period' | 'keptFileIds' | 'measureLabels'> {
  /** It is read from cells; else it is the report itself that is asked for. */
  readonly isOfCells: boolean;
  /** Its own; or those of the units whose reports together are its figure. */
  readonly parts: readonly { readonly unitName: string | null; readonly halves: readonly TracedHalf[] }[];
}

export interface QuestionCoreApi {
  'questions.catalogue': (input: AskedCampaign) => QuestionCatalogue;
  'questions.answer': (input: AskedCampaign & { question: Question }) => WordedAnswer;
  /** @param row key of the row (`lineKey`); likewise `column` */
  'questions.behind': (input: AskedCampaign & { question: Question; row: string; column: string }) => CellBehind;
  'questions.trace': (input: AskedCampaign & { dutyId: string; fieldId: string }) => TracedReport;
  /** Those of the directive and those for all, by name. */
  'questions.saved': (input: { directiveId: string }) => readonly SavedQuestion[];
  /** @param id null: a new one; of one that was removed: it comes back */
  'questions.save': (input: Omit<SavedQuestion, 'id'> & { id: string | null }) => SavedQuestion;
  /** @returns what was removed, to be saved again */
  'questions.remove': (input: { id: string }) => SavedQuestion;
}

export interface QuestionShellApi {
  'questions.saveCsv': (input: QuestionPaperRequest) => { savedTo: string } | null;
}

export interface QuestionInternalApi {
  /** `fileName` without extension. */
  'questions.renderCsv': (input: QuestionPaperRequest) => { bytes: Uint8Array; fileName: string };
}
