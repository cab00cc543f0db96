import type { IsoDay, LocalTime } from './calendar';
import type { DueRule } from './dueRule';
import type { RoundingMode } from './numbers';

export type { DueRule } from './dueRule';

export interface Clause {
  readonly id: string;
  /** As numbered on paper: "1". */
  readonly number: string;
  /** Heading printed on a line of its own ("6. UBND các phường, xã"); null: the clause has none. */
  readonly heading: string | null;
  /** Whole wording, one entry per paragraph, as printed; the heading is not repeated. */
  readonly paragraphs: readonly string[];
  /** Groups overlap: a unit may be addressed by several clauses, or twice by one. */
  readonly addressees: readonly ClauseAddressee[];
  /** When the clause itself is to be done ("đến hết ngày 31/8/2021"); null: the paper does not say. */
  readonly window: ClauseWindow | null;
}

export interface ClauseWindow {
  readonly from: IsoDay | null;
  /** Last day in time; null: open. */
  readonly to: IsoDay | null;
  /** The words of the paper. */
  readonly quote: string;
}

/** Units that have to pass the letter on to bodies the issuer does not write to ("Giao UBND các phường, xã gửi …"). */
export interface RelayDuty {
  readonly id: string;
  /** Clause that asks for it; null: it stands elsewhere on the paper (in the list of addressees). */
  readonly clauseId: string | null;
  readonly groupId: string;
  /** Who is to get the letter. */
  readonly bodies: readonly string[];
  readonly quote: string;
}

/** The stamp "ĐẾN" of the office that received the paper; every line of it may be empty. */
export interface IncomingStamp {
  /** Line on top of the stamp: the office that received. */
  readonly owner: string;
  readonly number: string | null;
  readonly arrivedOn: IsoDay | null;
  /** "Chuyển" */
  readonly forwardedTo: string | null;
  /** "Số và ký hiệu HS", "Lưu hồ sơ số" */
  readonly fileUnder: string | null;
}

/** What another paper is to this one: `parent` is carried out by it, `basis` is only cited. */
export const LINK_RELATIONS = ['parent', 'sibling', 'basis', 'amends', 'replaces'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

export interface DirectiveLink {
  readonly relation: LinkRelation;
  /** The other paper in the words of this one. */
  readonly quote: string;
  /** The other paper when it is here too; null: only its words are. */
  readonly directiveId: string | null;
}

export interface ClauseAddressee {
  readonly groupId: string;
  readonly role: 'lead' | 'coordinating';
}

export type FigureSource =
  /** A figure field of a form. */
  | { readonly kind: 'field'; readonly formId: string; readonly fieldKey: string }
  /** A dated baseline of the unit. */
  | { readonly kind: 'baseline'; readonly measureKey: string }
  /** Nobody reports it: the paper names a rate without asking for its figures. */
  | { readonly kind: 'unreported' };

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

/** A percentage as a paper prints it: kept as quoted, never summed or averaged. */
export interface QuotedFigure {
  readonly indicatorId: string;
  /** Exactly as printed: "42,85%". */
  readonly printed: string;
  /** Both counts when the paper gives them ("82.930/174.229"); null: it gives the percentage alone. */
  readonly counts: { readonly numerator: number; readonly denominator: number } | null;
  readonly asOf: LocalTime;
  readonly quote: string;
}

/** An hour of our own before the upper level's: the units report to us by it, so that we can report upwards in time. */
export interface InternalCutoff {
  /** Units it holds for; null: all that no other cut-off names. */
  readonly groupId: string | null;
  /** Whole days before the day of the upper level's limit; 0: the same day. */
  readonly daysBefore: number;
  /** "14:00" */
  readonly clock: string;
}

/** What the paper leaves open, as the clerk answered it once. The sentence of it stands among the decisions. */
export type DutyAnswer =
  /** "trước ngày 20/8": whether the 20th itself is still in time. */
  | { readonly question: 'boundary'; readonly isInclusive: boolean }
  /** A daily or periodic duty without a beginning or an end. */
  | { readonly question: 'window'; readonly from: IsoDay; readonly to: IsoDay }
  /** "trong 05 ngày làm việc kể từ ngày nhận được": when the paper came, and the last day in time that follows from it. */
  | { readonly question: 'arrival'; readonly arrivedOn: IsoDay; readonly lastDay: IsoDay };

/** One reporting duty of one clause: who, which form, when, to whom, by which channel. */
export interface Schedule {
  readonly id: string;
  readonly clauseId: string;
  readonly groupId: string;
  /** null: a report without a form. */
  readonly formId: string | null;
  readonly due: DueRule;
  /** Ours before the upper level's; empty: the limit of the paper is the only one. */
  readonly internalCutoffs: readonly InternalCutoff[];
  /** Who owes it: the units of the group to us, or our own office to the upper level. */
  readonly owedBy: 'units' | 'office';
  readonly receiver: string;
  readonly via: string | null;
  readonly channel: string | null;
  readonly quote: string;
  /** What the clerk decided where the paper is silent ("trước ngày 20/8" excludes the 20th; the daily duty ends 22/8). */
  readonly decisions: readonly string[];
  readonly answers: readonly DutyAnswer[];
}

export interface LegalBasis {
  readonly quote: string;
  /** The mark after it where the paper has another than the decree wants (";" or "," after the last); absent: the decree's. */
  readonly endMark?: string | undefined;
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
  /** A draft owes nothing: no row is made of it until it is put into force. */
  readonly isDraft: boolean;
  /** Level of the issuer in words, data because the law changes levels: "tỉnh", "thành phố thuộc tỉnh". */
  readonly issuerLevel: string;
  readonly parentLines: readonly string[];
  readonly issuerLines: readonly string[];
  /** null: left blank on the paper. */
  readonly number: string | null;
  readonly code: string;
  readonly placeOfIssue: string;
  readonly issuedDay: number | null;
  readonly issuedMonth: number | null;
  readonly issuedYear: number | null;
  /** null: not stamped, or our own paper. */
  readonly stamp: IncomingStamp | null;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly legalBases: readonly LegalBasis[];
  readonly links: readonly DirectiveLink[];
  readonly openingParagraphs: readonly string[];
  readonly clauses: readonly Clause[];
  readonly relays: readonly RelayDuty[];
  readonly closingParagraphs: readonly string[];
  readonly recipients: readonly RecipientLine[];
  readonly authorityLines: readonly string[];
  /** Ô 7b, above the name: what the signer is in his own office, where he signs for a committee; left out: nothing stands there. */
  readonly otherTitleLines?: readonly string[] | undefined;
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
