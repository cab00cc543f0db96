import { z } from 'zod';
import type { Channel, Input } from './contract';
import { day, filledLine, id } from './fields';

/** Input of the calls about keeping and destroying data of people. */

const MOST_GROUPS = 1000;
const MOST_DAYS = 36_500;

const group = z.strictObject({ directiveId: id, formId: id });
const groups = z.array(group).min(1).max(MOST_GROUPS);
const way = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days: z.number().int().min(0).max(MOST_DAYS) }),
  z.strictObject({ kind: z.literal('date'), on: day }),
  z.strictObject({ kind: z.literal('archive') }),
]);

export const purgeSchemas = {
  'retention.list': z.strictObject({}),
  'retention.set': z.strictObject({ formId: id, directiveId: id.nullable(), way: way.nullable() }),
  'retention.hold': group.extend({ reason: filledLine.nullable() }),
  'destruction.preview': z.strictObject({ groups }),
  'destruction.purge': z.strictObject({
    groups,
    people: z.number().int().min(0),
    fields: z.number().int().min(0),
    notes: z.number().int().min(0),
    word: z.string().max(40),
    reason: filledLine,
    takesBackups: z.boolean(),
  }),
  'destruction.paper': z.strictObject({ destructionId: id }),
  'destruction.list': z.strictObject({}),
} satisfies {
  readonly [C in Extract<Channel, `retention.${string}` | `destruction.${string}`>]: z.ZodType<Input<C>>;
};
