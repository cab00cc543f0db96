import type { Compilation, CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { coverageOf, printRate, rateOf, totalOf } from '../domain/compileUnits';
import { formatCount, formatScaled } from '../domain/numbers';
import type { UnitGroup } from '../domain/unit';
import { dayText, momentText } from './moment';

/** A paragraph about the figures of one rate, drafted for the clerk to take, change and keep. */
export interface DraftedRemark {
  /** What it is about, the same from period to period: "installed/highest". */
  readonly key: string;
  readonly text: string;
}

export interface RemarkWords {
  /** A unit's name as it stands in a sentence. */
  readonly nameOf: (unit: { readonly id: string; readonly name: string }) => string;
  /** The report a rate is read from: "Mẫu 02 ngày 17/8/2021". */
  readonly dutyOf: (indicator: CompiledIndicator) => string;
  readonly groups: readonly Pick<UnitGroup, 'id' | 'name'>[];
  /** Ids of a unit's groups. */
  readonly groupsOf: (unitId: string) => readonly string[];
}

/** Units named at either end of the list; more that are equal are counted, not chosen from. */
const NAMED = 3;
const MOST_NAMED = 6;
const MOST_MISSING_NAMED = 8;
const MOST_GROUPS = 6;

/**
 * What the figures say, in sentences: the rate against the last period, highest and lowest units, groups, targets, who is
 * missing. Nothing is said of what is not known; a unit without figures is in no comparison.
 */
export function draftRemarks(compilation: Compilation, words: RemarkWords): readonly DraftedRemark[] {
  return compilation.indicators.flatMap((indicator) => {
    const parts = {
      overall: overall(indicator, compilation),
      ends: ends(indicator, words),
      groups: byGroup(indicator, words),
      targets: againstTarget(indicator),
      missing: missing(indicator, words),
    };
    return Object.entries(parts).flatMap(([part, text]) =>
      text === null ? [] : [{ key: `${indicator.indicatorId}/${part}`, text }],
    );
  });
}

const small = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

function overall(indicator: CompiledIndicator, { asOf }: Compilation): string | null {
  const { numerator, denominator, percentPrinted, coverage, label, measure } = indicator;
  if (numerator === null || denominator === null || percentPrinted === null) return null;
  const figures = `${formatCount(numerator)}/${formatCount(denominator)} ${measure}`;
  const share = `${formatCount(coverage.reported)}/${formatCount(coverage.expected)} đơn vị có số liệu`;
  return `Tính đến ${momentText(asOf)}, ${small(label)} đạt ${percentPrinted} (${figures}, tính trên ${share})${change(indicator)}.`;
}

/** Against the last period, among the units that gave figures in both. */
function change({ change: since, decimals }: CompiledIndicator): string {
  if (since === null) return '';
  const { changeScaled, beforePrinted, nowPrinted, units } = since;
  const basis = `tính trên ${formatCount(units)} đơn vị có số liệu cả hai kỳ`;
  if (changeScaled === 0) return `; không thay đổi so với kỳ trước (${nowPrinted}, ${basis})`;
  const verb = changeScaled > 0 ? 'tăng' : 'giảm';
  const points = formatScaled(Math.abs(changeScaled), decimals);
  const way = changeScaled > 0 ? 'lên' : 'xuống';
  return `; ${verb} ${points} điểm phần trăm so với kỳ trước (từ ${beforePrinted} ${way} ${nowPrinted}, ${basis})`;
}

type RatedUnit = CompiledUnit & { readonly rank: number; readonly percentPrinted: string };

function rated({ units }: CompiledIndicator): readonly RatedUnit[] {
  return units
    .filter((unit): unit is RatedUnit => unit.rank !== null && unit.percentPrinted !== null)
    .toSorted((left, right) => left.rank - right.rank);
}

/** Highest and lowest; ranks are compared exactly, not as printed. */
function ends(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const units = rated(indicator);
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined || units.length < 2) return null;
  if (first.rank === last.rank)
    return `${formatCount(units.length)} đơn vị có số liệu cùng đạt ${first.percentPrinted}.`;
  const top = endOf(units);
  const bottom = endOf(units.toReversed()).filter((unit) => !top.includes(unit));
  const low = bottom.length > 0 ? bottom : [last];
  return `Đạt cao nhất: ${namesOf(top, words)}; thấp nhất: ${namesOf(low, words)}.`;
}

