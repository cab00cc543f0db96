import type { Compilation, CompiledIndicator, CompiledUnit, RateChange } from '../domain/compilation';
import { formatCount, formatScaled } from '../domain/numbers';
import { comparePeriods } from '../domain/period';
import { isFilled } from '../domain/summary/chosenUnits';
import { formatTotals } from '../domain/totalDecimals';
import { standInShare } from './choiceText';
import { dayText, momentText } from './moment';
import { capital, listed, type RemarkWords, small } from './remarkWords';

/**
 * The rate with the report it is read from, so that the paragraph says by itself which period it speaks of: the totals may
 * still be yesterday's while the first reports of today are in.
 * @returns null while nobody has given figures, neither now nor before
 */
export function overallRate(
  indicator: CompiledIndicator,
  { asOf }: Compilation,
  { dutyOf }: RemarkWords,
): string | null {
  const { numerator, denominator, percentPrinted, coverage, label, measure } = indicator;
  const until = `Tính đến ${momentText(asOf)}`;
  if (numerator === null || denominator === null) return earlierRate(indicator, until, { dutyOf });
  const figures = `${formatTotals({ numerator, denominator }, indicator.units)} ${measure}`;
  const share = `tính trên ${shareOf(coverage.reported, coverage.expected)}${standInShare(indicator.units)}`;
  const head = `${until}, theo ${dutyOf(indicator)}, `;
  if (percentPrinted === null)
    return `${head}chưa tính được ${small(label)} vì mẫu số bằng 0 (${figures}, ${share})${ahead(indicator, { dutyOf })}.`;
  const rest = `${change(indicator, { dutyOf })}${ahead(indicator, { dutyOf })}`;
  return `${head}${small(label)} đạt ${percentPrinted} (${figures}, ${share})${rest}.`;
}

function shareOf(reported: number, expected: number): string {
  return `${formatCount(reported)}/${formatCount(expected)} đơn vị có số liệu`;
}

type DutyWords = Pick<RemarkWords, 'dutyOf'>;

/** While the period has no figures: those of the last one that has, under its own name. */
function earlierRate(indicator: CompiledIndicator, until: string, { dutyOf }: DutyWords): string | null {
  const { earlier, label, measure, coverage } = indicator;
  if (earlier?.percentPrinted == null) return null;
  const figures = `${formatCount(earlier.numerator ?? 0)}/${formatCount(earlier.denominator ?? 0)} ${measure}`;
  const nobody = `chưa đơn vị nào trong ${formatCount(coverage.expected)} đơn vị có đủ số liệu ${dutyOf(indicator)}`;
  const last = dutyOf({ ...indicator, period: earlier.period });
  return `${until}, ${nobody}; số liệu gần nhất là ${last}: ${small(label)} đạt ${earlier.percentPrinted} (${figures}, tính trên ${shareOf(earlier.reported, earlier.expected)}).`;
}

/** Against the last period, by its name, among the units that gave figures in both. */
function change(indicator: CompiledIndicator, { dutyOf }: DutyWords): string {
  const since = indicator.change;
  if (since === null) return '';
  const than = `so với kỳ trước (${dutyOf({ ...indicator, period: since.previousPeriod })}`;
  const basis = `tính trên ${formatCount(since.units)} đơn vị có số liệu cả hai kỳ`;
  if (since.changeScaled === 0) return `; không thay đổi ${than}; ${since.nowPrinted}, ${basis})`;
  return `; ${moved(since, indicator)} ${than}; ${fromTo(since)}, ${basis})`;
}

type Moved = Pick<RateChange, 'changeScaled' | 'beforePrinted' | 'nowPrinted'>;

function moved({ changeScaled }: Moved, { decimals }: CompiledIndicator): string {
  return `${changeScaled > 0 ? 'tăng' : 'giảm'} ${formatScaled(Math.abs(changeScaled), decimals)} điểm phần trăm`;
}

function fromTo({ changeScaled, beforePrinted, nowPrinted }: Moved): string {
  return `từ ${beforePrinted} ${changeScaled > 0 ? 'lên' : 'xuống'} ${nowPrinted}`;
}

