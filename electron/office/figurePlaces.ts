import { formatCount } from '../domain/numbers';
import type { ReportContent } from '../domain/submission';
import type { FigurePlace } from '../domain/summary/figurePlace';
import type { ReadFigure } from '../imports/report/readCount';

const LONGEST_RAW = 200;

/**
 * Where the figures of a report stand in its file, by key. One that the content has otherwise than the cell says (a sum
 * with the rows of the version before) stands nowhere in it.
 */
export function figurePlaces(
  figures: readonly ReadFigure[],
  { figures: values }: Pick<ReportContent, 'figures'>,
): ReadonlyMap<string, FigurePlace> {
  return new Map(
    figures.flatMap(({ key, sheet, cell, raw, understood }) => {
      const value = values[key];
      if (sheet === undefined || cell === null || value === undefined) return [];
      if (value.kind === 'number' && formatCount(value.value) !== understood) return [];
      return [[key, { sheet, cell, raw: raw?.slice(0, LONGEST_RAW) ?? null }] as const];
    }),
  );
}
