import { z } from 'zod';
import type { Channel, Input } from './contract';
import { day, id, path } from './fields';
import { paperDraft } from './recordParsers';

/** Input of the calls about papers that are typed in the app. */

/** A paper of a hundred pages with its annexes has half as much. */
const LONGEST_DRAFT = 4_000_000;

export const writtenSchemas = {
  'written.kinds': z.strictObject({}),
  'written.begin': z.strictObject({ kindId: id, directiveId: id.nullable() }),
  'written.takeScan': z.strictObject({ path }),
  'written.drafts': z.strictObject({}),
  'written.saveDraft': z.strictObject({
    place: id,
    draft: z.string().max(LONGEST_DRAFT).nullable(),
    movedFrom: id.optional(),
  }),
  'written.remarks': z.strictObject({ draft: paperDraft, day: day.nullable() }),
} satisfies { readonly [C in Extract<Channel, `written.${string}`>]: z.ZodType<Input<C>> };
