import { judgedShortfall } from '../../../domain/targetStanding';
import { readCompilation } from '../../readCampaign';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';
import { percentOf } from './totals';

/** Every milestone with where it stands. */
export function targetsView({ db, asOf, directives }: ViewContext) {
  const rows = directives.flatMap((directive): readonly ViewRow<'targets'>[] => {
    const compiled = new Map(readCompilation(db, directive.id, asOf).indicators.map((one) => [one.indicatorId, one]));
    return directive.targets.map(({ id, indicatorId, requiredBasisPoints, deadline, quote }) => {
      const rate = compiled.get(indicatorId);
      const standing = rate?.targets.find(({ targetId }) => targetId === id);
      const isKnown = rate?.numerator != null;
      return {
        ...directiveCells(directive),
        indicator: directive.indicators.find((one) => one.id === indicatorId)?.label ?? indicatorId,
        required: percentOf(requiredBasisPoints, 2),
        deadline,
        period: rate?.period ?? null,
        reported: rate?.coverage.reported ?? null,
        expected: rate?.coverage.expected ?? null,
        percent: rate === undefined ? null : percentOf(rate.percentScaled, rate.decimals),
        shortfall: standing === undefined ? null : judgedShortfall(standing),
        isMet: isKnown && standing !== undefined && judgedShortfall(standing) !== null ? Number(standing.isMet) : null,
        quote,
      };
    });
  });
  return viewTable('targets', rows.length, () => rows);
}
