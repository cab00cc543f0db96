import type { IsoDay, LocalTime } from './calendar';
import type { RoundingMode } from './numbers';

export interface Clause {
  readonly id: string;
  /** As numbered on paper: "1". */
  readonly number: string;
  /** Whole wording, one entry per paragraph, as printed. */
  readonly paragraphs: readonly string[];
  readonly addressees: readonly ClauseAddressee[];
}

export interface ClauseAddressee {
  readonly groupId: string;
  readonly role: 'lead' | 'coordinating';
}

export type FigureSource =
  /** A figure field of a form. */
  | { readonly kind: 'field'; readonly formId: string; readonly fieldKey: string }
  /** A dated baseline of the unit. */
  | { readonly kind: 'baseline'; readonly measureKey: string };

/** A rate with a named numerator and a named base; rates on different bases never share a column. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** The thing counted: "người". */
  readonly measure: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly numerator: FigureSource;
  readonly denominator: FigureSource;
  readonly decimals: number;
  readonly rounding: RoundingMode;
  /** The group whose units make up the total. */
  readonly groupId: string;
}

export interface Target {
  readonly id: string;
  readonly indicatorId: string;
  /** Hundredths of a percent: 6000 = 60%. */
  readonly requiredBasisPoints: number;
  /** Last day that still counts; null when the paper gives none. */
  readonly deadline: IsoDay | null;
  /** The words of the paper. */
  readonly quote: string;
}

/** A percentage printed without its counts: kept as quoted, never summed or averaged. */
export interface QuotedFigure {
  readonly indicatorId: string;
  /** Exactly as printed: "42,85%". */
  readonly printed: string;
  readonly asOf: LocalTime;
  readonly quote: string;
}

/** When a report is due. `isExclusive`: "trước 15h00" – 15h00 itself is late. */
export type DueRule =
  | { readonly kind: 'once'; readonly dueAt: LocalTime; readonly isExclusive: boolean }
  | {
      readonly kind: 'daily';
      readonly from: IsoDay;
      readonly to: IsoDay;
      /** "15:00" */
      readonly clock: string;
      readonly isExclusive: boolean;
    }
  | { readonly kind: 'undated'; readonly words: string };

/** One reporting duty of one clause: who, which form, when, to whom, by which channel. */
export interface Schedule {
  readonly id: string;
  readonly clauseId: string;
  readonly groupId: string;
  /** null: a report without a form. */
  readonly formId: string | null;
  readonly due: DueRule;
  readonly receiver: string;
  readonly via: string | null;
  readonly channel: string | null;
  readonly quote: string;
  /** What the clerk decided where the paper is silent ("trước ngày 20/8" excludes the 20th; the daily duty ends 22/8). */
  readonly decisions: readonly string[];
}

export interface LegalBasis {
  readonly quote: string;
}

export interface RecipientLine {
  /** Without the leading dash and the closing mark: "UBMTTQVN thị xã (ph/hợp)". */
  readonly text: string;
  readonly isArchiveLine: boolean;
}

/** The paper itself, enough to print it again. */
export interface Directive {
  readonly id: string;
  /** Type word as data: "Công văn", "Chỉ thị". */
  readonly kind: string;
  readonly hasTypeTitle: boolean;
  readonly shortName: string;
  readonly parentLines: readonly string[];
  readonly issuerLines: readonly string[];
  /** null: left blank on the paper. */
  readonly number: string | null;
  readonly code: string;
  readonly placeOfIssue: string;
  readonly issuedDay: number | null;
  readonly issuedMonth: number;
  readonly issuedYear: number;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly legalBases: readonly LegalBasis[];
  readonly openingParagraphs: readonly string[];
  readonly clauses: readonly Clause[];
  readonly closingParagraphs: readonly string[];
  readonly recipients: readonly RecipientLine[];
  readonly authorityLines: readonly string[];
  readonly signerName: string;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly quotedFigures: readonly QuotedFigure[];
  readonly schedules: readonly Schedule[];
  /** Receivers of the compiled report, as they stand after "Kính gửi". */
  readonly reportReceivers: readonly string[];
  readonly reportRecipients: readonly RecipientLine[];
  readonly reminderRecipients: readonly RecipientLine[];
  /** How the campaign is called in running text and subjects of our own papers. */
  readonly campaignName: string;
}
