import type { CompiledCounts } from '../domain/compilation';
import { type LevelTotals, type NamedLevels, type PartTotal, sectionsOf } from '../domain/summary/byLevel';
import { formatTotals } from '../domain/totalDecimals';
import { standInCount } from './choiceText';
import { periodName } from './periodText';

/** Words for totals by groups, kinds and the units above. */
export const levelText = {
  noParent: 'không ghi đơn vị cấp trên',
  lines: (levels: readonly NamedLevels[]): readonly string[] =>
    levels.flatMap((one) => [
      `${one.label}, ${periodName(one.period)}, theo nhóm, loại, cấp trên:`,
      ...sectionsOf(one).flatMap((section) => one[section].map((part) => `  ${partText(part, partsOf(one))}`)),
      ...(one.shared.length === 0
        ? []
        : [`  Đơn vị thuộc nhiều nhóm, được tính ở mỗi nhóm: ${sharedText(one.shared)}`]),
    ]),
} as const;

function sharedText(shared: LevelTotals['shared']): string {
  return shared.map(({ name, groups }) => `${name} (${groups.map((group) => `“${group}”`).join(', ')})`).join('; ');
}

/** Each unit once; sums of all sections are told alike, so that they add up to the eye. */
function partsOf({ kinds }: LevelTotals): readonly CompiledCounts[] {
  return kinds.flatMap(({ units = [] }) => units);
}

function partText(total: PartTotal, parts: readonly CompiledCounts[]): string {
  const { name, numerator, denominator, percentPrinted, coverage, filled } = total;
  const figures =
    numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${formatTotals({ numerator, denominator }, parts)}, ${percentPrinted ?? '–'}`;
  return `${name}: ${figures} (${coverage.reported}/${coverage.expected} đơn vị${standInCount(filled)})`;
}
