import { z } from 'zod';

/** Input of the calls about how the program stands. */
export const healthSchemas = {
  'health.get': z.strictObject({}),
  'health.verify': z.strictObject({}),
  'health.saveBundle': z.strictObject({ text: z.string().min(1).max(200_000) }),
  'health.saveLocked': z.strictObject({}),
  'shell.pageError': z.strictObject({
    name: z.string().max(100),
    message: z.string().max(4_000),
    stack: z.string().max(20_000),
  }),
} as const;
