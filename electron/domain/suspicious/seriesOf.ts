import type { FormDefinition } from '../form';
import type { Known, KnownReport } from '../knownReports';
import type { Obligation } from '../obligation';
import { comparePeriods, type PeriodKey } from '../period';
import type { FieldSeries, UnitSeries } from './suspicion';

/**
 * Figures of one form as series, unit by unit: the newest known version of each period, oldest period first. A period
 * without a number in the field is no point of its series.
 */
export function seriesOf(
  form: FormDefinition,
  obligations: readonly Obligation[],
  known: Known,
): readonly UnitSeries[] {
  const before = seriesOfForm.get(form) ?? new Map<string, Told>();
  const now: Told[] = [];
  for (const { unitId, duties, places } of dutiesOf(form, obligations)) {
    const figures = duties.map(({ id }) => {
      const newest = known.get(id)?.at(-1);
      return newest === undefined || newest.isNil ? null : newest.figures;
    });
    const first = figures.findIndex((one) => one !== null);
    if (first === -1) continue;
    const told = before.get(unitId);
    const isSame = told?.duties === duties && figures.every((one, place) => one === told.figures[place]);
    const series = isSame ? told.series : tell(form, unitId, reportsOf(duties, figures));
    now.push({ unitId, duties, figures, firstPlace: places[first] ?? 0, series });
  }
  seriesOfForm.set(form, new Map(now.map((told) => [told.unitId, told])));
  return now.toSorted((one, other) => one.firstPlace - other.firstPlace).map(({ series }) => series);
}

interface PeriodFigures {
  readonly period: PeriodKey;
  readonly figures: KnownReport['figures'];
}

interface Told {
  readonly unitId: string;
  readonly duties: readonly Obligation[];
  /** Of each duty; null: there is no report with figures. */
  readonly figures: readonly (KnownReport['figures'] | null)[];
  /** In the whole list, of the first duty with figures: units come in that order. */
  readonly firstPlace: number;
  readonly series: UnitSeries;
}

/** As told last: a unit of which nothing came since has the same series, so what was found in it holds. */
const seriesOfForm = new WeakMap<FormDefinition, ReadonlyMap<string, Told>>();

interface UnitDuties {
  readonly unitId: string;
  readonly duties: Obligation[];
  /** In the whole list. */
  readonly places: number[];
}

const dutiesByForm = new WeakMap<readonly Obligation[], Map<string, readonly UnitDuties[]>>();

/** Duties of the form that still hold, unit by unit: put in order once. */
function dutiesOf({ id: formId }: FormDefinition, obligations: readonly Obligation[]): readonly UnitDuties[] {
  const forms = dutiesByForm.get(obligations) ?? new Map<string, readonly UnitDuties[]>();
  dutiesByForm.set(obligations, forms);
  const known = forms.get(formId) ?? byUnit(obligations, formId);
  forms.set(formId, known);
  return known;
}

function byUnit(obligations: readonly Obligation[], formId: string): readonly UnitDuties[] {
  const units = new Map<string, UnitDuties>();
  for (const [place, duty] of obligations.entries()) {
    if (duty.formId !== formId || duty.isWithdrawn) continue;
    const own = units.get(duty.unitId) ?? { unitId: duty.unitId, duties: [], places: [] };
    units.set(duty.unitId, own);
    own.duties.push(duty);
    own.places.push(place);
  }
  return [...units.values()];
}

function reportsOf(duties: readonly Obligation[], figures: Told['figures']): readonly PeriodFigures[] {
  return duties.flatMap(({ period }, place) => {
    const own = figures[place] ?? null;
    return own === null ? [] : [{ period, figures: own }];
  });
}

function tell(form: FormDefinition, unitId: string, reports: readonly PeriodFigures[]): UnitSeries {
  const ordered = reports.toSorted((a, b) => comparePeriods(a.period, b.period));
  const counted = form.fields.filter(({ type }) => type === 'count');
  return { unitId, fields: counted.map(({ key }) => fieldSeries(form, key, ordered)) };
}

function fieldSeries(form: FormDefinition, key: string, reports: readonly PeriodFigures[]): FieldSeries {
  const limit = form.rules.find((rule) => rule.kind === 'atMost' && rule.left === key);
  const numberOf = (figures: KnownReport['figures'], field: string) => {
    const figure = figures[field];
    return figure?.kind === 'number' ? figure.value : null;
  };
  const pointsOf = (field: string) =>
    reports.flatMap(({ period, figures }) => {
      const value = numberOf(figures, field);
      return value === null ? [] : [{ period, value }];
    });
  return {
    fieldKey: key,
    points: pointsOf(key),
    isRunningTotal: form.rules.some((rule) => rule.kind === 'runningTotal' && rule.total === key),
    ceilings: new Map(
      limit?.kind === 'atMost' ? pointsOf(limit.right).map(({ period, value }) => [period, value] as const) : [],
    ),
  };
}
