import type { IsoDay } from '../domain/calendar';
import type { Clause, Directive } from '../domain/directive';
import { isReportClause } from '../domain/taskStanding';
import type { TaskSource } from '../ipc/contract';

/** What a directive gives out: its clauses in the order of the paper, then its duties to pass the letter on. */
export function taskSources(directive: Directive): readonly TaskSource[] {
  return [
    ...directive.clauses.map((clause) => clauseSource(clause, directive)),
    ...directive.relays.map((relay) => ({
      kind: 'relay' as const,
      sourceId: relay.id,
      number: directive.clauses.find(({ id }) => id === relay.clauseId)?.number ?? '',
      title: relay.quote,
      words: [relay.quote],
      bodies: relay.bodies,
      dueOn: null,
      isByReports: false,
    })),
  ];
}

function clauseSource({ id, number, heading, paragraphs, window }: Clause, { schedules }: Directive): TaskSource {
  const dueOn: IsoDay | null = window?.to ?? null;
  const words = heading === null ? paragraphs : [heading, ...paragraphs];
  const isByReports = isReportClause(id, schedules);
  return { kind: 'clause', sourceId: id, number, title: titleOf(number, words), words, bodies: [], dueOn, isByReports };
}

/** The first line without the number it starts with, which stands beside it. */
function titleOf(number: string, words: readonly string[]): string {
  const [first = ''] = words;
  return first.startsWith(`${number}.`) ? first.slice(number.length + 1).trim() : first;
}
