import type { IsoDay, LocalTime } from '../calendar';

/** Which papers a series numbers: those that go out, copies (Phần II, mục II.1.c), those that come in (Đ.22.2). */
export const SERIES_FLOWS = ['outgoing', 'copies', 'incoming'] as const;
export type SeriesFlow = (typeof SERIES_FLOWS)[number];

/**
 * Numbers that run from 01 on 1 January to 31 December (NĐ 30/2020, Đ.15). The head of the office decides whether one
 * serves all kinds or each has its own; advisory bodies that issue in their own name have theirs (Phụ lục I, II.3.a).
 */
export interface NumberSeries {
  readonly id: string;
  readonly name: string;
  readonly flow: SeriesFlow;
  /** Kinds it numbers; empty: all that no other series of the same owner names. */
  readonly kindIds: readonly string[];
  /** Hội đồng, Ban, Tổ that issues in its own name: "Ban Chỉ đạo chuyển đổi số"; "": the office itself. */
  readonly owner: string;
  /** Agency part of its codes: "BCĐ"; "": the office's own. */
  readonly symbol: string;
  /** Takes no new numbers; what it gave stays. */
  readonly isClosed: boolean;
}

/** Series that are there from the start. */
export const FIRST_SERIES = { outgoing: 'di', copies: 'sao', incoming: 'den' } as const;

export interface PaperNumber {
  /** From 1. */
  readonly number: number;
  /** "a" of 04a, inserted between 04 and 05; "" nearly always. */
  readonly suffix: string;
}

/** A number of a series that is not free any more; it never becomes free again once it stood on a paper that was signed. */
export interface IssuedNumber extends PaperNumber {
  readonly seriesId: string;
  readonly year: number;
  /** `reserved`: kept for a paper to come; `cancelled`: used up without a paper that counts. */
  readonly state: 'reserved' | 'given' | 'cancelled';
  /** What it stands on; null: on nothing yet, or it was cancelled while reserved. */
  readonly paperId: string | null;
  /** The day of the paper; null as long as it is reserved. */
  readonly issuedOn: IsoDay | null;
  /** For whom it is kept, or why it was cancelled. */
  readonly reason: string;
  readonly notedAt: LocalTime;
  readonly notedBy: string;
}

const TYPED = /^0*([1-9]\d{0,5})\s?([a-zđ]{0,2})$/i;

/**
 * A number as a clerk types it: "4", "04", "04a".
 * @returns null when it is no number in Arabic digits with at most two letters after it
 */
export function parsePaperNumber(text: string): PaperNumber | null {
  const [, digits, letters] = TYPED.exec(text.trim().normalize('NFC')) ?? [];
  return digits === undefined ? null : { number: Number(digits), suffix: (letters ?? '').toLocaleLowerCase('vi') };
}

/** As it is printed: one digit gets a leading zero (Phụ lục I, II.3.c). */
export function formatPaperNumber({ number, suffix }: PaperNumber): string {
  return `${String(number).padStart(2, '0')}${suffix}`;
}

/** Inserted numbers come after the one they are inserted behind. */
export function compareNumbers(a: PaperNumber, b: PaperNumber): number {
  return a.number - b.number || (a.suffix < b.suffix ? -1 : Number(a.suffix > b.suffix));
}

export function isSameNumber(a: PaperNumber, b: PaperNumber): boolean {
  return a.number === b.number && a.suffix === b.suffix;
}

/**
 * The series that numbers a kind: the one that names it, else the one for all of the same owner. Copies share one series.
 * @returns null when there is none open
 */
export function seriesOfKind(
  series: readonly NumberSeries[],
  kindId: string,
  { flow = 'outgoing', owner = '' }: { readonly flow?: SeriesFlow; readonly owner?: string } = {},
): NumberSeries | null {
  const open = series.filter((one) => one.flow === flow && one.owner === owner && !one.isClosed);
  return (
    open.find(({ kindIds }) => kindIds.includes(kindId)) ?? open.find(({ kindIds }) => kindIds.length === 0) ?? null
  );
}

const COPY_KINDS: readonly string[] = ['sao-y', 'trich-sao', 'sao-luc'];

export function flowOfKind(kindId: string): SeriesFlow {
  return COPY_KINDS.includes(kindId) ? 'copies' : 'outgoing';
}
