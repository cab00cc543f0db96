import type { Issue } from '../../domain/issue';
import type { PeriodKey } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { rangeText } from '../cells';
import { issueAt } from '../issues';
import type { FormSight } from '../recogniseForm';

/** The sheet to read, or why none can be chosen. */
export interface Choice {
  readonly sight: FormSight | null;
  readonly issues: readonly Issue[];
  /** Sheets of which any may be meant; empty when one was chosen, or there is none. */
  readonly rivals: readonly FormSight[];
}

/**
 * One sheet of the workbook for one form. Several filled sheets are several reports: taken is the one for the period the
 * file is for; when that does not single one out, none is.
 * @param sights sheets that hold the form, best first
 * @param periodOf what the sheet itself says; null when it says nothing
 * @param wanted the period the file's name or the clerk gives
 */
export function chooseSight(
  sights: readonly FormSight[],
  fileName: string,
  periodOf: (sight: FormSight) => PeriodKey | null,
  wanted: PeriodKey | null,
): Choice {
  const filled = sights.filter(isFilled);
  const [first, second] = filled.length > 0 ? filled : sights.slice(0, 1);
  if (first === undefined) return { sight: null, issues: [], rivals: [] };
  if (second === undefined) return { sight: first, issues: [], rivals: [] };
  const ofPeriod = wanted === null ? [] : filled.filter((sight) => periodOf(sight) === wanted);
  const names = (some: readonly FormSight[]) => some.map(nameOfSight);
  const [only, another] = ofPeriod;
  if (only === undefined || another !== undefined)
    return {
      sight: null,
      issues: [issueAt('error', 'several-reports', say.severalReports(fileName, names(filled)))],
      rivals: only === undefined ? filled : ofPeriod,
    };
  const left = filled.filter((sight) => sight !== only);
  const message = say.otherSheets(fileName, nameOfSight(only), names(left));
  return { sight: only, issues: [issueAt('warning', 'other-sheets', message)], rivals: [] };
}

/** Name of the sheet, with the ground of the table where a sheet may hold several. */
export function nameOfSight({ sheet, list }: FormSight): string {
  return list === null ? sheet.name : `${sheet.name}!${rangeText(list.table.area)}`;
}

function isFilled({ list, fields }: FormSight): boolean {
  if (list !== null) return list.table.rows.some(({ kind }) => kind === 'record' || kind === 'nil');
  return [...fields.values()].some(({ text }) => text !== '');
}
