import { dayOf } from '../calendar';
import type { CompiledUnit } from '../compilation';
import { newPersonsOf, type UnitContext } from '../compileUnits';
import type { Known, KnownReport } from '../knownReports';
import { type Obligation, statusOf } from '../obligation';
import { countsInForce, endOf } from '../outsideCount';
import type { PeriodKey } from '../period';
import { figureMoment } from '../summary/dataHour';
import type { Unit } from '../unit';
import { PairMap } from './pairMap';
import { touchedUnits } from './touchedUnits';

/** Makes the row of a unit. @param before its duty of the period before */
type MakeRow = (unit: Unit, duty: Obligation, before: Obligation | null, context: UnitContext) => CompiledUnit;

/** Two periods of all rates of a form, at two hours. */
const MOST_KEPT = 40;

interface KeptRow {
  readonly row: CompiledUnit;
  /** Its report where that has a list: who is new on it is told by all the others, too. */
  readonly listed: KnownReport | null;
}

interface Kept {
  readonly madeOf: readonly unknown[];
  readonly known: Known;
  readonly arrived: Known;
  readonly rows: ReadonlyMap<string, KeptRow>;
}

const keptOf = new PairMap<Map<string, Kept>>();

/**
 * The rows of a period, one for each unit with a duty, in the order of the registry. The row of a unit of which nothing
 * has come since, and whose state is what it was, is the same object.
 */
export function keptRows(period: PeriodKey, context: UnitContext, make: MakeRow): readonly CompiledUnit[] {
  const { duties, input, indicator, known, arrived } = context;
  const byQuestion = keptOf.of(duties, input.units, () => new Map());
  const question = JSON.stringify([indicator.id, period, input.dataHour]);
  const madeOf = partsOf(period, context);
  const last = byQuestion.get(question);
  const before = last !== undefined && madeOf.every((one, place) => one === last.madeOf[place]) ? last : null;
  const touched = before && touchedUnits(duties, known, before.known);
  // cut at a data hour, a report without figures of that hour tells that the unit has reported
  const arrivedOn = known === arrived ? touched : before && touchedUnits(duties, arrived, before.arrived);
  const isUntouched = (id: string) => touched?.has(id) === false && arrivedOn?.has(id) === false;
  const previous = duties.before(period);
  const rows = new Map<string, KeptRow>();
  for (const unit of input.units) {
    const duty = duties.dutyOf(unit.id, period);
    if (duty === undefined) continue;
    const kept = isUntouched(unit.id) ? before?.rows.get(unit.id) : undefined;
    if (kept !== undefined && stands(kept, duty, context)) {
      rows.set(unit.id, kept);
      continue;
    }
    const newest = known.get(duty.id)?.at(-1) ?? null;
    const dutyBefore = previous === null ? undefined : duties.dutyOf(unit.id, previous);
    const row = make(unit, duty, dutyBefore ?? null, context);
    rows.set(unit.id, { row, listed: newest !== null && newest.persons > 0 ? newest : null });
  }
  byQuestion.delete(question); // the one asked last comes last
  byQuestion.set(question, { madeOf, known, arrived, rows });
  for (const old of byQuestion.keys()) if (byQuestion.size > MOST_KEPT) byQuestion.delete(old);
  return Array.from(rows.values(), ({ row }) => row);
}

/** What rows are made of besides reports and limits. */
function partsOf(period: PeriodKey, { indicator, target, input }: UnitContext): readonly unknown[] {
  const moment = figureMoment(input);
  const end = endOf(period);
  const counted = countsInForce(input.outsideCounts, end === null || end > moment ? moment : end);
  const { baselines, unitLabels, outsideCounts, noteOf } = input;
  return [indicator, target, dayOf(moment), baselines, unitLabels, outsideCounts, counted, noteOf];
}

/** Whether a row of which nothing has come is still so at the hour. */
function stands({ row, listed }: KeptRow, duty: Obligation, context: UnitContext): boolean {
  const isOpen = row.receivedAt === null;
  if (isOpen && statusOf(duty, null, false, context.input.asOf).state !== row.state) return false;
  return listed === null || newPersonsOf(listed, context) === row.newPersons;
}
