import { formatCount } from '../domain/numbers';
import { type LevelTotals, type NamedLevels, type PartTotal, sectionsOf } from '../domain/summary/byLevel';
import { standInCount } from './choiceText';
import { periodName } from './periodText';

/** Words for totals by groups, kinds and the units above. */
export const levelText = {
  noParent: 'không ghi đơn vị cấp trên',
  lines: (levels: readonly NamedLevels[]): readonly string[] =>
    levels.flatMap((one) => [
      `${one.label}, ${periodName(one.period)}, theo nhóm, loại, cấp trên:`,
      ...sectionsOf(one).flatMap((section) => one[section].map((part) => `  ${partText(part)}`)),
      ...(one.shared.length === 0
        ? []
        : [`  Đơn vị thuộc nhiều nhóm, được tính ở mỗi nhóm: ${sharedText(one.shared)}`]),
    ]),
} as const;

function sharedText(shared: LevelTotals['shared']): string {
  return shared.map(({ name, groups }) => `${name} (${groups.map((group) => `“${group}”`).join(', ')})`).join('; ');
}

function partText({ name, numerator, denominator, percentPrinted, coverage, filled }: PartTotal): string {
  const figures =
    numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${formatCount(numerator)}/${formatCount(denominator)}, ${percentPrinted ?? '–'}`;
  return `${name}: ${figures} (${coverage.reported}/${coverage.expected} đơn vị${standInCount(filled)})`;
}
