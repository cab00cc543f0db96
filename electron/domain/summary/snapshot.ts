import type { LocalTime } from '../calendar';
import type { Compilation } from '../compilation';
import type { Directive } from '../directive';
import type { FormDefinition } from '../form';
import type { PeriodKey } from '../period';
import type { Unit } from '../unit';
import type { NamedLevels } from './byLevel';
import type { TotalsQuestion } from './dataHour';
import type { UnitTrace } from './figureTrace';
import type { SavedChoice } from './missingChoice';

/** Everything that went into a summary, as it was then; nothing in it is looked up again. */
export interface SnapshotContent {
  readonly format: 1;
  readonly compilation: Compilation;
  /** Those of the periods the summary speaks of. */
  readonly choices: readonly SavedChoice[];
  /** Report, version, file and cell of every figure, by id of the rate. */
  readonly traces: Readonly<Record<string, readonly UnitTrace[]>>;
  /** With its rates, rules of rounding and targets. */
  readonly directive: Directive;
  /** Forms the rates are read from, in their versions. */
  readonly forms: readonly FormDefinition[];
  /** Units of the rows. */
  readonly units: readonly Unit[];
  /** By groups, kinds and the units above; left out: it was frozen before these were kept. */
  readonly levels?: readonly NamedLevels[];
  /** Remarks the clerk kept for the report of these periods. */
  readonly remarks: readonly string[];
}

/** With the papers that were made from it, in words. */
export interface ListedSnapshot extends SnapshotHead {
  readonly papers: readonly string[];
}

/** A frozen summary without its content. */
export interface SnapshotHead {
  readonly id: string;
  readonly directiveId: string;
  /** Of the summaries of a directive, from 1. */
  readonly number: number;
  /** 1: as first frozen; made anew: 2 and on. */
  readonly version: number;
  /** The version before; null: the first. */
  readonly replacesId: string | null;
  /** What had arrived by then is in it. */
  readonly asOf: LocalTime;
  /** The period that was looked at instead of the one that counts; null: that one. */
  readonly period: PeriodKey | null;
  /** Only figures that speak of this hour or an earlier one are in it; null: whatever hour they speak of. */
  readonly dataHour: LocalTime | null;
  readonly frozenAt: LocalTime;
  readonly frozenBy: string;
  /** "" where none was given. */
  readonly reason: string;
  /** Of the content. */
  readonly sha256: string;
}

/** The last summary frozen of the same hour, period and data hour. @param heads newest first */
export function lastOfSameCut<Head extends SnapshotHead>(
  heads: readonly Head[],
  { asOf, period, dataHour }: Omit<TotalsQuestion, 'directiveId'>,
): Head | null {
  const isSame = (head: Head) =>
    head.asOf === asOf && head.period === (period ?? null) && head.dataHour === (dataHour ?? null);
  return heads.find(isSame) ?? null;
}
