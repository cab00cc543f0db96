import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentKind } from '../domain/documentKind';

const text = z.string().min(1);

const kindSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'chỉ gồm chữ thường không dấu và gạch nối' }),
  name: text,
  abbreviation: text.nullable(),
  typeTitle: text.nullable(),
  isCopy: z.boolean(),
  addressees: z.enum(['always', 'upwards', 'never']),
  firstRecipient: z.enum(['asAbove', 'asArticle']).nullable(),
  templateId: text.nullable(),
}) satisfies z.ZodType<DocumentKind>;

const kindsSchema = z.strictObject({
  id: text,
  name: text,
  effectiveOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  kinds: z.array(kindSchema).min(1),
});

/** The kinds of one rule set, in the order of the decree. */
export type KindSet = z.infer<typeof kindsSchema>;

/** @throws RangeError with a sentence that names every fault: a wrong value, or an id or abbreviation given twice */
export function parseKinds(raw: unknown): KindSet {
  const parsed = kindsSchema.safeParse(raw);
  const faults = parsed.success
    ? [
        ...repeated(
          'mã',
          parsed.data.kinds.map(({ id }) => id),
        ),
        ...repeated(
          'chữ viết tắt',
          parsed.data.kinds.flatMap(({ abbreviation }) => abbreviation ?? []),
        ),
      ]
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new RangeError(`Bảng loại văn bản không dùng được: ${faults.join('; ')}.`);
}

function repeated(what: string, values: readonly string[]): readonly string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return twice.map((value) => `${what} "${value}" có hai lần`);
}

/** Reads one rule set of `resources/kinds`. @throws RangeError as `parseKinds` */
export function loadKinds(resourcesFolder: string, id = 'nd30-2020'): KindSet {
  return parseKinds(JSON.parse(readFileSync(join(resourcesFolder, 'kinds', `${id}.json`), 'utf8')));
}
