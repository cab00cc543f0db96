import type { Schedule } from '../domain/directive';
import { type FormDefinition, versionFor } from '../domain/form';
import type { FormKey } from '../domain/formKey';
import type { Issue } from '../domain/issue';
import type { PeriodKey, ReportContent } from '../domain/submission';
import type { Unit, UnitSuccession } from '../domain/unit';
import { formMessages } from '../text/formMessages';
import { importMessages as say } from '../text/importMessages';
import { findPeriod, type PeriodMatch, type PeriodSource } from './findPeriod';
import type { Workbook } from './grid';
import { issueAt } from './issues';
import type { UnitMatch, UnitProposal } from './matchUnit';
import { type FormMatch, type FormSight, isEnough, recogniseForm } from './recogniseForm';
import { type AnswerColumn, bodyTop, settleAnswers } from './report/answerColumn';
import { type BodyRead, type ListCells, NO_ROWS, type RowCounts } from './report/bodyRead';
import { chooseSight, nameOfSight } from './report/chooseSight';
import { dayNear, endedSenderIssues, findSender, type SenderClues, unitsOn } from './report/findSender';
import { isKeySheet } from './report/formKey';
import { type HeaderLine, headerLines } from './report/headerBlock';
import { keyedPeriod, keyedUnit, keyOf } from './report/keyedReport';
import { periodOfHeadings } from './report/periodColumns';
import { AS_SUPPLEMENT, type PlaceAnswers, type PlaceChoice } from './report/placeChoice';
import type { ReadFigure } from './report/readCount';
import { readFieldForm } from './report/readFieldForm';
import { readList } from './report/readList';
import { type PeriodsRead, readPeriods } from './report/readPeriods';
import type { ReportPart, RowStranger, TableContext } from './report/readTable';
import { answeredSheets, joinedBodies, type SheetClaim, sheetChoice } from './report/sheetTwins';
import { readSplitList, sharesOf } from './report/splitList';
import { tableFindings } from './report/tableFindings';
import { readTurnedTable } from './report/turnedTable';
import { severalUnits, type UnitBanner, unitBanners } from './report/unitBanners';
import { type Unmatched, unmatchedOf } from './report/unmatched';
import { sheetIssues } from './sheetIssues';
import type { FoundTable } from './tables/types';

export interface ReportContext {
  /** Of the campaign the reports are for; absent: a key of any campaign is taken. */
  readonly directiveId?: string | undefined;
  /** All versions of the forms that are owed. */
  readonly forms: readonly FormDefinition[];
  readonly units: readonly Unit[];
  /** What became of units that are no more; none known when absent. */
  readonly successions?: readonly UnitSuccession[];
  /** How the office and those above it are written in the heads of its own forms; none known when absent. */
  readonly ownNames?: readonly string[];
  readonly schedules: readonly Schedule[];
  /** Forms only other campaigns collect, with the name of the campaign; none known when absent. */
  readonly elsewhere?: readonly { readonly campaign: string; readonly form: FormDefinition }[];
}

/** What the clerk named by hand; it beats everything the file says. */
export interface Assignment {
  readonly formId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly period?: PeriodKey | undefined;
  /** Which of several duties for the same form and period it answers; the reading itself needs none. */
  readonly scheduleId?: string | undefined;
  /** Which of several places of one unit counts, by id of the question. */
  readonly places?: PlaceAnswers | undefined;
}

export interface ReportReading {
  /** null, as with unit and period: the clerk has to say. */
  readonly formId: string | null;
  /** Version of the form it was read by; null without a form. */
  readonly formVersion: number | null;
  readonly formProposals: readonly { readonly formId: string; readonly score: number }[];
  readonly unit: {
    readonly unitId: string | null;
    readonly source: UnitMatch['source'] | 'clerk' | 'key';
    readonly proposals: readonly UnitProposal[];
    /** What the file calls an unknown unit. */
    readonly nameInFile: string | null;
  };
  readonly period: PeriodKey | null;
  readonly periodSource: PeriodSource | 'clerk' | 'key' | null;
  /** null when no form was recognised or its body is not there, and for a compiled table. */
  readonly content: ReportContent | null;
  /** The reports of a compiled table, one per unit; null for every other file. */
  readonly parts: readonly ReportPart[] | null;
  readonly rows: RowCounts;
  readonly figures: readonly ReadFigure[];
  /** Where the rows of a list stand; null for other forms. */
  readonly list: ListCells | null;
  /** What the clerk may explain once; null when nothing is missing. */
  readonly unmatched: Unmatched | null;
  /** Units that stand in several places of the file, answered or not. */
  readonly choices: readonly PlaceChoice[];
  /** Names in rows of a compiled table that are no unit for sure. */
  readonly strangers: readonly RowStranger[];
  readonly issues: readonly Issue[];
}

