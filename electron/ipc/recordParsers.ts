import { z } from 'zod';
import { MOST_COPIED_PAGES } from '../domain/copiedScan';
import { SERIES_FLOWS } from '../domain/numbering/series';
import { CAMPAIGN_PAPERS, PAPER_STATUSES, URGENCIES } from '../domain/officePaper';
import { REGISTER_IDS } from '../domain/register';
import { reportCharts } from './chartParsers';
import type { Channel, Input } from './contract';
import { clock, count, day, filledLine, hasNoControlCharacters, id, line, path, sha256, time, toNfc } from './fields';
import { totalsCut } from './summaryParsers';

/** Input of the calls about papers that go out and come in, their numbers and registers. */

const MOST_LINES = 200;
const MOST_PAPERS = 20_000;
const MOST_SCANS = 100;
const MOST_RESERVED = 200;
const MOST_LISTED = 2_000;
/** A subject is a paragraph at most. */
const LONGEST_SUBJECT = 2_000;
/** A written paper of a hundred pages has half as much. */
const LONGEST_VALUE = 600_000;
const MOST_VALUES = 200;
const HIGHEST_NUMBER = 999_999;
const MOST_COPIES = 100_000;
const MOST_VOLUMES = 1_000;
/** The long side of A4. */
const WIDEST_SHEET_MM = 297;

const year = z.number().int().min(1945).max(2200);
const subject = z.string().max(LONGEST_SUBJECT).refine(hasNoControlCharacters).transform(toNfc);
const lines = z.array(line).max(MOST_LINES);
const number = z.string().max(20).refine(hasNoControlCharacters).transform(toNfc);
const someCount = count.max(MOST_COPIES).nullable();
const values = z
  .record(id, z.string().max(LONGEST_VALUE).transform(toNfc))
  .refine((record) => Object.keys(record).length <= MOST_VALUES);

const campaign = {
  paper: z.enum(CAMPAIGN_PAPERS),
  directiveId: id,
  unitId: id.nullable(),
  at: time,
  cut: totalsCut.optional(),
  hasLevels: z.boolean().optional(),
  charts: reportCharts.optional(),
  snapshotId: id.optional(),
};
const millimetres = z.number().min(0).max(WIDEST_SHEET_MM);
const copiedScan = z.strictObject({
  fileName: line,
  pages: z
    .array(z.strictObject({ sha256, widthMm: millimetres, heightMm: millimetres, usedMm: millimetres }))
    .min(1)
    .max(MOST_COPIED_PAGES),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('written'),
    templateId: id,
    values,
    figures: z
      .strictObject({
        directiveId: id,
        at: time,
        snapshotId: id.optional(),
        indicatorIds: z.array(id).max(MOST_VALUES).optional(),
      })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('campaign'),
    ...campaign,
  }),
  z.strictObject({
    kind: z.literal('copy'),
    form: z.enum(['sao-y', 'trich-sao', 'sao-luc']),
    ofPaperId: id.nullable(),
    sha256: sha256.nullable(),
    scan: copiedScan.optional(),
    values,
  }),
  z.strictObject({ kind: z.literal('outside') }),
]);

export const paperDraft = z.strictObject({
  kindId: id,
  source,
  subject,
  code: line,
  seriesId: id.nullable(),
  addressees: lines,
  recipients: z.array(z.strictObject({ text: line, isArchiveLine: z.boolean() })).max(MOST_LINES),
  signatoryId: id.nullable(),
  authorityLines: lines,
  otherTitleLines: lines,
  signerName: line,
  urgency: z.enum(URGENCIES).nullable(),
  circulation: line.nullable(),
  drafterCode: line.nullable(),
  copies: someCount,
  envelopes: someCount,
  keptBy: line,
  fileCode: line,
  dueOn: day.nullable(),
  note: line,
  directiveId: id.nullable(),
  unitId: id.nullable(),
  batchId: id.nullable(),
});

const incomingDraft = z.strictObject({
  arrivedOn: day,
  arrivedClock: clock.nullable(),
  author: line,
  numberAndCode: line,
  issuedOn: day.nullable(),
  kindName: line,
  subject,
  forwardedTo: subject,
  forwardedOn: day.nullable(),
  fileCode: line,
  urgency: z.enum(URGENCIES).nullable(),
  pages: someCount,
  signerName: line,
  dueOn: day.nullable(),
  progress: line,
  answer: line,
  answerPaperId: id.nullable(),
  note: line,
});

const incomingEntry = z.strictObject({ incomingId: id.nullable(), number: number.nullable(), draft: incomingDraft });

const ofPaper = z.strictObject({ paperId: id });
const ofScan = z.strictObject({ paperId: id, sha256 });
const place = { seriesId: id, year };

const mark = z.enum(['signed', 'sent', 'recalled']);
const hasPictures = z.boolean().optional();
export const draftPaper = z.strictObject({ kind: z.literal('draft'), draft: paperDraft, hasPictures });
export const officePaper = z.strictObject({ kind: z.literal('written'), paperId: id, hasPictures });
export const register = z.strictObject({
  kind: z.literal('register'),
  register: z.enum(REGISTER_IDS),
  seriesId: id.nullable(),
  from: day,
  to: day,
  volume: count.min(1).max(MOST_VOLUMES).nullable(),
});

