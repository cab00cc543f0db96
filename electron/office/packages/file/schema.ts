import { z } from 'zod';
import { type IsoDay, isIsoDay, isLocalTime, type LocalTime } from '../../../domain/calendar';
import { exact } from '../../../domain/decimals';
import type { PackageManifest, PackagePersons, UpContent } from '../../../domain/package/packageModel';
import { isPeriodKey, type PeriodKey } from '../../../domain/period';

/**
 * What stands inside a package, held to bounds. Fields nobody knows are left aside, so that a later app may say more in
 * the same format.
 */

/** Longer than any cell of Excel: a report that was taken at the sender is no reason to refuse its whole package. */
const LONGEST = 100_000;
/** Cells of Excel may hold them; they are left out, for the same reason. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const text = z
  .string()
  .max(LONGEST)
  .transform((one) => one.replace(CONTROLS, '').normalize('NFC'));
const line = text.transform((one) => one.replaceAll(/[\r\n]+/g, ' ')).refine((one) => one.length <= 1_000);
const filledLine = line.refine((one) => one !== '');
const id = filledLine.refine((one) => one.length <= 200);
const time = z.custom<LocalTime>((one) => typeof one === 'string' && isLocalTime(one));
const day = z.custom<IsoDay>((one) => typeof one === 'string' && isIsoDay(one));
const period = z.custom<PeriodKey>((one) => typeof one === 'string' && isPeriodKey(one));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().min(1).max(1_000_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Neither a folder above nor a drive: a part is never written under its name, and still has none of these. */
const partName = z.string().regex(/^(?:noi-dung\.json|danh-sach\.json|tep\/[0-9a-f]{64})$/);

export const MOST_FILES = 500;

export const manifestHead = z.object({ format: z.number().int().min(1) });

export const manifest: z.ZodType<PackageManifest> = z.object({
  format: z.number().int().min(1),
  kind: z.enum(['up', 'down']),
  id,
  sender: z.object({ identity: id, name: line, code: id.nullable() }),
  madeAt: time,
  dataAsOf: time.nullable(),
  directive: z.object({ id, shortName: line, number: line.nullable(), code: line, issuedOn: day.nullable() }),
  appVersion: line,
  isSample: z.literal(true).optional(),
  earlier: z.array(id).max(1_000).optional(),
  parts: z
    .array(z.object({ name: partName, sha256, sizeBytes: count, fileName: filledLine.optional() }))
    .max(MOST_FILES + 2),
});

const figure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    value: z
      .number()
      .min(-Number.MAX_SAFE_INTEGER)
      .max(Number.MAX_SAFE_INTEGER)
      .refine((value) => exact(value) === value),
  }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('missing') }),
]);
const figures = z.record(id, figure);
const coverage = z
  .object({ reported: count, expected: count })
  .refine(({ reported, expected }) => reported <= expected);
const fieldShare = z
  .object({ given: count, blank: count, missing: count, expected: count, below: coverage.nullable() })
  .refine(({ given, blank, missing, expected }) => given + blank + missing <= expected);
const unit = { ref: id, code: id.nullable(), name: filledLine, kind: line, parent: id.nullable() };

const report = z.object({
  version,
  firstArrivedAt: time,
  arrivedAt: time,
  dataAsOf: time.nullable(),
  isNil: z.boolean(),
  formVersion: version.nullable(),
  figures,
  texts: z.record(id, text),
  rows: count,
  fileName: line,
});

/** Most rows of one package: 300 units report 3 forms daily for a year. */
const MOST_DUTIES = 350_000;
const MOST_UNITS = 60_000;

export const upContent: z.ZodType<UpContent> = z.object({
  kind: z.literal('up'),
  forms: z
    .array(
      z.object({
        id,
        version,
        label: line,
        fields: z.array(z.object({ key: id, label: line })).max(1_000),
      }),
    )
    .max(500),
  units: z.array(z.object(unit)).max(MOST_UNITS),
  duties: z
    .array(
      z.object({
        unit: id,
        form: id,
        period,
        schedule: id,
        dueAt: time.nullable(),
        state: z.enum(['on-time', 'late', 'missing', 'zero', 'not-required', 'not-due']),
        lateMinutes: count.nullable(),
        report: report.nullable(),
      }),
    )
    .max(MOST_DUTIES),
  totals: z
    .array(
      z.object({
        form: id,
        formVersion: version.nullable(),
        period,
        schedule: id,
        figures,
        rows: count,
        isNil: z.boolean(),
        coverage,
        below: coverage.nullable(),
        missing: z.array(z.object({ unit: id, notes: z.array(text).max(100) })).max(MOST_UNITS),
        fields: z.record(id, fieldShare).optional(),
        notes: z.array(text).max(MOST_UNITS).optional(),
      }),
    )
    .max(50_000),
  remarks: z.array(text).max(1_000),
});

/** The directive and its forms are held to the shape of a directive file, by whoever reads them. */
export const downFrame = z.object({
  kind: z.literal('down'),
  directive: z.unknown(),
  forms: z.unknown(),
  groups: z.array(z.object({ id, name: filledLine })).max(5_000),
  units: z
    .array(
      z.object({
        ...unit,
        addressee: line,
        aliases: z.array(filledLine).max(100),
        groups: z.array(id).max(1_000),
      }),
    )
    .max(MOST_UNITS),
});

const person = z.object({
  ordinal: count.max(4_000_000_000),
  fullName: text,
  address: text.nullable(),
  phone: line.nullable(),
  rawPhone: text.nullable(),
  sourceRow: count.max(4_000_000_000),
  extras: z.record(id, z.union([text, z.number()])).optional(),
});

export const personsPart: z.ZodType<PackagePersons> = z
  .array(z.object({ duty: count, persons: z.array(person).max(400_000) }))
  .max(MOST_DUTIES) as unknown as z.ZodType<PackagePersons>; // `extras` left out and `undefined` are one thing here
