import { z } from 'zod';
import type { Channel, Input } from './contract';
import { id } from './fields';

/** Input of the calls about the trial; none names a folder, so that no page can have one removed. */
export const trialSchemas = {
  'trial.state': z.strictObject({}),
  'trial.open': z.strictObject({ sampleId: id.nullable() }),
  'trial.leave': z.strictObject({}),
  'trial.remove': z.strictObject({}),
} satisfies { readonly [C in Extract<Channel, `trial.${string}`>]: z.ZodType<Input<C>> };
