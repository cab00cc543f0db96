import {
  pointsOf,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderPoint,
  reminderStanding,
  USUAL_KINDS,
} from '../../domain/reminder';
import { smsLength, withoutMarks } from '../../domain/smsLength';
import type { PreparedReminder, PreparedReminders } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { reminderCliText } from '../../text/reminderCliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** Whom to remind of what, with the texts ready to be pasted. Nothing is sent or written. */
export const remindersCommand: Command = {
  name: ['reminders'],
  isReading: true,
  usage: 'reminders --directive <id> --at <time> [--kinds missing,below-target,task,late,relay] [--unit <id>]',
  async run({ args, office, now }) {
    const directiveId = args.required('directive');
    const at = args.time('at') ?? now();
    const kinds = kindsOf(args.text('kinds'));
    const only = args.text('unit');
    const core = await office();
    const { units, today } = await core['reminders.candidates']({ directiveId, at });
    const items = units
      .filter(({ unitId, points }) => (only === undefined || unitId === only) && pointsOf(points, kinds).length > 0)
      .map(({ unitId, usualWay }) => ({ unitId, ways: [usualWay] }));
    if (items.length === 0) return { json: { at, units: [], groups: null }, text: reminderCliText.nobody };
    const choice = {
      directiveId,
      at,
      kinds,
      items: items.map((item) => ({ ...item, ways: ['zalo', 'sms'] as const })),
    };
    const prepared = await core['reminders.prepare'](choice);
    const wayOf = new Map(items.map(({ unitId, ways: [way] }) => [unitId, way]));
    const roundsOf = new Map(units.map(({ unitId, rounds }) => [unitId, rounds]));
    const standingOf = (unitId: string, points: readonly ReminderPoint[]) =>
      reminderStanding(points, roundsOf.get(unitId) ?? [], today);
    return {
      json: {
        at,
        units: prepared.units.map((one) => ({
          ...unitJson(one),
          way: wayOf.get(one.unitId) ?? null,
          earlier: standingOf(one.unitId, one.points).earlier.map(({ at: remindedAt, ways }) => ({
            at: remindedAt,
            ways,
          })),
        })),
        groups: groupsJson(prepared),
      },
      text: reminderCliText.reminders(prepared),
    };
  },
};

function unitJson({ unitId, unitName, addressee, points, level, isRemindedToday, reach, messages }: PreparedReminder) {
  const plain = withoutMarks(messages.sms);
  return {
    unit: { id: unitId, name: unitName },
    addressee,
    reasons: points.map(({ kind, text }) => ({ kind, text })),
    level,
    remindedToday: isRemindedToday,
    texts: {
      zalo: messages.zalo,
      sms: { text: messages.sms, ...smsLength(messages.sms) },
      smsWithoutMarks: { text: plain, ...smsLength(plain) },
      phone: messages.phone,
      email: { to: reach.mailAddress, subject: messages.emailSubject, body: messages.email },
    },
  };
}

function groupsJson({ groups }: PreparedReminders) {
  const plain = withoutMarks(groups.sms);
  return {
    zalo: groups.zalo,
    sms: { text: groups.sms, ...smsLength(groups.sms) },
    smsWithoutMarks: { text: plain, ...smsLength(plain) },
  };
}

function kindsOf(text: string | undefined): readonly ReminderKind[] {
  if (text === undefined) return USUAL_KINDS;
  return text.split(',').map((word) => {
    const kind = REMINDER_KINDS.find((one) => one === word.trim());
    if (kind === undefined) throw new UsageError(cliText.badReminderKind(REMINDER_KINDS.join(', ')));
    return kind;
  });
}

/** The log of reminders, newest first. */
export const remindersLogCommand: Command = {
  name: ['reminders', 'log'],
  isReading: true,
  usage: 'reminders log --directive <id>',
  async run({ args, office }) {
    const core = await office();
    const { entries } = await core['reminders.log']({ directiveId: args.required('directive') });
    return {
      json: {
        entries: entries.map(({ unitId, unitName, actionId, remindedAt, remindedBy, way, level, ...more }) => ({
          id: more.id,
          action: actionId,
          unit: { id: unitId, name: unitName },
          at: remindedAt,
          by: remindedBy,
          way,
          level,
          addressee: more.addressee,
          figuresAt: more.figuresAt,
          reasons: more.reasons,
          text: more.text,
          removedAt: more.removedAt,
          results: more.results,
        })),
      },
      text: reminderCliText.log(entries),
    };
  },
};