type RecordChannel = Extract<
  Channel,
  | `kinds.${string}`
  | `keptCopies.${string}`
  | `registers.${string}`
  | `outgoing.${string}`
  | `incoming.${string}`
  | `series.${string}`
>;

export const recordSchemas = {
  'kinds.list': z.strictObject({}),
  'outgoing.list': z.strictObject({
    seriesId: id.optional(),
    year: year.optional(),
    kindId: id.optional(),
    status: z.enum(PAPER_STATUSES).optional(),
    directiveId: id.optional(),
    batchId: id.optional(),
    text: line.optional(),
    offset: count.optional(),
    limit: count.min(1).max(MOST_LISTED).optional(),
  }),
  'outgoing.get': ofPaper,
  'outgoing.save': z.strictObject({ paperId: id.nullable(), draft: paperDraft }),
  'outgoing.remove': ofPaper,
  'outgoing.propose': z.strictObject({
    seriesId: id.nullable(),
    kindId: id,
    issuedOn: day,
    number: number.nullable(),
    paperId: id.optional(),
    campaign: z.strictObject(campaign).optional(),
    letters: z.strictObject({ directiveId: id }).optional(),
    signatoryId: id.nullable().optional(),
  }),
  'outgoing.giveNumber': z.strictObject({
    paperId: id,
    issuedOn: day,
    number: number.nullable(),
    insist: z.boolean(),
  }),
  'outgoing.numberCampaign': z.strictObject({
    ...campaign,
    signatoryId: id.nullable(),
    issuedOn: day,
    number: number.nullable(),
    insist: z.boolean(),
  }),
  'outgoing.giveNumbers': z.strictObject({
    paperIds: z.array(id).min(1).max(MOST_PAPERS),
    issuedOn: day,
    insist: z.boolean(),
  }),
  'outgoing.returnNumber': ofPaper,
  'outgoing.cancelNumber': z.strictObject({ paperId: id, reason: line }),
  'outgoing.cancelNumbers': z.strictObject({ paperIds: z.array(id).min(1).max(MOST_PAPERS), reason: line }),
  'outgoing.restoreNumber': ofPaper,
  'outgoing.restoreNumbers': z.strictObject({ paperIds: z.array(id).min(1).max(MOST_PAPERS) }),
  'outgoing.reserve': z.strictObject({
    ...place,
    number: number.nullable(),
    count: count.min(1).max(MOST_RESERVED),
    reason: line,
    insist: z.boolean(),
  }),
  'outgoing.release': z.strictObject({ ...place, number }),
  'outgoing.strike': z.strictObject({ ...place, number, reason: line }),
  'outgoing.mark': z.strictObject({
    paperIds: z.array(id).min(1).max(MOST_PAPERS),
    mark,
    on: day,
    reason: line,
    insist: z.boolean().optional(),
  }),
  'outgoing.checkMark': z.strictObject({ paperIds: z.array(id).min(1).max(MOST_PAPERS), mark, on: day }),
  'outgoing.unmark': z.strictObject({ paperIds: z.array(id).min(1).max(MOST_PAPERS), mark: mark.optional() }),
  'outgoing.attachScan': z.strictObject({ paperId: id, paths: z.array(path).min(1).max(MOST_SCANS) }),
  'outgoing.detachScan': ofScan,
  'outgoing.attachKept': ofScan.extend({ fileName: filledLine }),
  'outgoing.saveScan': ofScan,
  'outgoing.openScan': ofScan,
  'incoming.list': z.strictObject({ year: year.optional(), text: line.optional() }),
  'incoming.next': z.strictObject({ year }),
  'incoming.judge': incomingEntry,
  'incoming.save': incomingEntry,
  'incoming.cancel': z.strictObject({ incomingId: id, reason: line.nullable() }),
  'registers.save': register.extend({ format: z.enum(['csv', 'fields']) }),
  'keptCopies.list': ofPaper,
  'keptCopies.save': z.strictObject({
    useId: id.nullable(),
    use: z.strictObject({
      paperId: id,
      usedOn: day,
      userName: filledLine,
      allowedBy: line,
      returnedOn: day.nullable(),
      note: line,
    }),
    isRemoved: z.boolean(),
  }),
  'series.list': z.strictObject({}),
  'series.numbers': z.strictObject(place),
  'series.save': z.strictObject({
    seriesId: id.nullable(),
    name: filledLine,
    flow: z.enum(SERIES_FLOWS),
    kindIds: z.array(id).max(MOST_LINES),
    owner: line,
    symbol: line,
    isClosed: z.boolean(),
  }),
  'series.remove': z.strictObject({ seriesId: id }),
  'series.setStart': z.strictObject({ ...place, first: count.min(1).max(HIGHEST_NUMBER) }),
} satisfies { readonly [C in RecordChannel]: z.ZodType<Input<C>> };
