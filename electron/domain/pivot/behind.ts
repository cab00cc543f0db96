import type { LocalTime } from '../calendar';
import type { PeriodKey } from '../period';
import type { AnswerLine } from './answer';
import { countedEntries } from './countOnce';
import { ENTRY, FACT_STATES, type FactState, type PivotFacts, type PivotField } from './facts';
import { duties, periodsBetween } from './filterFacts';
import { LineFinder } from './lines';
import type { Question } from './question';

/** One report behind a cell, or one that is not there. */
export interface ReportBehind {
  readonly dutyId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly formId: string;
  readonly period: PeriodKey;
  readonly state: FactState;
  readonly lateMinutes: number | null;
  /** The figure, or the numerator; null: it gives none. */
  readonly value: number | null;
  /** The denominator of a rate. */
  readonly base: number | null;
  /** Name of the unit it went into, with which it is counted; null: by itself. */
  readonly countedWith: string | null;
  /** The place was left empty. */
  readonly isBlank: boolean;
  /** It has figures, but not of the data hour or an earlier one. */
  readonly isOfOtherHour: boolean;
  /** What the clerk let stand for it. */
  readonly isFilled: boolean;
}

export interface BehindCell {
  readonly asOf: LocalTime;
  readonly fieldId: string | null;
  readonly reports: readonly ReportBehind[];
}

/** The reports of a cell, by unit and period. Of a last figure also those before it: they show what was not taken. */
export function reportsBehind(
  question: Question,
  facts: PivotFacts,
  cell: { readonly row: AnswerLine; readonly column: AnswerLine; readonly field: PivotField | null },
): BehindCell {
  const { row, column, field } = cell;
  const kept = duties(question.filter, facts);
  const within = periodsBetween(question.filter, facts);
  const groups = new Set(
    question.filter.groupIds.length > 0 ? question.filter.groupIds : facts.groups.map(({ id }) => id),
  );
  const rows = new LineFinder(question.rows, facts, groups);
  const columns = new LineFinder(question.columns, facts, groups);
  const wanted = [keyOf(row), keyOf(column)] as const;
  const figures = field === null ? undefined : facts.columns.get(field.id);
  const entries = figures && countedEntries(figures, kept);
  const placeOf = new Map<number, number>();
  for (let at = 0; figures !== undefined && at < figures.duties.length; at += 1)
    placeOf.set(figures.duties[at] ?? 0, at);
  const reports: ReportBehind[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const [unit, period, state] = [facts.unit[at] ?? 0, facts.period[at] ?? 0, facts.state[at] ?? 0];
    const isAsked = figures === undefined || (placeOf.has(at) && facts.hasBegun[at] === 1);
    if (kept[at] === 0 || within[period] === 0 || !isAsked) continue;
    const isIn = [rows, columns].every((finder, side) =>
      finder.find(unit, period, state).some((line) => (finder.lines[line]?.path ?? []).join('\u0001') === wanted[side]),
    );
    if (!isIn) continue;
    const place = placeOf.get(at) ?? -1;
    const entry = entries?.[place];
    const heir = entry === ENTRY.merged ? facts.units[facts.unit[figures?.absorbedBy?.[place] ?? -1] ?? -1] : undefined;
    const isFilled = question.hasChoices && figures?.isFilled[place] === 1;
    const hasNumber = entry === ENTRY.number || entry === ENTRY.merged || isFilled;
    const minutes = facts.lateMinutes[at] ?? -1;
    reports.push({
      dutyId: facts.dutyIds[at] ?? '',
      unitId: facts.units[unit]?.id ?? '',
      unitName: facts.units[unit]?.name ?? '',
      formId: facts.forms[facts.form[at] ?? -1]?.id ?? '',
      period: facts.periods[period] ?? 'once',
      state: FACT_STATES[state] ?? 'not-due',
      lateMinutes: minutes < 0 ? null : minutes,
      value: hasNumber ? (figures?.values[place] ?? null) : null,
      base: hasNumber && figures?.bases ? (figures.bases[place] ?? null) : null,
      countedWith: heir?.name ?? null,
      isBlank: entry === ENTRY.blank,
      isOfOtherHour: entry === ENTRY.laterHour || entry === ENTRY.noHour,
      isFilled,
    });
  }
  return { asOf: facts.asOf, fieldId: field?.id ?? null, reports };
}

/** Without the field: it is laid over the lines. */
function keyOf({ path }: AnswerLine): string {
  return path
    .filter(({ dimension }) => dimension !== 'field')
    .map(({ key }) => key)
    .join('\u0001');
}
