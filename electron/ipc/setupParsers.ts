import { z } from 'zod';
import type { Channel, Input } from './contract';
import { filledLine, line } from './fields';

/** Input of the calls of the set-up; heads and signers may be half typed. */

const LONGEST_ENTRY = 500_000;
const MOST_UNITS = 2_000;

const profile = z.strictObject({
  name: line,
  parentLines: z.array(line).max(2),
  issuerLines: z.array(line).max(3),
  symbol: line,
  fieldSymbol: line,
  placeOfIssue: line,
  contact: line,
  archiveSuffix: line,
  areaWord: line,
  organId: line.optional(),
});

const signatory = z.strictObject({
  authorityLines: z.array(line).max(6),
  otherTitleLines: z.array(line).max(3),
  fullName: line,
});

const namedUnits = z.strictObject({ names: z.array(filledLine).min(1).max(MOST_UNITS), groupName: filledLine });

export const setupSchemas = {
  'setup.get': z.strictObject({}),
  'setup.keep': z.strictObject({ entry: z.string().max(LONGEST_ENTRY).nullable() }),
  'setup.addUnits': namedUnits,
  'setup.tryUnits': namedUnits,
  'setup.preview': z.strictObject({ profile, signatory: signatory.nullable() }),
} satisfies { readonly [C in Extract<Channel, `setup.${string}`>]: z.ZodType<Input<C>> };
