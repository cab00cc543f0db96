import { z } from 'zod';
import { CELL_STATES } from '../domain/board';
import { SUBJECT_KINDS } from '../domain/changes';
import { MOST_DECIMALS } from '../domain/decimals';
import { ARRIVAL_BASES } from '../domain/evidence';
import { AppFailure } from '../domain/failure';
import { FIGURE_NATURES } from '../domain/form';
import { ORGAN_ID_LENGTH, SEAL_MM } from '../domain/office';
import { BATCH_KINDS, SINGLE_FORMATS } from '../domain/paperBatch';
import { MOST_COPIES, MOST_RANGES, SIDES } from '../domain/printChoice';
import { REMINDER_KINDS, REMINDER_RESULTS, REMINDER_STAGES, REMINDER_WAYS, WORDING_KINDS } from '../domain/reminder';
import { STACK_PATTERN_IDS } from '../domain/signing/stackPatterns';
import { TASK_STEPS } from '../domain/task';
import { UNIT_CHANNELS } from '../domain/unit';
import { shellText } from '../text/shell';
import { campaignSchemas } from './campaignParsers';
import { chartSchemas, reportCharts } from './chartParsers';
import type { Channel, Input } from './contract';
import {
  amount,
  clock,
  count,
  day,
  filledLine,
  hasNoControlCharacters,
  id,
  LONGEST_LINE,
  line,
  path,
  period,
  sha256,
  time,
  toNfc,
} from './fields';
import { healthSchemas } from './healthParsers';
import { languageSchemas } from './languageParsers';
import { openDataSchemas } from './openDataParsers';
import { ownReportSchemas } from './ownReportParsers';
import { packageSchemas } from './packageParsers';
import { personalDataSchemas } from './personalDataParsers';
import { personRequestSchemas } from './personRequestParsers';
import { purgeSchemas } from './purgeParsers';
import { questionPaper, questionSchemas } from './questionParsers';
import { draftPaper, officePaper, recordSchemas, register } from './recordParsers';
import { setupSchemas } from './setupParsers';
import { summarySchemas, totalsCut } from './summaryParsers';
import { templateSchemas } from './templateParsers';
import { trialSchemas } from './trialParsers';
import { updateSchemas } from './updateParsers';
import { upperTemplateSchemas } from './upperTemplateParsers';
import { vaultSchemas } from './vaultParsers';
import { writtenSchemas } from './writtenParsers';

/** Untrusted input to typed input, one entry per channel; every list and text is bounded. */

const MAX_FILES = 10_000;
/** A password of another PC, or its code with whatever stands between the groups. */
const backupSecret = z.string().min(1).max(500).optional();
const MAX_UNITS = 20_000;
const MOST_ALARM_MINUTES = 1_440;
const MAX_ALIASES = 500;
const MAX_SIGNATORIES = 200;
const MAX_RECIPIENTS = 2_000;
const LONGEST_RECIPIENT = 2_000;
const LONGEST_NAME = 100;
const LONGEST_DIRECTIVE = 4_000_000;
const MAX_ATTACHED = 100;
const LONGEST_SUBJECT = 1_000; // a duty's id is made of four others
const LONGEST_LETTER = 600_000; // a hundred pages have half as much
const LONGEST_NOTE = 10_000;
const MAX_ENTRIES = 500; // of one page

/** No year has more days. */
const MAX_DAYS_OFF = 366;
const dutyId = z.string().min(1).max(LONGEST_SUBJECT).refine(hasNoControlCharacters);
const directiveText = z.strictObject({ json: z.string().max(LONGEST_DIRECTIVE), hoursFrom: day.nullish() }); // judged by the core, in its own words

const nothing = z.strictObject({});
const ofDirective = z.strictObject({ directiveId: id });

const profile = z.strictObject({
  name: filledLine,
  parentLines: z.array(line).max(2),
  issuerLines: z.array(filledLine).min(1).max(3),
  symbol: filledLine,
  fieldSymbol: line,
  placeOfIssue: filledLine,
  contact: line,
  archiveSuffix: line,
  areaWord: line,
  organId: line.refine((text) => text.length <= ORGAN_ID_LENGTH).optional(),
});

