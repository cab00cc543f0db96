import type { IsoDay, LocalTime } from '../calendar';
import type { LatestFigures } from '../compilation';
import type { OwnReport } from '../ownReport';
import type { PeriodKey } from '../period';
import type { ReminderWay } from '../reminder';
import type { UnitChannel, UnitContact } from '../unit';

/** What there is to do on one day over every directive in force, as it stood at a moment. */
export interface Today {
  readonly at: LocalTime;
  /** Directives in force whose campaign goes on; 0: nothing is being asked of anybody. */
  readonly directives: number;
  /** Directives in force whose campaign is closed: they ask nothing any more. */
  readonly closed: number;
  /** What falls due this day, the earliest first. */
  readonly cutoffs: readonly Cutoff[];
  /** What fell due on an earlier day and has not come, by duty, the newest first. */
  readonly overdue: readonly OverdueDuty[];
  /** What the paper gives no last day for and has not come. */
  readonly undated: readonly UndatedDuty[];
  /** What came in this day, the newest first. */
  readonly arrivals: readonly Arrival[];
  /** What the upper level expects of us, the nearest first; what it gave no day for comes last. */
  readonly upper: readonly UpperLimit[];
  /** The next moment anything falls due after this day; null: nothing more does. */
  readonly next: LocalTime | null;
}

/** The directive and duty something is about. */
export interface DutyName {
  readonly directiveId: string;
  readonly directiveName: string;
  readonly scheduleId: string;
  readonly clauseNumber: string;
  readonly formId: string;
  /** What its report is called: that of no other duty of the directive. */
  readonly formLabel: string;
  /** Spans of one report, which its period is the last of: 2 for "2 tuần một lần". */
  readonly every: number;
}

/** One moment at which one report of one duty has to be there. */
export interface Cutoff extends DutyName {
  readonly period: PeriodKey;
  readonly dueAt: LocalTime;
  /** What comes in the minute of `dueAt` is late already. */
  readonly isExclusive: boolean;
  /** The upper level's own limit where ours is earlier. */
  readonly upperDueAt: LocalTime | null;
  readonly reported: number;
  /** Units that owe it; those let off do not count. */
  readonly expected: number;
  readonly missing: readonly OwingUnit[];
}

/** A report that is owed without a last day. */
export interface UndatedDuty extends DutyName {
  readonly period: PeriodKey;
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly MissingUnit[];
}

export interface NamedUnit {
  readonly unitId: string;
  readonly unitName: string;
}

/** Whom to ask at a unit that has not reported, and how it likes to be reached. */
export interface MissingUnit extends NamedUnit {
  readonly contact: UnitContact | null;
  readonly channel: UnitChannel | null;
}

/** A unit with the rows it still owes here, and how it was last reminded of any of them. */
export interface OwingUnit extends MissingUnit {
  readonly duties: readonly string[];
  /** null: it never was. */
  readonly reminded: LastReminder | null;
}

export interface LastReminder {
  readonly at: LocalTime;
  readonly ways: readonly ReminderWay[];
  /** How many there were by then. */
  readonly times: number;
}

export interface OverdueDuty extends DutyName {
  /** The last of the missed moments. */
  readonly lastDueAt: LocalTime;
  /** No more of this duty falls due: its campaign is over. */
  readonly isOver: boolean;
  readonly units: readonly (OwingUnit & { readonly periods: readonly PeriodKey[] })[];
}

export interface Arrival extends DutyName {
  readonly obligationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly period: PeriodKey;
  readonly arrivedAt: LocalTime;
  readonly isNil: boolean;
  /** 2 and up: a later version, which changes nothing about being in time. */
  readonly version: number;
  /** Minutes past the limit; null: in time, or a later version. */
  readonly lateMinutes: number | null;
}

export interface UpperLimit {
  readonly directiveId: string;
  readonly directiveName: string;
  readonly scheduleId: string;
  readonly clauseNumber: string;
  /** null: a report without a form. */
  readonly formLabel: string | null;
  readonly period: PeriodKey | null;
  /** null: the paper gives no day; `words` are its own. */
  readonly dueAt: LocalTime | null;
  readonly words: string;
  readonly receivers: readonly string[];
  /** By which way the paper wants it, in its words; null when it does not say. */
  readonly channel: string | null;
  /** The mailbox the paper names; null when it names none. */
  readonly mailbox: string | null;
  /** What our own summary can be made of; null: nothing the units send. */
  readonly coverage: { readonly reported: number; readonly expected: number } | null;
  /** Its limit is past, and nobody has noted that it went up. */
  readonly isLate: boolean;
  /** null: nobody has noted that it went up. */
  readonly sent: OwnReport | null;
}

/** A unit below a target by the newest figures it gave, of whatever period. */
export interface BelowUnit
  extends NamedUnit,
    Pick<LatestFigures, 'period' | 'numerator' | 'denominator' | 'percentPrinted'> {
  readonly shortfall: number;
}

/** One target that some units are below of, as their newest figures say, or that nobody can judge for want of figures. */
export interface BelowTarget {
  readonly directiveId: string;
  readonly directiveName: string;
  readonly indicatorId: string;
  readonly indicatorLabel: string;
  readonly requiredPrinted: string;
  readonly deadline: IsoDay | null;
  readonly measure: string;
  /** People short over all units that are below. */
  readonly shortfall: number;
  /** Units that gave figures, and those that gave none: nothing is known of them. */
  readonly known: number;
  readonly unknown: number;
  /** What the rate is counted on. */
  readonly denominatorLabel: string;
  /** The furthest behind first. */
  readonly units: readonly BelowUnit[];
}
