import { datedDuties, deadlinesInWords } from '../domain/clauseDeadline';
import type { Clause, Directive } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import { isReportClause } from '../domain/taskStanding';
import type { HolidayCalendar } from '../domain/workingDays';
import type { TaskSource } from '../ipc/contract';
import { dutyText } from '../text/dueText';

/** What a directive gives out: its clauses in the order of the paper, then its duties to pass the letter on. */
export function taskSources(
  directive: Directive,
  forms: readonly FormDefinition[],
  calendar: HolidayCalendar,
): readonly TaskSource[] {
  return [
    ...directive.clauses.map((clause) => ({
      ...clauseSource(clause, directive, forms),
      inWords: deadlinesInWords(clause, directive, calendar),
    })),
    ...directive.relays.map((relay) => ({
      kind: 'relay' as const,
      sourceId: relay.id,
      number: directive.clauses.find(({ id }) => id === relay.clauseId)?.number ?? '',
      title: relay.quote,
      words: [relay.quote],
      bodies: relay.bodies,
      dueOn: null,
      duties: [],
      inWords: [],
      isByReports: false,
    })),
  ];
}

function clauseSource(
  clause: Clause,
  directive: Directive,
  forms: readonly FormDefinition[],
): Omit<TaskSource, 'inWords'> {
  const { id, number, heading, paragraphs, window } = clause;
  const words = heading === null ? paragraphs : [heading, ...paragraphs];
  return {
    kind: 'clause',
    sourceId: id,
    number,
    title: titleOf(number, words),
    words,
    bodies: [],
    dueOn: window?.to ?? null,
    duties: datedDuties(id, directive.schedules).map((duty) => dutyText(duty, forms)),
    isByReports: isReportClause(id, directive.schedules),
  };
}

/** The first line without the number it starts with, which stands beside it. */
function titleOf(number: string, words: readonly string[]): string {
  const [first = ''] = words;
  return first.startsWith(`${number}.`) ? first.slice(number.length + 1).trim() : first;
}
