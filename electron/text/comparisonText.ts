import type { ComparedIndicator, ComparisonBasis, Movement, RateOnBase } from '../domain/comparison/comparison';
import type { GapTotal } from '../domain/comparison/gapHistory';
import type { UnitRef } from '../domain/compilation';
import { formatCount, formatScaled } from '../domain/numbers';
import { decimalsOfTotals, formatTotal } from '../domain/totalDecimals';
import { momentText } from './moment';
import { periodName } from './periodText';

const BASES: Readonly<Record<ComparisonBasis, string>> = {
  period: 'kỳ liền trước',
  day: 'ngày hôm trước',
  week: 'tuần trước',
  month: 'cùng kỳ tháng trước',
  quarter: 'cùng kỳ quý trước',
  year: 'cùng kỳ năm trước',
};

/** What was compared, in sentences; the tables beside them hold the figures of each unit. */
export const comparisonText = {
  bases: BASES,

  /** "So với ngày 16/8/2021 (15/17 đơn vị có số liệu cả hai kỳ): số đã cài đặt 81.000 → 82.930, tăng 1.930 người (2,38%); tỷ lệ 46,49% → 47,59%, tăng 1,10 điểm phần trăm." */
  summary(one: ComparedIndicator, basis: ComparisonBasis): string {
    if (one.other === null) return `Chưa có kỳ báo cáo nào để so sánh với ${BASES[basis]}.`;
    const share = `${one.units.length}/${one.expected} đơn vị có số liệu cả hai kỳ`;
    if (one.units.length === 0) return `So với ${otherName(one)}: chưa đơn vị nào có số liệu cả hai kỳ.`;
    const [before, now] = [one.before.numerator ?? 0, one.now.numerator ?? 0];
    const told = (total: number, side: 'before' | 'now') =>
      formatTotal(total, decimalsOfTotals(one.units.map((unit) => unit[side])).numerator);
    const counts = `${one.numeratorLabel} ${told(before, 'before')} → ${told(now, 'now')}, ${movedText(one.movement, one.measure)}`;
    const rates =
      one.before.percentPrinted === null || one.now.percentPrinted === null
        ? ''
        : `; tỷ lệ ${one.before.percentPrinted} → ${one.now.percentPrinted}, ${pointsText(one.movement.pointsScaled, one.decimals)}`;
    return `So với ${otherName(one)} (${share}): ${counts}${rates}.`;
  },

  /** Who is not in it, and what stands in for a period that is not there. */
  notes(one: ComparedIndicator, basis: ComparisonBasis): readonly string[] {
    if (one.other === null) return [];
    const inexact = one.other.isExact
      ? []
      : [`Không có kỳ báo cáo đúng ${BASES[basis]}; lấy kỳ gần nhất trước đó là ${periodName(one.other.period)}.`];
    return [
      ...inexact,
      ...named('Chỉ có số liệu kỳ này, không tính vào so sánh', one.onlyNow),
      ...named('Chỉ có số liệu kỳ trước, không tính vào so sánh', one.onlyBefore),
      ...named('Chưa có số liệu cả hai kỳ', one.neither),
    ];
  },

  /** "82.930/174.229 (47,59%) tính trên Số có điện thoại thông minh, 15/17 đơn vị" */
  base: ({ label, numerator, denominator, percentPrinted, counted, expected }: RateOnBase): string =>
    numerator === null || denominator === null
      ? `chưa có số liệu tính trên ${label} (0/${expected} đơn vị)`
      : `${formatCount(numerator)}/${formatCount(denominator)} (${percentPrinted ?? 'không tính được tỷ lệ'}) tính trên ${label}, ${counted}/${expected} đơn vị`,

  /** "17h00 ngày 17/8/2021, Sở Y tế: báo cáo 8.120, đếm được 8.034, chênh lệch +86 (12/15 đơn vị có cả hai số)" */
  gap: ({ asOf, source, reported, counted, gap, units, countedUnits, earlierUnits, change }: GapTotal): string => {
    const earlier = earlierUnits === 0 ? '' : `, trong đó ${earlierUnits} đơn vị lấy số của kỳ trước`;
    const moved =
      change === null
        ? ''
        : `; so với lần đếm trước ${signed(change.gap)} (trên ${change.units} đơn vị có số cả hai lần)`;
    return `${momentText(asOf)}, ${source}: báo cáo ${formatCount(reported)}, đếm được ${formatCount(counted)}, chênh lệch ${signed(gap)} (${units}/${countedUnits} đơn vị có cả hai số${earlier})${moved}`;
  },
} as const;

function otherName({ other }: ComparedIndicator): string {
  if (other === null) return '';
  return other.period === 'once' ? `số liệu lúc ${momentText(other.asOf)}` : periodName(other.period);
}

/** "tăng 1.930 người (2,38%)", "giảm 12 người (1,00%)", "không thay đổi". */
export function movedText({ units, growthPrinted }: Movement, measure: string): string {
  if (units === null || units === 0) return 'không thay đổi';
  const share = growthPrinted === null ? '' : ` (${growthPrinted})`;
  return `${units > 0 ? 'tăng' : 'giảm'} ${formatCount(Math.abs(units))} ${measure}${share}`;
}

function pointsText(scaled: number | null, decimals: number): string {
  if (scaled === null || scaled === 0) return 'không thay đổi';
  return `${scaled > 0 ? 'tăng' : 'giảm'} ${formatScaled(Math.abs(scaled), decimals)} điểm phần trăm`;
}

function signed(gap: number): string {
  return gap > 0 ? `+${formatCount(gap)}` : formatCount(gap);
}

function named(head: string, units: readonly UnitRef[]): readonly string[] {
  return units.length === 0 ? [] : [`${head} (${units.length}): ${units.map(({ name }) => name).join('; ')}.`];
}