/** The first three, with all that are equal to the third; fewer where too many are equal. */
function endOf(units: readonly RatedUnit[]): readonly RatedUnit[] {
  for (let named = Math.min(NAMED, units.length - 1); named > 1; named -= 1) {
    const limit = units[named - 1]?.rank;
    const until = units.findLastIndex(({ rank }) => rank === limit) + 1;
    if (until <= MOST_NAMED && until < units.length) return units.slice(0, until);
  }
  return units.filter(({ rank }) => rank === units[0]?.rank);
}

function namesOf(units: readonly RatedUnit[], { nameOf }: RemarkWords): string {
  const [first] = units;
  if (first !== undefined && units.length > MOST_NAMED)
    return `${formatCount(units.length)} đơn vị cùng đạt ${first.percentPrinted}`;
  return units.map((unit) => `${nameOf({ id: unit.unitId, name: unit.unitName })} (${unit.percentPrinted})`).join(', ');
}

/** Rates of groups, each from its own sums; a group that is everybody, or one unit, says nothing new. */
function byGroup(indicator: CompiledIndicator, { groups, groupsOf }: RemarkWords): string | null {
  const owing = indicator.units.filter(({ state }) => state !== 'not-required');
  const parts = groups.flatMap(({ id, name }) => {
    const members = owing.filter(({ unitId }) => groupsOf(unitId).includes(id));
    const total = totalOf(members);
    const rate = printRate(rateOf(total, indicator), indicator);
    if (members.length < 2 || members.length === owing.length || rate === null) return [];
    const { reported, expected } = coverageOf(members);
    const figures = `${formatCount(total.numerator ?? 0)}/${formatCount(total.denominator ?? 0)} ${indicator.measure}`;
    return [`${name} đạt ${rate} (${figures}, ${formatCount(reported)}/${formatCount(expected)} đơn vị có số liệu)`];
  });
  return parts.length < 2 || parts.length > MOST_GROUPS ? null : `Theo nhóm đơn vị: ${parts.join('; ')}.`;
}

/** How many units have come as far as the target asks, of those whose figures are known. */
function againstTarget({ targets, currentTargetId, units }: CompiledIndicator): string | null {
  const target = targets.find(({ targetId }) => targetId === currentTargetId);
  const known = units.filter(({ shortfall }) => shortfall !== null);
  if (target === undefined || known.length === 0) return null;
  const met = known.filter(({ shortfall }) => shortfall === 0).length;
  const until = target.deadline === null ? '' : ` (đến hết ngày ${dayText(target.deadline)})`;
  const below = met === known.length ? '' : `, ${formatCount(known.length - met)} đơn vị chưa đạt`;
  return `So với chỉ tiêu ${target.requiredPrinted}${until}: ${formatCount(met)}/${formatCount(known.length)} đơn vị có số liệu đã đạt${below}.`;
}

function missing(indicator: CompiledIndicator, { nameOf, dutyOf }: RemarkWords): string | null {
  const { units } = indicator;
  const duty = dutyOf(indicator);
  const absent = units.filter(({ state }) => state === 'missing');
  const late = units.filter(({ lateMinutes, receivedAt }) => lateMinutes !== null && receivedAt !== null);
  const named = (list: readonly CompiledUnit[]) =>
    list.length > MOST_MISSING_NAMED
      ? ''
      : `: ${list.map(({ unitId, unitName }) => nameOf({ id: unitId, name: unitName })).join(', ')}`;
  const parts = [
    ...(absent.length === 0 ? [] : [`còn ${formatCount(absent.length)} đơn vị chưa gửi ${duty}${named(absent)}`]),
    ...(late.length === 0 ? [] : [`${formatCount(late.length)} đơn vị gửi ${duty} muộn${named(late)}`]),
  ];
  if (parts.length === 0) return null;
  const text = parts.join('; ');
  return `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
