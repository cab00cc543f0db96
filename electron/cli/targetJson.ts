import type { Forecast } from '../domain/forecast';
import type { Milestone } from '../domain/milestones';
import type { MilestoneForecast, TargetView } from '../domain/targetView';

export function viewOf(views: readonly TargetView[], indicatorId: string): TargetView | null {
  return views.find((view) => view.indicatorId === indicatorId) ?? null;
}

/** What an indicator says of its targets beside its totals: the chain of milestones and the forecast. */
export function targetFields(view: TargetView | null): object {
  if (view === null) return { milestones: [], forecast: null };
  return {
    figuresOn: view.figuresOn,
    milestones: view.milestones.map((milestone) => {
      const own = view.forecasts.find(({ targetId }) => targetId === milestone.targetId);
      return { ...milestoneJson(milestone), forecast: own === undefined ? null : milestoneForecast(own) };
    }),
    forecast: currentForecast(view),
  };
}

export function unitTargetFields(view: TargetView | null, unitId: string): object {
  const unit = view?.units.find((one) => one.unitId === unitId);
  if (unit === undefined) return { perDayNeeded: null, forecast: null, stalled: null, otherBases: [] };
  return {
    perDayNeeded: unit.perDay,
    forecast: forecastJson(unit.forecast),
    stalled: unit.stall !== null,
    otherBases: unit.bases.map(({ measureKey, denominator, percentPrinted, rank }) => ({
      measure: measureKey,
      denominator,
      percentPrinted,
      rank,
    })),
  };
}

/** That of the milestone that counts now, with the milestone it is about; null when that is past. */
function currentForecast({ milestones, forecasts, currentTargetId }: TargetView): object | null {
  const own = forecasts.find(({ targetId }) => targetId === currentTargetId);
  const milestone = milestones.find(({ targetId }) => targetId === currentTargetId);
  if (own === undefined || milestone === undefined) return null;
  const { requiredBasisPoints, deadline } = milestone;
  return { target: requiredBasisPoints / 100, deadline, ...milestoneForecast(own) };
}

function milestoneForecast({ forecast, units }: MilestoneForecast): object {
  return { ...forecastJson(forecast), units };
}

/** A percentage the paper quotes, held against its own counts; nothing of it is in any sum. */
export function quotedJson({ indicatorId, label, quoted }: TargetView): readonly object[] {
  if (quoted === null) return [];
  const { printed, asOf, counts, rounded, truncated, printedAs, milestones } = quoted;
  return [
    {
      indicator: indicatorId,
      label,
      printed,
      asOf,
      numerator: counts?.numerator ?? null,
      denominator: counts?.denominator ?? null,
      rounded,
      truncated,
      printedAs,
      milestones: milestones.map(milestoneJson),
    },
  ];
}

function milestoneJson(milestone: Milestone): object {
  const { requiredBasisPoints, deadline, outcome, closing, start, days, pointsPerDayPrinted } = milestone;
  return {
    target: requiredBasisPoints / 100,
    deadline,
    outcome,
    closing,
    from: start,
    days,
    pointsPerDayPrinted,
    needed: milestone.needed,
    shortfall: milestone.shortfall,
    perDayNeeded: milestone.perDay,
  };
}

function forecastJson(forecast: Forecast): object {
  const basis = 'basis' in forecast ? forecast.basis : null;
  return {
    kind: forecast.kind,
    day: forecast.kind === 'day' ? forecast.day : null,
    from: basis?.from ?? null,
    to: basis?.to ?? null,
    points: basis?.points ?? ('points' in forecast ? forecast.points : null),
  };
}
