import type { LocalTime } from '../calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit } from '../compilation';
import { isCounted } from '../compileUnits';
import { minus } from '../decimals';
import type { PeriodKey } from '../period';
import { decimalsOfTotals } from '../totalDecimals';
import { filledCount } from './chosenUnits';
import type { TracedFigure, UnitTrace } from './figureTrace';
import type { MissingChoice } from './missingChoice';
import type { SnapshotContent } from './snapshot';

/** Why the figures of a unit are others in a later summary. */
export type MoveReason =
  /** `isLate`: it came after the hour of the earlier summary; otherwise it was written down later. */
  | { readonly kind: 'arrived'; readonly at: LocalTime; readonly fileName: string; readonly isLate: boolean }
  | {
      readonly kind: 'newVersion';
      readonly from: number;
      readonly to: number;
      readonly fileName: string;
      readonly at: LocalTime;
    }
  | { readonly kind: 'takenBack'; readonly fileName: string }
  | { readonly kind: 'choice'; readonly before: MissingChoice | null; readonly after: MissingChoice | null }
  | { readonly kind: 'base'; readonly before: number | null; readonly after: number | null }
  /** The unit owes the report now, or no longer. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  /** Figures of another period. */
  | { readonly kind: 'period' }
  /** The rate is counted from other figures, or the unit's report was corrected in its place. */
  | { readonly kind: 'rule' };

export interface UnitMove {
  readonly unitId: string;
  readonly unitName: string;
  readonly before: CompiledCounts;
  readonly after: CompiledCounts;
  /** What the move adds to the totals; parts add up to the difference of the totals. */
  readonly added: { readonly numerator: number; readonly denominator: number };
  readonly reasons: readonly MoveReason[];
}

export interface TotalSide extends CompiledCounts {
  readonly period: PeriodKey;
  readonly percentPrinted: string | null;
  readonly reported: number;
  readonly expected: number;
  readonly filled: number;
  /** Places the two totals are told with: those of the most exact figure in them. */
  readonly decimals: Readonly<Record<keyof CompiledCounts, number>>;
}

export interface IndicatorDifference {
  readonly indicatorId: string;
  readonly label: string;
  readonly measure: string;
  /** null: the rate was not in that summary. */
  readonly before: TotalSide | null;
  readonly after: TotalSide | null;
  /** Decimals or rounding are others: the printed rates are not cut alike. */
  readonly isCutOtherwise: boolean;
  readonly moves: readonly UnitMove[];
}

type Side = Pick<SnapshotContent, 'compilation' | 'traces'>;

/** What moved between two summaries of a directive and why, rate by rate and unit by unit; exact. */
export function differenceOf(before: Side, after: Side): readonly IndicatorDifference[] {
  const earlier = new Map(before.compilation.indicators.map((one) => [one.indicatorId, one]));
  const later = new Map(after.compilation.indicators.map((one) => [one.indicatorId, one]));
  return [...new Set([...earlier.keys(), ...later.keys()])].map((id) => {
    const [one, other] = [earlier.get(id) ?? null, later.get(id) ?? null];
    const named = other ?? one;
    return {
      indicatorId: id,
      label: named?.label ?? id,
      measure: named?.measure ?? '',
      before: one && sideOf(one),
      after: other && sideOf(other),
      isCutOtherwise:
        one !== null && other !== null && (one.decimals !== other.decimals || one.rounding !== other.rounding),
      moves: movesOf(one, other, {
        asOf: before.compilation.asOf,
        before: byUnit(before.traces[id]),
        after: byUnit(after.traces[id]),
      }),
    };
  });
}

function sideOf({ period, numerator, denominator, percentPrinted, coverage, units }: CompiledIndicator): TotalSide {
  const { reported, expected } = coverage;
  const decimals = decimalsOfTotals(units);
  return { period, numerator, denominator, percentPrinted, reported, expected, filled: filledCount(units), decimals };
}

function byUnit(traces: readonly UnitTrace[] = []): ReadonlyMap<string, UnitTrace> {
  return new Map(traces.map((trace) => [trace.unitId, trace]));
}

interface Traces {
  /** Hour of the earlier summary. */
  readonly asOf: LocalTime;
  readonly before: ReadonlyMap<string, UnitTrace>;
  readonly after: ReadonlyMap<string, UnitTrace>;
}

function movesOf(
  before: CompiledIndicator | null,
  after: CompiledIndicator | null,
  traces: Traces,
): readonly UnitMove[] {
  const earlier = new Map(before?.units.map((unit) => [unit.unitId, unit]));
  const later = new Map(after?.units.map((unit) => [unit.unitId, unit]));
  const hasOtherPeriod = before !== null && after !== null && before.period !== after.period;
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [one, other] = [earlier.get(id) ?? null, later.get(id) ?? null];
    if (isSame(one, other)) return [];
    const named = other ?? one;
    const [from, to] = [countedOf(one), countedOf(other)];
    const reasons = reasonsOf(one, other, traces, hasOtherPeriod);
    return [
      {
        unitId: id,
        unitName: named?.unitName ?? id,
        before: countsOf(one),
        after: countsOf(other),
        added: { numerator: minus(to.numerator, from.numerator), denominator: minus(to.denominator, from.denominator) },
        reasons: reasons.length === 0 ? [{ kind: 'rule' as const }] : reasons,
      },
    ];
  });
}

