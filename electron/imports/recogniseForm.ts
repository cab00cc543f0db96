import type { FormDefinition } from '../domain/form';
import { foldedPhrase, foldForSearch } from '../domain/vietnamese';
import { shownCells } from './cells';
import { type Sheet, usedRows, type Workbook } from './grid';
import { compiledSights } from './report/compiledTable';
import { type FoundField, findFields } from './report/findFields';
import { type ColumnMatch, matchColumns } from './report/matchColumns';
import { findTables } from './tables/findTables';
import type { FoundTable } from './tables/types';

/** One sheet taken as one form: how much of the form is there, and where. */
export interface FormSight {
  readonly form: FormDefinition;
  readonly sheet: Sheet;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: 'headings' | 'labels' | 'title' | 'none';
  /** Share of the form's headings or labels that were found. */
  readonly share: number;
  /** `table`: one row per unit; `fields`: labels that go down; whatever shape the form itself has. */
  readonly layout: FormDefinition['shape'];
  /** The table of a list form or of a compiled table. */
  readonly list: { readonly table: FoundTable; readonly match: ColumnMatch } | null;
  readonly fields: ReadonlyMap<string, FoundField>;
}

export interface FormMatch {
  /** null: no form is plainly the one. */
  readonly formId: string | null;
  readonly score: number;
  readonly reason: FormSight['reason'];
  /** Forms the file may be, best first; those without any likeness left out. */
  readonly proposals: readonly { readonly formId: string; readonly score: number }[];
  /** Every visible sheet as every form, best first. */
  readonly sights: readonly FormSight[];
}

const ENOUGH = 0.6;
const ENOUGH_WITH_TITLE = 0.4;
/** A second form this close makes the choice a guess. */
const TOO_CLOSE = 0.1;
const LEAST_PROPOSAL = 0.25;
const TITLE_ROWS = 60;

/** Which form a workbook is, from its headings, labels and title; never from its file name. */
export function recogniseForm(workbook: Workbook, forms: readonly FormDefinition[]): FormMatch {
  const sights = workbook.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap((sheet) => sightsOf(sheet, forms))
    .sort((left, right) => right.score - left.score);
  const bestOfForm = sights.filter((sight, at) => sights.findIndex(({ form }) => form.id === sight.form.id) === at);
  const [best, second] = bestOfForm;
  const isPlain = best !== undefined && isEnough(best) && best.score - (second?.score ?? 0) >= TOO_CLOSE;
  return {
    formId: isPlain ? best.form.id : null,
    score: best?.score ?? 0,
    reason: best?.reason ?? 'none',
    proposals: bestOfForm
      .filter(({ score }) => score >= LEAST_PROPOSAL)
      .map(({ form, score }) => ({ formId: form.id, score })),
    sights,
  };
}

/** True when the sheet holds enough of the form to be read as it. */
export function isEnough({ share, form, sheet }: FormSight): boolean {
  return share >= ENOUGH || (share >= ENOUGH_WITH_TITLE && titleShare(form, headTexts(sheet)) >= 0.5);
}

function sightsOf(sheet: Sheet, forms: readonly FormDefinition[]): readonly FormSight[] {
  const tables = findTables(sheet);
  const texts = headTexts(sheet);
  return forms.flatMap((form) => {
    const compiled = compiledSights(tables, form).map((list) => sightOf(sheet, form, 'table', list, texts));
    const best = Math.max(0, ...compiled.map(({ share }) => share));
    const down = form.shape === 'table' ? sightOf(sheet, form, 'fields', null, texts) : null; // its labels may go down
    if (down !== null && (compiled.length === 0 || down.share > best)) return [down];
    if (compiled.length > 0) return compiled;
    const lists = form.shape === 'list' ? tablesFor(tables, form) : [];
    return (lists.length > 0 ? lists : [null]).map((list) => sightOf(sheet, form, form.shape, list, texts));
  });
}

function sightOf(
  sheet: Sheet,
  form: FormDefinition,
  layout: FormSight['layout'],
  list: FormSight['list'],
  texts: readonly string[],
): FormSight {
  const fields = layout === 'fields' ? findFields(sheet, form.fields) : new Map<string, FoundField>();
  const share = shareOf(form, layout, list, fields.size);
  const title = titleShare(form, texts);
  const score = 0.7 * share + 0.2 * title + (hasLabel(form, texts) ? 0.1 : 0);
  const reason =
    share >= ENOUGH_WITH_TITLE ? (layout === 'fields' ? 'labels' : 'headings') : title > 0 ? 'title' : 'none';
  return { form, sheet, score, reason, share, layout, list, fields };
}

function shareOf(form: FormDefinition, layout: FormSight['layout'], list: FormSight['list'], found: number): number {
  if (layout === 'fields') return found / Math.max(1, form.fields.length);
  return (layout === 'table' ? list?.match.figureShare : list?.match.share) ?? 0;
}

/** Tables that hold enough of the form, each a list of its own; else the one that comes nearest. */
function tablesFor(tables: readonly FoundTable[], form: FormDefinition): readonly NonNullable<FormSight['list']>[] {
  const matched = tables
    .map((table) => ({ table, match: matchColumns(table, form) }))
    .sort((left, right) => right.match.share - left.match.share);
  const enough = matched.filter(({ match }) => match.share >= ENOUGH_WITH_TITLE);
  return enough.length > 0 ? enough : matched.slice(0, 1);
}

function headTexts(sheet: Sheet): readonly string[] {
  const rows = Array.from(usedRows(sheet).subarray(0, TITLE_ROWS));
  const texts = rows.flatMap((row) => shownCells(sheet, row).map(({ text }) => text));
  return [sheet.name, ...texts].map(foldForSearch);
}

function titleShare(form: FormDefinition, texts: readonly string[]): number {
  const titles = form.titleLines.map(foldedPhrase);
  if (titles.length === 0) return 0;
  const phrases = texts.map(foldedPhrase);
  return titles.filter((title) => phrases.some((phrase) => phrase.includes(title))).length / titles.length;
}

/** "(Mẫu 02)", "Mẫu số 2", "MAU 02" somewhere in the head or as the sheet's name. */
function hasLabel(form: FormDefinition, texts: readonly string[]): boolean {
  const label = /^(\D+?)0*(\d+)$/.exec(foldForSearch(form.label));
  if (label === null) return false;
  const pattern = new RegExp(`(?:^|\\b)${label[1]?.trim()} *(?:so *)?0*${label[2]}(?!\\d)`);
  return texts.some((text) => pattern.test(text));
}
