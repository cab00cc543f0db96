import { type CellState, NOT_OWED } from '../domain/board';
import type {
  BarUnit,
  ChartCoverage,
  GapMoment,
  ProgressPoint,
  RankedUnit,
  RankingData,
  RequiredRate,
  TimelinessData,
  UnrankedReason,
} from '../domain/charts/chartData';
import { isOverfull } from '../domain/charts/overfull';
import type { ChartWords } from '../domain/charts/words';
import { formatCount } from '../domain/numbers';
import { type PeriodKey, partsOfPeriod } from '../domain/period';
import { dayText, momentText } from './moment';
import { partText } from './partText';
import { periodName, periodShort } from './periodText';
import { stateWords } from './stateWords';

/** Words of the pictures: one wording for screen, paper, PNG and command line. */

const NO_FIGURES = 'chưa có số liệu';
const DASH = '–';

function count(value: number | null): string {
  return value === null ? DASH : formatCount(value);
}

function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : formatCount(value);
}

function share({ reported, expected, standIns = 0 }: ChartCoverage): string {
  return `${formatCount(reported)}/${formatCount(expected)} đơn vị${standIns === 0 ? '' : ` (và ${formatCount(standIns)} dùng số thay thế)`}`;
}

function dataHour({ asOf, dataHour: hour }: Parameters<ChartWords['dataHour']>[0]): string {
  return hour === undefined
    ? `Số liệu đến ${momentText(asOf)}`
    : `Số liệu tính đến ${momentText(hour)}, nhận đến ${momentText(asOf)}`;
}

/** "17/8" for an axis: the word "ngày" would be read thirty times. */
function axisPeriod(period: PeriodKey): string {
  return partsOfPeriod(period).kind === 'day' ? periodShort(period).replace(/^ngày /, '') : periodShort(period);
}

function percent(tick: number): string {
  return `${String(tick).replace('.', ',')}%`;
}

function required({ printed, deadline }: RequiredRate): string {
  return deadline === null ? printed : `${printed} đến ${dayText(deadline)}`;
}

function counts(numerator: number | null, denominator: number | null): string {
  return `${count(numerator)}/${count(denominator)}`;
}

function standing({ kind, isMet }: BarUnit): string {
  if (kind === 'missing') return NO_FIGURES;
  if (kind === 'notRequired') return 'không phải báo cáo';
  if (kind === 'noBase') return 'đã báo cáo nhưng chưa có số nền';
  if (kind === 'noRate') return 'không tính được tỷ lệ vì số nền bằng 0';
  const met = isMet === null ? 'có số liệu' : isMet ? 'đạt mục tiêu' : 'chưa đạt mục tiêu';
  return kind === 'standIn' ? `${met}, dùng số thay thế` : met;
}

/** "tăng 2 bậc", "giảm 1 bậc", "giữ bậc" */
function rankMoved(change: number | null): string {
  if (change === null) return 'không có thứ hạng kỳ trước';
  if (change === 0) return 'giữ nguyên thứ hạng';
  return `${change > 0 ? 'tăng' : 'giảm'} ${formatCount(Math.abs(change))} bậc`;
}

const WHY: Readonly<Record<UnrankedReason, string>> = {
  onlyNow: 'chỉ có số liệu kỳ này, không xếp hạng',
  onlyBefore: 'chỉ có số liệu kỳ trước, không xếp hạng',
  neither: NO_FIGURES,
  noRate: 'không tính được tỷ lệ vì số nền bằng 0',
};

function stateOf(state: CellState | null): string {
  return state === null ? 'không có kỳ này' : stateWords[state];
}

/** "đúng hạn 120, muộn 14, chưa báo cáo 6" */
function stateCounts(states: readonly (CellState | null)[]): string {
  const found = new Map<CellState, number>();
  for (const state of states) if (state !== null) found.set(state, (found.get(state) ?? 0) + 1);
  return (Object.keys(stateWords) as CellState[]) // keys of a record over all states
    .flatMap((state) => {
      const own = found.get(state);
      return own === undefined ? [] : [`${stateWords[state]} ${formatCount(own)}`];
    })
    .join(', ');
}

const ARRIVED: readonly CellState[] = ['on-time', 'late', 'zero'];

