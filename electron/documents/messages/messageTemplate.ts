import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REMINDER_WAYS, WORDING_KINDS } from '../../domain/reminder';

/** A line of any message. */
export const messageLine = z.strictObject({
  text: z.string(),
  /** Condition for the line to be there. */
  when: z.string().optional(),
  /** List of which each item gives a line. */
  forEach: z.string().optional(),
});
export type MessageLine = z.infer<typeof messageLine>;

export const MESSAGE_KINDS = [...WORDING_KINDS, 'letter'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const schema = z.strictObject({
  id: z.literal('reminder-messages'),
  version: z.int().min(1),
  name: z.string(),
  source: z.string(),
  /** "nhất", "hai" …: the first reminder, the second. */
  ordinals: z.array(z.string()).min(2),
  /** How a number beyond the list is written. */
  ordinalAfter: z.string(),
  ways: z.record(z.enum(REMINDER_WAYS), z.string()),
  /** How the head of a unit is called, by how its name begins; the first that fits counts, the last fits all. */
  leaders: z.array(z.strictObject({ startsWith: z.string(), leader: z.string() })).min(1),
  phrases: z.strictObject({
    leaderAddressee: z.string(),
    earlierOne: z.string(),
    earlierJoin: z.string(),
    earlierExcept: z.string(),
    /** Units of one message that were reminded at different times. */
    earlierApart: z.string(),
    freshMore: z.string(),
    /** What stands behind a unit in a list of units. */
    groupLevel: z.string(),
    groupFresh: z.string(),
    groupLevelFresh: z.string(),
    waysJoin: z.string(),
  }),
  messages: z.record(z.enum(MESSAGE_KINDS), z.array(messageLine).min(1)),
});

/** The words of reminders that are no papers: Zalo, text message, mail, phone. */
export type MessageTemplate = z.infer<typeof schema>;

/** Reads the words of `resources/templates/reminder-messages.json`. @throws ZodError when they are not right */
export function loadMessageTemplate(resourcesFolder: string): MessageTemplate {
  return parseMessageTemplate(
    JSON.parse(readFileSync(join(resourcesFolder, 'templates', 'reminder-messages.json'), 'utf8')),
  );
}

/** @throws ZodError naming the place that is wrong */
export function parseMessageTemplate(raw: unknown): MessageTemplate {
  return schema.parse(raw);
}
