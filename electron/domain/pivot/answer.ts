import type { LocalTime } from '../calendar';
import type { PeriodKey } from '../period';
import type { PivotField } from './facts';
import type { Dimension, Question } from './question';

/** A row or column as it is shown. */
export interface AnswerLine {
  /** Keys of its dimensions, the field's id among them; shorter than the dimensions: the total of a part. */
  readonly path: readonly LinePart[];
  /** `part`: total of what lies in it; `total`: of all. */
  readonly kind: 'leaf' | 'part' | 'total';
  /** Place of the field, when this side tells it; null: the other side does, or there is only one. */
  readonly field: number | null;
}

export interface LinePart {
  readonly dimension: Dimension;
  readonly key: string;
}

export const CELL = {
  number: 0,
  /** Reported, the place left empty. */
  blank: 1,
  /** Owed, and nothing came. */
  missing: 2,
  /** Not asked for yet, or may still come. */
  notDue: 3,
  /** Nobody owes it. */
  none: 4,
  /** It cannot be computed; `PackedCells.reasons` says why. */
  impossible: 5,
  /** Reported, and no figure speaks of the data hour or an earlier one. */
  otherHour: 6,
  /** Counted with the unit it went into. */
  merged: 7,
  /** Of more than one unit or period, of what comes to no sum. */
  notAdded: 8,
} as const;

export const REASON = {
  none: 0,
  /** A rate has no share of a sum. */
  shareOfRate: 1,
  /** Of nobody, or nothing. */
  zeroWhole: 2,
  /** Only one report in the cell and none before it. */
  nothingBefore: 3,
  /** The last number of several periods is no sum of theirs. */
  shareOverTime: 4,
} as const;

/** The cells, row by row, in columns of numbers: a hundred thousand objects would take longer than the question. */
export interface PackedCells {
  /** A count, or a percentage scaled by the decimals of its field; 0 where the cell is no number. */
  readonly values: Float64Array;
  /** Both counts of a rate or a share, the value alone of every other. */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** One of CELL. */
  readonly kinds: Uint8Array;
  /** One of REASON. */
  readonly reasons: Uint8Array;
  /** Bits of MARK. */
  readonly marks: Uint8Array;
  /** Units whose figures are whole in it, of those that owe them. */
  readonly reported: Int32Array;
  readonly owing: Int32Array;
  /** Reports with a number, of those owed. */
  readonly received: Int32Array;
  readonly owed: Int32Array;
  /** Units whose number is of an earlier period than the last they owe. */
  readonly stale: Int32Array;
  /** Place of the newest period in it; -1: none. */
  readonly newest: Int32Array;
}

export type QuestionNote =
  /** Figures are cut at an hour: who has reported, and is not in them. */
  | {
      readonly code: 'dataHour';
      readonly dataHour: LocalTime;
      readonly later: readonly string[];
      readonly unstated: readonly string[];
    }
  | { readonly code: 'level' | 'summed' | 'unsaid' | 'average'; readonly fieldIds: readonly string[] }
  | { readonly code: 'shareOverTime' }
  /** Units that went into others of the same answer; `merged`: everybody is counted once, else both may count. */
  | {
      readonly code: 'merged' | 'succeeded';
      readonly units: number;
      readonly pairs: readonly { readonly from: string; readonly into: string }[];
    }
  | { readonly code: 'overlap'; readonly units: number; readonly names: readonly string[] }
  | { readonly code: 'cutPeriod'; readonly keys: readonly PeriodKey[] }
  | {
      readonly code: 'gone';
      readonly what: 'unit' | 'group' | 'kind' | 'parent' | 'form' | 'field';
      readonly ids: readonly string[];
    }
  | { readonly code: 'shareOfRate' }
  | { readonly code: 'shareRounded' }
  | { readonly code: 'notBegun'; readonly periods: number }
  | { readonly code: 'filled'; readonly units: number }
  | { readonly code: 'stale'; readonly units: number; readonly newest: PeriodKey }
  | { readonly code: 'partial'; readonly received: number; readonly owed: number };

export interface PivotAnswer {
  /** As it was answered (`askable`). */
  readonly question: Question;
  readonly fields: readonly PivotField[];
  /** With the totals of parts in front of them and the total of all at the end. */
  readonly rows: readonly AnswerLine[];
  /** With the totals behind. */
  readonly columns: readonly AnswerLine[];
  readonly cells: PackedCells;
  /** What `newest` counts in. */
  readonly periods: readonly PeriodKey[];
  /** Units in the answer, and of them those that reported all of it. */
  readonly coverage: { readonly reported: number; readonly owing: number };
  readonly notes: readonly QuestionNote[];
}

/** Tells a line among those of its side, also in an answer of another day. */
export function lineKey({ path, kind }: AnswerLine): string {
  return [kind === 'leaf' ? '' : kind, ...path.map(({ dimension, key }) => `${dimension}=${key}`)].join('|');
}

export function cellAt(answer: Pick<PivotAnswer, 'columns'>, row: number, column: number): number {
  return row * answer.columns.length + column;
}

/** Which field a cell speaks of; null: none was asked for. */
export function fieldAt(answer: PivotAnswer, row: number, column: number): PivotField | null {
  const place = answer.rows[row]?.field ?? answer.columns[column]?.field ?? 0;
  return answer.fields[place] ?? null;
}
