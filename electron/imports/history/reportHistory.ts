import type { IsoDay, LocalTime } from '../../domain/calendar';
import type { FormDefinition } from '../../domain/form';
import { AS_WRITTEN, type Likeness } from '../../domain/likeness';
import type { TotalBefore } from '../../domain/listTotals/listSum';
import type { CountedFigure, OutsideCount } from '../../domain/outsideCount';
import type { PeriodKey, PersonList, ReportContent, ReportKey, VersionMeaning } from '../../domain/submission';
import type { ListCells } from '../report/bodyRead';
import type { ReadFigure } from '../report/readCount';

/**
 * What a report means for its place: the first one there, a later version that the clerk has called a replacement or a
 * supplement, one that says the same by another way, or a later one that has to be asked about.
 */
export type Standing = 'first' | VersionMeaning | 'asked' | 'confirmation';

/** A report that is to be checked against what is known: who, what, when, and where in its file the figures stand. */
export interface CheckedReport {
  readonly unitId: string;
  readonly unitName: string;
  /** The row it answers; absent: the only one of its unit, form and period. */
  readonly rowId?: string;
  readonly form: FormDefinition;
  readonly period: PeriodKey;
  readonly fileName: string;
  readonly receivedAt: LocalTime;
  readonly standing: Standing;
  /** As it would count: a supplement with the version before in it. */
  readonly content: ReportContent;
  /** The rows of its own file. */
  readonly persons: PersonList;
  readonly figures: readonly ReadFigure[];
  readonly list: ListCells | null;
  /** False: a row of a compiled table, which gives the total of a list without its rows. */
  readonly hasRows: boolean;
  /** People of a list that was left out, as told; absent: those of `content` are all. */
  readonly toldRows?: number;
  /** Rows that were left out because they repeat one above, of all files the list is made of; absent: none. */
  readonly repeatedRows?: number;
  /** Of a supplement: its rows whose people are on the list already; absent: none. */
  readonly againRows?: number;
  /** Lists are there that its people cannot be held against; absent: none. */
  readonly hasUnknownRepeats?: boolean;
}

/** A phone on a list that is already known. */
export interface PhoneListing {
  readonly phone: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly period: PeriodKey;
  /** Number of the row on that list (STT). */
  readonly ordinal: number;
}

/** A row by its id; without one by its unit, form and period. */
export interface RowPlace extends ReportKey {
  readonly rowId?: string | undefined;
}

export interface EarlierReport {
  readonly fileName: string;
  readonly receivedAt: LocalTime;
  readonly content: ReportContent;
}

/** A count of a form and the base it can not exceed, as an indicator of the directive has them. */
export interface BaseOfFigure {
  readonly fieldKey: string;
  readonly measureKey: string;
  readonly label: string;
  readonly baseLabel: string;
}

/** Two counts of one form whose share an indicator of the directive is. */
export interface ShareOfForm {
  readonly fieldKey: string;
  readonly baseKey: string;
  readonly label: string;
  readonly baseLabel: string;
}

/** A base of one unit: what it is, on which day, and who says so. */
export interface KnownBaseline {
  readonly value: number;
  readonly asOf: IsoDay;
  readonly source: string;
}

/**
 * What is known before a report comes in. The caller answers from the database, live versions only; the reports of one
 * preview are laid over it by `batchHistory`.
 */
export interface ReportHistory {
  /** The total of the unit's latest report for a period before `before`; null when there is none. */
  previousTotal(unitId: string, formId: string, fieldKey: string, before: PeriodKey): TotalBefore | null;
  /** Periods between two for which the unit owes a report and none gives the total. */
  missingTotals(
    unitId: string,
    formId: string,
    fieldKey: string,
    from: PeriodKey,
    before: PeriodKey,
  ): readonly PeriodKey[];
  /** What the list of an earlier report and the total before it make of its total; null: it has no list, or nothing before it. */
  expectedTotal(unitId: string, formId: string, fieldKey: string, period: PeriodKey): number | null;
  /** How people of lists of the form are told to be the same. */
  likeness(formId: string): Likeness;
  /**
   * Every listing of any of the phones on lists of the form, in any order, with the phone as `likeness` has it; a phone may
   * be asked for twice.
   */
  phoneListings(formId: string, phones: Iterable<string>): readonly PhoneListing[];
  basesOf(formId: string): readonly BaseOfFigure[];
  sharesOf(formId: string): readonly ShareOfForm[];
  /** The newest base that is not younger than the period; for a report owed once the newest. */
  baseline(unitId: string, measureKey: string, period: PeriodKey): KnownBaseline | null;
  /** The newest count of another body not later than the end of the period; for a report owed once the newest. */
  outsideCount(unitId: string, figure: CountedFigure, period: PeriodKey): OutsideCount | null;
  /** The report that counts today on a row. */
  liveReport(place: RowPlace): EarlierReport | null;
}

export const NO_HISTORY: ReportHistory = {
  previousTotal: () => null,
  missingTotals: () => [],
  expectedTotal: () => null,
  likeness: () => AS_WRITTEN,
  phoneListings: () => [],
  basesOf: () => [],
  sharesOf: () => [],
  baseline: () => null,
  outsideCount: () => null,
  liveReport: () => null,
};