const stackPart = z.string().max(LONGEST_LINE).transform(toNfc); // may break into lines

const signatory = z.strictObject({
  id,
  authorityLines: z.array(filledLine).min(1).max(6),
  otherTitleLines: z.array(filledLine).max(3).default([]),
  fullName: filledLine,
  way: z
    .strictObject({
      patternId: z.enum(STACK_PATTERN_IDS),
      parts: z.strictObject({
        collective: stackPart,
        agencyHead: stackPart,
        head: stackPart,
        position: stackPart,
        otherTitle: stackPart,
      }),
    })
    .nullable()
    .default(null),
  mandate: z
    .strictObject({ paper: line, from: day.nullable(), to: day.nullable(), scope: line })
    .nullable()
    .default(null),
  picture: sha256.nullable().default(null),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  isDefault: z.boolean(),
});

const recipientText = z.string().max(LONGEST_RECIPIENT).transform(toNfc);
const recipientLine = z.strictObject({ text: recipientText, isArchiveLine: z.boolean() });

/** What may be left blank on a draft. */
const letterFields = {
  remindedAt: time.optional(),
  number: line.optional(),
  issuedOn: day.optional(),
  signatoryId: id.optional(),
};

const LONGEST_PRINTER = 260;
const printedSheet = count.min(1).max(99_999);
const printChoice = z.strictObject({
  printer: z
    .string()
    .min(1)
    .max(LONGEST_PRINTER)
    .regex(/^[^-\p{Cc}][^\p{Cc}]*$/u), // never read as an option
  copies: count.min(1).max(MOST_COPIES),
  ranges: z.array(z.strictObject({ from: printedSheet, to: printedSheet })).max(MOST_RANGES),
  sides: z.enum(SIDES),
});

const batchOrder = z.strictObject({
  kind: z.enum(BATCH_KINDS),
  directiveId: id,
  at: time,
  unitIds: z.array(id).min(1).max(MAX_UNITS),
  givesNumbers: z.boolean(),
  insist: z.boolean().optional(),
  again: z.boolean().optional(),
  ...letterFields,
  countsToday: z.boolean().optional(),
  hasPictures: z.boolean().optional(),
  ownSheets: z.boolean().optional(),
  formats: z.array(z.enum(SINGLE_FORMATS)).max(SINGLE_FORMATS.length),
});

const boardFilter = z.strictObject({
  groupId: id.nullable(),
  clauseNumber: line.nullable(),
  formId: id.nullable(),
  states: z.array(z.enum(CELL_STATES)).max(CELL_STATES.length),
  scope: z.enum(['current', 'all']),
});

const paper = z.strictObject({
  kind: z.enum(['report', 'reminder', 'directive', 'form-01', 'form-02', 'board']),
  directiveId: id,
  unitId: id.optional(),
  formId: id.optional(),
  at: time,
  ...letterFields,
  snapshotId: id.optional(),
  cut: totalsCut.optional(),
  hasLevels: z.boolean().optional(),
  hasPictures: z.boolean().optional(),
  isCorrected: z.boolean().optional(),
  charts: reportCharts.optional(),
  board: z
    .strictObject({
      scheduleId: id.nullable(),
      filter: boardFilter,
      span: z.strictObject({ first: period, last: period }).nullable().optional(),
    })
    .optional(),
});

const format = { format: z.enum(['pdf', 'docx', 'xlsx', 'html']) };
/** Whatever is seen on A4 is saved and printed, too: one list of kinds for all of it. */
const anyPaperWith = <T extends z.ZodRawShape>(more: T) =>
  z.discriminatedUnion('kind', [
    paper.extend(more),
    officePaper.extend(more),
    register.extend(more),
    draftPaper.extend(more),
    questionPaper.extend(more),
  ]);
const anyPaper = anyPaperWith({});

const historyFilter = z.strictObject({
  subjectKind: z.enum(SUBJECT_KINDS).optional(),
  subjectId: dutyId.optional(),
  text: line.optional(),
  from: day.optional(),
  to: day.optional(),
});

