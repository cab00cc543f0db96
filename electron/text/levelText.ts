import { formatCount } from '../domain/numbers';
import type { LevelTotals, PartTotal } from '../domain/summary/byLevel';
import { standInCount } from './choiceText';

/** Words for totals by groups, kinds and the units above. */
export const levelText = {
  noParent: 'không ghi đơn vị cấp trên',
  lines: (levels: readonly (LevelTotals & { readonly label: string })[]): readonly string[] =>
    levels.flatMap(({ label, groups, kinds, parents }) => [
      `${label}, theo nhóm, loại, cấp trên:`,
      ...[...groups, ...kinds, ...parents].map((part) => `  ${partText(part)}`),
    ]),
} as const;

function partText({ name, numerator, denominator, percentPrinted, coverage, filled }: PartTotal): string {
  const figures =
    numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${formatCount(numerator)}/${formatCount(denominator)}, ${percentPrinted ?? '–'}`;
  return `${name}: ${figures} (${coverage.reported}/${coverage.expected} đơn vị${standInCount(filled)})`;
}
