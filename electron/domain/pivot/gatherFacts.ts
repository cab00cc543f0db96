import { dayOf } from '../calendar';
import type { CompileInput } from '../compileUnits';
import type { FormDefinition } from '../form';
import { reportsKnownAt } from '../knownReports';
import { figureMoment, reportsByHour } from '../summary/dataHour';
import { wholeHeirs } from '../summary/heirs';
import type { Unit, UnitGroup } from '../unit';
import { WRITTEN_REPORT } from '../writtenReport';
import type { FieldColumn, FieldColumns, Named, PivotFacts, PivotField, PivotSuccession, PivotUnit } from './facts';
import { fieldCatalogue } from './fieldCatalogue';
import { askedIn, type DutyList, fieldColumn } from './fieldColumns';
import { orderedDuties } from './orderedDuties';
import { stateColumns, versionsOf } from './stateColumns';

export interface FactsInput extends CompileInput {
  /** Every version. */
  readonly forms: readonly FormDefinition[];
  readonly groups: readonly UnitGroup[];
}

/**
 * What a campaign is asked about, as it was known at `asOf`: gathered once for any number of questions. What a field says is
 * looked up when it is asked for.
 */
export function gatherFacts(input: FactsInput): PivotFacts {
  const { asOf, directive, forms } = input;
  const arrived = reportsKnownAt(input.reports, asOf);
  const known = reportsByHour(arrived, input.dataHour);
  const ordered = orderedDuties(input.obligations, input.units);
  const { units, periods, formIds, dutyIds, unit, period, form } = ordered;
  const arrivals = versionsOf(ordered, arrived);
  const versions = input.dataHour === undefined ? arrivals : versionsOf(ordered, known, input.dataHour);
  const fields = fieldCatalogue(
    directive,
    forms.filter(({ id }) => formIds.includes(id)),
  );
  return {
    directiveId: directive.id,
    asOf,
    dataHour: input.dataHour ?? null,
    units: units.map((one) => pivotUnit(one, input)),
    successions: successionsAmong(units, input),
    groups: input.groups.filter(({ id }) => units.some(({ groups }) => groups.includes(id))).map(named),
    parents: parentsOf(units, input),
    forms: formIds.map((id) => ({ id, name: nameOfForm(id, forms) })),
    periods,
    fields,
    dutyIds,
    unit,
    period,
    form,
    ...stateColumns(ordered, arrived, input),
    columns: new LazyColumns(fields, { ordered, input, arrived, known, arrivals, versions }),
  };
}

const NOWHERE = new Int32Array(0);

class LazyColumns implements FieldColumns {
  readonly #fields: ReadonlyMap<string, PivotField>;
  readonly #known = new Map<string, FieldColumn | null>();

  constructor(
    fields: readonly PivotField[],
    readonly duties: DutyList,
  ) {
    this.#fields = new Map(fields.map((field) => [field.id, field]));
  }

  get(id: string): FieldColumn | undefined {
    const field = this.#fields.get(id);
    if (field === undefined) return undefined;
    const known = this.#known.get(id);
    const column = known === undefined ? fieldColumn(field, this.duties) : known;
    this.#known.set(id, column);
    return column ?? undefined;
  }

  askedIn(id: string): Int32Array {
    const field = this.#fields.get(id);
    return field === undefined ? NOWHERE : (askedIn(field, this.duties) ?? NOWHERE);
  }
}

function pivotUnit(unit: Unit, { unitLabels }: FactsInput): PivotUnit {
  const { id, kind, parentId, groups } = unit;
  return { id, name: unitLabels.get(id) ?? unit.name, kind, parentId, groupIds: groups };
}

function successionsAmong(units: readonly Unit[], input: FactsInput): readonly PivotSuccession[] {
  const day = dayOf(figureMoment(input));
  const begun = (input.successions ?? []).filter(({ since }) => since <= day);
  const places = new Map(units.map(({ id }, place) => [id, place]));
  const heirs = wholeHeirs(input, places);
  const open = new Set(begun.flatMap(({ unitId, successorId }) => (places.has(successorId) ? [] : [unitId])));
  return begun.flatMap(({ unitId, successorId, since }) => {
    const [from, into] = [places.get(unitId), places.get(successorId)];
    if (from === undefined || into === undefined) return [];
    const lastDay = units[from]?.validTo ?? null;
    const isComplete = lastDay !== null && lastDay <= since && !open.has(unitId);
    const parts = heirs.get(successorId) ?? [];
    const isWhole = parts.includes(unitId) && parts.every((part) => places.has(part));
    return [{ from, into, since, isComplete, isWhole }];
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
