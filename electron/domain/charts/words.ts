import type { CellState } from '../board';
import type { IsoDay, LocalTime } from '../calendar';
import type { PeriodKey } from '../period';
import type {
  BarsData,
  BarUnit,
  ChartCoverage,
  ChartHead,
  GapMoment,
  GapsData,
  NeededPace,
  ProgressData,
  ProgressPoint,
  RankedUnit,
  RankingData,
  RequiredRate,
  SummaryData,
  TimelinessData,
  UnrankedReason,
} from './chartData';

/** Every word of the pictures: the domain knows where they stand, not what they are. */
export interface ChartWords {
  /** "15/17 đơn vị" */
  share(coverage: ChartCoverage): string;
  /** "Số liệu đến 17h00 ngày 17/8/2021" */
  dataHour(head: Pick<ChartHead, 'asOf' | 'dataHour'>): string;
  day(day: IsoDay): string;
  moment(moment: LocalTime): string;
  period(period: PeriodKey): string;
  /** For an axis. */
  periodShort(period: PeriodKey): string;
  percent(tick: number): string;
  count(count: number): string;
  signed(count: number): string;
  /** "Đơn vị 1–40 trong 300" */
  rowsOf(first: number, last: number, all: number): string;
  periodsOf(first: PeriodKey, last: PeriodKey, shown: number, all: number): string;
  leftOut(count: number): string;
  othersWithoutPlace(count: number, all: number): string;
  readonly progress: {
    title(head: ChartHead): string;
    summary(data: ProgressData): string;
    point(point: ProgressPoint, measure: string): string;
    milestone(required: RequiredRate): string;
    pace(pace: NeededPace): string;
    readonly actual: string;
    readonly partial: string;
    readonly gap: string;
    readonly path: string;
    readonly needed: string;
    readonly coverage: string;
    readonly headers: readonly string[];
    readonly none: string;
  };
  readonly bars: {
    title(head: ChartHead): string;
    summary(data: BarsData): string;
    /** At the end of its bar. */
    value(unit: BarUnit): string;
    unit(unit: BarUnit, measure: string, target: RequiredRate | null): string;
    target(required: RequiredRate): string;
    standing(unit: BarUnit): string;
    readonly headers: readonly string[];
    readonly legend: {
      readonly met: string;
      readonly short: string;
      readonly standIn: string;
      readonly missing: string;
    };
  };
  readonly timeliness: {
    title(head: ChartHead): string;
    summary(data: TimelinessData, periods: readonly PeriodKey[]): string;
    cell(name: string, period: PeriodKey, state: CellState | null): string;
    state(state: CellState | null): string;
    readonly unit: string;
  };
  readonly ranking: {
    title(data: RankingData): string;
    summary(data: RankingData): string;
    change(unit: RankedUnit): string;
    value(unit: RankedUnit): string;
    unit(unit: RankedUnit, all: number): string;
    why(why: UnrankedReason, data: RankingData): string;
    readonly headers: readonly string[];
    before(data: RankingData): string;
    now(data: RankingData): string;
  };
  readonly gaps: {
    title(head: ChartHead, numeratorLabel: string): string;
    summary(data: GapsData): string;
    moment(moment: GapMoment): string;
    /** Under the bar: both figures and how many units they are of. */
    detail(moment: GapMoment): string;
    readonly headers: readonly string[];
    readonly more: string;
    readonly fewer: string;
  };
  readonly summary: {
    title(data: SummaryData): string;
    label(data: BarsData): string;
    /** "15/17 đơn vị có số liệu" */
    coverage(data: BarsData): string;
    /** The great numbers, the rate first. */
    cards(data: SummaryData): readonly { readonly value: string; readonly label: string }[];
    all(count: number, of: number): string;
    /** `of`: those that have a rate; `tied`: how many share the rate at which the list is cut off. */
    best(count: number, of: number, tied: { readonly count: number; readonly printed: string } | null): string;
    worst(count: number, of: number, tied: { readonly count: number; readonly printed: string } | null): string;
    missing(count: number, expected: number): string;
    missingNames(head: string, names: readonly string[], others: number): string;
    /** Sentences that name units: without a base, with a part of their own units, by stand-ins, above 100%. */
    remarks(data: BarsData): readonly string[];
    readonly headers: readonly string[];
  };
}
