import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GroupBlock, LeafBlock, PaperTemplate, TemplateBlock } from '../domain/template/paperTemplate';
import { templateText } from '../text/templateText';
import { checkTemplate, type TemplateFault } from './checkTemplate';
import { shapeFault } from './shapeFaults';
import { TEMPLATE_IDS, TEMPLATE_SCOPES, type TemplateId } from './templateScopes';
import { termsByKey } from './templateTerms';

const text = z.string().min(1);
/** Printed; blank ones are refused with their place (`checkTemplate`). */
const words = z.string();
const conditional = { when: text.optional(), unless: text.optional() };
const optionalPart = { ...conditional, forEach: text.optional() };

const leafBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('letterhead'),
    subject: words.optional(),
    hasNumber: z.boolean().optional(),
    hasDate: z.boolean().optional(),
    ...optionalPart,
  }),
  z.strictObject({
    kind: z.literal('title'),
    typeName: words,
    abstract: z.array(words),
    hasRule: z.boolean(),
    ...optionalPart,
  }),
  z.strictObject({
    kind: z.literal('heading'),
    text: words,
    level: z.enum(['part', 'clause']).optional(),
    ...optionalPart,
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: words,
    shape: z.enum(['indented', 'flush', 'centred']).optional(),
    isItalic: z.boolean().optional(),
    ...optionalPart,
  }),
  z.strictObject({ kind: z.literal('annexHead'), label: words, title: words, reference: words, ...optionalPart }),
  z.strictObject({ kind: z.literal('slot'), name: text, ...optionalPart }),
]) satisfies z.ZodType<LeafBlock>;

const groupBlock: z.ZodType<GroupBlock> = z.strictObject({
  kind: z.literal('group'),
  ...optionalPart,
  get blocks() {
    return z.array(templateBlock);
  },
});
const templateBlock: z.ZodType<TemplateBlock> = z.union([leafBlock, groupBlock]);

/** What templates of every sort have. */
export const templateShape = {
  version: z.int().min(1),
  name: text,
  source: text,
  /** Title for file properties. */
  title: text,
  sections: z.array(
    z.strictObject({
      /** `fitted`: landscape when the section's table is too wide. */
      orientation: z.enum(['portrait', 'landscape', 'fitted']),
      restartsPageNumbers: z.boolean(),
      ...optionalPart,
      blocks: z.array(templateBlock),
    }),
  ),
  /** Short wordings used inside tables and sentences. */
  phrases: z.record(z.string(), z.string()),
  /** Lengths (mm) and counts. */
  measures: z.record(z.string(), z.number().positive()),
  columns: z.array(
    z.strictObject({
      key: text,
      header: text,
      minimumMm: z.number().min(5),
      align: z.enum(['left', 'center', 'right']),
      ...conditional,
    }),
  ),
};

const templateSchema = z.strictObject({
  id: z.enum(TEMPLATE_IDS),
  ...templateShape,
}) satisfies z.ZodType<PaperTemplate>;

/** One that ships with the app, or the office's own in its place. */
export interface Template extends PaperTemplate {
  readonly id: TemplateId;
}
export type Templates = Readonly<Record<TemplateId, Template>>;

/**
 * Checks a template: its shape, and that it names only the fields, conditions, lists, slots and phrases which its paper
 * really has.
 * @throws RangeError with one Vietnamese sentence that names the template and every fault
 */
export function parseTemplate(raw: unknown): Template {
  const template = shapeOfTemplate(raw);
  const faults = checkTemplate(template, termsByKey(TEMPLATE_SCOPES[template.id]));
  if (faults.length > 0) throw templateRefusal(raw, faults.map(faultText));
  return template;
}

/** The shape alone; what it names is still to be checked. @throws RangeError as `parseTemplate` */
export function shapeOfTemplate(raw: unknown): Template {
  const parsed = templateSchema.safeParse(raw);
  if (!parsed.success) throw templateRefusal(raw, parsed.error.issues.map(shapeFault));
  return parsed.data;
}

/** "khối 4, đoạn văn “…”: không có trường …" */
export function faultText({ placeWords, fault }: TemplateFault): string {
  return placeWords === '' ? fault : templateText.at(placeWords, fault);
}

/** One sentence that names the template and every fault. */
export function templateRefusal(raw: unknown, faults: readonly string[]): RangeError {
  const id = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return new RangeError(`Mẫu văn bản ${JSON.stringify(id ?? '?')} không dùng được: ${faults.join('; ')}.`);
}

/** Reads all templates of `resources/templates`. @throws RangeError as `parseTemplate` */
export function loadTemplates(resourcesFolder: string): Templates {
  const load = (id: TemplateId) =>
    parseTemplate(JSON.parse(readFileSync(join(resourcesFolder, 'templates', `${id}.json`), 'utf8')));
  return {
    report: load('report'),
    reminder: load('reminder'),
    directive: load('directive'),
    'form-01': load('form-01'),
    'form-02': load('form-02'),
    board: load('board'),
  };
}
