import { dayOf, type IsoDay, type LocalTime } from './calendar';
import type { Unit, UnitChannel } from './unit';

/** Why a unit is reminded, in the order told. `relay`: it has not confirmed that it passed the letter on. */
export const REMINDER_KINDS = ['missing', 'below-target', 'task', 'late', 'relay'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Chosen before the clerk chooses: what is still to be done, not what came late or was never given a day. */
export const USUAL_KINDS: readonly ReminderKind[] = ['missing', 'below-target', 'task'];

export const REMINDER_WAYS = ['zalo', 'sms', 'email', 'phone', 'letter'] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

/** What came of it. */
export const REMINDER_RESULTS = ['called', 'no-answer', 'promised', 'reported', 'other'] as const;
export type ReminderResultKind = (typeof REMINDER_RESULTS)[number];

/** One thing a unit is reminded of. */
export interface ReminderPoint {
  readonly kind: ReminderKind;
  /** Vietnamese, as it stands in a list: "Chưa gửi Mẫu 02: ngày 17/8". */
  readonly text: string;
  /** What is owed, by keys that stay the same from day to day, so that a reminder knows the ones before it. */
  readonly duties: readonly string[];
  /** Each of them by its own name, in their order: "Mẫu 02 ngày 17/8". */
  readonly dutyNames: readonly string[];
}

/** A reminder as it stands in the log: one unit, one way. Several ways of one action share `actionId`. */
export interface ReminderEntry {
  readonly id: string;
  readonly actionId: string;
  readonly directiveId: string;
  readonly unitId: string;
  readonly way: ReminderWay;
  /** 1: the first; 3 and more go to the head of the unit. */
  readonly level: number;
  readonly addressee: string;
  readonly remindedAt: LocalTime;
  readonly remindedBy: string;
  /** The moment its figures speak of. */
  readonly figuresAt: LocalTime;
  readonly reasons: readonly string[];
  readonly duties: readonly string[];
  /** Word for word what was copied, or what the letter was about. */
  readonly text: string;
  readonly results: readonly ReminderResult[];
  /** null: it counts. */
  readonly removedAt: LocalTime | null;
}

export interface ReminderResult {
  readonly id: string;
  readonly kind: ReminderResultKind;
  readonly text: string;
  readonly happenedAt: LocalTime;
  readonly notedBy: string;
  readonly removedAt: LocalTime | null;
}

/** An earlier action towards one unit, by whatever ways. */
export interface ReminderRound {
  readonly actionId: string;
  readonly at: LocalTime;
  readonly ways: readonly ReminderWay[];
  readonly duties: readonly string[];
}

export interface ReminderStanding {
  /** Which reminder of the same matter the next one would be, from 1. */
  readonly level: number;
  /** Those before it, oldest first. */
  readonly earlier: readonly ReminderRound[];
  /** What none of them spoke of, by name; empty for a first reminder, where all of it is new. */
  readonly fresh: readonly string[];
  /** All of it was already reminded of on that day: the unit is left out unless the clerk insists. */
  readonly isRemindedToday: boolean;
}

/** From the third on a reminder goes to the head of the unit. */
export const LEADER_LEVEL = 3;

/** How far a reminder has gone, as far as its wording goes. */
export const REMINDER_STAGES = ['first', 'second', 'leader'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** What an office may word itself, for each stage. The letter is a paper with a template of its own. */
export const WORDING_KINDS = ['zalo', 'zaloGroup', 'sms', 'smsGroup', 'email', 'emailSubject', 'phone'] as const;
export type WordingKind = (typeof WORDING_KINDS)[number];

/** @param level which reminder of the same matter it is, from 1 */
export function stageOf(level: number): ReminderStage {
  if (level >= LEADER_LEVEL) return 'leader';
  return level > 1 ? 'second' : 'first';
}

/** Live rounds towards a unit, oldest first. @param log entries in the order they were written */
export function roundsOf(
  log: readonly ReminderEntry[],
  unitId: string,
  /** Units that are no more, which were reminded before it. */
  formers: readonly string[] = [],
): readonly ReminderRound[] {
  return roundsIn(log.filter((entry) => entry.unitId === unitId || formers.includes(entry.unitId)));
}

/** Live rounds of entries, oldest first. */
export function roundsIn(log: readonly ReminderEntry[]): readonly ReminderRound[] {
  const rounds = new Map<string, ReminderRound>();
  for (const { actionId, remindedAt, way, duties, removedAt } of log) {
    if (removedAt !== null) continue;
    const known = rounds.get(actionId) ?? { actionId, at: remindedAt, ways: [], duties: [] };
    rounds.set(actionId, {
      ...known,
      ways: [...new Set([...known.ways, way])],
      duties: [...new Set([...known.duties, ...duties])],
    });
  }
  return [...rounds.values()];
}

/** A reminder that named less than this of what is asked for now was about something else. */
const SAME_MATTER = 1 / 3;

/**
 * How often a unit was reminded of this matter before, and whether of all of it on `today`. The matter is the same while
 * at least a third of it was named: day after day of one report is, one of nine reports is not.
 */
export function reminderStanding(
  points: readonly ReminderPoint[],
  rounds: readonly ReminderRound[],
  today: IsoDay,
): ReminderStanding {
  const duties = new Set(points.flatMap((point) => point.duties));
  const touching = rounds.filter((round) => round.duties.some((duty) => duties.has(duty)));
  const earlier = touching.filter((round) => {
    const named = new Set(round.duties.filter((duty) => duties.has(duty))).size;
    return named >= duties.size * SAME_MATTER;
  });
  const now = new Set(touching.filter(({ at }) => dayOf(at) === today).flatMap((round) => round.duties));
  const isRemindedToday = duties.size > 0 && [...duties].every((duty) => now.has(duty));
  return {
    level: earlier.length + 1,
    earlier,
    fresh: earlier.length === 0 ? [] : freshOf(points, earlier),
    isRemindedToday,
  };
}

function freshOf(points: readonly ReminderPoint[], earlier: readonly ReminderRound[]): readonly string[] {
  const known = new Set(earlier.flatMap(({ duties }) => duties));
  return points.flatMap(({ duties, dutyNames }) => dutyNames.filter((_, at) => !known.has(duties[at] ?? '')));
}

/** Points of the kinds asked for, in the order of the kinds. */
export function pointsOf(points: readonly ReminderPoint[], kinds: readonly ReminderKind[]): readonly ReminderPoint[] {
  return REMINDER_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    points.filter((point) => point.kind === kind),
  );
}

/** Our own letter speaks of reports and targets; there is none about anything else. */
export function hasLetter(points: readonly ReminderPoint[]): boolean {
  return points.some(({ kind }) => kind === 'missing' || kind === 'below-target');
}

const WAY_OF_CHANNEL: Readonly<Record<UnitChannel, ReminderWay>> = {
  zalo: 'zalo',
  phone: 'phone',
  sms: 'sms',
  email: 'email',
  documentSystem: 'letter',
  paper: 'letter',
};

/**
 * How a unit is reached when the clerk says nothing else: as it likes best, else by what is known of its contacts, else
 * by the group on Zalo, where the texts of all units go together.
 */
export function usualWay({ channel, contacts }: Pick<Unit, 'channel' | 'contacts'>): ReminderWay {
  if (channel !== null) return WAY_OF_CHANNEL[channel];
  const known = (key: 'zalo' | 'email' | 'phone') => contacts.some((contact) => contact[key] !== '');
  if (known('zalo')) return 'zalo';
  if (known('email')) return 'email';
  return known('phone') ? 'phone' : 'zalo';
}

/** Whom to remind of what kinds of things, each by which ways, as things stood at `at`. */
export interface ReminderChoice {
  readonly directiveId: string;
  readonly at: LocalTime;
  readonly kinds: readonly ReminderKind[];
  /** Only what these rows owe, before their hour too, whatever the kinds; left out: all of the kinds. */
  readonly duties?: readonly string[] | undefined;
  readonly items: readonly { readonly unitId: string; readonly ways: readonly ReminderWay[] }[];
  /** When the clerk reminds, which says what is the first and what the second; left out: now. */
  readonly remindedAt?: LocalTime | undefined;
  /** Words the clerk changed; all others are as they are prepared. */
  readonly texts?: readonly ReminderText[] | undefined;
}

export interface ReminderText {
  readonly unitId: string;
  readonly way: ReminderWay;
  readonly text: string;
}
