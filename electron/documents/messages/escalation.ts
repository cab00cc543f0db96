import { LEADER_LEVEL, type ReminderRound, type ReminderStanding } from '../../domain/reminder';
import type { Unit } from '../../domain/unit';
import { fillText } from '../fillTemplate';
import { momentText } from '../officialText';
import type { MessageTemplate } from './messageTemplate';

/** Which reminder of the same matter this is, in words. */
export interface Escalation {
  /** From 1. */
  readonly level: number;
  /** "hai" */
  readonly ordinal: string;
  /** "lần thứ nhất lúc 15h30 ngày 17/8/2021 (qua Zalo)"; "" for the first reminder. */
  readonly rounds: string;
  /** What none of them spoke of: "Mẫu 02 ngày 19/8"; "" when they spoke of all of it. */
  readonly fresh: string;
  /** Both together: "lần thứ nhất lúc … (qua Zalo), trừ Mẫu 02 ngày 19/8". */
  readonly earlier: string;
  readonly isRepeated: boolean;
  /** It goes to the head of the unit. */
  readonly isToLeader: boolean;
  /** Whom it is addressed to: the unit, or its head. */
  readonly addressee: string;
}

const MOST_NAMED = 5;

export function escalationOf(
  standing: Pick<ReminderStanding, 'level' | 'earlier' | 'fresh'>,
  unit: Pick<Unit, 'addressee'>,
  template: MessageTemplate,
): Escalation {
  const { level } = standing;
  const isToLeader = level >= LEADER_LEVEL;
  const rounds = standing.earlier
    .map((round, at) => roundWords(round, at + 1, template))
    .join(template.phrases.earlierJoin);
  const fresh = freshWords(standing.fresh, template);
  return {
    level,
    ordinal: ordinalWord(level, template),
    rounds,
    fresh,
    earlier: fresh === '' ? rounds : fillText(template.phrases.earlierExcept, { rounds, fresh }),
    isRepeated: level > 1,
    isToLeader,
    addressee: isToLeader ? leaderAddressee(unit.addressee, template) : unit.addressee,
  };
}

function freshWords(names: readonly string[], { phrases }: MessageTemplate): string {
  const named = names.slice(0, MOST_NAMED).join(phrases.waysJoin);
  const more = names.length - MOST_NAMED;
  return more > 0 ? fillText(phrases.freshMore, { fresh: named, more: String(more) }) : named;
}

function roundWords({ at, ways }: ReminderRound, level: number, template: MessageTemplate): string {
  return fillText(template.phrases.earlierOne, {
    ordinal: ordinalWord(level, template),
    at: momentText(at),
    ways: ways.map((way) => template.ways[way]).join(template.phrases.waysJoin),
  });
}

function ordinalWord(level: number, { ordinals, ordinalAfter }: MessageTemplate): string {
  return ordinals[level - 1] ?? fillText(ordinalAfter, { number: String(level) });
}

function leaderAddressee(unit: string, { leaders, phrases }: MessageTemplate): string {
  const fitting = leaders.find(({ startsWith }) => unit.startsWith(startsWith)) ?? leaders.at(-1);
  const rest = unit.slice(fitting?.startsWith.length ?? 0);
  const leader = fillText(fitting?.leader ?? '{unit}', { unit, rest });
  return fillText(phrases.leaderAddressee, { leader });
}