interface Source {
  readonly workbook: Workbook;
  /** NFC. */
  readonly fileName: string;
  readonly folder: string;
  readonly context: ReportContext;
  readonly assignment: Assignment;
  readonly key: FormKey | null;
}

/**
 * What report a workbook is and what it says. Never throws and never guesses: what is not plain is left null with a
 * sentence that says what to decide.
 * @param folder folder part below what was dropped, "" at top
 */
export function readReport(
  workbook: Workbook,
  fileName: string,
  folder: string,
  context: ReportContext,
  assignment: Assignment = {},
): ReportReading {
  const { key, issues } = keyOf(workbook, context, fileName.normalize('NFC'));
  const source = {
    key,
    workbook,
    fileName: fileName.normalize('NFC'),
    folder: folder.normalize('NFC'),
    context,
    assignment,
  };
  const reading = readAnyForm(source);
  return issues.length === 0 ? reading : { ...reading, issues: [...issues, ...reading.issues] };
}

/** A clerk's word first, then the key it was sent out with, then what it looks like. */
function readAnyForm(source: Source): ReportReading {
  const { workbook, context, assignment, key } = source;
  const forms = recogniseForm(workbook, context.forms);
  if (key !== null && assignment.formId === undefined && forms.formId !== null && forms.formId !== key.formId)
    return withoutForm(source, forms, keyDenied(source, key));
  const formId = assignment.formId ?? key?.formId ?? forms.formId;
  const versions = context.forms.filter(({ id }) => id === formId);
  const guess = assignment.period ?? key?.period ?? null;
  const form = likeliestVersion(versions, forms.sights, guess);
  if (form === null) return withoutForm(source, forms, null);
  const reading = readForm(source, forms, form);
  const due = reading.period === null ? null : versionFor(versions, reading.period);
  if (due === null || due === form) return reading;
  if (shareOf(forms.sights, due) >= shareOf(forms.sights, form)) return readForm(source, forms, due);
  const { fileName } = source;
  const from = due.validFrom ?? null;
  const message = formMessages.oldVersion(fileName, form.label, form.version, due.version, from);
  return { ...reading, issues: [issueAt('warning', 'form-version', message), ...reading.issues] };
}

/** The version whose headings or labels are there; of equals the one for the period, else the newest. */
function likeliestVersion(
  versions: readonly FormDefinition[],
  sights: readonly FormSight[],
  period: PeriodKey | null,
): FormDefinition | null {
  const due = period === null ? null : versionFor(versions, period);
  const rank = (form: FormDefinition) => (form === due ? Number.MAX_SAFE_INTEGER : form.version);
  const [first] = versions.toSorted(
    (left, right) => shareOf(sights, right) - shareOf(sights, left) || rank(right) - rank(left),
  );
  return first ?? null;
}

function shareOf(sights: readonly FormSight[], form: FormDefinition): number {
  return Math.max(0, ...sights.filter((sight) => sight.form === form).map(({ share }) => share));
}

function keyDenied({ fileName, context }: Source, key: FormKey): Issue {
  const label = context.forms.find(({ id }) => id === key.formId)?.label ?? key.formId;
  return issueAt('error', 'key-form', formMessages.keyForm(fileName, label));
}

