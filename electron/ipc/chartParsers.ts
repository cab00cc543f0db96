import { z } from 'zod';
import { CHART_KINDS, ROW_CHOICES } from '../domain/charts/chartKind';
import { id, period, time } from './fields';

/** Input of the calls about pictures. */

const MOST_PAGES = 10_000;
const page = z.number().int().min(0).max(MOST_PAGES);

const chart = z.strictObject({
  directiveId: id,
  asOf: time,
  period: period.optional(),
  dataHour: time.optional(),
  kind: z.enum(CHART_KINDS),
  subjectId: id.optional(),
  view: z.strictObject({ rows: z.enum(ROW_CHOICES), page, span: page.nullable() }),
});

export const chartSchemas = {
  'charts.subjects': z.strictObject({ directiveId: id, asOf: time }),
  'charts.get': chart,
  'charts.copy': chart,
  'charts.save': chart.extend({ format: z.enum(['png', 'svg', 'pdf']) }),
} as const;