const MOST_CONTACTS = 20;
const MOST_OUTCOMES = 50;
const aliases = z.array(filledLine).max(MAX_ALIASES);
const contact = z.strictObject({ fullName: line, jobTitle: line, phone: line, email: line, zalo: line });
const unitDraft = z.strictObject({
  unitId: id.nullable(),
  code: line.nullable(),
  name: filledLine,
  kind: line,
  addressee: line,
  parentId: id.nullable(),
  aliases,
  groups: z.array(id).max(MAX_UNITS),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  contacts: z.array(contact).max(MOST_CONTACTS),
  channel: z.enum(UNIT_CHANNELS).nullable(),
  isApart: z.boolean().optional(),
});
const alikeQuestion = z.strictObject({
  unitId: id.nullable(),
  name: line,
  kind: line,
  parentId: id.nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});
const groupDraft = z.strictObject({
  groupId: id.nullable(),
  name: filledLine,
  rule: z.strictObject({ kinds: z.array(filledLine).max(MOST_OUTCOMES), parentId: id.nullable() }).nullable(),
  members: z.array(id).max(MAX_UNITS),
});
const reorganisation = z.strictObject({
  kind: z.enum(['merge', 'split', 'rename']),
  fromIds: z.array(id).min(1).max(MOST_OUTCOMES),
  into: z
    .array(
      z.union([
        z.strictObject({ unitId: id }),
        z.strictObject({ name: filledLine, code: line.nullable(), parentId: id.optional() }),
      ]),
    )
    .min(1)
    .max(MOST_OUTCOMES),
  since: day,
  source: line,
});
const listQuestion = z.strictObject({
  path,
  dryRun: z.boolean(),
  choices: z
    .array(
      z.strictObject({
        row: count,
        choice: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('unit'), unitId: id }),
          z.strictObject({ kind: z.enum(['new', 'left']) }),
        ]),
      }),
    )
    .max(MAX_UNITS)
    .optional(),
});
const era = z.enum(['now', 'former']).optional();

const FIELD_TYPES = ['count', 'text', 'phone', 'ordinal', 'personName', 'address', 'unit'] as const;
const MOST_FIELDS = 40;
/** A form with all its wordings is far shorter. */
const MOST_OF_FORM = 1_000_000;
/** Lines typed as they are printed. */
const filledLines = z
  .string()
  .max(LONGEST_LINE)
  .refine((text) => text.trim() !== '' && text.split('\n').every(hasNoControlCharacters))
  .transform(toNfc);
const MOST_HEAD_LINES = 6;

const formProposal = z.strictObject({
  baseFormId: id.nullable(),
  label: filledLine,
  title: filledLines,
  measure: filledLine.optional(),
  head: z.array(filledLine).max(MOST_HEAD_LINES).optional(),
  shape: z.enum(['table', 'list', 'fields']),
  answersUnder: filledLine.nullable(),
  lineTable: z
    .strictObject({
      ordinal: filledLine.nullable(),
      label: filledLine,
      measure: filledLine.optional(),
      answer: filledLine,
      note: filledLine.optional(),
    })
    .optional(),
  validFrom: day.nullable(),
  fields: z
    .array(
      z.strictObject({
        label: filledLine,
        heading: filledLine,
        type: z.enum(FIELD_TYPES),
        required: z.boolean(),
        isPersonal: z.boolean().optional(),
        measure: filledLine.optional(),
        decimals: z.number().int().min(1).max(MOST_DECIMALS).optional(),
        continues: id.nullish(),
        headings: z.array(filledLine).min(2).max(MOST_HEAD_LINES).optional(),
        nature: z.enum(FIGURE_NATURES).optional(),
      }),
    )
    .min(1)
    .max(MOST_FIELDS),
  rules: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('atMost'), left: count, right: count, isAdvice: z.boolean() }),
        z.strictObject({
          kind: z.literal('sum'),
          total: count,
          parts: z.array(count).min(2).max(MOST_FIELDS),
          isAdvice: z.boolean(),
        }),
      ]),
    )
    .max(MOST_FIELDS)
    .optional(),
  rate: z.strictObject({ numerator: count, denominator: count, measure: filledLine }).nullable(),
  link: z
    .strictObject({
      directiveId: id,
      clauseId: id,
      groupId: id,
      due: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('once'), dueAt: time, isExclusive: z.boolean() }),
        z.strictObject({ kind: z.literal('daily'), from: day, to: day, clock, isExclusive: z.boolean() }),
      ]),
    })
    .nullable(),
});

