import { z } from 'zod';
import { MOST_PERIODS } from '../domain/dueRule';
import { OWN_OUTCOMES } from '../domain/ownReport';
import type { Channel, Input } from './contract';
import { id, line, period, time } from './fields';

/** Input of the calls about what our own office sends to the level above. */
export const ownReportSchemas = {
  'ownReports.list': z.strictObject({ directiveId: id.optional(), at: time }),
  'ownReports.note': z
    .strictObject({
      directiveId: id,
      scheduleId: id,
      periods: z.array(period).min(1).max(MOST_PERIODS),
      outcome: z.enum(OWN_OUTCOMES),
      happenedAt: time,
      channel: line,
      paperId: id.nullable(),
      paper: line,
      receipt: line,
      note: line,
      insist: z.boolean().optional(),
    })
    .refine(({ outcome, note }) => outcome === 'sent' || note.trim() !== ''),
  'ownReports.takeBack': z.strictObject({ reportIds: z.array(id).min(1).max(MOST_PERIODS) }),
} satisfies { readonly [C in Extract<Channel, `ownReports.${string}`>]: z.ZodType<Input<C>> };
