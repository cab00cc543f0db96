import { daysBetween, type IsoDay } from '../../../electron/domain/calendar';
import { type Forecast, type ForecastBasis, printGain } from '../../../electron/domain/forecast';
import { formatCount } from '../../../electron/domain/numbers';
import { formatDay, formatDayShort } from '../../lib/formatting';
import { strings } from '../../text/vi';

const words = strings.targets.forecasts;

function lateText(deadline: IsoDay | null, day: IsoDay): string {
  const days = deadline === null ? 0 : daysBetween(deadline, day);
  return days > 0 ? words.late(formatCount(days)) : '';
}

function basisText({ from, to, points }: ForecastBasis): string {
  return words.basis(formatDayShort(from.day), formatDay(to.day), String(points));
}

/** When the target would be reached, with the days it stands on; never a guess. */
export function forecastText(forecast: Forecast, measure: string, deadline: IsoDay | null): string {
  switch (forecast.kind) {
    case 'met':
      return words.met;
    case 'notEnough':
      return words.notEnough;
    case 'stalled':
      return words.stalled(basisText(forecast.basis));
    case 'far':
      return words.far(basisText(forecast.basis));
    case 'day':
      return words.day(
        `${formatDay(forecast.day)}${lateText(deadline, forecast.day)}`,
        printGain(forecast.gainPerDayHundredths),
        measure,
        basisText(forecast.basis),
      );
  }
}

/** The same for a narrow cell: the day alone, or why there is none. */
export function forecastShort(forecast: Forecast): string {
  return forecast.kind === 'day' ? formatDay(forecast.day) : words.short[forecast.kind];
}
