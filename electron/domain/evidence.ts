import type { FormDefinition } from './form';
import { AS_WRITTEN, type Likeness } from './likeness';
import type { ArrivalStanding, Figure, PersonList, ReportContent } from './submission';
import { supplemented } from './supplement';

/** How the arrival hour of a keyed report is known: stamp of the message, stamp or book of the office, a call, memory. */
export const ARRIVAL_BASES = ['message', 'stamp', 'call', 'memory'] as const;
export type ArrivalBasis = (typeof ARRIVAL_BASES)[number];

/** What proves that a report came. */
export type EvidencePiece =
  | { readonly kind: 'message'; readonly text: string; readonly sender: string | null }
  | { readonly kind: 'picture'; readonly sha256: string; readonly fileName: string };

/** A report as one way told it: perhaps only a figure or two of those the form asks for. */
export interface ToldReport {
  readonly figures: Readonly<Record<string, Figure>>;
  /** People on the list, where only their number was told; null: not told. */
  readonly rows: number | null;
  readonly isNil: boolean;
  /** Rows of the whole list after it was added to another one, where a list itself is not there; left out: it was not. */
  readonly wholeRows?: number | null;
}

/** One figure that two ways tell differently. `null`: the number of rows. */
export interface ToldDifference {
  readonly fieldKey: string | null;
  readonly before: number;
  readonly after: number;
}

/** A report that is in place, with the number of its rows when the list itself is not there; null: not known. */
export interface StandingReport {
  readonly content: ReportContent;
  readonly rows: number | null;
}

/** Rows of a report, from its list or as told; null when neither says. */
export function rowsOf({ content, rows }: StandingReport): number | null {
  if (content.isNil) return content.persons.length;
  return content.persons.length > 0 ? Math.max(content.persons.length, rows ?? 0) : rows;
}

/**
 * Rows of a list with those a supplement adds; `null`: of one of them nobody knows how many there are. Left out
 * (`undefined`): both lists are there, and the whole is told by its people.
 */
export function wholeRowsOf(
  live: StandingReport,
  came: { readonly rows: number | null; readonly persons: Pick<PersonList, 'length'> },
): number | null | undefined {
  const before = rowsOf(live);
  const isListed = before === live.content.persons.length && came.persons.length > 0;
  if (isListed) return undefined;
  const added = came.persons.length > 0 ? came.persons.length : came.rows;
  return before === null || added === null ? null : before + added;
}

/**
 * Where a later telling contradicts a report. What one of the two leaves out contradicts nothing: blank is not zero.
 * @returns in the order of the form, rows last; empty when both can be the same report
 */
export function toldDifferences(
  live: StandingReport,
  told: ToldReport,
  form: Pick<FormDefinition, 'fields'>,
): readonly ToldDifference[] {
  const figures = form.fields.flatMap(({ key }): readonly ToldDifference[] => {
    const before = live.content.figures[key];
    const after = told.figures[key];
    if (before?.kind !== 'number' || after?.kind !== 'number' || before.value === after.value) return [];
    return [{ fieldKey: key, before: before.value, after: after.value }];
  });
  const before = rowsOf(live);
  if (before === null || told.rows === null || before === told.rows) return figures;
  return [...figures, { fieldKey: null, before, after: told.rows }];
}

/** Whether two tellings can be one report: no figure differs, and both or neither say "không phát sinh". */
export function isSameReport(live: StandingReport, told: ToldReport, form: Pick<FormDefinition, 'fields'>): boolean {
  const saysNothingNew = told.isNil === live.content.isNil;
  return saysNothingNew && toldDifferences(live, told, form).length === 0;
}

/** What becomes of the figures when a report comes for a place that is filled. */
export interface Settled {
  readonly standing: ArrivalStanding | 'supplements';
  readonly content: ReportContent;
  /** The content holds something that only the version before said. */
  readonly isMerged: boolean;
}

/**
 * @param standing what the clerk, or the figures themselves, say of the report that came
 * @returns two lists added together only where somebody says so, and no figure wiped out by a blank
 */
export function settle<Standing extends Settled['standing']>(
  live: ReportContent,
  came: ReportContent,
  standing: Standing,
  likeness: Likeness = AS_WRITTEN,
): Settled & { readonly standing: Standing } {
  if (standing === 'keeps') return { standing, content: live, isMerged: true };
  const all = supplemented(live, came, likeness);
  if (standing === 'supplements') return { standing, content: all, isMerged: false }; // its meaning says so
  const takesList = came.persons.length > 0 || (standing === 'replaces' && came.isNil);
  const content = { ...all, isNil: came.isNil, persons: takesList ? came.persons : live.persons };
  return { standing, content, isMerged: JSON.stringify(content) !== JSON.stringify(inOrderOf(content, came)) };
}

/** The report that came with its fields in the order of the other, so that the two can be compared as text. */
function inOrderOf(model: ReportContent, { figures, texts, ...rest }: ReportContent): ReportContent {
  const ordered = <T>(keys: Readonly<Record<string, unknown>>, values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.keys(keys).flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
  return {
    figures: ordered(model.figures, figures),
    texts: ordered(model.texts, texts),
    persons: rest.persons,
    isNil: rest.isNil,
    dataAsOf: rest.dataAsOf,
  };
}
