import { frameOf } from './boardFrame';
import type { BoardInput } from './buildBoard';
import { dayOf, type IsoDay, type LocalTime } from './calendar';
import { firstArrival, type KnownReport, type Reports, reportsKnownAt } from './knownReports';
import { isDayPeriod } from './period';

export interface LastReports {
  /** The last day a daily report is here for; where nothing is daily, the last day anything arrived; null: nothing yet. */
  readonly day: IsoDay | null;
  /** When the last unit first reported for that day; null: for no period of that name. */
  readonly arrivedAt: LocalTime | null;
}

/** Of a report no more is asked than when it came. */
export type LastReportsInput = Pick<BoardInput, 'obligations' | 'units' | 'directive' | 'at'> & {
  readonly reports: Reports<Pick<KnownReport, 'obligationId' | 'version' | 'arrivedAt'>>;
};

/** Up to when a campaign has reports, as far as was known at the moment of the board. */
export function lastReports({ obligations, units, directive, reports, at }: LastReportsInput): LastReports {
  const known = reportsKnownAt(reports, at);
  const frame = frameOf(obligations, units);
  const latest = new Map<string, LocalTime>();
  let arrived: LocalTime | null = null;
  let daily: IsoDay | null = null;
  for (const { id } of directive.schedules)
    for (const { places } of frame.get(id)?.rows ?? [])
      for (const place of places) {
        const obligation = obligations[place];
        const first = obligation && firstArrival(known.get(obligation.id));
        if (obligation === undefined || first === undefined) continue;
        const { period } = obligation;
        arrived = later(arrived, first);
        latest.set(period, later(latest.get(period) ?? null, first));
        if (isDayPeriod(period)) daily = later(daily, period);
      }
  const day = daily ?? (arrived && dayOf(arrived));
  return { day, arrivedAt: latest.get(day ?? '') ?? null };
}

function later<T extends string>(left: T | null, right: T): T {
  return left === null || right > left ? right : left;
}
