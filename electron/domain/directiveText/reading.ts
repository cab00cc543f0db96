import type { IsoDay, LocalTime } from '../calendar';
import type { Span } from './passage';

/** Why a clerk should look at what was read; each has a sentence in `electron/text/readingDoubts.ts`. */
export type ReadingDoubt =
  | 'blank-number'
  | 'blank-day'
  | 'blank-month'
  | 'no-year'
  | 'year-taken-from-paper'
  | 'impossible-day'
  | 'last-day-of-period'
  | 'kind-from-symbol'
  | 'kind-against-symbol'
  | 'base-not-said'
  | 'range-of-figures'
  | 'body-excepted'
  | 'as-listed'
  | 'unreadable-number'
  | 'unreadable-date'
  | 'threshold-not-target'
  | 'no-end'
  | 'no-day-in-period'
  | 'counted-from-start'
  | 'counted-from-issue'
  | 'counted-from-arrival'
  | 'relative-deadline'
  | 'last-working-day'
  | 'office-hours'
  | 'window-of-neighbour'
  | 'window-not-sure'
  | 'window-of-matter'
  | 'one-end-only'
  | 'receiver-not-said'
  | 'time-not-understood'
  | 'further-time'
  | 'order-not-read'
  | 'columns-run-together'
  | 'name-not-sure';

/** Something found in the text: what it says, where it stands, and what is doubtful about it (null: nothing). */
export interface Found<T> {
  readonly value: T;
  readonly span: Span;
  readonly doubt: ReadingDoubt | null;
}

export interface NumberReading {
  /** As printed, "03"; null: left blank. */
  readonly number: string | null;
  /** Behind the stroke, "CT-UBND"; for Party papers "CT/TU". */
  readonly code: string;
  readonly typeAbbreviation: string | null;
  readonly issuerAbbreviation: string | null;
  readonly fieldAbbreviation: string | null;
  /** Of a rule-making paper ("45/2025/QĐ-UBND"). */
  readonly year: number | null;
}