/** "Ngày 17/8/2021: 15/17 đơn vị đã báo cáo. " of the newest period that anything has come for or is due. */
function newestTold(units: TimelinessData['units'], periods: TimelinessData['periods']): string {
  const statesAt = (place: number) =>
    units.flatMap(({ states }) => {
      const state = states[place] ?? null;
      return state === null || NOT_OWED.includes(state) ? [] : [state];
    });
  const place = periods.findLastIndex((_, index) => statesAt(index).some((state) => state !== 'not-due'));
  const period = periods[place];
  if (period === undefined) return '';
  const owing = statesAt(place);
  const reported = owing.filter((state) => ARRIVED.includes(state)).length;
  return `${upperFirst(periodName(period))}: ${share({ reported, expected: owing.length })} đã báo cáo. `;
}

export const chartWords: ChartWords = {
  share,
  dataHour,
  day: dayText,
  moment: momentText,
  period: periodName,
  periodShort: axisPeriod,
  percent,
  count: formatCount,
  signed,
  rowsOf: (first, last, all) => `Hình vẽ dòng ${formatCount(first)}–${formatCount(last)} trong ${formatCount(all)}`,
  periodsOf: (first, last, shown, all) =>
    `từ ${periodName(first)} đến ${periodName(last)} (${formatCount(shown)}/${formatCount(all)} kỳ)`,
  leftOut: (rows) => `… ${formatCount(rows)} đơn vị khác không vẽ`,
  othersWithoutPlace: (rows, all) => `Không có tỷ lệ để xếp: ${formatCount(rows)}/${formatCount(all)} đơn vị`,

  progress: {
    title: ({ label }) => `Tiến độ ${lowerFirst(label)} so với các mốc`,
    summary({ head, current, shortfall, isOverdue, perDay, points }) {
      const rate =
        head.printed === null
          ? 'Chưa kỳ nào có số liệu'
          : `${isOfToday(head.period, points) ? 'Đạt' : 'Số liệu mới nhất: đạt'} ${head.printed} (${counts(head.numerator, head.denominator)} ${head.measure}), ${periodName(head.period)}, ${share(head.coverage)} có số liệu`;
      const short =
        current === null || shortfall === null
          ? ''
          : shortfall === 0
            ? `; đã đạt mốc ${required(current)}`
            : `; mốc ${required(current)}${isOverdue ? ' đã quá hạn,' : ''} còn thiếu ${formatCount(shortfall)} ${head.measure}${perDay === null ? '' : `, cần ${formatCount(perDay)} ${head.measure} mỗi ngày`}`;
      const gaps = points.filter(({ rate: one }) => one === null).length;
      const without = gaps === 0 ? '' : ` ${formatCount(gaps)} kỳ không có số liệu được để trống.`;
      return `${rate}${short}. ${dataHour(head)}.${without}`;
    },
    point: ({ period, printed, numerator, denominator, coverage }, measure) =>
      printed === null
        ? `${upperFirst(periodName(period))}: ${numerator === null ? 'không có số liệu' : 'không tính được tỷ lệ'}, ${share(coverage)} có số liệu`
        : `${upperFirst(periodName(period))}: ${printed} (${counts(numerator, denominator)} ${measure}), ${share(coverage)} có số liệu`,
    milestone: required,
    pace: ({ pointsPerDayPrinted }) => `cần ${pointsPerDayPrinted} điểm %/ngày`,
    actual: 'tỷ lệ đã báo cáo',
    partial: 'kỳ chưa đủ đơn vị',
    gap: 'kỳ không có số liệu',
    path: 'mốc phải đạt',
    needed: 'đường cần đi để đạt mốc',
    coverage: 'Số đơn vị có số liệu trên số đơn vị phải báo cáo:',
    headers: ['Kỳ', 'Tỷ lệ', 'Tử số', 'Mẫu số', 'Đơn vị có số liệu'],
    none: NO_FIGURES,
  },

  bars: {
    title: ({ label }) => `${label} theo đơn vị`,
    summary({ head, units, standIns, target }) {
      const rate =
        head.printed === null
          ? 'Chưa có số liệu'
          : `Chung ${head.printed} (${counts(head.numerator, head.denominator)} ${head.measure})`;
      const own = units.filter(({ kind }) => kind !== 'standIn');
      const met = own.filter(({ isMet }) => isMet === true).length;
      const judged = own.filter(({ isMet }) => isMet !== null).length;
      const reached =
        target === null || judged === 0
          ? ''
          : `; ${formatCount(met)}/${formatCount(judged)} đơn vị đạt mục tiêu ${required(target)}`;
      const instead = standIns === 0 ? '' : `; ${formatCount(standIns)} đơn vị dùng số thay thế`;
      const told = `${rate}, ${periodName(head.period)}, ${share(head.coverage)} có số liệu${instead}${reached}. ${dataHour(head)}.`;
      return [told, ...partsOf(units), ...overfull(units)].join(' ');
    },
    value(unit) {
      if (unit.printed === null) return standing(unit);
      const said = `${unit.printed} (${counts(unit.numerator, unit.denominator)})`;
      return unit.kind === 'standIn' ? `${said}, số thay thế` : said;
    },
    unit(unit, measure, target) {
      if (unit.printed === null) return `${unit.name}: ${standing(unit)}`;
      const against = target === null ? '' : `, ${standing(unit)} ${required(target)}`;
      const instead = target === null && unit.kind === 'standIn' ? ', dùng số thay thế' : '';
      return `${unit.name}: ${unit.printed} (${counts(unit.numerator, unit.denominator)} ${measure})${against}${instead}`;
    },
    target: (one) => `Mục tiêu ${required(one)}`,
    standing,
    headers: ['Đơn vị', 'Tỷ lệ', 'Tử số', 'Mẫu số', 'Tình trạng'],
    legend: {
      met: 'đạt mục tiêu',
      short: 'chưa đạt mục tiêu',
      standIn: 'dùng số thay thế',
      missing: NO_FIGURES,
    },
  },

  timeliness: {
    title: ({ label }) => `Tình hình nộp báo cáo: ${label}`,
    summary({ head, units, periods: every }, periods) {
      const told = units.flatMap(({ states }) => states);
      const shown = `${formatCount(periods.length)}/${formatCount(every.length)} kỳ trong hình`;
      return `${newestTold(units, every)}Tất cả các kỳ: ${stateCounts(told) || 'chưa có kỳ nào'}; ${shown}. ${dataHour(head)}.`;
    },
    cell: (name, period, state) => `${name}, ${periodName(period)}: ${stateOf(state)}`,
    state: stateOf,
    unit: 'Đơn vị',
  },

  ranking: {
    title: ({ head: { label }, before }) =>
      before === null ? `Xếp hạng ${lowerFirst(label)}` : `Xếp hạng ${lowerFirst(label)} so với ${sideName(before)}`,
    summary({ head, before, units }) {
      if (before === null) return `Chưa có kỳ trước để so thứ hạng, ${periodName(head.period)}. ${dataHour(head)}.`;
      const up = units.filter(({ change }) => (change ?? 0) > 0).length;
      const down = units.filter(({ change }) => (change ?? 0) < 0).length;
      const both =
        before.asOf === null
          ? `cả hai kỳ, ${periodName(head.period)}`
          : `cả lúc ${momentText(before.asOf)} và lúc ${momentText(head.asOf)}`;
      return `Xếp trong ${share(head.coverage)} có số liệu ${both}: ${formatCount(up)} đơn vị tăng hạng, ${formatCount(down)} đơn vị giảm hạng. ${dataHour(head)}.`;
    },
    change: ({ change }: RankedUnit) => (change === null ? '' : formatCount(Math.abs(change))),
    value: ({ printed, printedBefore }) =>
      printedBefore === null ? (printed ?? DASH) : `${printedBefore} → ${printed ?? DASH}`,
    unit: ({ name, rank, change, printed, printedBefore }, all) =>
      `${name}: hạng ${count(rank)}/${formatCount(all)}, ${rankMoved(change)}; ${printedBefore ?? DASH} → ${printed ?? DASH}`,
    why: (why, { head, before }) =>
      before?.asOf == null
        ? WHY[why]
        : why === 'onlyNow'
          ? `có số liệu sau ${momentText(before.asOf)}, chưa xếp hạng`
          : why === 'onlyBefore'
            ? `không còn số liệu lúc ${momentText(head.asOf)}`
            : WHY[why],
    headers: ['Đơn vị', 'Hạng kỳ này', 'Hạng kỳ trước', 'Tăng giảm bậc', 'Tỷ lệ kỳ này', 'Tỷ lệ kỳ trước'],
    before: ({ before }) => (before?.asOf == null ? 'tỷ lệ kỳ trước' : `tỷ lệ lúc ${momentText(before.asOf)}`),
    now: ({ before, head }) =>
      `${before?.asOf == null ? 'tỷ lệ kỳ này' : `tỷ lệ lúc ${momentText(head.asOf)}`}; ▲ tăng hạng, ▼ giảm hạng, = giữ hạng`,
  },

  gaps: {
    title: ({ label }, numeratorLabel) =>
      `Chênh lệch giữa số tự báo cáo và số đếm ngoài: ${lowerFirst(numeratorLabel)} (${lowerFirst(label)})`,
    summary({ head, moments }) {
      const last = moments.at(-1);
      if (last === undefined) return `Chưa nhập số đếm của cơ quan khác. ${dataHour(head)}.`;
      if (last.coverage.reported === 0)
        return `Lần đếm gần nhất (${momentText(last.asOf)}, ${last.source}): ${share(last.coverage)} có cả hai số. ${dataHour(head)}.`;
      return `Lần đếm gần nhất (${momentText(last.asOf)}, ${last.source}): tự báo cáo ${formatCount(last.reported)}, đếm được ${formatCount(last.counted)}, chênh lệch ${signed(last.gap)} ${head.measure}, ${share(last.coverage)} có cả hai số${ofEarlier(last)}. ${dataHour(head)}.`;
    },
    moment(moment) {
      const { asOf, source, reported, counted, gap, coverage } = moment;
      const at = `${upperFirst(momentText(asOf))}, ${source}`;
      if (coverage.reported === 0) return `${at}: không đơn vị nào có cả hai số (0/${formatCount(coverage.expected)})`;
      return `${at}: tự báo cáo ${formatCount(reported)}, đếm được ${formatCount(counted)}, chênh lệch ${signed(gap)}, ${share(coverage)} có cả hai số${ofEarlier(moment)}`;
    },
    detail({ reported, counted, coverage, earlierUnits }) {
      if (coverage.reported === 0) return `không có đơn vị nào đủ hai số (0/${formatCount(coverage.expected)})`;
      const earlier = earlierUnits === 0 ? '' : `, ${formatCount(earlierUnits)} theo kỳ trước`;
      return `${formatCount(reported)} – ${formatCount(counted)}; ${share(coverage)}${earlier}`;
    },
    headers: ['Thời điểm', 'Nguồn', 'Tự báo cáo', 'Đếm ngoài', 'Chênh lệch', 'Đơn vị có cả hai số'],
    more: 'tự báo cáo nhiều hơn số đếm',
    fewer: 'tự báo cáo ít hơn số đếm',
  },

  summary: {
    title: ({ campaignName }) => `Tóm tắt: ${campaignName}`,
    label: ({ head }) => `${head.label}, ${periodName(head.period)}`,
    coverage: ({ head, standIns }) =>
      `${share(head.coverage)} có số liệu${standIns === 0 ? '' : `, ${formatCount(standIns)} dùng số thay thế`}`,
    cards: ({ bars: { head, target }, progress: { isOverdue }, shortfall, perDay }) => [
      { value: head.printed ?? DASH, label: 'Tỷ lệ' },
      { value: counts(head.numerator, head.denominator), label: `Đã đạt/tổng số (${head.measure})` },
      ...(target === null
        ? []
        : [
            {
              value: target.printed,
              label: target.deadline === null ? 'Mục tiêu' : `Mục tiêu đến ${dayText(target.deadline)}`,
            },
            { value: shortfall === 0 ? 'Đã đạt' : count(shortfall), label: `Còn thiếu (${head.measure})` },
            isOverdue && shortfall !== 0
              ? { value: 'Quá hạn', label: 'Hạn của mục tiêu' }
              : { value: shortfall === 0 ? DASH : count(perDay), label: `Cần mỗi ngày (${head.measure})` },
          ]),
    ],
    all: (rows, of) => `Tỷ lệ của ${formatCount(rows)}/${formatCount(of)} đơn vị`,
    best: (rows, of, tied) => `${formatCount(rows)} cao nhất trong ${formatCount(of)} đơn vị có tỷ lệ${alike(tied)}`,
    worst: (rows, of, tied) => `${formatCount(rows)} thấp nhất trong ${formatCount(of)} đơn vị có tỷ lệ${alike(tied)}`,
    missing: (missing, expected) =>
      missing === 0
        ? `Tất cả ${formatCount(expected)} đơn vị đã có số liệu hoặc số thay thế`
        : `Chưa có số liệu (${formatCount(missing)}/${formatCount(expected)} đơn vị)`,
    missingNames: (head, names, others) =>
      names.length === 0
        ? `${head}.`
        : `${head}: ${names.join(', ')}${others === 0 ? '' : ` và ${formatCount(others)} đơn vị khác`}.`,
    remarks: ({ units, head: { coverage } }) => [
      ...withoutBase(units, coverage),
      ...partsOf(units),
      ...filled(units, coverage),
      ...overfull(units),
    ],
    headers: ['Nội dung', 'Số liệu'],
  },
};

