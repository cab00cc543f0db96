import { z } from 'zod';
import { FACT_STATES } from '../domain/pivot/facts';
import { COMPARISONS, DIMENSIONS, MOST_DIMENSIONS, VALUES } from '../domain/pivot/question';
import { clock, day, filledLine, id, line, time } from './fields';

/** More fields than all forms of a campaign have. */
const MOST_FIELDS = 500;
const MOST_UNITS = 20_000;
/** Names of dimensions with an id behind each. */
const LONGEST_LINE_KEY = 2_000;
const LONGEST_NAME = 200;
const MOST_DAYS = 3_660;

const dimensions = z.array(z.enum(DIMENSIONS)).max(MOST_DIMENSIONS + 1);
const ids = z.array(id).max(MOST_UNITS);
const lineKey = z.string().max(LONGEST_LINE_KEY);

export const question = z.strictObject({
  rows: dimensions,
  columns: dimensions,
  fields: z.array(id).max(MOST_FIELDS),
  value: z.enum(VALUES),
  filter: z.strictObject({
    unitIds: ids,
    groupIds: ids,
    kinds: z.array(line).max(MOST_FIELDS),
    parentIds: z.array(line).max(MOST_UNITS),
    formIds: z.array(id).max(MOST_FIELDS),
    from: day.nullable(),
    to: day.nullable(),
    states: z.array(z.enum(FACT_STATES)).max(FACT_STATES.length),
    condition: z.strictObject({ fieldId: id, is: z.enum(COMPARISONS), than: z.number() }).nullable(),
  }),
  hasChoices: z.boolean(),
  sort: z.strictObject({ column: lineKey.nullable(), isDescending: z.boolean() }).nullable(),
});

export const questionPaper = z.strictObject({
  kind: z.literal('question'),
  directiveId: id,
  at: time,
  dataHour: time.optional(),
  question,
  name: line,
});

const campaign = { directiveId: id, asOf: time, dataHour: time.optional() };

/** Input of the calls about questions to the figures. */
export const questionSchemas = {
  'questions.catalogue': z.strictObject(campaign),
  'questions.answer': z.strictObject({ ...campaign, question }),
  'questions.behind': z.strictObject({ ...campaign, question, row: lineKey, column: lineKey }),
  'questions.trace': z.strictObject({ ...campaign, dutyId: id, fieldId: id }),
  'questions.saved': z.strictObject({ directiveId: id }),
  'questions.save': z.strictObject({
    id: id.nullable(),
    directiveId: id.nullable(),
    name: filledLine.refine((text) => text.length <= LONGEST_NAME),
    question,
    hour: z.strictObject({ daysBefore: z.int().min(0).max(MOST_DAYS), clock }).nullable(),
  }),
  'questions.remove': z.strictObject({ id }),
  'questions.saveCsv': questionPaper,
} as const;
