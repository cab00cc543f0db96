import { addDays, daysBetween, type IsoDay } from '../../domain/calendar';
import type { Schedule } from '../../domain/directive';
import { windowOf } from '../../domain/dueRule';
import type { FormDefinition } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { type PeriodKey, spanOf } from '../../domain/period';
import { isValidOn, successorsOn, type Unit, type UnitSuccession } from '../../domain/unit';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import { matchUnit, type UnitClues, type UnitMatch } from '../matchUnit';
import { beginsWithName } from '../unitNames';
import { type HeaderLine, saidSender, titleRow, unitCandidates } from './headerBlock';

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

/** What the sender of a report is looked for in. */
export interface SenderGround {
  /** All of the registry. */
  readonly units: readonly Unit[];
  /** What became of units that are no more; left out: none known. */
  readonly successions?: readonly UnitSuccession[] | undefined;
  /** How the office that collects the reports, and those above it, are written in the heads of its own forms. */
  readonly ownNames?: readonly string[] | undefined;
}

/**
 * The unit that sent a report, among those that existed on its day; one that does not owe the form is asked about, and for
 * one that is no more its successors are proposed.
 */
export function findSender(
  { lines, fileName, folder, form, schedules, period }: SenderClues,
  { units: all, successions = [], ownNames = [] }: SenderGround,
): UnitMatch {
  const day = dayFor(schedules, period);
  const units = unitsOn(all, schedules, period);
  const title = titleRow(lines, form?.titleLines ?? []);
  const letterhead = unitCandidates(title === null ? lines : lines.filter(({ row }) => row < title)).filter(
    (text) => !beginsWithName(text, ownNames),
  );
  const clues = { content: unitCandidates(lines), letterhead, said: saidSender(lines), fileName, folder };
  const match = matchUnit(clues, units, all);
  const unit = units.find(({ id }) => id === match.unitId);
  if (unit === undefined && day !== null) return formerSender(clues, day, all, successions) ?? match;
  const isFormer = unit !== undefined && day !== null && namesFormer(clues, { unit, units, day }, all);
  if (isFormer) return formerSender(clues, day, all, successions) ?? match;
  const owes = schedules.length === 0 || schedules.some(({ groupId }) => unit?.groups.includes(groupId));
  if (unit === undefined || form === null || owes) return match;
  const issue = issueAt('error', 'unit-not-owing', say.unitNotOwing(fileName, unit.name, form.label));
  return { ...match, unitId: null, source: null, nameInFile: null, issues: [issue] };
}

/** "Làng Dôr 1" had become "Làng Dôr" by the day: the name of the new unit is the beginning of the one the file says. */
function namesFormer(
  clues: UnitClues,
  { unit, units, day }: { readonly unit: Unit; readonly units: readonly Unit[]; readonly day: IsoDay },
  all: readonly Unit[],
): boolean {
  const start = `${foldForSearch(unit.name)} `;
  const longer = all.filter(
    ({ name, validTo }) => validTo !== null && validTo < day && foldForSearch(name).startsWith(start),
  );
  if (longer.length === 0) return false;
  const { unitId } = matchUnit(clues, [...units, ...longer], all);
  return longer.some(({ id }) => id === unitId);
}

/** A file that names a unit which had ended by the day: never taken for its successor without asking. */
function formerSender(
  clues: UnitClues,
  day: IsoDay,
  all: readonly Unit[],
  successions: readonly UnitSuccession[],
): UnitMatch | null {
  const former = all.filter(({ validTo }) => validTo !== null && validTo < day);
  if (former.length === 0) return null;
  const { unitId } = matchUnit(clues, former, all);
  const unit = former.find(({ id }) => id === unitId);
  if (unit === undefined || unit.validTo === null) return null;
  const byId = new Map(all.map((one) => [one.id, one]));
  const successors = successorsOn(unit.id, day, byId, successions).flatMap((id) => byId.get(id) ?? []);
  const names = successors.map(({ name }) => name);
  const issue = issueAt(
    'error',
    'unit-former-name',
    say.unitFormerName(clues.fileName, unit.name, unit.validTo, names),
  );
  const proposals = successors.map(({ id, name }, at) => ({
    unitId: id,
    unitName: name,
    area: null,
    score: 0.9 - at / 100,
  }));
  return { unitId: null, source: null, proposals, nameInFile: null, issues: [issue] };
}

/**
 * Of a report that is for a unit which is no more on its day, by its hidden key or because the clerk says so: what it counts
 * for. Nothing of a unit that is there.
 */
export function endedSenderIssues(
  unitId: string | null,
  { fileName, schedules, period }: Pick<SenderClues, 'fileName' | 'schedules' | 'period'>,
  { units, successions = [] }: SenderGround,
): readonly Issue[] {
  const day = dayFor(schedules, period);
  const unit = units.find(({ id }) => id === unitId);
  if (day === null || unit === undefined || unit.validTo === null || unit.validTo >= day) return [];
  const byId = new Map(units.map((one) => [one.id, one]));
  const names = successorsOn(unit.id, day, byId, successions).flatMap((id) => byId.get(id)?.name ?? []);
  return [issueAt('warning', 'unit-ended', say.unitEnded(fileName, unit.name, unit.validTo, names))];
}

/** Units that existed on the day of the report, or in the campaign when its day is not known. */
export function unitsOn(
  all: readonly Unit[],
  schedules: readonly Schedule[],
  period: PeriodKey | null,
): readonly Unit[] {
  const day = dayFor(schedules, period);
  return day === null ? all : all.filter((unit) => isValidOn(unit, day));
}

function dayFor(schedules: readonly Schedule[], period: PeriodKey | null): IsoDay | null {
  const span = period === null ? null : spanOf(period);
  return span === null ? campaignDay(schedules) : span.to;
}

/** A day inside the campaign, to tell which units existed; null when no duty has a date. */
function campaignDay(schedules: readonly Schedule[]): IsoDay | null {
  const [first] = schedules.flatMap(({ due }) => windowOf(due) ?? []);
  return first?.from ?? null;
}

/**
 * What a day without a year lies nearest to: the day the report is of, else the middle of the campaign, which may run over
 * the end of a year; null when no duty has a date.
 */
export function dayNear(schedules: readonly Schedule[], period: PeriodKey | null): IsoDay | null {
  const span = period === null ? null : spanOf(period);
  if (span !== null) return span.to;
  const [first] = schedules.flatMap(({ due }) => windowOf(due) ?? []);
  return first === undefined ? null : addDays(first.from, Math.floor(daysBetween(first.from, first.to) / 2));
}
