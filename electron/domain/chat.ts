import { dayOf, type IsoDay, isIsoDay, type LocalTime } from './calendar';
import type { Span } from './directiveText/passage';
import type { PeriodKey } from './period';

/** One message of a group, as it was copied out of the messenger. */
export interface ChatMessage {
  /** Who wrote it, as the messenger shows the name; null: not said. */
  readonly sender: string | null;
  /** Stamp of the messenger; null: none was copied, or one that is no hour. */
  readonly sentAt: LocalTime | null;
  /** Day of the stamp, or of a line above it; null: nothing copied says it, and the day of `sentAt` is only assumed. */
  readonly sentOn: IsoDay | null;
  /** The words themselves, without name and stamp. */
  readonly text: string;
}

/**
 * By what a unit was found. Only the name itself, or one that was learnt for it, is beyond doubt; `former`: the name of a
 * unit that had ended by then.
 */
export type UnitBasis = 'name' | 'former' | 'initials' | 'sender' | 'likeness';

export interface ChatUnit {
  /** null: the clerk has to say. */
  readonly unitId: string | null;
  readonly basis: UnitBasis | null;
  /** Best first; the unit itself when there is one. */
  readonly proposals: readonly { readonly unitId: string; readonly unitName: string }[];
  /** Where the message names it. */
  readonly span: Span | null;
  /** What the message calls it, when that is no name on record: worth remembering. */
  readonly called: string | null;
}

export interface ChatFigure {
  /** Key of the form's field; "rows" for the people of the day. */
  readonly fieldKey: string;
  readonly value: number;
  /** The number and the words that say what it counts. */
  readonly span: Span;
  /** Found by its place or size only: nothing in the message names it. */
  readonly isDoubtful: boolean;
}

/** What one unit says in one message. Spans count in the text of the message. */
export interface ChatProposal {
  /** Position of the message. */
  readonly message: number;
  readonly unit: ChatUnit;
  readonly formId: string | null;
  /** Day or period it speaks of; null: neither said nor told by the stamp. */
  readonly period: PeriodKey | null;
  /** The duty it names by its hour, of several with that form and period ("báo cáo 9h"); absent: it names none. */
  readonly scheduleId?: string;
  /** The day it names when the form is not asked for that day; null: it is, or it names none. */
  readonly dayOutside: IsoDay | null;
  readonly dataAsOf: LocalTime | null;
  readonly figures: readonly ChatFigure[];
  readonly isNil: boolean;
  readonly isCorrection: boolean;
  /** Something of the message could not be read for sure: two days, a stamp unknown to us, a number with a sign. */
  readonly isUnsure: boolean;
  /** Where it says so, or where it declares "không phát sinh". */
  readonly marks: readonly Span[];
}

export interface ChatReading {
  readonly messages: readonly ChatMessage[];
  readonly proposals: readonly ChatProposal[];
}

/** Whether a proposal says all that a report needs beyond doubt, its day and hour included: only such come ticked. */
export function isSure(
  { unit, period, isUnsure, figures, isNil }: Pick<ChatProposal, 'unit' | 'period' | 'isUnsure' | 'figures' | 'isNil'>,
  message: Pick<ChatMessage, 'sentAt' | 'sentOn'>,
): boolean {
  return (
    unit.unitId !== null &&
    unit.basis === 'name' &&
    period !== null &&
    !isUnsure &&
    (figures.length > 0 || isNil) &&
    isArrivalSure(message, period) &&
    figures.every(({ isDoubtful }) => !isDoubtful)
  );
}

/** A stamp with its day, or one without that fits the day reported; nobody reports a day before it has come. */
function isArrivalSure({ sentAt, sentOn }: Pick<ChatMessage, 'sentAt' | 'sentOn'>, period: PeriodKey): boolean {
  if (sentAt === null) return false;
  if (!isIsoDay(period)) return true;
  return sentOn === null ? dayOf(sentAt) === period : sentOn >= period;
}
