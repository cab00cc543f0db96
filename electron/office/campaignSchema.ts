import { z } from 'zod';
import { type IsoDay, isIsoDay, isLocalTime, type LocalTime } from '../domain/calendar';
import { isExact, MOST_DECIMALS } from '../domain/decimals';
import { type Directive, LINK_RELATIONS } from '../domain/directive';
import type { PeriodicRule } from '../domain/dueRule';
import { rulesOfBefore } from '../domain/earlierLimits';
import { FIGURE_NATURES, type FormDefinition } from '../domain/form';
import { UNIT_CHANNELS } from '../domain/unit';
import type { DirectiveFile, SampleFile } from './campaignFile';

/** What a directive, a form and a sample look like as JSON, and the words for what is wrong with them. */

export const words = {
  id: 'mã phải gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “mau-02”',
  key: 'tên trường phải bắt đầu bằng chữ cái không dấu, chỉ gồm chữ, số và dấu gạch dưới',
  day: 'ngày phải có thật và viết dạng NĂM-THÁNG-NGÀY, ví dụ “2021-08-20”',
  time: 'thời điểm phải có thật và viết dạng NĂM-THÁNG-NGÀYTGIỜ:PHÚT, ví dụ “2021-08-14T17:00”',
  clock: 'giờ phải viết dạng GIỜ:PHÚT, ví dụ “15:00”',
  empty: 'không được để trống',
  unknownKeys: (keys: readonly string[]) => `có mục không dùng đến: ${keys.map((key) => `“${key}”`).join(', ')}`,
  absent: 'thiếu mục này',
  notOneOf: (values: readonly unknown[]) => `giá trị phải là một trong: ${values.map(String).join(', ')}`,
  unknownKind: 'loại (kind) không có trong danh sách được dùng',
  wrongType: (expected: string) => `giá trị phải là ${typeWords[expected] ?? expected}`,
  outOfRange: 'giá trị nằm ngoài khoảng cho phép',
  notJson: 'nội dung không phải JSON hợp lệ',
  repeated: (id: string) => `“${id}” bị lặp lại`,
  noSuch: (what: string, id: string) => `không có ${what} “${id}”`,
  backwards: 'ngày kết thúc đứng trước ngày bắt đầu',
  longDuty: (periods: number) =>
    `lịch báo cáo kéo dài quá mười năm hoặc quá ${periods} kỳ; hãy kiểm tra năm của ngày bắt đầu, ngày kết thúc`,
  lateCutoff: 'giờ chốt của cơ quan phải đứng trước hạn của cấp trên',
  noColumns: 'mẫu dạng danh sách phải có ít nhất một cột',
  noUnitColumn: 'mẫu dạng bảng tổng hợp phải có đúng một cột ghi tên đơn vị (type “unit”)',
  noFigures: 'mẫu dạng bảng tổng hợp phải có ít nhất một cột số liệu (fields)',
  strayColumns: 'mẫu dạng số liệu không có cột danh sách',
  notCount: (key: string) => `trường “${key}” không phải là số đếm`,
  ruleOnItself: 'một trường không thể vừa là số này vừa là số kia của cùng một ràng buộc',
  twoDefaults: 'chỉ được chọn một người ký mặc định',
  noBaseline: (key: string) => `bộ mẫu không có số liệu gốc “${key}” cho đơn vị nào`,
  otherDirective: (wanted: string, given: string) => `bộ mẫu dùng văn bản “${wanted}” nhưng tệp văn bản là “${given}”`,
} as const;

const typeWords: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm mục',
};

const text = z.string().normalize('NFC');
const filledText = text.refine((value) => value.trim() !== '', words.empty);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, words.id);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, words.key);
const day = z.custom<IsoDay>((value) => typeof value === 'string' && isIsoDay(value), words.day);
const time = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value), words.time);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, words.clock);
const lines = z.array(filledText);
const recipients = z.array(z.strictObject({ text: filledText, isArchiveLine: z.boolean() }));
/** A figure from 0 up, with decimals that sums keep exactly. */
const amount = z.number().nonnegative().refine(isExact);
const contact = z.strictObject({ fullName: text, jobTitle: text, phone: text, email: text, zalo: text });

const figureSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unreported') }),
  z.strictObject({ kind: z.literal('field'), formId: id, fieldKey: key }),
  z.strictObject({ kind: z.literal('baseline'), measureKey: key }),
]);

const sending = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onDay'), after: z.int().min(-11).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('workingDaysAfterCutoff'), days: z.int().min(0).max(60) }),
]);

const dutyAnswer = z.discriminatedUnion('question', [
  z.strictObject({ question: z.literal('boundary'), isInclusive: z.boolean() }),
  z.strictObject({ question: z.literal('window'), from: day, to: day }),
  z.strictObject({ question: z.literal('arrival'), arrivedOn: day, lastDay: day }),
]);