const personFilter = z.strictObject({
  submissionId: id,
  text: line,
  isMarked: z.boolean(),
});

const countsFile = z.strictObject({
  path,
  directiveId: id,
  formId: id,
  fieldKey: id,
  column: z.string().max(3).nullable(),
});

/** Four keys with strokes between. */
const dutyKey = z.string().min(1).max(1_000).refine(hasNoControlCharacters);
const MOST_DUTIES = 200_000;

const reminderChoice = z.strictObject({
  directiveId: id,
  at: time,
  kinds: z.array(z.enum(REMINDER_KINDS)).min(1).max(REMINDER_KINDS.length),
  duties: z.array(dutyKey).min(1).max(MOST_DUTIES).optional(),
  items: z
    .array(z.strictObject({ unitId: id, ways: z.array(z.enum(REMINDER_WAYS)).max(REMINDER_WAYS.length) }))
    .min(1)
    .max(MAX_UNITS),
  remindedAt: time.optional(),
  texts: z
    .array(
      z.strictObject({ unitId: id, way: z.enum(REMINDER_WAYS), text: z.string().max(LONGEST_NOTE).transform(toNfc) }),
    )
    .max(MAX_UNITS * REMINDER_WAYS.length)
    .optional(),
});

const wordingPlace = { kind: z.enum(WORDING_KINDS), stage: z.enum(REMINDER_STAGES) };
const wordingWords = z.string().max(LONGEST_NOTE).transform(toNfc);

const LONGEST_CHAT = 200_000; // a week of a busy group
const LONGEST_LIST = 2_000_000;
const MOST_KEYED = 500;
const MOST_EVIDENCE = 50;
const LARGEST_PICTURE = 64 * 1024 * 1024; // the core says what is too large, in words
const box = z.string().max(LONGEST_LINE).transform(toNfc);
const keyedEntry = z.strictObject({
  unitId: id,
  formId: id,
  period,
  scheduleId: id.nullish(),
  receivedAt: time,
  arrivalBasis: z.enum(ARRIVAL_BASES),
  isArrivalSure: z.boolean(),
  channel: z.enum(UNIT_CHANNELS),
  dataAsOf: time.nullable(),
  values: z.record(id, box),
  rows: box,
  persons: z.string().max(LONGEST_LIST),
  isNil: z.boolean(),
  evidence: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('message'),
          text: z.string().min(1).max(LONGEST_CHAT).transform(toNfc),
          sender: line.nullable(),
        }),
        z.strictObject({ kind: z.literal('picture'), sha256, fileName: filledLine }),
      ]),
    )
    .max(MOST_EVIDENCE),
  decision: z.enum(['keeps', 'replaces', 'supplements']).nullable(),
  alias: filledLine.nullable(),
});
const draftPlace = z.string().max(LONGEST_LINE);
const keyedEntries = z.strictObject({ directiveId: id, entries: z.array(keyedEntry).min(1).max(MOST_KEYED) });

