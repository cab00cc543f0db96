import type { LocalTime } from './calendar';
import { groupBy } from './groupBy';
import type { Known } from './knownReports';
import { type DutyMerger, type Obligation, type ObligationStatus, statusOf } from './obligation';
import { madeOf } from './summary/heirs';

interface Came {
  readonly arrivedAt: LocalTime;
  readonly isNil: boolean;
}

/**
 * What mergers made of duties, by id: a new unit that has not reported has when all it was made of have, and what they
 * reported is counted in it, as it is once the new unit has reported itself. The totals count by the same rule
 * (`summary/mergedParts`), so that a board, a day's list and a closing say the same x of y as they do.
 * @param wholes by id of the new unit: the units that went into it, each whole and into nothing else
 * @param known reports that had come by the moment that is looked at
 * @param labels how units are called
 */
export function mergersOfDuties(
  obligations: readonly Obligation[],
  wholes: ReadonlyMap<string, readonly string[]>,
  known: Pick<Known<Came>, 'get' | 'has'>,
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, DutyMerger> {
  const found = new Map<string, DutyMerger>();
  if (wholes.size === 0) return found;
  const concerned = new Set([...wholes].flatMap(([id, parts]) => [id, ...parts]));
  const rows = obligations.filter(({ unitId, isWithdrawn }) => !isWithdrawn && concerned.has(unitId));
  for (const own of groupBy(rows, ({ scheduleId, period }) => JSON.stringify([scheduleId, period])).values())
    settlePeriod(own, { wholes, known, labels }, found);
  return found;
}

/** The duties with what mergers made of them. @param countedIn words why a report is not counted under an old name */
export function withMergers(
  obligations: readonly Obligation[],
  mergers: ReadonlyMap<string, DutyMerger>,
  countedIn: (successorId: string) => string,
): readonly Obligation[] {
  return obligations.map((row) => {
    const merger = mergers.get(row.id);
    if (merger === undefined) return row;
    if (merger.kind === 'answered') return { ...row, merger };
    return { ...row, merger, exemptReason: row.exemptReason ?? countedIn(merger.successorId) };
  });
}

interface Ground {
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  readonly known: Pick<Known<Came>, 'get' | 'has'>;
  readonly labels: ReadonlyMap<string, string>;
}

/** @param rows of one duty of the paper and one period */
function settlePeriod(rows: readonly Obligation[], ground: Ground, found: Map<string, DutyMerger>): void {
  const { wholes, known } = ground;
  const byUnit = new Map(rows.map((row) => [row.unitId, row]));
  const hasOwn = (unitId: string) => known.has(byUnit.get(unitId)?.id ?? '');
  for (const row of rows) {
    if (!wholes.has(row.unitId)) continue;
    const { reporting, all } = madeOf(row.unitId, wholes, hasOwn);
    const parts = reporting.filter(hasOwn).flatMap((unitId) => byUnit.get(unitId) ?? []);
    const isReplaced = known.has(row.id);
    if (!isReplaced && (row.exemptReason !== null || parts.length < reporting.length || parts.length === 0)) continue;
    if (!isReplaced) found.set(row.id, answered(parts, ground));
    const spokenFor = all.flatMap((unitId) => byUnit.get(unitId) ?? []);
    for (const part of spokenFor) found.set(part.id, { kind: 'counted-in', successorId: row.unitId });
  }
}

/** @param parts each with a report */
function answered(parts: readonly Obligation[], { known, labels }: Ground): DutyMerger {
  const statuses = parts.map((row) => ownStatus(row, known.get(row.id) ?? []));
  const late = statuses.flatMap(({ lateMinutes }) => lateMinutes ?? []);
  const arrivals = statuses.flatMap(({ arrivedAt }) => arrivedAt ?? []).toSorted();
  const isNil = statuses.every(({ state }) => state === 'zero');
  return {
    kind: 'answered',
    parts: parts.map(({ unitId }) => labels.get(unitId) ?? unitId),
    state: isNil ? 'zero' : late.length > 0 ? 'late' : 'on-time',
    arrivedAt: arrivals.at(-1) ?? arrivedNever(),
    lateMinutes: late.length > 0 ? Math.max(...late) : null,
  };
}

/** As if the unit were still there: what it reported is the new unit's. */
function ownStatus({ isUnitEnded: _, ...row }: Obligation, reports: readonly Came[]): ObligationStatus {
  const first = reports.map(({ arrivedAt }) => arrivedAt).toSorted()[0] ?? arrivedNever();
  return statusOf(row, first, reports.at(-1)?.isNil ?? false, first);
}

function arrivedNever(): never {
  throw new Error('a part that is counted has a report');
}
