import { z } from 'zod';
import { POINTED_FIGURES, POINTED_TEXTS } from '../domain/upper/point';
import type { Channel, Input } from './contract';
import { filledLine, id, line, path, period, time } from './fields';

/** Input of the calls about Excel forms of the level above. */

/** A form of five hundred rows and twenty columns. */
const MOST_POINTS = 10_000;
const LAST_ROW = 1_048_576;
const MOST_BACK = 400;

const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const row = z.number().int().min(1).max(LAST_ROW);
const ofTemplate = z.strictObject({ templateId: id });
const fill = z.strictObject({
  templateId: id,
  asOf: time,
  period: period.optional(),
  dataHour: time.optional(),
});

const whose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('total') }),
  z.strictObject({ kind: z.enum(['unit', 'group', 'unitKind', 'parent']), id: z.string().max(200) }),
]);

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    indicatorId: id,
    figure: z.enum(POINTED_FIGURES),
    whose,
    periodsBack: z.number().int().min(0).max(MOST_BACK),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.enum(POINTED_TEXTS) }),
]);

export const upperTemplateSchemas = {
  'upperTemplates.list': z.strictObject({ directiveId: id }),
  'upperTemplates.get': ofTemplate,
  'upperTemplates.add': z.strictObject({ directiveId: id, path, name: filledLine }),
  'upperTemplates.replaceFile': ofTemplate.extend({ path }),
  'upperTemplates.savePoints': ofTemplate.extend({
    points: z.array(z.strictObject({ sheet: line, cell, source, near: line.optional() })).max(MOST_POINTS),
    isUndo: z.boolean().optional(),
  }),
  'upperTemplates.matchRows': ofTemplate.extend({
    sheet: line,
    column: z.string().regex(/^[A-Z]{1,3}$/),
    top: row,
    bottom: row,
  }),
  'upperTemplates.versions': ofTemplate,
  'upperTemplates.useVersion': ofTemplate.extend({ version: z.number().int().min(1) }),
  'upperTemplates.rename': ofTemplate.extend({ name: filledLine }),
  'upperTemplates.remove': ofTemplate,
  'upperTemplates.restore': ofTemplate,
  'upperTemplates.preview': fill,
  'shell.chooseUpperTemplate': z.strictObject({}),
  'upperTemplates.save': fill,
} satisfies {
  readonly [C in Extract<Channel, `upperTemplates.${string}` | 'shell.chooseUpperTemplate'>]: z.ZodType<Input<C>>;
};
