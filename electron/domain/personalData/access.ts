import type { IsoDay, LocalTime } from '../calendar';

/** Why somebody wants to see people in full. A choice, never words of one's own: those could name whom it is about. */
export const REVEAL_REASONS = ['check', 'correct', 'contact', 'request', 'authority', 'inspection', 'duty'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** What was done with people's data. */
export const ACCESS_ACTIONS = [
  'reveal',
  'exportFull',
  'exportMasked',
  'openOriginal',
  'returnFull',
  'packageFull',
  'openDataFull',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** One line of the log of who saw people's data; it names no one of them. */
export interface AccessEntry {
  readonly sequence: number;
  readonly happenedAt: LocalTime;
  readonly account: string;
  /** null: the account has chosen no name. */
  readonly authorName: string | null;
  readonly action: AccessAction;
  /** Of the list: its report; of other things their own id. */
  readonly subjectId: string;
  /** "Mẫu 02, Phường Bồng Sơn, ngày 17/8/2021". */
  readonly subjectLabel: string;
  /** null: it was not asked for. */
  readonly reason: RevealReason | null;
  /** How many people; null: not counted. */
  readonly persons: number | null;
}

export interface AccessFilter {
  readonly action?: AccessAction | undefined;
  /** Words that all stand in name, account or list; dấu or not. */
  readonly text?: string | undefined;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}
