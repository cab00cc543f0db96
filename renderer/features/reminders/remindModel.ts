import type { IsoDay } from '../../../electron/domain/calendar';
import {
  hasLetter,
  pointsOf,
  REMINDER_KINDS,
  REMINDER_WAYS,
  type ReminderKind,
  type ReminderPoint,
  type ReminderStanding,
  type ReminderWay,
  reminderStanding,
} from '../../../electron/domain/reminder';
import type { LoggedReminder, ReminderCandidate } from '../../../electron/ipc/contract';
import { matches } from '../../lib/search';

/** What the clerk changed of what is proposed. */
export interface Choices {
  readonly kinds: readonly ReminderKind[];
  /** Also units that were reminded of the same today. */
  readonly insist: boolean;
  /** Units taken out or put in by hand; others as proposed. */
  readonly isChosen: ReadonlyMap<string, boolean>;
  /** Ways by unit where they differ from the usual one. */
  readonly ways: ReadonlyMap<string, readonly ReminderWay[]>;
}

/** A unit as the list shows it, with what would be done about it. */
export interface RemindRow {
  readonly candidate: ReminderCandidate;
  readonly points: readonly ReminderPoint[];
  readonly standing: ReminderStanding;
  readonly isChosen: boolean;
  /** A letter can be written about what it is reminded of. */
  readonly hasLetter: boolean;
  readonly ways: readonly ReminderWay[];
}

/** Units with something of the kinds asked for; who was reminded of all of it today is out unless the clerk insists. */
export function remindRows(
  candidates: readonly ReminderCandidate[],
  today: IsoDay,
  choices: Choices,
): readonly RemindRow[] {
  return candidates.flatMap((candidate) => {
    const points = pointsOf(candidate.points, choices.kinds);
    if (points.length === 0) return [];
    const standing = reminderStanding(points, candidate.rounds, today);
    const isOpen = !standing.isRemindedToday || choices.insist;
    const letter = hasLetter(points);
    return [
      {
        candidate,
        points,
        standing,
        isChosen: isOpen && (choices.isChosen.get(candidate.unitId) ?? true),
        hasLetter: letter,
        ways: waysOf(candidate, letter, choices),
      },
    ];
  });
}

function waysOf({ unitId, usualWay }: ReminderCandidate, letter: boolean, { ways }: Choices): readonly ReminderWay[] {
  const usual = usualWay === 'letter' && !letter ? 'zalo' : usualWay;
  return (ways.get(unitId) ?? [usual]).filter((way) => way !== 'letter' || letter);
}

/** What the registry lacks for the ways chosen: a text to be called out needs a number. */
export function lacks(
  { reach }: Pick<ReminderCandidate, 'reach'>,
  ways: readonly ReminderWay[],
): readonly ('phone' | 'mail')[] {
  const needsPhone = ways.includes('phone') || ways.includes('sms');
  return [
    ...(needsPhone && reach.phone === null ? (['phone'] as const) : []),
    ...(ways.includes('email') && reach.mailAddress === null ? (['mail'] as const) : []),
  ];
}

/** How many units could be reminded of each kind. */
export function kindCounts(candidates: readonly ReminderCandidate[]): ReadonlyMap<ReminderKind, number> {
  return new Map(
    REMINDER_KINDS.map((kind) => [kind, candidates.filter((one) => pointsOf(one.points, [kind]).length > 0).length]),
  );
}

/** The choice as the app takes it; units without any way are left out. */
export function itemsOf(rows: readonly RemindRow[]): readonly { unitId: string; ways: readonly ReminderWay[] }[] {
  return rows
    .filter(({ isChosen, ways }) => isChosen && ways.length > 0)
    .map(({ candidate, ways }) => ({ unitId: candidate.unitId, ways }));
}

/** One way added or taken away, in the order of the columns. */
export function withWay(ways: readonly ReminderWay[], way: ReminderWay, isOn: boolean): readonly ReminderWay[] {
  return REMINDER_WAYS.filter((one) => (one === way ? isOn : ways.includes(one)));
}

export const LOG_STANDINGS = ['all', 'open', 'answered', 'removed'] as const;
export type LogStanding = (typeof LOG_STANDINGS)[number];

export interface LogFilter {
  readonly standing: LogStanding;
  /** "": every way. */
  readonly way: ReminderWay | '';
  readonly query: string;
}

export function standingOf({ removedAt, results }: LoggedReminder): Exclude<LogStanding, 'all'> {
  if (removedAt !== null) return 'removed';
  return results.some((result) => result.removedAt === null) ? 'answered' : 'open';
}

/** Entries that way and search let through; the standing is left to the caller, whose chips count it. */
export function logShown(entries: readonly LoggedReminder[], { way, query }: LogFilter): readonly LoggedReminder[] {
  return entries.filter(
    (entry) => (way === '' || entry.way === way) && matches(query, entry.unitName, entry.addressee, ...entry.reasons),
  );
}