function isSame(one: CompiledUnit | null, other: CompiledUnit | null): boolean {
  if (one === null || other === null) return false;
  return (
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    JSON.stringify(one.standIn ?? null) === JSON.stringify(other.standIn ?? null)
  );
}

const countsOf = (unit: CompiledUnit | null): CompiledCounts => ({
  numerator: unit?.numerator ?? null,
  denominator: unit?.denominator ?? null,
});

/** What a row gives to the total: nothing unless both halves are known. */
function countedOf(unit: CompiledUnit | null): { readonly numerator: number; readonly denominator: number } {
  return unit !== null && isCounted(unit)
    ? { numerator: unit.numerator, denominator: unit.denominator }
    : { numerator: 0, denominator: 0 };
}

function reasonsOf(
  one: CompiledUnit | null,
  other: CompiledUnit | null,
  traces: Traces,
  hasOtherPeriod: boolean,
): readonly MoveReason[] {
  if (one === null) return [{ kind: 'joined' }];
  if (other === null) return [{ kind: 'left' }];
  if (hasOtherPeriod) return [{ kind: 'period' }];
  const before = traces.before.get(one.unitId);
  const after = traces.after.get(one.unitId);
  const found = [
    ...choiceReasons(one, other),
    ...reportReasons(one, other, before, after, traces.asOf),
    ...baseReasons(before, after),
  ];
  if (found.length > 0 || isAlike(one.standIn, other.standIn)) return found;
  // the same choice holds on one side only: its base came or went
  return [{ kind: 'base', before: baseOf(before)?.value ?? null, after: baseOf(after)?.value ?? null }];
}

/** What the clerk chose is another; that a choice began or ceased to be needed, its report says. */
function choiceReasons(one: CompiledUnit, other: CompiledUnit): readonly MoveReason[] {
  if (isAlike(one.standIn, other.standIn) || isAlike(one.choice?.choice, other.choice?.choice)) return [];
  return [{ kind: 'choice', before: one.standIn ?? null, after: other.standIn ?? null }];
}

function isAlike(one: MissingChoice | undefined, other: MissingChoice | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Of the halves that a report gives, the unit's own or one that is carried. */
function reportReasons(
  one: CompiledUnit,
  other: CompiledUnit,
  before: UnitTrace | undefined,
  after: UnitTrace | undefined,
  asOf: LocalTime,
): readonly MoveReason[] {
  const [was, is] = [reportOf(before), reportOf(after)];
  if (isAlike(one.standIn, other.standIn)) {
    if (was !== null && is !== null) return was.submissionId === is.submissionId ? [] : [newer(was, is)];
    if (is !== null) return [arrived(is, asOf)];
    return was === null ? [] : [{ kind: 'takenBack', fileName: was.fileName }];
  }
  if (other.standIn === undefined && is !== null) return [arrived(is, asOf)];
  const isGone = one.standIn === undefined || isAlike(one.choice?.choice, other.choice?.choice);
  return isGone && was !== null ? [{ kind: 'takenBack', fileName: was.fileName }] : [];
}

type ReportSource = Extract<TracedFigure['source'], { readonly kind: 'report' }>;

function arrived({ arrivedAt, fileName }: ReportSource, asOf: LocalTime): MoveReason {
  return { kind: 'arrived', at: arrivedAt, fileName, isLate: arrivedAt > asOf };
}

function newer(was: ReportSource, is: ReportSource): MoveReason {
  return { kind: 'newVersion', from: was.version, to: is.version, fileName: is.fileName, at: is.arrivedAt };
}

function reportOf(trace: UnitTrace | undefined) {
  const sources = [trace?.numerator, trace?.denominator].map((figure) => figure?.source);
  return sources.find((source) => source?.kind === 'report') ?? null;
}

function baseReasons(before: UnitTrace | undefined, after: UnitTrace | undefined): readonly MoveReason[] {
  const [was, is] = [baseOf(before), baseOf(after)];
  if (was === null && is === null) return [];
  if (was?.value === is?.value) return [];
  // a row without a report has no base to compare: it got one with its report
  if (before?.denominator == null || after?.denominator == null) return [];
  return [{ kind: 'base', before: was?.value ?? null, after: is?.value ?? null }];
}

function baseOf(trace: UnitTrace | undefined): TracedFigure | null {
  return [trace?.denominator, trace?.numerator].find((figure) => figure?.source.kind === 'baseline') ?? null;
}
