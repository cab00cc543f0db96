import type { Compilation, CompiledIndicator } from './compilation';
import type { FiguresChoice } from './officePaper';

/**
 * Which tables of a campaign go along with a typed paper: those the clerk ticked, and as long as nobody has chosen, those
 * of which there is a figure. An indicator without rows of units has no table.
 */
export function annexedIndicators(
  { indicators }: Pick<Compilation, 'indicators'>,
  { indicatorIds }: Pick<FiguresChoice, 'indicatorIds'>,
): readonly CompiledIndicator[] {
  return indicators.filter(
    ({ indicatorId, coverage, units }) =>
      units.length > 0 && (indicatorIds?.includes(indicatorId) ?? coverage.reported > 0),
  );
}