const schemas = {
  'app.info': nothing,
  'notices.putAway': z.strictObject({ id: line }),
  'samples.list': nothing,
  'samples.load': z.strictObject({ sampleId: id }),
  'office.get': nothing,
  'office.save': z.strictObject({
    profile,
    signatories: z.array(signatory).max(MAX_SIGNATORIES),
    seal: z
      .strictObject({ picture: sha256, diameterMm: z.number().min(SEAL_MM.least).max(SEAL_MM.most) })
      .nullable()
      .optional(),
  }),
  'recipients.presets': nothing,
  'recipients.savePreset': z.strictObject({
    id,
    kindId: id,
    name: filledLine,
    isDefault: z.boolean(),
    lines: z.array(recipientLine).max(MAX_RECIPIENTS),
  }),
  'recipients.removePreset': z.strictObject({ id }),
  'recipients.check': z.strictObject({
    addressees: z.array(recipientText).max(MAX_RECIPIENTS),
    recipients: z.array(recipientLine).max(MAX_RECIPIENTS),
    told: z
      .array(
        z.strictObject({
          clause: line.nullable(),
          groupId: id.nullable(),
          name: recipientText,
          isReceiver: z.boolean().optional(),
        }),
      )
      .max(MAX_RECIPIENTS),
    day: day.nullable(),
  }),
  'slips.list': z.strictObject({ directiveId: id }),
  'signing.check': z.strictObject({ signatoryId: id.nullable(), day }),
  'units.list': nothing,
  'units.save': unitDraft,
  'units.alike': alikeQuestion,
  'units.saveAliases': z.strictObject({ unitId: id, aliases }),
  'units.remove': z.strictObject({ unitId: id }),
  'units.saveGroup': groupDraft,
  'units.removeGroup': z.strictObject({ groupId: id }),
  'units.saveBaselines': z.strictObject({
    label: line,
    asOf: day,
    source: line,
    values: z.array(z.strictObject({ unitId: id, value: amount.nullable() })).max(MAX_UNITS),
  }),
  'units.previewReorganise': reorganisation,
  'units.reorganise': reorganisation,
  'units.steps': nothing,
  'units.undoStep': z.strictObject({ sequence: count }),
  'units.provinces': nothing,
  'units.communes': z.strictObject({ provinceCode: id.nullable(), era, query: line.optional() }),
  'units.addCommunes': z.strictObject({
    codes: z.array(id).min(1).max(MAX_UNITS),
    groupName: filledLine.nullable(),
    era,
  }),
  'units.takeList': listQuestion,
  'directives.list': nothing,
  'directives.get': ofDirective,
  'audit.text': z.strictObject({ text: z.string().max(LONGEST_LETTER) }),
  'audit.file': z.strictObject({ path }),
  'audit.directive': ofDirective,
  'audit.paper': anyPaper,
  'ruler.measureFile': z.strictObject({ path }),
  'directives.readFile': z.strictObject({ path }),
  'directives.lint': z.strictObject({ json: z.string().max(LONGEST_LETTER * 2) }),
  'directives.readText': z.strictObject({ text: z.string().max(LONGEST_LETTER) }),
  'directives.save': directiveText,
  'directives.preview': directiveText,
  'directives.takeDeadline': z.strictObject({ directiveId: id, clauseId: id, lastDay: day, quote: line }),
  'directives.answer': z.strictObject({
    directiveId: id,
    scheduleId: id,
    answer: z.discriminatedUnion('question', [
      z.strictObject({ question: z.literal('boundary'), isInclusive: z.boolean() }),
      z.strictObject({ question: z.literal('window'), from: day, to: day }),
      z.strictObject({ question: z.literal('arrival'), arrivedOn: day, lastDay: day }),
    ]),
  }),
  'directives.undoAmendment': ofDirective,
  'directives.previewUndo': ofDirective,
  'directives.advice': ofDirective,
  'directives.behind': ofDirective,
  'directives.allBehind': nothing,
  'directives.refresh': ofDirective,
  'directives.attach': z.strictObject({ directiveId: id, paths: z.array(path).min(1).max(MAX_ATTACHED) }),
  'directives.removeDraft': ofDirective,
  'directives.entry': z.strictObject({ directiveId: id.nullable() }),
  'directives.keepEntry': z.strictObject({
    directiveId: id.nullable(),
    entry: z.string().max(LONGEST_DIRECTIVE).nullable(),
  }),
  'directives.openAttachment': z.strictObject({ directiveId: id, sha256 }),
  'directives.saveAttachment': z.strictObject({ directiveId: id, sha256 }),
  'shell.chooseAttachments': nothing,
  'directives.detach': z.strictObject({ directiveId: id, sha256 }),
  'directives.attachKept': z.strictObject({
    directiveId: id,
    files: z
      .array(z.strictObject({ sha256, fileName: filledLine }))
      .min(1)
      .max(MAX_ATTACHED),
  }),
  'obligations.grant': z.strictObject({
    directiveId: id,
    obligationIds: z.array(dutyId).min(1).max(MAX_UNITS),
    dueAt: time.nullable(),
    reason: filledLine,
  }),
  'obligations.revoke': z.strictObject({ directiveId: id, actionId: id, obligationId: id.nullable() }),
  'obligations.grants': ofDirective,
  'imports.learnLabel': z.strictObject({ previewId: id, formId: id, fieldKey: id, label: filledLine }),
  'forms.sample': z.strictObject({
    path,
    heading: z
      .strictObject({ sheet: id, top: count.min(1), bottom: count.min(1), holds: z.enum(['heading', 'lines']) })
      .nullable(),
  }),
  'forms.try': z.strictObject({ path, proposal: formProposal }),
  'forms.define': formProposal,
  'forms.uses': nothing,
  'forms.remove': z.strictObject({ formId: id, version: count.min(1), withDuty: z.boolean() }),
  'forms.restore': z.strictObject({ json: z.string().max(MOST_OF_FORM) }),
  'forms.setNatures': z.strictObject({
    formId: id,
    natures: z
      .array(z.strictObject({ fieldKey: id, nature: z.enum(FIGURE_NATURES).nullable() }))
      .min(1)
      .max(MOST_FIELDS),
  }),
  'forms.list': nothing,
  'board.duty': z.strictObject({
    directiveId: id,
    scheduleId: id,
    obligationId: dutyId,
  }),
  'board.openOriginal': z.strictObject({ fileId: id }),
  'persons.head': z.strictObject({ submissionId: id }),
  'persons.sum': z.strictObject({ submissionId: id }),
  'persons.page': personFilter.extend({ offset: count, limit: count.min(1).max(MAX_ENTRIES) }),
  'persons.export': personFilter.extend({ format: z.enum(['xlsx', 'csv']), isFull: z.boolean() }),
  'board.show': z.strictObject({
    directiveId: id,
    at: time,
    filter: boardFilter,
    scheduleId: id.nullable(),
    columns: z.strictObject({ first: count, end: count }).nullable(),
  }),
  'board.cell': z.strictObject({ directiveId: id, at: time, scheduleId: id, obligationId: dutyId }),
  'board.lastReports': z.strictObject({ directiveId: id, at: time }),
  'today.get': z.strictObject({ at: time }),
  'today.below': z.strictObject({ at: time }),
  'upperMail.prepare': z.strictObject({
    directiveId: id,
    scheduleId: id,
    period: period.nullable().optional(),
    at: time,
    snapshotId: id.optional(),
  }),
  'upperMail.save': z.strictObject({
    directiveId: id,
    at: time,
    snapshotId: id.optional(),
    to: line,
    subject: line,
    body: z.string().max(LONGEST_NOTE).transform(toNfc),
  }),
  'suspicions.list': z.strictObject({ directiveId: id, asOf: time }),
  ...summarySchemas,
  ...chartSchemas,
  ...questionSchemas,
  'imports.prepare': nothing,
  'imports.preview': z.strictObject({ directiveId: id, paths: z.array(path).min(1).max(MAX_FILES) }),
  'imports.cancel': nothing,
  'imports.assign': z.strictObject({
    previewId: id,
    index: count,
    unitId: id.optional(),
    formId: id.optional(),
    period: period.optional(),
    scheduleId: id.optional(),
    receivedAt: time.optional(),
    meaning: z.enum(['replacement', 'supplement', 'addition']).optional(),
    alias: filledLine.optional(),
    place: z.strictObject({ choice: id, option: filledLine }).optional(),
    rowUnit: z.strictObject({ name: filledLine, unitId: id }).optional(),
  }),
  'imports.accept': z.strictObject({
    previewId: id,
    indexes: z.array(count).max(MAX_FILES),
    takesLate: z.boolean().optional(),
  }),
  'imports.discard': z.strictObject({ previewId: id }),
  'counts.figures': ofDirective,
  'counts.read': countsFile,
  'counts.take': countsFile.extend({ asOf: time, source: filledLine, tolerancePercent: count.max(100) }),
  'counts.list': ofDirective,
  'counts.undo': z.strictObject({ batchId: id }),
  'imports.batches': ofDirective,
  'imports.undo': z.strictObject({ batchId: id, reason: line.optional() }),
  'imports.saveReturns': z.strictObject({ sessionId: id, indexes: z.array(count).min(1).max(MAX_FILES).nullable() }),
  'keyed.check': keyedEntries,
  'keyed.take': keyedEntries.extend({ draftPlace: draftPlace.optional(), takesLate: z.boolean().optional() }),
  'keyed.readMessages': z.strictObject({ directiveId: id, text: z.string().max(LONGEST_CHAT), day: day.nullable() }),
  'keyed.keepPicture': z.strictObject({
    report: z.strictObject({ directiveId: id, formId: id.nullable() }).optional(),
    fileName: line,
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= LARGEST_PICTURE),
  }),
  'keyed.picture': z.strictObject({ sha256 }),
  'keyed.drafts': ofDirective,
  'keyed.saveDraft': z.strictObject({
    directiveId: id,
    place: draftPlace,
    draft: z.string().max(LONGEST_DIRECTIVE).nullable(),
    movedFrom: draftPlace.optional(),
  }),
  'reminders.list': z.strictObject({ directiveId: id, at: time }),
  'reminders.candidates': z.strictObject({ directiveId: id, at: time, remindedAt: time.optional() }),
  'reminders.prepare': reminderChoice,
  'reminders.record': reminderChoice.extend({ insist: z.boolean(), batchId: id.optional() }),
  'remarks.get': z.strictObject({ directiveId: id, at: time, cut: totalsCut.optional() }),
  'remarks.save': z.strictObject({
    directiveId: id,
    at: time,
    cut: totalsCut.optional(),
    text: z.string().max(LONGEST_LETTER),
  }),
  'reminders.wordings': nothing,
  'reminders.saveWording': z.strictObject({ ...wordingPlace, text: wordingWords.nullable() }),
  'reminders.tryWording': z.strictObject({ ...wordingPlace, directiveId: id, text: wordingWords }),
  'reminders.log': ofDirective,
  'reminders.undo': z.strictObject({ directiveId: id, actionId: id }),
  'reminders.addResult': z.strictObject({
    directiveId: id,
    reminderIds: z.array(id).min(1).max(MAX_UNITS),
    kind: z.enum(REMINDER_RESULTS),
    text: line,
    happenedAt: time,
  }),
  'reminders.removeResult': z.strictObject({ directiveId: id, resultId: id }),
  'reminders.saveFiles': reminderChoice.extend({
    insist: z.boolean(),
    numbers: z.strictObject({ issuedOn: day, insist: z.boolean(), again: z.boolean().optional() }).optional(),
    ownSheets: z.boolean().optional(),
  }),
  'holidays.get': nothing,
  'holidays.saveYear': z.strictObject({
    year: z.number().int().min(1945).max(2200),
    source: line,
    days: z.array(z.strictObject({ day, name: line })).max(MAX_DAYS_OFF),
    workdays: z.array(day).max(MAX_DAYS_OFF),
  }),
  'tasks.list': z.strictObject({ directiveId: id, at: time }),
  'tasks.note': z.strictObject({
    directiveId: id,
    taskIds: z.array(dutyId).min(1).max(MAX_UNITS),
    step: z.enum(TASK_STEPS),
    happenedAt: time,
    text: z.string().max(LONGEST_NOTE).transform(toNfc),
    evidencePath: path.nullable(),
  }),
  'tasks.removeNotes': z.strictObject({ directiveId: id, noteIds: z.array(id).min(1).max(MAX_UNITS) }),
  'tasks.restoreNotes': z.strictObject({ directiveId: id, noteIds: z.array(id).min(1).max(MAX_UNITS) }),
  'tasks.saveEvidence': z.strictObject({ directiveId: id, sha256 }),
  ...recordSchemas,
  'history.list': historyFilter.extend({ offset: count.optional(), limit: count.min(1).max(MAX_ENTRIES).optional() }),
  'history.author': nothing,
  'history.setAuthor': z.strictObject({ name: line.refine((name) => name.length <= LONGEST_NAME) }),
  'backups.list': nothing,
  'backups.make': nothing,
  'backups.look': z.strictObject({ name: id, secret: backupSecret }),
  'backups.restore': z.strictObject({ name: id, secret: backupSecret, doesAgain: z.boolean().optional() }),
  'backups.setFolder': z.strictObject({ path: path.nullable() }),
  'shell.painted': nothing,
  'alarm.get': nothing,
  'alarm.set': z.strictObject({ minutesBefore: count.min(1).max(MOST_ALARM_MINUTES).nullable() }),
  'writing.style': nothing,
  'writing.setStyle': z.strictObject({
    zeroTens: z.enum(['linh', 'lẻ']),
    thousand: z.enum(['nghìn', 'ngàn']),
    four: z.enum(['tư', 'bốn']),
  }),
  'shell.chooseFiles': nothing,
  'shell.chooseFolder': nothing,
  'shell.chooseLetter': nothing,
  'shell.chooseScan': nothing,
  'shell.choosePaper': nothing,
  'papers.preview': anyPaper,
  'papers.check': anyPaper,
  'papers.save': anyPaperWith(format),
  'batches.make': batchOrder,
  'batches.resume': z.strictObject({ batchId: id, elsewhere: z.boolean().optional() }),
  'batches.stop': nothing,
  'batches.giveUp': z.strictObject({ batchId: id }),
  'batches.listOpen': nothing,
  'batches.usual': nothing,
  'batches.repeated': z.strictObject({ directiveId: id, at: time, unitIds: z.array(id).max(MAX_UNITS) }),
  'batches.droppedNumbers': z.strictObject({ batchId: id }),
  'papers.print': anyPaper,
  'papers.printers': nothing,
  'papers.printDirect': anyPaperWith({ choice: printChoice }),
  'papers.showInFolder': z.strictObject({ path }),
  'forms.saveBlanks': z.strictObject({
    directiveId: id,
    formId: id,
    period,
    unitIds: z.array(id).min(1).max(MAX_UNITS).nullable(),
  }),
  'history.export': historyFilter,
  'backups.saveCopy': nothing,
  'backups.chooseFolder': nothing,
  ...openDataSchemas,
  ...personalDataSchemas,
  ...updateSchemas,
  ...vaultSchemas,
  ...languageSchemas,
  ...healthSchemas,
  ...packageSchemas,
  ...setupSchemas,
  ...trialSchemas,
  ...templateSchemas,
  ...personRequestSchemas,
  ...campaignSchemas,
  ...ownReportSchemas,
  ...purgeSchemas,
  ...upperTemplateSchemas,
  ...writtenSchemas,
} satisfies { readonly [C in Channel]: z.ZodType<Input<C>> };

