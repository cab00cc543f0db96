import { type Known, periodsOf } from './compilePeriods';
import type { CompileInput, UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import { groundOf, type Obligation } from './obligation';
import { reportsByHour } from './summary/dataHour';
import { currentTarget } from './targetStanding';

/** The form that a rate is reported on; null: nobody reports it. */
export function formOf({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>): string | null {
  for (const source of [numerator, denominator]) if (source.kind === 'field') return source.formId;
  return null;
}

/** Duties of the rate's form; those of units outside the group it is counted on are left out unless `everybody`. */
export function dutiesOf(
  indicator: Indicator,
  { obligations, units }: Pick<CompileInput, 'obligations' | 'units'>,
  everybody = false,
): readonly Obligation[] {
  const formId = formOf(indicator);
  const members = new Set(units.filter(({ groups }) => groups.includes(indicator.groupId)).map(({ id }) => id));
  return obligations.filter(
    (obligation) =>
      obligation.formId === formId && !obligation.isWithdrawn && (everybody || members.has(obligation.unitId)),
  );
}

/**
 * What the figures of one rate are read from: the duties of its form and group, and the milestone that counts now.
 * @param arrived reports that had arrived by the hour of the input
 */
export function contextOf(indicator: Indicator, input: CompileInput, arrived: Known): UnitContext {
  const known = reportsByHour(arrived, input.dataHour);
  const duties = figureRows(dutiesOf(indicator, input), known);
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  return {
    indicator,
    input,
    known,
    arrived,
    target: currentTarget(targets, input.asOf),
    duties: byUnit(duties),
    periods: periodsOf(duties),
  };
}

function byUnit(duties: readonly Obligation[]): UnitContext['duties'] {
  const found = new Map<string, Obligation[]>();
  for (const duty of duties) {
    const own = found.get(duty.unitId);
    if (own === undefined) found.set(duty.unitId, [duty]);
    else own.push(duty);
  }
  return found;
}

/**
 * One row for each unit and period: of several duties that ask for the same figures (a quick report, then the full one) the
 * answered one that is due last gives them, before any is answered the one due first. So no figure counts twice.
 */
export function figureRows(duties: readonly Obligation[], known: Known): readonly Obligation[] {
  if (new Set(duties.map(({ scheduleId }) => scheduleId)).size < 2) return duties;
  const byGround = new Map<string, Obligation>();
  for (const row of duties.toSorted(byLimit)) {
    const before = byGround.get(groundOf(row));
    if (before === undefined || known.has(row.id)) byGround.set(groundOf(row), row);
  }
  const chosen = new Set(byGround.values());
  return chosen.size === duties.length ? duties : duties.filter((row) => chosen.has(row));
}

/** What has no limit comes first: it says nothing about which figures are the last. */
function byLimit(one: Obligation, other: Obligation): number {
  const [left, right] = [one.dueAt ?? '', other.dueAt ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
