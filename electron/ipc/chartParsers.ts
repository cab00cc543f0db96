import { z } from 'zod';
import { CHART_KINDS, REPORT_CHART_KINDS, ROW_CHOICES, SUMMARY_SHEETS } from '../domain/charts/chartKind';
import { id, period, time } from './fields';

/** Input of the calls about pictures. */

const MOST_PAGES = 10_000;
const page = z.number().int().min(0).max(MOST_PAGES);

/** More than anybody reads. */
const MOST_CHARTS = 20;

export const reportCharts = z
  .array(z.strictObject({ kind: z.enum(REPORT_CHART_KINDS), subjectId: id.optional() }))
  .max(MOST_CHARTS);

const chart = z.strictObject({
  directiveId: id,
  asOf: time,
  period: period.optional(),
  dataHour: time.optional(),
  kind: z.enum(CHART_KINDS),
  subjectId: id.optional(),
  view: z.strictObject({
    rows: z.enum(ROW_CHOICES),
    page,
    span: page.nullable(),
    sheet: z.enum(SUMMARY_SHEETS).optional(),
  }),
});

export const chartSchemas = {
  'charts.subjects': z.strictObject({ directiveId: id, asOf: time }),
  'charts.get': chart,
  'charts.copy': chart,
  'charts.print': chart,
  'charts.save': chart.extend({ format: z.enum(['png', 'svg', 'pdf']) }),
} as const;