/** A week has seven days; 25 of a week would be a day three weeks later. */
function hasDaysOfWeek({
  cycle,
  cutoffDay,
  sending: sent,
}: Pick<PeriodicRule, 'cycle' | 'cutoffDay' | 'sending'>): boolean {
  return cycle !== 'week' || ((cutoffDay ?? 1) <= 7 && (sent.kind !== 'onDay' || sent.day <= 7));
}

function earlierRules(rule: PeriodicRule): readonly PeriodicRule[] {
  return rulesOfBefore(rule).flatMap(({ due }) => (due.kind === 'periodic' ? [due] : []));
}

/** Every second week, every tenth day; a year of days is the most that anybody means. */
const everyNth = z.int().min(2).max(366);

const internalCutoff = z.strictObject({ groupId: id.nullable(), daysBefore: z.int().min(0).max(60), clock });

/** Limits of before a change, oldest first: of two the later one would never hold. */
const earlier = z
  .array(
    z.strictObject({
      until: day,
      clock,
      isExclusive: z.boolean(),
      internalCutoffs: z.array(internalCutoff),
      sending: sending.optional(),
      cutoffDay: z.int().min(1).max(31).nullable().optional(),
    }),
  )
  .max(100)
  .refine((list) => list.every(({ until }, index) => index === 0 || until > (list[index - 1]?.until ?? '')), {
    error: 'các hạn trước đây phải xếp theo ngày, ngày sau lớn hơn ngày trước',
  })
  .optional();

const dueRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), dueAt: time, isExclusive: z.boolean(), dataAsOf: time.optional() }),
  z.strictObject({
    kind: z.literal('daily'),
    from: day.nullable(),
    to: day.nullable(),
    clock,
    isExclusive: z.boolean(),
    dataClock: clock.optional(),
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    every: everyNth.optional(),
    earlier,
  }),
  z
    .strictObject({
      kind: z.literal('periodic'),
      cycle: z.enum(['week', 'month', 'quarter', 'half', 'year']),
      every: everyNth.optional(),
      from: day.nullable(),
      to: day.nullable(),
      cutoffDay: z.int().min(1).max(31).nullable(),
      sending,
      clock,
      isExclusive: z.boolean(),
      earlier,
    })
    .refine((rule) => hasDaysOfWeek(rule) && earlierRules(rule).every(hasDaysOfWeek), {
      error: 'báo cáo hằng tuần: ngày gửi, ngày chốt số liệu là 1 (thứ Hai) đến 7 (Chủ nhật)',
    }),
  z.strictObject({
    kind: z.literal('milestones'),
    days: z.array(day).min(1),
    clock,
    isExclusive: z.boolean(),
    earlier,
  }),
  z.strictObject({ kind: z.literal('undated'), words: filledText }),
]);

/** @param filled a text; on a draft it may be empty @param least how many entries a list needs that may not be empty */
function directiveOf(filled: typeof text, least: 0 | 1) {
  const lines = z.array(filled);
  return z.strictObject({
    id,
    kind: filled,
    hasTypeTitle: z.boolean(),
    shortName: filled,
    isDraft: z.boolean().default(false),
    issuerLevel: text.default(''),
    parentLines: lines,
    issuerLines: lines.min(least),
    number: filled.nullable(),
    code: filled,
    placeOfIssue: filled,
    issuedDay: z.int().min(1).max(31).nullable(),
    issuedMonth: z.int().min(1).max(12).nullable(),
    issuedYear: z.int().min(1945).max(2200).nullable(),
    stamp: z
      .strictObject({
        owner: text,
        number: filled.nullable(),
        arrivedOn: day.nullable(),
        forwardedTo: filled.nullable(),
        fileUnder: filled.nullable(),
      })
      .nullable()
      .default(null),
    subject: filled,
    addressees: lines,
    legalBases: z.array(z.strictObject({ quote: filled, endMark: filled.optional() })),
    links: z
      .array(z.strictObject({ relation: z.enum(LINK_RELATIONS), quote: filled, directiveId: id.nullable() }))
      .default([]),
    openingParagraphs: lines,
    clauses: z.array(
      z.strictObject({
        id,
        number: filled,
        heading: filled.nullable().default(null),
        paragraphs: lines.min(least),
        addressees: z.array(z.strictObject({ groupId: id, role: z.enum(['lead', 'coordinating']) })),
        window: z.strictObject({ from: day.nullable(), to: day.nullable(), quote: filled }).nullable().default(null),
      }),
    ),
    relays: z
      .array(z.strictObject({ id, clauseId: id.nullable(), groupId: id, bodies: lines.min(least), quote: filled }))
      .default([]),
    closingParagraphs: lines,
    recipients: z.array(z.strictObject({ text: filled, isArchiveLine: z.boolean() })),
    authorityLines: lines.min(least),
    otherTitleLines: lines.max(3).optional(),
    signerName: filled,
    indicators: z.array(
      z.strictObject({
        id,
        label: filled,
        measure: filled,
        numeratorLabel: filled,
        denominatorLabel: filled,
        numerator: figureSource,
        denominator: figureSource,
        decimals: z.int().min(0).max(6),
        rounding: z.enum(['round', 'truncate']),
        groupId: id,
      }),
    ),
    targets: z.array(
      z.strictObject({
        id,
        indicatorId: id,
        requiredBasisPoints: z.int().min(1).max(10_000),
        deadline: day.nullable(),
        quote: filled,
      }),
    ),
    quotedFigures: z.array(
      z.strictObject({
        indicatorId: id,
        printed: filled,
        counts: z
          .strictObject({ numerator: amount, denominator: amount.refine((value) => value > 0) })
          .nullable()
          .default(null),
        asOf: time,
        quote: filled,
      }),
    ),
    schedules: z.array(
      z.strictObject({
        id,
        clauseId: id,
        groupId: id,
        formId: id.nullable(),
        due: dueRule,
        internalCutoffs: z.array(internalCutoff).default([]),
        owedBy: z.enum(['units', 'office']).default('units'),
        receiver: filled,
        via: filled.nullable(),
        channel: filled.nullable(),
        quote: filled,
        decisions: lines,
        answers: z.array(dutyAnswer).default([]),
      }),
    ),
    reportReceivers: lines,
    reportRecipients: recipients,
    reminderRecipients: recipients,
    campaignName: filled,
  }) satisfies z.ZodType<Directive>;
}

