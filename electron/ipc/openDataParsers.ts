import { z } from 'zod';
import { OPEN_DATA_FORMATS } from '../domain/openData/openTable';
import { time } from './fields';

/** Input of the calls about open data. */

/** As tables are named; there are fewer than a hundred. */
const tableName = z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/);

export const openDataSchemas = {
  'openData.size': z.strictObject({}),
  'openData.stop': z.strictObject({}),
  'openData.export': z.strictObject({
    format: z.enum(OPEN_DATA_FORMATS),
    withPersons: z.boolean(),
    asOf: time,
    only: z.array(tableName).max(500).nullable(),
  }),
};
