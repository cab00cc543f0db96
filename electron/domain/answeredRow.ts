import { type LocalTime, minutesBetween } from './calendar';
import { groundOf, isPastDue, type Obligation } from './obligation';
import type { ReportKey } from './submission';

/** Rows that a report of this unit, form and period may answer, those asked for no more left out. */
export function rowsAskedBy(obligations: readonly Obligation[], key: ReportKey): readonly Obligation[] {
  const ground = groundOf(key);
  return obligations.filter((row) => !row.isWithdrawn && groundOf(row) === ground);
}

/**
 * Which of several duties a report answers that came at `receivedAt` and does not say: the open one due at the nearest
 * hour. Until the nearest limit has passed, what comes after the first report corrects that one.
 * @param rows all of one unit, form and period
 * @returns null: there is none
 */
export function answeredRow(
  rows: readonly Obligation[],
  receivedAt: LocalTime,
  isAnswered: (obligationId: string) => boolean,
): Obligation | null {
  if (rows.length < 2) return rows[0] ?? null;
  const nearestFirst = rows.toSorted((one, other) => minutesOff(one, receivedAt) - minutesOff(other, receivedAt));
  const [nearest = null] = nearestFirst;
  const isCorrection = nearest !== null && isAnswered(nearest.id) && !isPastDue(nearest, receivedAt);
  if (isCorrection) return nearest;
  return nearestFirst.find(({ id }) => !isAnswered(id)) ?? nearest;
}

/** Minutes between a limit and an arrival; what has no limit comes last. */
function minutesOff({ dueAt }: Obligation, receivedAt: LocalTime): number {
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Math.abs(minutesBetween(dueAt, receivedAt));
}
