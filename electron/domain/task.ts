import { type IsoDay, isIsoDay, type LocalTime } from './calendar';
import type { ClauseAddressee, Directive } from './directive';
import { isValidOn, type Unit } from './unit';

/**
 * One fixed row of work: a clause (or the duty to pass the letter on) and a unit it is given to. Rows, like obligations,
 * so that "so many of so many done" always has the same base. How far it is stands in its notes.
 */
export interface Task {
  readonly id: string;
  readonly kind: 'clause' | 'relay';
  /** Clause or relay duty of the directive. */
  readonly sourceId: string;
  readonly unitId: string;
  readonly role: ClauseAddressee['role'];
  /** Last day in time; null: the paper gives none. */
  readonly dueOn: IsoDay | null;
  /** The amended paper no longer asks for it; kept because something was noted on it. */
  readonly isWithdrawn: boolean;
}

/** What was noted on a task. `done` and `reopened` change where it stands, `progress` only tells. */
export const TASK_STEPS = ['progress', 'done', 'reopened'] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

export interface TaskNote {
  readonly id: string;
  readonly taskId: string;
  readonly step: TaskStep;
  /** When the unit did it, as the clerk says; decides whether it was in time. */
  readonly happenedAt: LocalTime;
  readonly notedAt: LocalTime;
  readonly notedBy: string;
  readonly text: string;
  /** A picture or paper that shows it, kept among the attached files. */
  readonly evidence: { readonly sha256: string; readonly fileName: string } | null;
  /** null: it counts. */
  readonly removedAt: LocalTime | null;
}

/** Stable, so that making the rows again changes nothing that exists. */
export function taskId(directiveId: string, kind: Task['kind'], sourceId: string, unitId: string): string {
  return [directiveId, kind, sourceId, unitId].join('/');
}

/** All tasks of a directive in force: every clause for every unit it names, then every duty to pass the letter on. */
export function tasksOf(directive: Directive, units: readonly Unit[]): readonly Task[] {
  if (directive.isDraft) return [];
  const day = issueDay(directive);
  const living = day === null ? units : units.filter((unit) => isValidOn(unit, day));
  const make = (kind: Task['kind'], sourceId: string, dueOn: IsoDay | null) => (addressee: ClauseAddressee) =>
    living
      .filter(({ groups }) => groups.includes(addressee.groupId))
      .map((unit) => ({
        id: taskId(directive.id, kind, sourceId, unit.id),
        kind,
        sourceId,
        unitId: unit.id,
        role: addressee.role,
        dueOn,
        isWithdrawn: false,
      }));
  const clauses = directive.clauses.flatMap(({ id, addressees, window }) =>
    leadsFirst(addressees).flatMap(make('clause', id, window?.to ?? null)),
  );
  const relays = directive.relays.flatMap(({ id, groupId }) => make('relay', id, null)({ groupId, role: 'lead' }));
  const first = new Set<string>();
  return [...clauses, ...relays].filter(({ id }) => !first.has(id) && first.add(id));
}

/** A unit that one clause names twice leads, if it leads in one of its groups. */
function leadsFirst(addressees: readonly ClauseAddressee[]): readonly ClauseAddressee[] {
  const rank = ({ role }: ClauseAddressee) => (role === 'lead' ? 0 : 1);
  return addressees.toSorted((left, right) => rank(left) - rank(right));
}

/**
 * The day the paper was issued, the first of its month while the day is blank or none of that month ("29/02/2023");
 * null without month and year.
 */
export function issueDay({
  issuedDay,
  issuedMonth,
  issuedYear,
}: Pick<Directive, 'issuedDay' | 'issuedMonth' | 'issuedYear'>): IsoDay | null {
  if (issuedMonth === null || issuedYear === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const days = [issuedDay ?? 1, 1].map((day) => `${issuedYear}-${two(issuedMonth)}-${two(day)}`);
  return days.find(isIsoDay) ?? null;
}
