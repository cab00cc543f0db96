import type { IsoDay, LocalTime } from '../calendar';
import type { PeriodKey } from '../period';
import type { FigurePlace } from './figurePlace';

/** Where a figure comes from, down to the cell of the file it was read from. */
export type TracedSource =
  | {
      readonly kind: 'report';
      readonly submissionId: string;
      /** Period of the report; an earlier one where the figure was carried, or a nil report stands on it. */
      readonly period: PeriodKey;
      readonly version: number;
      readonly fileId: string;
      readonly fileName: string;
      readonly sha256: string;
      readonly fieldKey: string;
      readonly arrivedAt: LocalTime;
      readonly dataAsOf: LocalTime | null;
      readonly channel: string | null;
      /** null: keyed by hand, made of several reports, or read before cells were kept. */
      readonly place: FigurePlace | null;
    }
  | { readonly kind: 'baseline'; readonly measureKey: string; readonly asOf: IsoDay; readonly source: string }
  /** The clerk counts nobody. */
  | { readonly kind: 'zero' };

export interface TracedFigure {
  readonly value: number;
  readonly source: TracedSource;
}

/** Both halves of one unit's rate; null: there is no figure. */
export interface UnitTrace {
  readonly unitId: string;
  readonly numerator: TracedFigure | null;
  readonly denominator: TracedFigure | null;
  /** Of a unit whose figures are those of the units it was made of: theirs; left out: it has its own. */
  readonly parts?: readonly UnitTrace[];
}
