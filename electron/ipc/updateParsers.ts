import { z } from 'zod';

/** Input of the calls about updates: none, so that no page can name a file to be run. */
export const updateSchemas = {
  'updates.state': z.strictObject({}),
  'updates.choose': z.strictObject({}),
  'updates.apply': z.strictObject({}),
} as const;