function ofEarlier({ earlierUnits }: GapMoment): string {
  return earlierUnits === 0 ? '' : `, trong đó ${formatCount(earlierUnits)} đơn vị lấy số của kỳ trước`;
}

function alike(tied: { readonly count: number; readonly printed: string } | null): string {
  return tied === null ? '' : ` (${formatCount(tied.count)} cùng ${tied.printed})`;
}

/** The figures told are those of the last period there is, not of an earlier one after which nothing came. */
function isOfToday(period: PeriodKey, points: readonly ProgressPoint[]): boolean {
  const last = points.at(-1);
  return last === undefined || last.period === period;
}

/** "ngày 16/8/2021", or "17h00 ngày 18/8/2021" of one and the same period. */
function sideName({ period, asOf }: NonNullable<RankingData['before']>): string {
  return asOf === null ? periodName(period) : momentText(asOf);
}

/** As many names as a sentence under a picture bears. */
const MOST_NAMED = 4;

/** A sentence over the names; none where there is nobody to name. */
function naming(names: readonly string[], head: (count: string) => string): readonly string[] {
  return names.length === 0 ? [] : [`${head(formatCount(names.length))}: ${fewNames(names)}.`];
}

/** "Trên 100%, đề nghị kiểm tra lại số liệu: Xã Hoài Hải (120,86%)." */
function overfull(units: readonly BarUnit[]): readonly string[] {
  const names = units.filter(isOverfull).map(({ name, printed }) => `${name} (${printed ?? DASH})`);
  return naming(names, () => 'Trên 100%, đề nghị kiểm tra lại số liệu');
}

