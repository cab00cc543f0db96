import { dayOf, type IsoDay, partsOf } from '../../domain/calendar';
import type { Schedule } from '../../domain/directive';
import type { FormDefinition } from '../../domain/form';
import type { PeriodKey } from '../../domain/submission';
import { isValidOn, type Unit } from '../../domain/unit';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { matchUnit, type UnitMatch } from '../matchUnit';
import { type HeaderLine, titleRow, unitCandidates } from './headerBlock';

export interface SenderClues {
  readonly lines: readonly HeaderLine[];
  readonly fileName: string;
  readonly folder: string;
  /** null when the file was not recognised. */
  readonly form: FormDefinition | null;
  /** Those of the form. */
  readonly schedules: readonly Schedule[];
  readonly period: PeriodKey | null;
}

/** The unit that sent a report, among those that existed on its day; one that does not owe the form is asked about. */
export function findSender(
  { lines, fileName, folder, form, schedules, period }: SenderClues,
  all: readonly Unit[],
): UnitMatch {
  const day = period === null || period === 'once' ? campaignDay(schedules) : period;
  const units = day === null ? all : all.filter((unit) => isValidOn(unit, day));
  const title = titleRow(lines, form?.titleLines ?? []);
  const letterhead = unitCandidates(title === null ? lines : lines.filter(({ row }) => row < title));
  const match = matchUnit({ content: unitCandidates(lines), letterhead, fileName, folder }, units);
  const unit = units.find(({ id }) => id === match.unitId);
  const owes = schedules.length === 0 || schedules.some(({ groupId }) => unit?.groups.includes(groupId));
  if (unit === undefined || form === null || owes) return match;
  const issue = issueAt('error', 'unit-not-owing', say.unitNotOwing(fileName, unit.name, form.label));
  return { ...match, unitId: null, source: null, issues: [issue] };
}

/** A day inside the campaign, to tell which units existed; null when no duty has a date. */
function campaignDay(schedules: readonly Schedule[]): IsoDay | null {
  for (const { due } of schedules) {
    if (due.kind === 'daily') return due.from;
    if (due.kind === 'once') return dayOf(due.dueAt);
  }
  return null;
}

/** Year of days that a file writes without one; null when no duty has a date. */
export function campaignYear(schedules: readonly Schedule[]): number | null {
  const day = campaignDay(schedules);
  return day === null ? null : partsOf(day).year;
}
