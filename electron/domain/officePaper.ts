import type { IsoDay, LocalTime } from './calendar';
import type { ReportChart } from './charts/chartKind';
import type { CopiedScan } from './copiedScan';
import type { RecipientLine } from './directive';
import { formatPaperNumber } from './numbering/series';
import type { TotalsCut } from './summary/dataHour';

/** Papers that are written from the figures of a directive; what they say is made anew until a number is given. */
export const CAMPAIGN_PAPERS = ['report', 'reminder'] as const;

/** A campaign, and the hour at which its tables of units go along as annexes; left out where none do. */
export interface FiguresChoice {
  readonly directiveId: string;
  readonly at: LocalTime;
  /** The frozen summary they are taken from, at its hour; left out: what is known of `at`. */
  readonly snapshotId?: string | undefined;
  /** Left out: every table that has a figure. */
  readonly indicatorIds?: readonly string[] | undefined;
}

/** Which figures a report speaks of, besides the hour; left out: those of the period that counts. */
export interface FiguresGround {
  /** How its totals are cut. */
  readonly cut?: TotalsCut | undefined;
  /** The frozen summary it is made from. */
  readonly snapshotId?: string | undefined;
  /** With an annex of totals by groups, kinds and the units above. */
  readonly hasLevels?: boolean | undefined;
  /** With an annex of pictures; left out: none. */
  readonly charts?: readonly ReportChart[] | undefined;
}

/** What a paper is made of. */
export type PaperSource =
  /** Typed in the app; `values` by the keys of the template's inputs. */
  | {
      readonly kind: 'written';
      readonly templateId: string;
      readonly values: Readonly<Record<string, string>>;
      readonly figures?: FiguresChoice | undefined;
    }
  | ({
      readonly kind: 'campaign';
      readonly paper: (typeof CAMPAIGN_PAPERS)[number];
      readonly directiveId: string;
      readonly unitId: string | null;
      /** The hour its figures are cut at. */
      readonly at: LocalTime;
    } & FiguresGround)
  /** A copy of a paper of ours, or of a scan under its SHA-256. */
  | {
      readonly kind: 'copy';
      readonly form: 'sao-y' | 'trich-sao' | 'sao-luc';
      readonly ofPaperId: string | null;
      readonly sha256: string | null;
      /** Pages of that scan; left out by papers without one. */
      readonly scan?: CopiedScan | undefined;
      readonly values: Readonly<Record<string, string>>;
    }
  /** Made elsewhere: only registered here. */
  | { readonly kind: 'outside' };

export const PAPER_STATUSES = ['draft', 'numbered', 'signed', 'sent', 'recalled', 'cancelled'] as const;
export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** Degrees of urgency that a paper may bear (ô 10b), the highest last. */
export const URGENCIES = ['urgent', 'veryUrgent', 'express'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a clerk fills in of a paper that goes out; everything but number, day and what happened to it. */
export interface PaperDraft {
  /** By the list of kinds: "cong-van", "bao-cao"; see `resources/kinds`. */
  readonly kindId: string;
  readonly source: PaperSource;
  /** Trích yếu, without "V/v" and "Về việc". */
  readonly subject: string;
  /** Ký hiệu, after the slash: "UBND-VX", "BC-UBND". */
  readonly code: string;
  /** null: the one that its kind falls under. */
  readonly seriesId: string | null;
  readonly addressees: readonly string[];
  readonly recipients: readonly RecipientLine[];
  readonly signatoryId: string | null;
  /** Copied from the signatory when chosen, so that what was signed does not change later. */
  readonly authorityLines: readonly string[];
  readonly otherTitleLines: readonly string[];
  readonly signerName: string;
  readonly urgency: Urgency | null;
  /** Ô 11: "LƯU HÀNH NỘI BỘ"; null: none. */
  readonly circulation: string | null;
  /** Ô 12. */
  readonly drafterCode: string | null;
  /** Số lượng bản; null: not said. */
  readonly copies: number | null;
  /** Số lượng bì, when it goes by post; null: it does not, or not said. */
  readonly envelopes: number | null;
  /** Đơn vị, người nhận bản lưu: "VT, VX". */
  readonly keptBy: string;
  /** Số và ký hiệu hồ sơ. */
  readonly fileCode: string;
  /** Until when an answer is wanted; null: none is. */
  readonly dueOn: IsoDay | null;
  readonly note: string;
  readonly directiveId: string | null;
  /** The unit it goes to, of a paper to one unit; it may have left the registry since. */
  readonly unitId: string | null;
  /** All that one action made. */
  readonly batchId: string | null;
}

/** A paper of the office, from draft to what became of it. */
export interface OfficePaper extends PaperDraft {
  readonly id: string;
  /** Series, year and number are there together or not at all; a cancelled number stays with its paper. */
  readonly year: number | null;
  readonly number: number | null;
  /** "a" of 04a; "" nearly always. */
  readonly numberSuffix: string;
  readonly issuedOn: IsoDay | null;
  readonly status: PaperStatus;
  readonly signedOn: IsoDay | null;
  /** Ngày chuyển. */
  readonly sentOn: IsoDay | null;
  /** Of the paper as it was numbered; null: not counted yet. */
  readonly pages: number | null;
  /** Preview and print come from the paper as it stood when the number was given. */
  readonly isFrozen: boolean;
  readonly createdAt: LocalTime;
  readonly changedAt: LocalTime;
}

/** What can happen to a paper, in the order in which it usually does. */
export const PAPER_STEPS = [
  'drafted',
  'numbered',
  'returned',
  'signed',
  'sent',
  'recalled',
  'cancelled',
  'restored',
  'scanned',
  'unscanned',
  'undone',
] as const;
export type PaperStepKind = (typeof PAPER_STEPS)[number];

/** One step in the history of a paper; nothing of it is ever removed. */
export interface PaperStep {
  /** From 1. */
  readonly sequence: number;
  readonly step: PaperStepKind;
  /** The day the clerk says it happened on. */
  readonly happenedOn: IsoDay;
  readonly notedAt: LocalTime;
  readonly notedBy: string;
  /** Why, or what: the number given, the name of a scan. */
  readonly text: string;
  /** null: it stands. */
  readonly undoneAt: LocalTime | null;
}

/** How far a paper is by the steps that stand: what was recalled or cancelled says so whatever came before. */
export function statusOf(steps: readonly Pick<PaperStep, 'step' | 'undoneAt'>[]): PaperStatus {
  const live = new Set(steps.filter(({ undoneAt }) => undoneAt === null).map(({ step }) => step));
  return (['cancelled', 'recalled', 'sent', 'signed', 'numbered'] as const).find((step) => live.has(step)) ?? 'draft';
}

/** The last step of that kind that stands; null: none does. */
export function liveStep(steps: readonly PaperStep[], kind: PaperStepKind): PaperStep | null {
  return steps.findLast(({ step, undoneAt }) => step === kind && undoneAt === null) ?? null;
}

/** "05/UBND-VX"; a draft has "…" before the slash. */
export function paperNumberText({
  number,
  numberSuffix,
  code,
}: Pick<OfficePaper, 'number' | 'numberSuffix' | 'code'>): string {
  return `${number === null ? '…' : formatPaperNumber({ number, suffix: numberSuffix })}/${code}`;
}
