import { LEADER_LEVEL, type ReminderRound, type ReminderStanding } from '../../domain/reminder';
import type { Unit } from '../../domain/unit';
import { fillText } from '../fillTemplate';
import { momentText } from '../officialText';
import type { MessageTemplate } from './messageTemplate';

/** Which reminder of the same matter this is, in words. */
export interface Escalation {
  /** "hai" */
  readonly ordinal: string;
  /** "lần thứ nhất lúc 15h30 ngày 17/8/2021 (qua Zalo)"; "" for the first reminder. */
  readonly earlier: string;
  readonly isRepeated: boolean;
  /** It goes to the head of the unit. */
  readonly isToLeader: boolean;
  /** Whom it is addressed to: the unit, or its head. */
  readonly addressee: string;
}

export function escalationOf(
  { level, earlier }: Pick<ReminderStanding, 'level' | 'earlier'>,
  unit: Pick<Unit, 'addressee'>,
  template: MessageTemplate,
): Escalation {
  const isToLeader = level >= LEADER_LEVEL;
  return {
    ordinal: ordinalWord(level, template),
    earlier: earlier.map((round, at) => roundWords(round, at + 1, template)).join(template.phrases.earlierJoin),
    isRepeated: level > 1,
    isToLeader,
    addressee: isToLeader ? leaderAddressee(unit.addressee, template) : unit.addressee,
  };
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
