import type { CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { coverageOf, isReported, printRate, rateOf, totalOf } from '../domain/compileUnits';
import { formatCount } from '../domain/numbers';
import { formatTotals } from '../domain/totalDecimals';
import { standInShare } from './choiceText';
import { capital, listedUnits, type RemarkWords, small } from './remarkWords';
import { totalNotes } from './totalNotes';

/** Units named at either end of the list; more that are equal are counted, not chosen from. */
const NAMED = 3;
const MOST_NAMED = 6;
const MOST_GROUPS = 6;

type RatedUnit = CompiledUnit & { readonly rank: number; readonly percentPrinted: string };

function rated({ units }: CompiledIndicator): readonly RatedUnit[] {
  return units
    .filter((unit): unit is RatedUnit => unit.rank !== null && unit.percentPrinted !== null)
    .toSorted((left, right) => left.rank - right.rank);
}

/** Highest and lowest; ranks are compared exactly, not as printed. */
export function highestAndLowest(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const units = rated(indicator);
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined || units.length < 2) return null;
  const head = `${capital(indicator.label)} theo ${words.dutyOf(indicator)}`;
  if (first.rank === last.rank)
    return `${head}: ${formatCount(units.length)} đơn vị có số liệu cùng đạt ${first.percentPrinted}.`;
  const top = endOf(units);
  const bottom = endOf(units.toReversed()).filter((unit) => !top.includes(unit));
  const low = bottom.length > 0 ? bottom : [last];
  const fallen = new Set(indicator.change?.fallen.map(({ id }) => id));
  return `${head}: cao nhất là ${namesOf(top, words, fallen)}; thấp nhất là ${namesOf(low, words, fallen)}.`;
}

/**
 * The first three, with all that are equal to the third; fewer where too many are equal, or where more than half of all
 * would be at one end.
 */
function endOf(units: readonly RatedUnit[]): readonly RatedUnit[] {
  const half = Math.floor(units.length / 2);
  for (let named = Math.min(NAMED, half); named > 1; named -= 1) {
    const limit = units[named - 1]?.rank;
    const until = units.findLastIndex(({ rank }) => rank === limit) + 1;
    if (until <= Math.min(MOST_NAMED, half)) return units.slice(0, until);
  }
  return units.filter(({ rank }) => rank === units[0]?.rank);
}

/** @param fallen units that gave less than before: a correction or a slip, so the figure is not held against them unsaid */
function namesOf(units: readonly RatedUnit[], { nameOf }: RemarkWords, fallen: ReadonlySet<string>): string {
  const [first] = units;
  if (first !== undefined && units.length > MOST_NAMED)
    return `${formatCount(units.length)} đơn vị cùng đạt ${first.percentPrinted}`;
  return units
    .map(({ unitId, unitName, percentPrinted }) => {
      const doubt = fallen.has(unitId) ? '; số liệu giảm so với kỳ trước, đang chờ xác minh' : '';
      return `${nameOf({ id: unitId, name: unitName })} (${percentPrinted}${doubt})`;
    })
    .join(', ');
}

/** Rates of groups, each from its own sums; a group that is everybody, or one unit, says nothing new. */
export function byGroup(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const { groups, groupsOf, dutyOf } = words;
  const owing = indicator.units.filter(({ state }) => state !== 'not-required');
  const parts = groups.flatMap(({ id, name }) => {
    const members = owing.filter(({ unitId }) => groupsOf(unitId).includes(id));
    const total = totalOf(members);
    const rate = printRate(rateOf(total, indicator), indicator);
    if (members.length < 2 || members.length === owing.length || rate === null) return [];
    const { reported, expected } = coverageOf(members);
    const counts = { numerator: total.numerator ?? 0, denominator: total.denominator ?? 0 };
    const figures = `${formatTotals(counts, owing)} ${indicator.measure}`;
    const share = `${formatCount(reported)}/${formatCount(expected)} đơn vị có số liệu${standInShare(members)}`;
    return [`${name} đạt ${rate} (${figures}, ${share})`];
  });
  if (parts.length < 2 || parts.length > MOST_GROUPS) return null;
  return `${capital(indicator.label)} theo ${dutyOf(indicator)}, chia theo nhóm đơn vị: ${parts.join('; ')}.`;
}

/** What the clerk chose for units without figures: it is in the total, so it is said. */
export function chosenFor(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const lines = totalNotes(indicator, words.nameOf);
  const head = `${capital(indicator.label)} theo ${words.dutyOf(indicator)}`;
  return lines.length === 0 ? null : `${head}: ${lines.map(small).join('; ')}.`;
}

/** Who has not answered, who still may, who answered late, and whose answer gives no rate: each counted and named. */
export function notReported(indicator: CompiledIndicator, words: RemarkWords): string | null {
  const owing = indicator.units.filter(({ state }) => state !== 'not-required');
  const arrived = owing.filter(({ receivedAt }) => receivedAt !== null);
  const duty = words.dutyOf(indicator);
  const all = formatCount(owing.length);
  const said = [
    { head: 'còn', units: owing.filter(({ state }) => state === 'missing'), tail: `đơn vị chưa gửi ${duty}` },
    {
      head: '',
      units: owing.filter(({ state }) => state === 'not-due'),
      tail: `đơn vị chưa gửi ${duty}, còn trong hạn`,
    },
    { head: '', units: arrived.filter(({ lateMinutes }) => lateMinutes !== null), tail: `đơn vị gửi ${duty} muộn` },
    {
      head: '',
      units: arrived.filter((unit) => !isReported(unit) && unit.hourLack === undefined),
      tail: `đơn vị đã gửi ${duty} nhưng chưa đủ số liệu để tính`,
    },
  ];
  const parts = said.flatMap(({ head, units, tail }) =>
    units.length === 0
      ? []
      : [`${head} ${formatCount(units.length)}/${all} ${tail}: ${listedUnits(units, words)}`.trim()],
  );
  return parts.length === 0 ? null : `${capital(parts.join('; '))}.`;
}
