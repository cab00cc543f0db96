import type { Schedule } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import type { Issue } from '../domain/issue';
import type { PeriodKey, ReportContent } from '../domain/submission';
import type { Unit, UnitSuccession } from '../domain/unit';
import { importMessages as say } from '../text/importMessages';
import { findPeriod, type PeriodMatch, type PeriodSource } from './findPeriod';
import type { Workbook } from './grid';
import { issueAt } from './issues';
import type { UnitMatch, UnitProposal } from './matchUnit';
import { type FormMatch, type FormSight, isEnough, recogniseForm } from './recogniseForm';
import { type BodyRead, type ListCells, NO_ROWS, type RowCounts } from './report/bodyRead';
import { chooseSight } from './report/chooseSight';
import { campaignYear, findSender, type SenderClues } from './report/findSender';
import { type HeaderLine, headerLines } from './report/headerBlock';
import type { ReadFigure } from './report/readCount';
import { readFieldForm } from './report/readFieldForm';
import { readList } from './report/readList';
import { sheetIssues } from './sheetIssues';

export interface ReportContext {
  readonly forms: readonly FormDefinition[];
  readonly units: readonly Unit[];
  /** What became of units that are no more; none known when absent. */
  readonly successions?: readonly UnitSuccession[];
  readonly schedules: readonly Schedule[];
}

/** What the clerk named by hand; it beats everything the file says. */
export interface Assignment {
  readonly formId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly period?: PeriodKey | undefined;
}

export interface ReportReading {
  /** null, as with unit and period: the clerk has to say. */
  readonly formId: string | null;
  readonly formProposals: readonly { readonly formId: string; readonly score: number }[];
  readonly unit: {
    readonly unitId: string | null;
    readonly source: UnitMatch['source'] | 'clerk';
    readonly proposals: readonly UnitProposal[];
  };
  readonly period: PeriodKey | null;
  readonly periodSource: PeriodSource | 'clerk' | null;
  /** null when no form was recognised or its body is not there. */
  readonly content: ReportContent | null;
  readonly rows: RowCounts;
  readonly figures: readonly ReadFigure[];
  /** Where the rows of a list stand; null for other forms. */
  readonly list: ListCells | null;
  readonly issues: readonly Issue[];
}

interface Source {
  readonly workbook: Workbook;
  /** NFC. */
  readonly fileName: string;
  readonly folder: string;
  readonly context: ReportContext;
  readonly assignment: Assignment;
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
  const source = {
    workbook,
    fileName: fileName.normalize('NFC'),
    folder: folder.normalize('NFC'),
    context,
    assignment,
  };
  const forms = recogniseForm(workbook, context.forms);
  const formId = assignment.formId ?? forms.formId;
  const form = context.forms.find(({ id }) => id === formId);
  if (form === undefined) return withoutForm(source, forms);
  const schedules = context.schedules.filter((schedule) => schedule.formId === form.id);
  const sights = forms.sights.filter(
    (sight) => sight.form === form && (assignment.formId !== undefined || isEnough(sight)),
  );
  const { sight, issues } = chooseSight(sights, source.fileName, sheetPeriod(schedules), filePeriod(source, schedules));
  const lines = sight === null ? [] : headOf(sight);
  const period = periodOf(source, schedules, lines);
  const unit = senderOf(source, { form, schedules, lines, period: period.period });
  const body = sight === null ? null : readBody(sight, source.fileName, campaignYear(schedules));
  return {
    formId: form.id,
    formProposals: forms.proposals,
    unit: {
      unitId: unit.unitId,
      source: assignment.unitId === undefined ? unit.source : 'clerk',
      proposals: unit.proposals,
    },
    period: period.period,
    periodSource: assignment.period === undefined ? period.source : 'clerk',
    content: body?.content ?? null,
    rows: body?.rows ?? NO_ROWS,
    figures: body?.figures ?? [],
    list: body?.list ?? null,
    issues: [
      ...unit.issues,
      ...period.issues,
      ...issues,
      ...(body?.issues ?? (issues.length > 0 ? [] : [bodyMissing(source, form)])),
      ...hiddenParts(workbook, sight),
    ],
  };
}

function withoutForm(source: Source, forms: FormMatch): ReportReading {
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
  const code = first === undefined ? 'workbook-empty' : 'form-unknown';
  return {
    formId: null,
    formProposals: forms.proposals,
    unit: { unitId: unit.unitId, source: unit.source, proposals: unit.proposals },
    period: source.assignment.period ?? null,
    periodSource: source.assignment.period === undefined ? null : 'clerk',
    content: null,
    rows: NO_ROWS,
    figures: [],
    list: null,
    issues: [issueAt('error', code, message), ...hiddenParts(workbook, null)],
  };
}

/** Rows above the body are looked at for names and days; without a body, these many. */
const HEAD_ROWS = 15;

function headOf({ sheet, list, fields }: FormSight): readonly HeaderLine[] {
  if (list !== null) return headerLines(sheet, list.table.area.top);
  const rows = [...fields.values()].map(({ label }) => label.row);
  return headerLines(sheet, rows.length > 0 ? Math.min(...rows) : HEAD_ROWS);
}

function sheetPeriod(schedules: readonly Schedule[]) {
  return (sight: FormSight) => {
    const lines = headOf(sight).map(({ text }) => text);
    return findPeriod({ lines, fileName: '', folder: '' }, schedules).period;
  };
}

function filePeriod({ fileName, folder, assignment }: Source, schedules: readonly Schedule[]): PeriodKey | null {
  return assignment.period ?? findPeriod({ lines: [], fileName, folder }, schedules).period;
}

function periodOf(source: Source, schedules: readonly Schedule[], lines: readonly HeaderLine[]): PeriodMatch {
  if (source.assignment.period !== undefined) return { period: source.assignment.period, source: null, issues: [] };
  const texts = lines.map(({ text }) => text);
  return findPeriod({ lines: texts, fileName: source.fileName, folder: source.folder }, schedules);
}

function senderOf(
  { fileName, folder, context, assignment }: Source,
  clues: Omit<SenderClues, 'fileName' | 'folder'>,
): UnitMatch {
  if (assignment.unitId !== undefined) return { unitId: assignment.unitId, source: null, proposals: [], issues: [] };
  return findSender({ ...clues, fileName, folder }, context.units, context.successions);
}

function readBody(sight: FormSight, fileName: string, year: number | null): BodyRead | null {
  if (sight.form.shape === 'fields') return readFieldForm(sight.sheet, sight.form, sight.fields, year);
  return sight.list === null ? null : readList(sight.list.table, { form: sight.form, fileName, year });
}

function bodyMissing({ fileName }: Source, form: FormDefinition): Issue {
  return issueAt('error', 'table-not-found', say.tableNotFound(fileName, form.label));
}

/** Hidden rows are read, hidden sheets are not; both are said. */
function hiddenParts(workbook: Workbook, sight: FormSight | null): readonly Issue[] {
  const tables = sight?.list ? [sight.list.table] : [];
  return workbook.sheets.flatMap((sheet) => {
    if (sheet.state !== 'visible') return sheetIssues(sheet, []);
    return sheet === sight?.sheet ? sheetIssues(sheet, tables) : [];
  });
}
