import { z } from 'zod';

/** The JSON of the command line as its contract writes it. Fields may be added; none may go, none may be "" for null. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const period = z.union([day, z.literal('once')]);
const count = z.number().int().nonnegative();
const unitRef = z.object({ id: z.string().min(1), name: z.string().min(1) });

export const issue = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().regex(/^[a-z-]+$/),
  message: z.string().min(10),
  sheet: z.string().optional(),
  cell: z
    .string()
    .regex(/^[A-Z]+\d+$/)
    .optional(),
  row: count.optional(),
  raw: z.string().optional(),
  understood: z.string().optional(),
});

export const initResult = z.object({ data: z.string(), units: count, directives: count, submissions: count });

export const unitList = z.object({
  units: z.array(
    z.object({
      id: z.string().min(1),
      code: z.string().min(1).nullable(),
      name: z.string().min(1),
      kind: z.string(),
      groups: z.array(z.string()),
      parentId: z.string().min(1).nullable(),
      aliases: z.array(z.string()),
      validFrom: day.nullable(),
      validTo: day.nullable(),
    }),
  ),
});

export const unitImport = z.object({
  read: count,
  added: count,
  changed: count,
  unchanged: count,
  rejected: z.array(issue),
});

export const reportsImport = z.object({
  batch: z.string().min(1).nullable(),
  files: z.array(
    z.object({
      file: z.string().min(1),
      outcome: z.enum(['accepted', 'accepted-with-warnings', 'refused', 'skipped']),
      form: z.string().min(1).nullable(),
      unit: unitRef.nullable(),
      period: period.nullable(),
      received: time,
      timeliness: z.enum(['on-time', 'late']).nullable(),
      lateMinutes: z.number().int().positive().nullable(),
      rows: z.object({
        read: count,
        accepted: count,
        rejected: count,
        duplicate: count,
        total: z.number().int().nullable(),
      }),
      issues: z.array(issue),
    }),
  ),
});
export type ReportsImport = z.infer<typeof reportsImport>;

export const status = z.object({
  at: time,
  obligations: z.array(
    z.object({
      unit: unitRef,
      form: z.string(),
      period,
      dueAt: time.nullable(),
      state: z.enum(['on-time', 'late', 'missing', 'zero', 'not-required', 'not-due']),
      receivedAt: time.nullable(),
      lateMinutes: z.number().int().positive().nullable(),
    }),
  ),
  counts: z.record(z.enum(['on-time', 'late', 'missing', 'zero', 'not-required', 'not-due']), count),
});

const coverage = z.object({ reported: count, expected: count, missing: z.array(unitRef) });

export const compilation = z.object({
  asOf: time,
  coverage,
  indicators: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      numerator: count.nullable(),
      denominator: count.nullable(),
      percent: z.number().nullable(),
      percentPrinted: z
        .string()
        .regex(/^\d+(,\d+)?%$/)
        .nullable(),
      rounding: z.enum(['round', 'truncate']),
      target: z.number().nullable(),
      deadline: day.nullable(),
      shortfall: z.number().int().nullable(),
      perDayNeeded: z.number().int().nullable(),
      coverage,
    }),
  ),
  units: z.array(
    z.object({
      unit: unitRef,
      indicator: z.string(),
      values: z.record(z.string(), z.number().nullable()),
      percent: z.number().nullable(),
      change: z.number().nullable(),
      rank: z.number().int().positive().nullable(),
      state: z.string().min(1),
    }),
  ),
});

export const verification = z.object({
  ok: z.boolean(),
  schemaVersion: z.number().int().positive(),
  tables: z.record(z.string(), count),
  problems: z.array(z.string()),
});

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const inspection = z.object({
  file: z.string(),
  container: z.enum(['xlsx', 'xlsb', 'xls', 'csv', 'ods', 'html', 'xml', 'zip', 'unknown']),
  refused: z
    .object({
      code: z.enum([
        'empty-file',
        'password-protected',
        'not-a-spreadsheet',
        'damaged',
        'too-large',
        'unsafe-content',
        'unsupported-version',
        'lock-file',
      ]),
      message: z.string().min(10),
    })
    .nullable(),
  sheets: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['visible', 'hidden', 'veryHidden']),
      encodings: z.array(z.enum(['unicode', 'tcvn3', 'vni'])),
      tables: z.array(
        z.object({
          range: z.string().regex(/^[A-Z]+\d+:[A-Z]+\d+$/),
          headerRows: z.tuple([count, count]),
          columns: z.array(
            z.object({
              letter: z.string().regex(/^[A-Z]+$/),
              header: z.string(),
              path: z.array(z.string()),
              role: z.enum(['ordinal', 'unit', 'name', 'address', 'phone', 'number', 'percent', 'date', 'text']),
            }),
          ),
          recordCount: count,
          records: z.array(z.object({ row: count, values: z.record(z.string(), cellValue) })),
          totals: z.array(
            z.object({
              row: count,
              label: z.string(),
              values: z.record(z.string(), z.number()),
              sums: z.record(z.string(), z.number()),
              agrees: z.boolean(),
            }),
          ),
          sections: z.array(z.object({ row: count, label: z.string() })),
        }),
      ),
      issues: z.array(issue),
    }),
  ),
  issues: z.array(issue),
});

export const documentResult = z.object({ path: z.string(), pages: z.number().int().positive().nullable() });
