import type { LocalTime } from './calendar';
import type { LetOff, Obligation, ObligationState } from './obligation';
import type { PeriodKey } from './submission';
import type { UnitGroup } from './unit';

export interface BoardCell {
  readonly obligationId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  readonly dueAt: LocalTime | null;
  /** True when `dueAt` itself is already late ("trước 15h00"); an extension may have changed it. */
  readonly isExclusive: boolean;
  /** The upper level's limit where ours is earlier. */
  readonly upperDueAt: LocalTime | null;
  /** Hour the figures are to speak of. */
  readonly dataAsOf: LocalTime | null;
  readonly exemptReason: string | null;
  readonly extension: Obligation['extension'];
  readonly isWithdrawn: boolean;
  /** Units that a new one was made of, whose reports together are its own: by name. null: it is not so. */
  readonly madeOf: string | null;
  readonly state: ObligationState;
  /** What let the unit off; null: nothing did. */
  readonly letOff: LetOff | null;
  /** Arrival of the first live report. */
  readonly receivedAt: LocalTime | null;
  readonly lateMinutes: number | null;
  /** By which way the first live report came; null: nobody wrote it down. */
  readonly channel: string | null;
  /** Number of live versions; 2 or more means a replacement came. */
  readonly versions: number;
  /** Pieces of evidence: the versions, and what confirmed them by another way. */
  readonly arrivals: number;
  /** Original file name of the version that counts. */
  readonly fileName: string | null;
  readonly warnings: number;
}

/**
 * How a cell is told: a duty the amended paper no longer asks for is another thing than one a unit was let off, as is one
 * of a unit that is no more, or of a campaign that was closed before; and one without a limit is owed all the time.
 */
export type CellState = ObligationState | 'ended' | 'closed' | 'withdrawn' | 'undated';

export const CELL_STATES = [
  'on-time',
  'late',
  'zero',
  'missing',
  'not-due',
  'undated',
  'not-required',
  'ended',
  'closed',
  'withdrawn',
] as const satisfies readonly CellState[];

/** States of duties that are not owed. */
export const NOT_OWED: readonly CellState[] = ['not-required', 'ended', 'closed', 'withdrawn'];

export function cellState({
  state,
  letOff,
  isWithdrawn,
  dueAt,
}: Pick<BoardCell, 'state' | 'letOff' | 'isWithdrawn' | 'dueAt'>): CellState {
  if (isWithdrawn) return 'withdrawn';
  if (state === 'not-required' && (letOff === 'ended' || letOff === 'closed')) return letOff;
  return state === 'not-due' && dueAt === null ? 'undated' : state;
}

export interface BoardRow {
  readonly unitId: string;
  readonly unitName: string;
  /** Groups the unit belongs to; they overlap. */
  readonly groupIds: readonly string[];
  readonly cells: readonly BoardCell[];
}

/** All units of one duty against its periods. A form may be asked by several duties, each with its own cut-off. */
export interface BoardSection {
  readonly scheduleId: string;
  readonly formId: string;
  /** Its form's own name, which several duties may share. */
  readonly formName: string;
  /** What its report is called: that of no other duty on the board. */
  readonly formLabel: string;
  readonly title: string;
  readonly clauseNumber: string;
  readonly dueWords: string;
  readonly periods: readonly PeriodKey[];
  /** So many spans make one report, which `periods` names after the last of them: 2 for "2 tuần một lần". */
  readonly every: number;
  readonly rows: readonly BoardRow[];
}

export interface Board {
  readonly directiveId: string;
  readonly at: LocalTime;
  readonly sections: readonly BoardSection[];
  /** Groups that any unit of the board belongs to, in the order of the registry. */
  readonly groups: readonly UnitGroup[];
  readonly counts: Readonly<Record<ObligationState, number>>;
}
