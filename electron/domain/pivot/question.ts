import type { IsoDay } from '../calendar';
import type { FactState } from './facts';
import type { SavedHour } from './savedHour';

/** What lines can be told apart by. `period`: as it is reported (a day, a week, …); `field`: which figure. */
export const DIMENSIONS = [
  'unit',
  'group',
  'kind',
  'parent',
  'period',
  'week',
  'month',
  'quarter',
  'field',
  'state',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that part the time, each its own way. */
export const TIME_DIMENSIONS = ['period', 'week', 'month', 'quarter'] as const satisfies readonly Dimension[];
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];

/** More would be a heap of tables in one. */
export const MOST_DIMENSIONS = 3;

/**
 * What stands in a cell. `sum` takes the last of what is a running total or a level; `rate` is `sum` of rates alone;
 * `added` adds up over periods whatever it is; `reports`, `missing` and `coverage` speak of the reports themselves.
 */
export const VALUES = [
  'sum',
  'added',
  'last',
  'first',
  'change',
  'min',
  'max',
  'shareOfColumn',
  'shareOfRow',
  'shareOfWhole',
  'rate',
  'reports',
  'missing',
  'coverage',
] as const;
export type QuestionValue = (typeof VALUES)[number];

export const COMPARISONS = ['<', '<=', '=', '>=', '>'] as const;
export type ValueComparison = (typeof COMPARISONS)[number];

/** Only reports whose figure of that field is so; a rate is compared in percent. */
export interface ValueCondition {
  readonly fieldId: string;
  readonly is: ValueComparison;
  readonly than: number;
}

/** Which reports are looked at; an empty list restricts nothing. */
export interface QuestionFilter {
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly kinds: readonly string[];
  readonly parentIds: readonly string[];
  readonly formIds: readonly string[];
  /** First and last day, included: a period belongs to its last day. null: open. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly states: readonly FactState[];
  readonly condition: ValueCondition | null;
}

export interface RowSort {
  /** Key of the column (`lineKey`); null: the names of the rows. */
  readonly column: string | null;
  readonly isDescending: boolean;
}

/** What is asked of a campaign's figures; which campaign and which hour are not part of it. */
export interface Question {
  readonly rows: readonly Dimension[];
  readonly columns: readonly Dimension[];
  /** Ids of the catalogue (`PivotField`). */
  readonly fields: readonly string[];
  readonly value: QuestionValue;
  readonly filter: QuestionFilter;
  /** What the clerk chose for units without figures is in the rates. */
  readonly hasChoices: boolean;
  /** null: as the registry and the calendar have them. */
  readonly sort: RowSort | null;
}

export const NO_QUESTION_FILTER: QuestionFilter = {
  unitIds: [],
  groupIds: [],
  kinds: [],
  parentIds: [],
  formIds: [],
  from: null,
  to: null,
  states: [],
  condition: null,
};

/** One that asks for nothing yet, of each unit. */
export const PLAIN_QUESTION: Question = {
  rows: ['unit'],
  columns: [],
  fields: [],
  value: 'sum',
  filter: NO_QUESTION_FILTER,
  hasChoices: false,
  sort: null,
};

/** A question kept under a name. */
export interface SavedQuestion {
  readonly id: string;
  /** null: offered for every campaign. */
  readonly directiveId: string | null;
  readonly name: string;
  readonly question: Question;
  /** null: figures of whatever hour. */
  readonly hour: SavedHour | null;
}

/**
 * The question as it can be answered: each dimension once, and several fields never in one cell: they get columns of
 * their own where nobody said where they go.
 */
export function askable(question: Question): Question {
  const rows = question.rows.filter((dimension, place) => question.rows.indexOf(dimension) === place);
  const columns = question.columns.filter(
    (dimension, place) => question.columns.indexOf(dimension) === place && !rows.includes(dimension),
  );
  const needsField = question.fields.length > 1 && ![...rows, ...columns].includes('field');
  return {
    ...question,
    rows: rows.slice(0, MOST_DIMENSIONS),
    columns: [...columns.slice(0, MOST_DIMENSIONS), ...(needsField ? (['field'] as const) : [])],
  };
}

/** Whether two questions ask the same. */
export function isSameQuestion(one: Question, other: Question): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ rows, columns, fields, value, filter, hasChoices, sort }: Question): unknown {
  const { condition } = filter;
  return [
    rows,
    columns,
    fields,
    value,
    [filter.unitIds, filter.groupIds, filter.kinds, filter.parentIds, filter.formIds, filter.from, filter.to],
    filter.states,
    condition && [condition.fieldId, condition.is, condition.than],
    hasChoices,
    sort && [sort.column, sort.isDescending],
  ];
}