/** "Số của cấp dưới chưa đủ đơn vị trực thuộc (1 đơn vị): Mỹ Phong (mới gồm 2/3 đơn vị)." */
function partsOf(units: readonly BarUnit[]): readonly string[] {
  const names = units.flatMap(({ name, partOf }) => (partOf === undefined ? [] : `${name} (${partText(partOf)})`));
  return naming(names, (count) => `Số của cấp dưới chưa đủ đơn vị trực thuộc (${count} đơn vị)`);
}

function withoutBase(units: readonly BarUnit[], { expected }: ChartCoverage): readonly string[] {
  const names = units.filter(({ kind }) => kind === 'noBase').map(({ name }) => name);
  return naming(names, (count) => `Đã báo cáo nhưng chưa có số nền (${count}/${formatCount(expected)} đơn vị)`);
}

function filled(units: readonly BarUnit[], { expected }: ChartCoverage): readonly string[] {
  const names = units.filter(({ kind }) => kind === 'standIn').map((unit) => `${unit.name} (${standInOf(unit)})`);
  return naming(names, (count) => `Dùng số thay thế (${count}/${formatCount(expected)} đơn vị, không xếp hạng)`);
}

function fewNames(names: readonly string[]): string {
  const others = names.length - MOST_NAMED;
  return others <= 0
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMED).join(', ')} và ${formatCount(others)} đơn vị khác`;
}

/** "số ngày 16/8/2021", "tính bằng 0" */
function standInOf({ standIn }: BarUnit): string {
  if (standIn === undefined) return 'số thay thế';
  return standIn.kind === 'zero' ? 'tính bằng 0' : `số ${periodName(standIn.from)}`;
}

function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase() // "UBND" stays
    ? text
    : first.toLowerCase() + text.slice(first.length);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