export interface PlaceDateReading {
  readonly place: string | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

export interface KindReading {
  /** "Công văn", "Chỉ thị". */
  readonly kind: string;
  readonly hasTypeTitle: boolean;
}

/** A paper that the text names. */
export interface PaperLink {
  readonly kind: string;
  /** Number with symbol, "09/CT-UBND"; null: named without. */
  readonly number: string | null;
  readonly issuedOn: IsoDay | null;
  readonly authority: string | null;
  readonly subject: string | null;
}

export interface BasisReading {
  /** "Căn cứ", "Thực hiện"; null: follows another after a semicolon. */
  readonly leadWord: string | null;
  readonly quote: string;
}

export interface AddresseeReading {
  /** "UBND các xã, phường" without "Giao", "Đề nghị". */
  readonly group: string;
  readonly role: 'lead' | 'coordinating';
}

export interface ClauseReading {
  /** Whole way from the top: "1", "II.1.a". */
  readonly number: string;
  /** As printed: "1.", "a)", "Điều 1.". */
  readonly label: string;
  /** 0 for the outermost. */
  readonly level: number;
  /** With the label, as printed; one entry per paragraph. */
  readonly paragraphs: readonly string[];
  /** Own line before the wording: "2. UBND các xã, phường:"; null when the wording follows the label. */
  readonly heading: string | null;
  readonly addressees: readonly Found<AddresseeReading>[];
}

/** A hint of time: `isExclusive` true for "trước", false for "chậm nhất", "đến hết"; null when the words do not say. */
export type DueReading =
  | { readonly kind: 'once'; readonly day: IsoDay; readonly clock: string | null; readonly isExclusive: boolean | null }
  | {
      readonly kind: 'daily';
      readonly clock: string | null;
      readonly isExclusive: boolean | null;
      readonly from: IsoDay | null;
      readonly to: IsoDay | null;
      /** 1 Monday to 7 Sunday; absent: all days. */
      readonly weekdays?: readonly number[];
      /** Only every so many days; absent: each. */
      readonly every?: number;
      /** Hour of the day that the figures speak of; absent: not said. */
      readonly dataClock?: string;
    }
  | ({
      readonly kind: 'weekly';
      /** 1 Monday to 7 Sunday. */
      readonly weekday: number | null;
    } & PeriodicReading)
  | ({
      readonly kind: 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';
      /** Day of the month; 31: its last. */
      readonly day: number | null;
      /** Working days after the figures close, where the paper counts so; absent: it names a day. */
      readonly workingDays?: number;
    } & PeriodicReading)
  | {
      readonly kind: 'undated';
      readonly words: string;
      /** The day is counted from one that stands outside of the words; absent: there is nothing to count. */
      readonly count?: CountReading;
    };

/** "trong 05 ngày làm việc kể từ ngày nhận được văn bản". */
export interface CountReading {
  readonly days: number;
  readonly isWorking: boolean;
  /** The day the paper arrived, or the day it was issued. */
  readonly since: 'arrival' | 'issue';
}

/** What all reports that come again have. */
export interface PeriodicReading {
  readonly clock: string | null;
  readonly isExclusive: boolean | null;
  /** One report for so many periods; absent: 1. */
  readonly every?: number;
  /** Weeks or months behind the last one of the period, below 0 before it; absent: within it. */
  readonly after?: number;
  /** Last day of the figures, of the last month of the period (a weekday of a week); absent: not said. */
  readonly cutoffDay?: number | null;
  /** From when to when; absent: not said. */
  readonly window?: WindowReading;
}

export interface WindowReading {
  /** null: "từ nay", or not said. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

export interface DutyReading {
  /** Number of the clause it stands in; null outside of clauses. */
  readonly clause: string | null;
  /** Who reports, in the words of the paper. */
  readonly who: readonly string[];
  readonly receiver: string | null;
  /** "qua Phòng Văn hóa và Thông tin" without "qua". */
  readonly via: string | null;
  readonly channel: string | null;
  readonly email: string | null;
  /** "mẫu 01" as the text calls it. */
  readonly form: string | null;
  readonly due: Found<DueReading> | null;
  /** The sentence. */
  readonly quote: string;
}

/** Somebody has to pass the paper on. */
export interface RelayReading {
  readonly clause: string | null;
  readonly who: string | null;
  readonly to: string;
  readonly quote: string;
}

export interface PercentReading {
  readonly clause: string | null;
  /** "47,59%" as printed. */
  readonly printed: string;
  /** Hundredths of a percent when it has at most two decimals; null with more. */
  readonly basisPoints: number | null;
  /** target: to be reached; quoted: how things stand; threshold: said of the matter, asked of nobody. */
  readonly role: 'target' | 'quoted' | 'threshold';
  readonly comparison: '=' | '>=' | '<=' | '>' | '<';
  /** What it is a share of, in the words of the paper; null: not said. */
  readonly base: string | null;
  /** The whole of what is rated, where it says more than the base: “hộ gia đình sử dụng nước sạch”; left out: it does not. */
  readonly rated?: string;
  /** The day it must be reached by. */
  readonly deadline: IsoDay | null;
  /** The moment a quoted figure speaks of; without a clock the day alone. */
  readonly asOf: LocalTime | IsoDay | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly quote: string;
}

export interface CountPairReading {
  readonly numerator: number;
  readonly denominator: number;
  /** "thuê bao"; null: not said. */
  readonly measure: string | null;
}

export interface MomentReading {
  /** The words: "trước 15h00 hàng ngày". */
  readonly words: string;
  readonly due: DueReading | null;
  readonly window: WindowReading | null;
}

export interface ContactReading {
  readonly kind: 'email' | 'phone' | 'web' | 'zalo';
  readonly value: string;
}

export interface RecipientReading {
  /** Without dash and closing mark. */
  readonly text: string;
  /** "t/h", "b/c"; null: none. */
  readonly mark: string | null;
  readonly isArchiveLine: boolean;
  /** Of the archive line. */
  readonly archive: {
    readonly office: string | null;
    readonly drafter: string | null;
    readonly copies: number | null;
  } | null;
}

export interface SignatureReading {
  readonly authorityLines: readonly string[];
  /** Ô 7b between the signature and the name. */
  readonly otherTitleLines: readonly string[];
  readonly name: string | null;
  /** Places of the lines, in their order, and of the name. */
  readonly lineSpans: readonly Span[];
  readonly otherTitleSpans: readonly Span[];
  readonly nameSpan: Span | null;
}

export interface StampReading {
  readonly owner: string | null;
  readonly number: number | null;
  readonly arrivedOn: IsoDay | null;
  readonly forwardedTo: string | null;
  readonly fileReference: string | null;
}

export interface AttachedFormReading {
  /** "Mẫu 02"; null: no label printed on the form. */
  readonly label: string | null;
  readonly titleLines: readonly string[];
  /** Lines to fill in: "Tổng số cán bộ, CC, VC, người lao động". */
  readonly fields: readonly Found<string>[];
  readonly columns: readonly Found<string>[];
}

/** What rules have found in the text of a paper. Nothing is invented: what is not there is null or empty. */
export interface DirectiveReading {
  /** The text that every span counts in. */
  readonly text: string;
  readonly nationalHeader: Found<readonly string[]> | null;
  readonly parentLines: readonly Found<string>[];
  readonly issuerLines: readonly Found<string>[];
  readonly number: Found<NumberReading> | null;
  readonly placeDate: Found<PlaceDateReading> | null;
  readonly kind: Found<KindReading> | null;
  readonly subject: Found<string> | null;
  readonly addressees: readonly Found<string>[];
  readonly legalBases: readonly Found<BasisReading>[];
  /** Every paper named anywhere in the text, each once per place. */
  readonly links: readonly Found<PaperLink>[];
  readonly opening: readonly Found<string>[];
  readonly clauses: readonly Found<ClauseReading>[];
  readonly closing: readonly Found<string>[];
  readonly duties: readonly Found<DutyReading>[];
  /** Sentences that seem to ask for something to be sent, and that no duty was made of. */
  readonly unreadOrders: readonly Found<string>[];
  readonly relays: readonly Found<RelayReading>[];
  readonly percentages: readonly Found<PercentReading>[];
  readonly countPairs: readonly Found<CountPairReading>[];
  readonly moments: readonly Found<MomentReading>[];
  readonly formMentions: readonly Found<string>[];
  readonly contacts: readonly Found<ContactReading>[];
  readonly recipients: readonly Found<RecipientReading>[];
  readonly signature: Found<SignatureReading> | null;
  readonly stamp: Found<StampReading> | null;
  readonly attachedForms: readonly Found<AttachedFormReading>[];
}