function readForm(source: Source, forms: FormMatch, form: FormDefinition): ReportReading {
  const { workbook, context, assignment } = source;
  const schedules = context.schedules.filter((schedule) => schedule.formId === form.id);
  const isNamed = assignment.formId !== undefined || source.key !== null;
  const sights = forms.sights.filter((sight) => sight.form === form && (isNamed || isEnough(sight)));
  const found = chooseSight(sights, source.fileName, sheetPeriod(schedules), filePeriod(source, schedules));
  const sheets = sheetChoice(
    found.rivals.map((one) => claimOf(source, one, schedules)),
    assignment.places,
  );
  const sight = sheets === null ? found.sight : chosenSight(sheets, found.rivals);
  const issues = sheets === null ? found.issues : answeredSheets(sheets, source.fileName);
  const lines = sight === null ? [] : headOf(sight);
  const [anySight] = sights; // which sheet counts may be open while all of them say whose it is
  const senderLines = sight === null && anySight !== undefined ? headOf(anySight) : lines;
  const period = periodOf(source, schedules, lines);
  const turned = sight?.layout === 'fields' ? readTurned(sight, source, schedules, period.period) : null;
  const isCompiled = sight?.layout === 'table' || turned !== null;
  const together = sheets?.chosen === AS_SUPPLEMENT ? found.rivals : sight === null ? [] : [sight];
  const units = unitsOn(context.units, schedules, period.period);
  const lists = together.flatMap(({ layout, list }) =>
    layout === 'list' && list !== null ? [{ table: list.table, banners: unitBanners(list.table, units) }] : [],
  );
  const ownBanner = lists[0]?.banners.length === 1 ? lists[0].banners.map(({ line }) => line) : [];
  const sender = isCompiled
    ? NO_SENDER
    : senderOf(source, { form, schedules, lines: [...senderLines, ...ownBanner], period: period.period });
  const split = splitOf(source, lists, sender, units);
  const unit = split === null ? sender : split.shares === null ? { ...sender, ...UNTOLD } : NO_SENDER;
  const groups = new Set(schedules.map(({ groupId }) => groupId));
  const near = dayNear(schedules, period.period);
  const splitContext = { form, fileName: source.fileName, near, units, groups };
  const body: Body | null =
    split?.shares == null
      ? (turned ?? readBodies(together, source, schedules, period.period))
      : readSplitList(split.table, split.shares, splitContext);
  const { period: newest, source: toldBy, issues: periodIssues } = periodWithColumns(period, body?.newest ?? null);
  return {
    formId: form.id,
    formVersion: form.version,
    formProposals: forms.proposals,
    unit: {
      unitId: unit.unitId,
      source: unit.source,
      proposals: unit.proposals,
      nameInFile: unit.nameInFile,
    },
    period: newest,
    periodSource: toldBy,
    content: body?.content ?? null,
    parts: body?.parts ?? null,
    rows: body?.rows ?? NO_ROWS,
    figures: body?.figures ?? [],
    list: body?.list ?? null,
    unmatched: sight === null ? null : unmatchedOf(sight, body?.open, body?.answers),
    choices: sheets === null ? (body?.choices ?? []) : [sheets],
    strangers: body?.strangers ?? [],
    issues: [
      ...unit.issues,
      ...endedSenderIssues(unit.unitId, { fileName: source.fileName, schedules, period: newest }, context),
      ...periodIssues,
      ...issues,
      ...(split?.shares == null ? lists.flatMap(({ table, banners }) => severalUnits(table, banners)) : []),
      ...together.flatMap(tableFindings),
      ...(body?.issues ?? (issues.length > 0 ? [] : [bodyMissing(source, form)])),
      ...hiddenParts(workbook, sight),
    ],
  };
}

interface BanneredList {
  readonly table: FoundTable;
  readonly banners: readonly UnitBanner[];
}

/** Whose the list is only the clerk can say. */
const UNTOLD = { unitId: null, source: null } as const;

/**
 * A list with banners of several units, to be cut up by them; `shares` is null when it has to be asked whose it is: some
 * person stands under no banner, or somebody sends it who is none of the units and none they lie in. Null for any other
 * list, and once the clerk has said whose it is.
 */
function splitOf(
  { assignment }: Source,
  [list, another]: readonly BanneredList[],
  sender: Sender,
  units: readonly Unit[],
): { readonly table: FoundTable; readonly shares: ReturnType<typeof sharesOf> } | null {
  if (list === undefined || another !== undefined || list.banners.length < 2) return null;
  if (assignment.unitId !== undefined) return null;
  const { table, banners } = list;
  const isOver = sender.unitId === null || banners.every(({ unit }) => unit.parentId === sender.unitId);
  return { table, shares: isOver ? sharesOf(table, banners, units) : null };
}

