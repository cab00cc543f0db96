import { z } from 'zod';
import { COMPARISON_BASES } from '../domain/comparison/comparison';
import { day, id, line, period, time } from './fields';

/** More units than any office has, times its rates. */
const MOST_CHOICES = 20_000;

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leaveOut') }),
  z.strictObject({ kind: z.literal('carryForward'), from: period }),
  z.strictObject({ kind: z.literal('zero') }),
]);

const cut = { period: period.optional(), dataHour: time.optional() };
const totals = z.strictObject({ directiveId: id, asOf: time, ...cut });

/** How the totals of a paper are cut. */
export const totalsCut = z.strictObject(cut);

/** Input of the calls about totals and what stands in them. */
export const summarySchemas = {
  'compilation.get': totals,
  'compilation.periods': z.strictObject({ directiveId: id, asOf: time }),
  'targets.get': totals,
  'comparison.get': totals.extend({ basis: z.enum(COMPARISON_BASES) }),
  'compilation.rolledUp': totals.extend({ on: day }),
  'compilation.levels': totals,
  'compilation.trace': totals.extend({ indicatorId: id, unitId: id }),
  'compilation.cell': z.strictObject({ fileId: id, sheet: line, cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/) }),
  'snapshots.list': z.strictObject({ directiveId: id }),
  'snapshots.get': z.strictObject({ snapshotId: id }),
  'snapshots.trace': z.strictObject({ snapshotId: id, indicatorId: id, unitId: id }),
  'snapshots.freeze': totals.extend({ replacesId: id.optional(), reason: line }),
  'snapshots.compare': z.strictObject({
    beforeId: id,
    after: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('snapshot'), snapshotId: id }),
      z.strictObject({ kind: z.literal('now'), asOf: time, ...cut }),
    ]),
  }),
  'choices.list': z.strictObject({ directiveId: id }),
  'choices.save': z.strictObject({
    directiveId: id,
    entries: z
      .array(z.strictObject({ indicatorId: id, unitId: id, period, choice: choice.nullable(), reason: line }))
      .min(1)
      .max(MOST_CHOICES),
    isUndo: z.boolean().optional(),
  }),
} as const;