/** Input that does not fit its channel; `places` say where, never what, so that they can be logged. */
export class InvalidInput extends AppFailure {
  constructor(
    readonly channel: Channel,
    readonly places: readonly string[],
    message: string = shellText.failure.invalidInput,
  ) {
    super('invalid', message);
  }
}

export type Parsers = { readonly [C in Channel]: (raw: unknown) => Input<C> };

/** @throws InvalidInput, each of them, and nothing else */
export const parsers = Object.fromEntries(
  Object.entries(schemas).map(([channel, schema]) => [channel, parserOf(channel as Channel, schema)]),
) as unknown as Parsers; // `satisfies` above proves that every channel has the schema of its input

export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

function parserOf(channel: Channel, schema: z.ZodType): (raw: unknown) => unknown {
  return (raw) => {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    throw new InvalidInput(
      channel,
      result.error.issues.map((issue) => issue.path.map(String).join('.')),
      result.error.issues.map((issue) => tooLong(issue, raw)).find((sentence) => sentence !== null),
    );
  };
}

/** A text too long is a clerk's doing and can be found by how it begins; null for anything else. */
function tooLong({ code, path: at, ...issue }: z.core.$ZodIssue, raw: unknown): string | null {
  if (code !== 'too_big' || !('maximum' in issue)) return null;
  const value = at.reduce<unknown>((inside, key) => (isHolder(inside) ? inside[key] : undefined), raw);
  return typeof value === 'string' ? shellText.failure.textTooLong(value, Number(issue.maximum)) : null;
}

function isHolder(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}
