import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INPUT_TYPES, type WrittenInput, type WrittenTemplate } from '../../domain/template/writtenTemplate';
import { checkTemplate } from '../checkTemplate';
import type { KindSet } from '../kinds';
import { shapeFault } from '../shapeFaults';
import { faultText, templateRefusal, templateShape } from '../templates';
import { termsByKey } from '../templateTerms';
import { INITIAL_FIELDS, WRITTEN_FIELDS, writtenScope } from './writtenScope';

const text = z.string().min(1);

const inputSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: text,
  type: z.enum(INPUT_TYPES),
  isRequired: z.boolean(),
  isCapital: z.boolean().optional(),
  notBefore: z.string().optional(),
  withinDays: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  help: z.string(),
  initial: z.string(),
}) satisfies z.ZodType<WrittenInput>;

const writtenSchema = z.strictObject({
  id: text,
  kindId: text.nullable(),
  ...templateShape,
  inputs: z.array(inputSchema),
}) satisfies z.ZodType<WrittenTemplate>;

/**
 * Checks a template of a written paper as `parseTemplate` does, and its inputs.
 * @throws RangeError with one Vietnamese sentence that names the template and every fault
 */
export function parseWrittenTemplate(raw: unknown, { kinds }: KindSet): WrittenTemplate {
  const template = shapeOfWritten(raw);
  const faults = [
    ...inputFaults(template.inputs),
    ...(template.kindId === null || kinds.some(({ id }) => id === template.kindId)
      ? []
      : [`không có loại văn bản "${template.kindId}"`]),
    ...checkTemplate(template, termsByKey(writtenScope(template.inputs))).map(faultText),
  ];
  if (faults.length > 0) throw templateRefusal(raw, faults);
  return template;
}

/** The shape alone; what it names is still to be checked. @throws RangeError as `parseWrittenTemplate` */
export function shapeOfWritten(raw: unknown): WrittenTemplate {
  const parsed = writtenSchema.safeParse(raw);
  if (!parsed.success) throw templateRefusal(raw, parsed.error.issues.map(shapeFault));
  return parsed.data;
}

/** What is wrong with the inputs themselves, as parts of a sentence. */
export function inputFaults(inputs: readonly WrittenInput[]): readonly string[] {
  const keys = inputs.map(({ key }) => key);
  const known: readonly string[] = WRITTEN_FIELDS;
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index || known.includes(key));
  const initialFields: readonly string[] = INITIAL_FIELDS;
  const strange = inputs.flatMap(({ initial }) =>
    Array.from(initial.matchAll(/\{([^{}]*)\}/g), ([, field = '']) => field).filter(
      (field) => !initialFields.includes(field),
    ),
  );
  return [
    ...twice.map((key) => `ô nhập "${key}" trùng tên`),
    ...strange.map((field) => `chữ có sẵn của ô nhập không dùng được trường "{${field}}"`),
  ];
}

/** Reads all templates of `resources/templates/kinds`. @throws RangeError as `parseWrittenTemplate` */
export function loadWrittenTemplates(resourcesFolder: string, kinds: KindSet): readonly WrittenTemplate[] {
  const folder = join(resourcesFolder, 'templates', 'kinds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseWrittenTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8')), kinds));
}
