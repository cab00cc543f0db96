import type { LocalTime } from '../domain/calendar';
import type { OwnDutyPeriod, OwnReportWords } from '../domain/ownReport';
import type { PeriodKey } from '../domain/period';

/** One report our own office owes the level above, with what was noted of it. */
export interface OwnReportLine extends OwnDutyPeriod {
  readonly directiveId: string;
  readonly directiveName: string;
  readonly scheduleId: string;
  readonly clauseNumber: string;
  /** What its report is called. */
  readonly label: string;
  /** As the paper words the duty. */
  readonly words: string;
  readonly receivers: readonly string[];
  /** By which way the paper wants it, in its words; null when it does not say. */
  readonly channel: string | null;
  /** true: what we make of the units' reports, behind a cut-off of our own. */
  readonly isOfUnits: boolean;
}

export interface OwnReportCoreApi {
  /** @param directiveId left out: of every directive in force. In the order of directives, duties and limits. */
  'ownReports.list': (input: { directiveId?: string | undefined; at: LocalTime }) => readonly OwnReportLine[];
  /** All of the periods or none. */
  'ownReports.note': (
    input: {
      directiveId: string;
      scheduleId: string;
      periods: readonly PeriodKey[];
      /** The hour was looked at again, though it is odd. */
      insist?: boolean | undefined;
    } & OwnReportWords,
  ) => { reportIds: readonly string[] };
  /** What was noted stands no more. */
  'ownReports.takeBack': (input: { reportIds: readonly string[] }) => { taken: number };
}