/** A single label with units over it may be anything. */
const LEAST_LINES = 2;

/** A compiled table names its units row by row. */
const NO_SENDER: Sender = { unitId: null, source: null, proposals: [], nameInFile: null, issues: [] };

function withoutForm(source: Source, forms: FormMatch, denied: Issue | null): ReportReading {
  const { workbook, fileName, context } = source;
  const first = workbook.sheets.find((sheet) => sheet.state === 'visible' && sheet.rowCount > 0);
  const lines = first === undefined ? [] : headerLines(first, HEAD_ROWS);
  const unit = senderOf(source, { form: null, schedules: [], lines, period: null });
  const message =
    first === undefined
      ? say.workbookEmpty(fileName)
      : say.formUnknown(
          fileName,
          context.forms.map(({ label }) => label),
        );
  const other = first === undefined ? null : formElsewhere(workbook, context);
  const unknown =
    other === null
      ? issueAt('error', first === undefined ? 'workbook-empty' : 'form-unknown', message)
      : issueAt('error', 'form-elsewhere', say.formElsewhere(fileName, other.form.label, other.campaign));
  return {
    formId: null,
    formVersion: null,
    formProposals: forms.proposals,
    unit: { unitId: unit.unitId, source: unit.source, proposals: unit.proposals, nameInFile: unit.nameInFile },
    period: source.assignment.period ?? null,
    periodSource: source.assignment.period === undefined ? null : 'clerk',
    content: null,
    parts: null,
    rows: NO_ROWS,
    figures: [],
    list: null,
    unmatched: null,
    choices: [],
    strangers: [],
    issues: [denied ?? unknown, ...hiddenParts(workbook, null)],
  };
}

/** The form of another campaign that the file plainly is: nobody sent the wrong one. */
function formElsewhere(workbook: Workbook, { elsewhere = [] }: ReportContext) {
  const { formId } = recogniseForm(
    workbook,
    elsewhere.map(({ form }) => form),
  );
  return elsewhere.find(({ form }) => form.id === formId) ?? null;
}

/** Rows above the body are looked at for names and days; without a body, these many. */
const HEAD_ROWS = 15;

function headOf({ sheet, form, list, fields }: FormSight): readonly HeaderLine[] {
  if (list !== null) return headerLines(sheet, list.table.area.top);
  return headerLines(sheet, fields.size > 0 ? bodyTop(sheet, form, fields) : HEAD_ROWS);
}

function sheetPeriod(schedules: readonly Schedule[]) {
  return (sight: FormSight) => {
    const lines = headOf(sight).map(({ text }) => text);
    return findPeriod({ lines, fileName: '', folder: '' }, schedules).period;
  };
}

function filePeriod({ fileName, folder, assignment, key }: Source, schedules: readonly Schedule[]): PeriodKey | null {
  if (assignment.period !== undefined || key !== null) return assignment.period ?? key?.period ?? null;
  return findPeriod({ lines: [], fileName, folder }, schedules).period;
}

type FoundPeriod = Omit<PeriodMatch, 'source'> & { readonly source: ReportReading['periodSource'] };

function periodOf(source: Source, schedules: readonly Schedule[], lines: readonly HeaderLine[]): FoundPeriod {
  const { assignment, fileName, folder, key } = source;
  if (assignment.period !== undefined) return { period: assignment.period, source: 'clerk', issues: [] };
  const texts = lines.map(({ text }) => text);
  if (key === null) return findPeriod({ lines: texts, fileName, folder }, schedules);
  return keyedPeriod(key, findPeriod({ lines: texts, fileName: '', folder: '' }, schedules), fileName);
}

/** Days over the columns of a table tell its periods when nothing above it does. */
function periodWithColumns(period: FoundPeriod, newest: PeriodKey | null): FoundPeriod {
  return period.period !== null || newest === null ? period : { period: newest, source: 'period-line', issues: [] };
}

type Sender = Omit<UnitMatch, 'source'> & { readonly source: ReportReading['unit']['source'] };

