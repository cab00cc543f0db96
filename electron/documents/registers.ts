import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REGISTER_IDS } from '../domain/register';

const text = z.string().min(1);

const registerSchema = z.strictObject({
  title: text,
  /** The cover says from which number to which. */
  hasNumbers: z.boolean(),
  columns: z
    .array(
      z.strictObject({
        key: text,
        header: text,
        widthMm: z.number().min(10),
        align: z.enum(['left', 'center', 'right']),
      }),
    )
    .min(1),
});

const schema = z.strictObject({
  id: text,
  source: text,
  cover: z.strictObject({ year: text, days: text, numbers: text, volume: text, blank: text }),
  empty: text,
  registers: z.record(z.enum(REGISTER_IDS), registerSchema),
});

/** Titles, covers and columns of the registers of one rule set. */
export type RegisterForms = z.infer<typeof schema>;

/** Reads one rule set of `resources/registers`. @throws RangeError naming the place that is wrong */
export function loadRegisters(resourcesFolder: string, id = 'nd30-2020'): RegisterForms {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(resourcesFolder, 'registers', `${id}.json`), 'utf8')));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RangeError(`Mẫu sổ đăng ký không dùng được: ${places.join('; ')}.`);
}
