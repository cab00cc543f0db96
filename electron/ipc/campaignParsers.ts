import { z } from 'zod';
import type { Channel, Input } from './contract';
import { filledLine, id, line, time } from './fields';

/** Input of the calls that close a campaign and open it again. */
export const campaignSchemas = {
  'campaigns.beforeClosing': z.strictObject({ directiveId: id, closedAt: time }),
  'campaigns.close': z.strictObject({ directiveId: id, closedAt: time, reason: filledLine }),
  'campaigns.reopen': z.strictObject({ directiveId: id, reason: line }),
} satisfies { readonly [C in Extract<Channel, `campaigns.${string}`>]: z.ZodType<Input<C>> };