/** A keyed file may have been given any name, so its name says nothing about the unit. */
function senderOf(
  { fileName, folder, context, assignment, key }: Source,
  clues: Omit<SenderClues, 'fileName' | 'folder'>,
): Sender {
  const { unitId } = assignment;
  if (unitId !== undefined) return { unitId, source: 'clerk', proposals: [], nameInFile: null, issues: [] };
  if (key === null) return findSender({ ...clues, fileName, folder }, context);
  const shown = findSender({ ...clues, fileName: '', folder: '' }, context);
  return { ...keyedUnit(key, shown, context.units, fileName), nameInFile: null };
}

/** Whose report a sheet claims to be, for which period. */
function claimOf(source: Source, sight: FormSight, schedules: readonly Schedule[]): SheetClaim {
  const lines = headOf(sight);
  const { period } = periodOf(source, schedules, lines);
  const { unitId } = senderOf(source, { form: sight.form, schedules, lines, period });
  return { sight, unitId, period };
}

/** The first of sheets that are taken together; null while the clerk is asked. */
function chosenSight({ chosen }: PlaceChoice, rivals: readonly FormSight[]): FormSight | null {
  if (chosen === AS_SUPPLEMENT) return rivals[0] ?? null;
  return rivals.find((sight) => nameOfSight(sight) === chosen) ?? null;
}

type Body = BodyRead &
  Partial<Pick<PeriodsRead, 'parts' | 'choices' | 'strangers' | 'newest' | 'open'>> & {
    readonly answers?: readonly AnswerColumn[];
  };

function readBodies(
  sights: readonly FormSight[],
  source: Source,
  schedules: readonly Schedule[],
  period: PeriodKey | null,
): Body | null {
  const bodies = sights.flatMap((sight) => readBody(sight, source, schedules, period) ?? []);
  return bodies.length > 1 ? joinedBodies(bodies) : (bodies[0] ?? null);
}

function readBody(
  sight: FormSight,
  source: Source,
  schedules: readonly Schedule[],
  period: PeriodKey | null,
): Body | null {
  const { fileName } = source;
  const { form, sheet, fields, list } = sight;
  const near = dayNear(schedules, period);
  if (sight.layout === 'fields') {
    const periodOf = (heading: string) => periodOfHeadings([heading], schedules);
    const settled = settleAnswers(sheet, fields, { form, period, periodOf, isBlankOfOurs: source.key !== null });
    const body = readFieldForm(sheet, form, settled.fields, near);
    return { ...body, answers: settled.open, issues: [...settled.issues, ...body.issues] };
  }
  if (list === null) return null;
  if (sight.layout === 'list') return readList(list.table, { form, fileName, near });
  return readPeriods(list, tableContextOf(source, form, schedules, period), schedules, period);
}

function tableContextOf(
  { fileName, context, assignment }: Source,
  form: FormDefinition,
  schedules: readonly Schedule[],
  period: PeriodKey | null,
): TableContext {
  return {
    form,
    fileName,
    near: dayNear(schedules, period),
    units: unitsOn(context.units, schedules, period),
    registry: context.units,
    groups: new Set(schedules.map(({ groupId }) => groupId)),
    places: assignment.places,
  };
}

/** Units across and figures down; null for the form of one unit. */
function readTurned(
  { form, sheet, fields }: FormSight,
  source: Source,
  schedules: readonly Schedule[],
  period: PeriodKey | null,
): Body | null {
  if (fields.size < LEAST_LINES) return null;
  return readTurnedTable(sheet, fields, tableContextOf(source, form, schedules, period));
}

function bodyMissing({ fileName }: Source, form: FormDefinition): Issue {
  return issueAt('error', 'table-not-found', say.tableNotFound(fileName, form.label));
}

/** Hidden rows are read, hidden sheets are not; both are said. */
function hiddenParts(workbook: Workbook, sight: FormSight | null): readonly Issue[] {
  const tables = sight?.list ? [sight.list.table] : [];
  return workbook.sheets.flatMap((sheet) => {
    if (isKeySheet(sheet)) return [];
    if (sheet.state !== 'visible') return sheetIssues(sheet, []);
    return sheet === sight?.sheet ? sheetIssues(sheet, tables) : [];
  });
}