const formField = z.strictObject({
  key,
  label: filledText,
  labelVariants: lines,
  type: z.enum(['count', 'text', 'phone', 'image', 'ordinal', 'personName', 'address', 'unit']),
  required: z.boolean(),
  isPersonalData: z.boolean(),
  measure: filledText.optional(),
  decimals: z.int().min(1).max(MOST_DECIMALS).optional(),
  headings: z.array(filledText).min(2).optional(),
  nature: z.enum(FIGURE_NATURES).optional(),
});

export const form = z.strictObject({
  id,
  version: z.int().min(1),
  validFrom: day.nullable().optional(),
  label: filledText,
  isLabelPrinted: z.boolean(),
  shape: z.enum(['fields', 'list', 'table']),
  titleLines: lines.min(1),
  headerLines: lines,
  hasPeriodLine: z.boolean(),
  fields: z.array(formField),
  columns: z.array(formField),
  rules: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('atMost'), left: key, right: key, isAdvice: z.boolean().optional() }),
      z.strictObject({
        kind: z.literal('sum'),
        total: key,
        parts: z.array(key).min(2),
        isAdvice: z.boolean().optional(),
      }),
      z.strictObject({ kind: z.literal('runningTotal'), total: key }),
    ]),
  ),
  answersUnder: lines.optional(),
  lineTable: z
    .strictObject({
      ordinal: filledText.nullable(),
      label: filledText,
      measure: filledText.optional(),
      answer: filledText,
      note: filledText.optional(),
    })
    .optional(),
}) satisfies z.ZodType<FormDefinition>;

export const directiveFile = z.strictObject({
  directive: directiveOf(filledText, 1),
  forms: z.array(form),
}) satisfies z.ZodType<DirectiveFile>;

/** A paper that is still being entered: what it has must be right, what it lacks may be lacking. */
export const draftFile = z.strictObject({
  directive: directiveOf(text, 0),
  forms: z.array(form),
}) satisfies z.ZodType<DirectiveFile>;

export const sampleFile = z.strictObject({
  id,
  title: filledText,
  summary: filledText,
  office: z.strictObject({
    name: filledText,
    parentLines: lines.max(2),
    issuerLines: lines.min(1).max(3),
    symbol: filledText,
    fieldSymbol: text,
    placeOfIssue: filledText,
    contact: text,
    archiveSuffix: text,
    areaWord: filledText,
  }),
  signatories: z.array(
    z.strictObject({
      id,
      authorityLines: lines.min(1),
      fullName: filledText,
      validFrom: day.nullable(),
      validTo: day.nullable(),
      isDefault: z.boolean(),
      otherTitleLines: lines.default([]),
      way: z.null().default(null),
      mandate: z.null().default(null),
      picture: z.null().default(null),
    }),
  ),
  groups: z.array(z.strictObject({ id, name: filledText, rule: z.null().default(null) })),
  units: z.array(
    z.strictObject({
      id,
      code: filledText.nullable(),
      name: filledText,
      kind: filledText,
      addressee: filledText,
      parentId: id.nullable(),
      aliases: lines,
      groups: z.array(id),
      validFrom: day.nullable(),
      validTo: day.nullable(),
      contacts: z.array(contact).default([]),
      channel: z.enum(UNIT_CHANNELS).nullable().default(null),
    }),
  ),
  baselines: z.array(z.strictObject({ unitId: id, measureKey: key, value: amount, asOf: day, source: filledText })),
  directive: id,
  reportsFolder: id.nullable(),
}) satisfies z.ZodType<SampleFile>;
