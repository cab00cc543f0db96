import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { COLUMN_FORMATS, type ColumnEntry, type DataDictionary } from '../../domain/openData/dictionary';

const text = z.string().min(1);

const wholeEntry = z.strictObject({
  is: text,
  null: text.optional(),
  unit: text.optional(),
  as: z.enum(COLUMN_FORMATS).optional(),
  values: z.record(z.string(), text).optional(),
  personal: z.union([z.literal(true), text]).optional(),
}) satisfies z.ZodType<ColumnEntry>;

/** A meaning alone is short for an entry; `=` is what `common.json` says of a column of that name. */
const columnEntry = z.union([text.transform((is): ColumnEntry => ({ is })), wholeEntry]);
const common = z.record(z.string(), columnEntry);

const topicSchema = z.strictObject({
  topic: text,
  tables: z.record(
    z.string(),
    z.strictObject({
      is: text,
      rules: z.array(text).default([]),
      people: z.boolean().default(false),
      columns: z.record(z.string(), columnEntry),
    }),
  ),
});

const COMMON = 'common.json';

/**
 * The data dictionary that ships with the app: every `*.json` of `resources/data-dictionary`, in the order of their names.
 * @throws RangeError with a sentence that names the file and what is wrong in it
 */
export function loadDictionary(resourcesFolder: string): DataDictionary {
  const folder = join(resourcesFolder, 'data-dictionary');
  const shared = parsed(folder, COMMON, common);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== COMMON)
    .sort()
    .map((name) => {
      const { topic, tables } = parsed(folder, name, topicSchema);
      const resolved = Object.entries(tables).map(([table, entry]) => {
        const columns = Object.entries(entry.columns).map(([column, one]) => {
          const given = one.is === '=' ? shared[column] : one;
          if (given === undefined)
            throw new RangeError(`${name}: ${table}.${column} là "=" nhưng ${COMMON} không có ${column}.`);
          return [column, given] as const;
        });
        return [table, { ...entry, columns: Object.fromEntries(columns) }] as const;
      });
      return { topic, tables: Object.fromEntries(resolved) };
    });
}

function parsed<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RangeError(`Từ điển dữ liệu, tệp ${name}: ${faults.join('; ')}.`);
}
