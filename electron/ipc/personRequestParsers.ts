import { z } from 'zod';
import { OWN_PLACES } from '../domain/destruction/ownCorrection';
import { REQUEST_KINDS } from '../domain/destruction/personRequest';
import type { Channel, Input } from './contract';
import { count, day, filledLine, id, line } from './fields';

/** Input of the calls about what people ask of their data. */

const ofRequest = z.strictObject({ id });
const ofYear = z.strictObject({ year: z.number().int().min(1900).max(9999).nullable() });
const MOST_OWN = 500;
const ownCorrection = z.strictObject({ formId: id, place: z.enum(OWN_PLACES), key: id, value: line });
const sought = z.strictObject({ name: line, phone: line });

export const personRequestSchemas = {
  'personRequests.due': z.strictObject({}),
  'personRequests.list': z.strictObject({}),
  'personRequests.add': z.strictObject({
    kind: z.enum(REQUEST_KINDS),
    receivedOn: day,
    way: line,
    hasProcessor: z.boolean(),
  }),
  'personRequests.reply': ofRequest.extend({ on: day }),
  'personRequests.extend': ofRequest.extend({ on: day, reason: filledLine }),
  'personRequests.end': ofRequest.extend({ on: day, outcome: filledLine }),
  'personRequests.export': ofYear.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
  'personRequests.print': ofYear,
  'people.find': sought,
  'people.export': sought.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
  'people.print': sought,
  'people.correct': sought.extend({
    rows: count,
    requestId: id,
    to: z.strictObject({
      fullName: line.nullable(),
      phone: line.nullable(),
      address: line.nullable(),
      own: z.array(ownCorrection).max(MOST_OWN).optional(),
    }),
    isSharedKnown: z.boolean().optional(),
  }),
  'people.undoCorrection': z.strictObject({ correctionId: id }),
  'people.destroy': sought.extend({
    rows: count,
    word: z.string().max(40),
    reason: filledLine,
    takesBackups: z.boolean(),
  }),
} satisfies {
  readonly [C in Extract<Channel, `personRequests.${string}` | `people.${string}`>]: z.ZodType<Input<C>>;
};
