import type { IsoDay } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { measureNamed } from '../domain/measure';
import type { Baseline, Measure } from '../domain/unit';
import { issueAt } from '../imports/issues';
import type { UnitListRow } from '../imports/unitList';
import { dayText } from '../text/moment';
import { unitListMessages as say } from '../text/unitListMessages';

export interface BaselinePlan {
  readonly baselines: readonly Baseline[];
  /** Measures nobody had named before. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
}

export interface KnownBaselines {
  readonly baselines: readonly Baseline[];
  readonly measures: readonly Measure[];
}

/**
 * Baseline figures of a list that the registry does not have yet. A column that does not say its day gets the day of the
 * import, and that is said.
 */
export function planBaselines(
  found: readonly { readonly unitId: string; readonly row: UnitListRow }[],
  known: KnownBaselines,
  source: string,
  today: IsoDay,
): BaselinePlan {
  const measures = [...known.measures];
  const undated = new Set<string>();
  const there = new Set(known.baselines.map(identity));
  const baselines = found.flatMap(({ unitId, row }) =>
    row.baselines.map(({ label, value, asOf }) => {
      const measure = measureNamed(label, measures);
      if (!measures.includes(measure)) measures.push(measure);
      if (asOf === null) undated.add(label);
      return { unitId, measureKey: measure.key, value, asOf: asOf ?? today, source };
    }),
  );
  const note = issueAt('warning', 'baseline-without-day', say.baselineDay([...undated], dayText(today)));
  return {
    baselines: baselines.filter((baseline) => !there.has(identity(baseline))),
    measures: measures.slice(known.measures.length),
    issues: undated.size === 0 ? [] : [note],
  };
}

/** The same figure of the same day from another file is no news. */
function identity({ unitId, measureKey, asOf, value }: Baseline): string {
  return [unitId, measureKey, asOf, value].join('/');
}