/** Units that have answered for a later period already: those figures are not in this rate. */
function ahead({ units, period, formId }: CompiledIndicator, { dutyOf }: DutyWords): string {
  const later = units.flatMap(({ latest }) =>
    latest !== null && comparePeriods(latest.period, period) > 0 ? [latest.period] : [],
  );
  const newest = later.toSorted(comparePeriods).at(-1);
  if (newest === undefined) return '';
  const duty = dutyOf({ formId, period: newest });
  return `; ${formatCount(later.length)} đơn vị đã có số liệu mới hơn (đến ${duty}), chưa tính vào tỷ lệ này`;
}

/** Running totals that went down: no growth, and asked about; what the others moved is said apart. */
export function fallenTotals(indicator: CompiledIndicator, { dutyOf, nameOf }: RemarkWords): string | null {
  const since = indicator.change;
  if (since === null || since.fallen.length === 0) return null;
  const { fallen, previousPeriod, withoutFallen } = since;
  const [now, before] = [dutyOf(indicator), dutyOf({ ...indicator, period: previousPeriod })];
  const named = fallen.map(
    (unit) => `${nameOf(unit)} (từ ${formatCount(unit.before)} xuống ${formatCount(unit.now)} ${indicator.measure})`,
  );
  const others = withoutFallen === null ? '' : ` ${othersMoved(since, withoutFallen, indicator)}`;
  return `Số lũy kế của ${formatCount(fallen.length)} đơn vị tại ${now} thấp hơn ${before}, cần kiểm tra lại, chưa coi là kết quả trong kỳ: ${listed(named)}.${others}`;
}

function othersMoved(
  { fallen }: RateChange,
  others: NonNullable<RateChange['withoutFallen']>,
  indicator: CompiledIndicator,
): string {
  const head = `Không kể ${fallen.length === 1 ? 'đơn vị' : 'các đơn vị'} này, ${small(indicator.label)}`;
  const basis = `tính trên ${formatCount(others.units)} đơn vị có số liệu cả hai kỳ`;
  return others.changeScaled === 0
    ? `${head} không thay đổi (${others.nowPrinted}, ${basis}).`
    : `${head} ${moved(others, indicator)} (${fromTo(others)}, ${basis}).`;
}

/** How many units have come as far as the target asks, of those whose figures are known and are of somebody. */
export function againstTarget(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const { targets, currentTargetId, units, numerator } = indicator;
  const target = targets.find(({ targetId }) => targetId === currentTargetId);
  const head = `${capital(indicator.label)} theo ${words.dutyOf(indicator)}`;
  if (numerator === null) return undecided(indicator, head);
  const known = units.filter((unit) => unit.shortfall !== null && !isFilled(unit));
  if (target === undefined || known.length === 0) return null;
  const met = known.filter(({ shortfall }) => shortfall === 0).length;
  const below = met === known.length ? '' : `, ${formatCount(known.length - met)} đơn vị chưa đạt`;
  const share = `${formatCount(met)}/${formatCount(known.length)} đơn vị có số liệu đã đạt`;
  return `${head}, so với chỉ tiêu ${targetWords(target)}: ${share}${below}${ofNobody(units, words)}.`;
}

/** Milestones that nothing can be said of, though figures are due: the last one that is past, and the one that counts now. */
function undecided({ targets, currentTargetId, units }: CompiledIndicator, head: string): string | null {
  if (units.every(({ state }) => state !== 'missing')) return null;
  const past = targets.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).at(-1);
  const current = targets.find(({ targetId }) => targetId === currentTargetId);
  const open = [...new Set([past, current])].filter((target) => target !== undefined);
  if (open.length === 0) return null;
  return `${head}: chưa có số liệu để kết luận về chỉ tiêu ${open.map(targetWords).join(' và chỉ tiêu ')}.`;
}

function targetWords({ requiredPrinted, deadline }: CompiledIndicator['targets'][number]): string {
  return deadline === null ? requiredPrinted : `${requiredPrinted} (đến hết ngày ${dayText(deadline)})`;
}

/** Nobody of nobody: in the totals, but with no rate to hold against a target. */
function ofNobody(units: readonly CompiledUnit[], { nameOf }: RemarkWords): string {
  const empty = units.filter((unit) => unit.denominator === 0 && unit.numerator === 0 && !isFilled(unit));
  if (empty.length === 0) return '';
  const names = listed(empty.map(({ unitId, unitName }) => nameOf({ id: unitId, name: unitName })));
  return `; không xét ${formatCount(empty.length)} đơn vị có mẫu số bằng 0: ${names}`;
}
