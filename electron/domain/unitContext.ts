import type { CompileInput, UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import { placesChanged } from './dutyPlaces';
import { DutyTable } from './dutyTable';
import type { Known } from './knownReports';
import { groundOf, type Obligation } from './obligation';
import { reportsByHour } from './summary/dataHour';
import { currentTarget } from './targetStanding';

/** The form that a rate is reported on; null: nobody reports it. */
export function formOf({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>): string | null {
  for (const source of [numerator, denominator]) if (source.kind === 'field') return source.formId;
  return null;
}

type DutyGround = Pick<CompileInput, 'obligations' | 'units'>;

/** Duties of the rate's form; those of units outside the group it is counted on are left out unless `everybody`. */
export function dutiesOf(indicator: Indicator, ground: DutyGround, everybody = false): readonly Obligation[] {
  return everybody ? dutiesOfForm(formOf(indicator), ground.obligations) : tableOf(indicator, ground).duties;
}

function dutiesOfForm(formId: string | null, obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.filter((obligation) => obligation.formId === formId && !obligation.isWithdrawn);
}

/** Rows of a form in a group stay the same from moment to moment, and for all rates on them. */
const tables = new WeakMap<readonly Obligation[], WeakMap<CompileInput['units'], Map<string, DutyTable>>>();

/** The duties of the rate's form in its group. */
export function tableOf(indicator: Indicator, { obligations, units }: DutyGround): DutyTable {
  const byUnits = tables.get(obligations) ?? new WeakMap<CompileInput['units'], Map<string, DutyTable>>();
  tables.set(obligations, byUnits);
  const known = byUnits.get(units) ?? new Map<string, DutyTable>();
  byUnits.set(units, known);
  const [formId, { groupId }] = [formOf(indicator), indicator];
  const key = JSON.stringify([formId, groupId]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const members = new Set(units.filter(({ groups }) => groups.includes(groupId)).map(({ id }) => id));
  const table = new DutyTable(dutiesOfForm(formId, obligations).filter(({ unitId }) => members.has(unitId)));
  known.set(key, table);
  return table;
}

/**
 * What the figures of one rate are read from: the duties of its form and group, and the milestone that counts now.
 * @param arrived reports that had arrived by the hour of the input
 */
export function contextOf(indicator: Indicator, input: CompileInput, arrived: Known): UnitContext {
  const known = reportsByHour(arrived, input.dataHour);
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  return {
    indicator,
    input,
    known,
    arrived,
    target: currentTarget(targets, input.asOf),
    decimals: decimalsOf(indicator, input),
    duties: figureRows(tableOf(indicator, input), known),
  };
}

function decimalsOf({ numerator, denominator }: Indicator, input: CompileInput): number {
  const told = [numerator, denominator].map((source) =>
    source.kind === 'field' ? (input.decimalsOf?.(source.formId, source.fieldKey) ?? 0) : 0,
  );
  return Math.max(...told);
}

/**
 * One row for each unit and period: of several duties that ask for the same figures (a quick report, then the full one) the
 * answered one that is due last gives them, before any is answered the one due first. So no figure counts twice.
 */
export function figureRows(table: DutyTable, known: Known): DutyTable {
  if (table.schedules < 2) return table;
  const kept = chosenRows.get(table);
  if (kept !== undefined && placesChanged(table.duties, known, kept.known)?.length === 0) return kept.rows;
  const rows = newestRows(table, known, kept?.rows ?? table);
  chosenRows.set(table, { known, rows });
  return rows;
}

/** As chosen last: while the same duties are answered, the same rows give the figures. */
const chosenRows = new WeakMap<DutyTable, { readonly known: Known; readonly rows: DutyTable }>();

/** @param before rows to stay with where they are the same */
function newestRows({ duties }: DutyTable, known: Known, before: DutyTable): DutyTable {
  const byGround = new Map<string, Obligation>();
  for (const row of duties.toSorted(byLimit)) {
    const other = byGround.get(groundOf(row));
    if (other === undefined || known.has(row.id)) byGround.set(groundOf(row), row);
  }
  const chosen = new Set(byGround.values());
  const rows = duties.filter((row) => chosen.has(row));
  const isSame = rows.length === before.duties.length && rows.every((row, place) => row === before.duties[place]);
  return isSame ? before : new DutyTable(rows);
}

/** What has no limit comes first: it says nothing about which figures are the last. */
function byLimit(one: Obligation, other: Obligation): number {
  const [left, right] = [one.dueAt ?? '', other.dueAt ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
