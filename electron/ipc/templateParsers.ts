import { z } from 'zod';
import type { Channel, Input } from './contract';
import { id, path, time } from './fields';

/** Input of the calls about templates of papers. */

const LONGEST_TEMPLATE = 1_000_000;
const LONGEST_NAME = 200;

const name = z
  .string()
  .max(LONGEST_NAME)
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => text !== '' && !/\p{Cc}/u.test(text));
const json = z
  .string()
  .max(LONGEST_TEMPLATE)
  .transform((text) => text.normalize('NFC')); // judged by the core, in its own words
const ofTemplate = z.strictObject({ templateId: id });

export const templateSchemas = {
  'templates.list': z.strictObject({}),
  'templates.get': ofTemplate,
  'templates.check': z.strictObject({ builtInId: id, json }),
  'templates.copy': z.strictObject({ templateId: id, name }),
  'templates.save': z.strictObject({ templateId: id, json }),
  'templates.rename': z.strictObject({ templateId: id, name }),
  'templates.remove': ofTemplate,
  'templates.restore': ofTemplate,
  'templates.use': z.strictObject({ builtInId: id, templateId: id.nullable() }),
  'templates.versions': ofTemplate,
  'templates.keepOwn': ofTemplate,
  'templates.keepEntry': z.strictObject({ templateId: id, json: json.nullable() }),
  'templates.import': z.strictObject({ path }),
  'shell.chooseTemplate': z.strictObject({}),
  'templates.preview': z.strictObject({
    builtInId: id,
    json,
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sample') }),
      z.strictObject({ kind: z.literal('campaign'), directiveId: id, at: time }),
    ]),
  }),
  'templates.saveFile': ofTemplate,
} satisfies { readonly [C in Extract<Channel, `templates.${string}` | 'shell.chooseTemplate'>]: z.ZodType<Input<C>> };
