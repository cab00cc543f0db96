import { dayOf, type LocalTime } from '../domain/calendar';
import type { Clause, Schedule } from '../domain/directive';
import type { DueRule } from '../domain/dueRule';
import { rulesOfBefore } from '../domain/earlierLimits';
import type { FormDefinition } from '../domain/form';
import { formOfDuty, WRITTEN_REPORT } from '../domain/writtenReport';
import { cycleText, daysText, dueText } from './dueText';
import { dayText } from './moment';

/** How each duty's report is called, by id of the duty. */
export type DutyLabels = ReadonlyMap<string, string>;

interface Named {
  readonly schedules: readonly Schedule[];
  readonly clauses: readonly Pick<Clause, 'id' | 'number'>[];
}

type Mark = (schedule: Schedule) => string;

/**
 * The name of a duty's report: that of its form, and where several duties share it, what tells them apart: `Mẫu 01 (một
 * lần, hạn 09h00 ngày 19/8/2021)`, `Báo cáo bằng văn bản (khoản 3)`. No two duties are called alike.
 */
export function dutyLabels({ schedules, clauses }: Named, forms: readonly FormDefinition[]): DutyLabels {
  const names = new Map([...forms, WRITTEN_REPORT].map(({ id, label }) => [id, label]));
  const owed = schedules.filter(({ owedBy }) => owedBy === 'units');
  const labels = new Map<string, string>();
  for (const { id, formId } of schedules) labels.set(id, names.get(formOfDuty({ formId })) ?? formId ?? '');
  for (const label of new Set(labels.values())) {
    const alike = owed.filter(({ id }) => labels.get(id) === label);
    if (alike.length < 2) continue;
    const mark = telling(alike, clauses);
    for (const schedule of alike) labels.set(schedule.id, `${label} (${mark(schedule)})`);
  }
  return labels;
}

/** The shortest words that none of the duties shares with another; a running number where the paper has none. */
function telling(alike: readonly Schedule[], clauses: Named['clauses']): Mark {
  const ofClause: Mark = ({ clauseId }) => `khoản ${clauses.find(({ id }) => id === clauseId)?.number ?? ''}`.trim();
  const ofDue: Mark = ({ due }) => dueMark(due);
  const both: Mark = (schedule) => `${ofClause(schedule)}, ${ofDue(schedule)}`;
  const whole: Mark = ({ due }) => dueText(due);
  const short = alike.every(({ formId }) => formId === null) ? [ofClause, ofDue] : [ofDue, ofClause];
  const marks = [...short, both, whole];
  const found = marks.find((mark) => new Set(alike.map(mark)).size === alike.length);
  return found ?? ((schedule) => `${both(schedule)}, lần ${alike.indexOf(schedule) + 1}`);
}

/** `hằng ngày 15h00`, `một lần, hạn 20/8/2021`, `hằng tuần`, `theo mốc`, `không nêu hạn`. */
function dueMark(due: DueRule): string {
  switch (due.kind) {
    case 'once':
      return `một lần, hạn ${limitText(due.dueAt)}`;
    case 'daily':
      return `${daysText(due)} ${hour(due.clock)}${earlierHours(due)}`;
    case 'periodic':
      return cycleText(due);
    case 'milestones':
      return `theo mốc, ${hour(due.clock)}${earlierHours(due)}`;
    case 'undated':
      return 'không nêu hạn';
  }
}

/** `, đến hết ngày 17/8/2021: 09h00`: a label stands beside days past too, and must not call them by an hour of later. */
function earlierHours(due: DueRule): string {
  return rulesOfBefore(due)
    .map(({ until, due: before }) => `, đến hết ngày ${dayText(until)}: ${hour(before.clock)}`)
    .join('');
}

/** A limit at the start or the end of a day needs no hour. */
function limitText(dueAt: LocalTime): string {
  const clock = dueAt.slice(11);
  const day = dayText(dayOf(dueAt));
  return clock === '00:00' || clock === '23:59' ? day : `${hour(clock)} ngày ${day}`;
}

function hour(clock: string): string {
  return clock.replace(':', 'h');
}
