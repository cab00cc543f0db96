import { placesChanged } from '../dutyPlaces';
import type { FormDefinition } from '../form';
import { groupBy } from '../groupBy';
import type { Known, KnownReport } from '../knownReports';
import type { Obligation } from '../obligation';
import { comparePeriods } from '../period';
import type { FieldSeries, SeriesPoint, UnitSeries } from './suspicion';

/**
 * Figures of one form as series, unit by unit: the newest known version of each period, oldest period first. A period
 * without a number in the field is no point of its series. A unit of which nothing came since it was told last has the
 * same series, so what was found in it holds.
 */
export function seriesOf(
  form: FormDefinition,
  obligations: readonly Obligation[],
  known: Known,
): readonly UnitSeries[] {
  const units = dutiesOf(form, obligations);
  const before = toldOfForm.get(form);
  const doubtful = before?.units === units ? unitsChanged(obligations, known, before.known) : null;
  const told = new Map<string, Told>();
  for (const unit of units) {
    const last = before?.told.get(unit.unitId);
    const now = doubtful === null || doubtful.has(unit.unitId) ? tell(form, unit, known, last) : last;
    if (now !== undefined) told.set(unit.unitId, now);
  }
  toldOfForm.set(form, { units, known, told });
  return [...told.values()].sort((one, other) => one.firstPlace - other.firstPlace).map(({ series }) => series);
}

/** Of each duty; null: there is no report with figures. */
type Figures = readonly (KnownReport['figures'] | null)[];

interface Told {
  readonly duties: UnitDuties;
  readonly figures: Figures;
  /** In the whole list, of the first duty with figures: units come in that order. */
  readonly firstPlace: number;
  readonly series: UnitSeries;
}

interface ToldForm {
  readonly units: readonly UnitDuties[];
  readonly known: Known;
  readonly told: ReadonlyMap<string, Told>;
}

const toldOfForm = new WeakMap<FormDefinition, ToldForm>();

/** null: it may be any. */
function unitsChanged(duties: readonly Obligation[], known: Known, before: Known): ReadonlySet<string> | null {
  const places = placesChanged(duties, known, before);
  return places && new Set(places.flatMap((place) => duties[place]?.unitId ?? []));
}

/** undefined: the unit has given no figures. */
function tell(form: FormDefinition, duties: UnitDuties, known: Known, last: Told | undefined): Told | undefined {
  const figures = duties.rows.map(({ duty }) => {
    const newest = known.get(duty.id)?.at(-1);
    return newest === undefined || newest.isNil ? null : newest.figures;
  });
  if (last?.duties === duties && figures.every((one, place) => one === last.figures[place])) return last;
  const places = duties.rows.filter((_, at) => figures[at] !== null).map(({ place }) => place);
  if (places.length === 0) return undefined;
  return { duties, figures, firstPlace: Math.min(...places), series: new SeriesOfUnit(form, duties, figures) };
}

interface UnitDuties {
  readonly unitId: string;
  /** By period, with their places in the whole list. */
  readonly rows: readonly { readonly duty: Obligation; readonly place: number }[];
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
  const rows = obligations.flatMap((duty, place) =>
    duty.formId === formId && !duty.isWithdrawn ? [{ duty, place }] : [],
  );
  return Array.from(
    groupBy(rows, ({ duty }) => duty.unitId),
    ([unitId, own]) => ({ unitId, rows: own.toSorted((a, b) => comparePeriods(a.duty.period, b.duty.period)) }),
  );
}

/** Points of a year are made when they are looked at, and not held. */
class SeriesOfUnit implements UnitSeries {
  readonly #form: FormDefinition;
  readonly #duties: UnitDuties;
  readonly #figures: Figures;

  constructor(form: FormDefinition, duties: UnitDuties, figures: Figures) {
    this.#form = form;
    this.#duties = duties;
    this.#figures = figures;
  }

  get unitId(): string {
    return this.#duties.unitId;
  }

  get fields(): readonly FieldSeries[] {
    return this.#form.fields.filter(({ type }) => type === 'count').map(({ key }) => this.#field(key));
  }

  #field(key: string): FieldSeries {
    const { rules } = this.#form;
    const limit = rules.find((rule) => rule.kind === 'atMost' && rule.left === key);
    const points = this.#points(key);
    return {
      fieldKey: key,
      points,
      isRunningTotal: rules.some((rule) => rule.kind === 'runningTotal' && rule.total === key),
      ceiling: limit?.kind === 'atMost' ? this.#ceiling(limit.right, points.at(-1)) : null,
    };
  }

  #points(key: string): readonly SeriesPoint[] {
    return this.#duties.rows.flatMap(({ duty: { period } }, place) => {
      const figure = this.#figures[place]?.[key];
      return figure?.kind === 'number' ? [{ period, value: figure.value }] : [];
    });
  }

  #ceiling(key: string, newest: SeriesPoint | undefined): number | null {
    const place = this.#duties.rows.findLastIndex(
      ({ duty }, at) => duty.period === newest?.period && this.#figures[at]?.[key]?.kind === 'number',
    );
    const figure = this.#figures[place]?.[key];
    return figure?.kind === 'number' ? figure.value : null;
  }
}
