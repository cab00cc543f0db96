import { dayOf } from '../calendar';
import { periodsOf } from '../compilePeriods';
import type { CompileInput } from '../compileUnits';
import type { FormDefinition } from '../form';
import { type Known, reportsKnownAt } from '../knownReports';
import { type Obligation, statusOf } from '../obligation';
import { hasBegun, type PeriodKey } from '../period';
import type { Unit, UnitGroup } from '../unit';
import { WRITTEN_REPORT } from '../writtenReport';
import { FACT_STATES, type Named, type PivotFacts, type PivotSuccession, type PivotUnit } from './facts';
import { fieldCatalogue } from './fieldCatalogue';
import { type DutyList, fieldColumn } from './fieldColumns';

export interface FactsInput extends CompileInput {
  /** Every version. */
  readonly forms: readonly FormDefinition[];
  readonly groups: readonly UnitGroup[];
}

/** What a campaign is asked about, as it was known at `asOf`: gathered once for any number of questions. */
export function gatherFacts(input: FactsInput): PivotFacts {
  const { asOf, directive, forms } = input;
  const known = reportsKnownAt(input.reports, asOf);
  const units = owingUnits(input);
  const periods = periodsOf(input.obligations);
  const duties = inOrder(input.obligations, units, periods);
  const formIds = [...new Set(duties.map(({ formId }) => formId))];
  const fields = fieldCatalogue(
    directive,
    forms.filter(({ id }) => formIds.includes(id)),
  );
  const table: DutyList = { duties, input, known, units };
  return {
    directiveId: directive.id,
    asOf,
    units: units.map((unit) => pivotUnit(unit, input)),
    successions: successionsAmong(units, input),
    groups: input.groups.filter(({ id }) => units.some(({ groups }) => groups.includes(id))).map(named),
    parents: parentsOf(units, input),
    forms: formIds.map((id) => ({ id, name: nameOfForm(id, forms) })),
    periods,
    fields,
    dutyIds: duties.map(({ id }) => id),
    ...stateColumns(duties, { units, periods, formIds, known, input }),
    columns: new Map(
      fields.flatMap((field) => {
        const column = fieldColumn(field, table);
        return column === null ? [] : [[field.id, column] as const];
      }),
    ),
  };
}

function owingUnits({ units, obligations }: FactsInput): readonly Unit[] {
  const owing = new Set(obligations.map(({ unitId }) => unitId));
  return units.filter(({ id }) => owing.has(id));
}

function inOrder(
  obligations: readonly Obligation[],
  units: readonly Unit[],
  periods: readonly PeriodKey[],
): readonly Obligation[] {
  const unitPlace = new Map(units.map(({ id }, place) => [id, place]));
  const periodPlace = new Map(periods.map((period, place) => [period, place]));
  const placed = obligations.flatMap((duty) => {
    const unit = unitPlace.get(duty.unitId);
    return unit === undefined ? [] : [{ duty, unit, period: periodPlace.get(duty.period) ?? 0 }];
  });
  return placed.sort((one, other) => one.unit - other.unit || one.period - other.period).map(({ duty }) => duty);
}

function pivotUnit(unit: Unit, { unitLabels }: FactsInput): PivotUnit {
  const { id, kind, parentId, groups } = unit;
  return { id, name: unitLabels.get(id) ?? unit.name, kind, parentId, groupIds: groups };
}

function successionsAmong(units: readonly Unit[], { successions = [], asOf }: FactsInput): readonly PivotSuccession[] {
  const places = new Map(units.map(({ id }, place) => [id, place]));
  return successions.flatMap(({ unitId, successorId, since }) => {
    const [from, into] = [places.get(unitId), places.get(successorId)];
    return from === undefined || into === undefined || since > dayOf(asOf) ? [] : [{ from, into }];
  });
}

function named({ id, name }: UnitGroup): Named {
  return { id, name };
}

function parentsOf(units: readonly Unit[], { units: registry }: FactsInput): readonly Named[] {
  const wanted = new Set(units.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
  return registry.filter(({ id }) => wanted.has(id)).map(({ id, name }) => ({ id, name }));
}

function nameOfForm(id: string, forms: readonly FormDefinition[]): string {
  return forms.findLast((form) => form.id === id)?.label ?? (id === WRITTEN_REPORT.id ? WRITTEN_REPORT.label : id);
}

interface StateGround {
  readonly units: readonly Unit[];
  readonly periods: readonly PeriodKey[];
  readonly formIds: readonly string[];
  readonly known: Known;
  readonly input: FactsInput;
}

type StateColumns = Pick<PivotFacts, 'unit' | 'period' | 'form' | 'state' | 'lateMinutes' | 'hasBegun'>;

function stateColumns(duties: readonly Obligation[], ground: StateGround): StateColumns {
  const { units, periods, formIds, known, input } = ground;
  const today = dayOf(input.asOf);
  const unitPlace = new Map(units.map(({ id }, place) => [id, place]));
  const periodPlace = new Map(periods.map((period, place) => [period, place]));
  const begun = periods.map((period) => (hasBegun(period, today) ? 1 : 0));
  const columns = {
    unit: new Int32Array(duties.length),
    period: new Int32Array(duties.length),
    form: new Int32Array(duties.length),
    state: new Uint8Array(duties.length),
    lateMinutes: new Int32Array(duties.length),
    hasBegun: new Uint8Array(duties.length),
  };
  for (const [place, duty] of duties.entries()) {
    const versions = known.get(duty.id) ?? [];
    let first: (typeof versions)[number]['arrivedAt'] | null = null;
    for (const { arrivedAt } of versions) if (first === null || arrivedAt < first) first = arrivedAt;
    const { state, lateMinutes } = statusOf(duty, first, versions.at(-1)?.isNil ?? false, input.asOf);
    const period = periodPlace.get(duty.period) ?? 0;
    columns.unit[place] = unitPlace.get(duty.unitId) ?? 0;
    columns.period[place] = period;
    columns.form[place] = formIds.indexOf(duty.formId);
    columns.state[place] = FACT_STATES.indexOf(state);
    columns.lateMinutes[place] = lateMinutes ?? -1;
    columns.hasBegun[place] = begun[period] ?? 0;
  }
  return columns;
}
