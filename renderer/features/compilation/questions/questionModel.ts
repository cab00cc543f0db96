import { lineKey, type PivotAnswer } from '../../../../electron/domain/pivot/answer';
import {
  type Dimension,
  MOST_DIMENSIONS,
  type Question,
  type QuestionFilter,
} from '../../../../electron/domain/pivot/question';

export type Side = 'rows' | 'columns';

/** The dimension at a place of a side becomes another one, or goes; it is never on both sides. */
export function withDimension(question: Question, side: Side, place: number, dimension: Dimension | null): Question {
  const own = question[side].filter((one, at) => at === place || one !== dimension);
  const next = [...own.slice(0, place), ...(dimension === null ? [] : [dimension]), ...own.slice(place + 1)];
  const other: Side = side === 'rows' ? 'columns' : 'rows';
  return {
    ...question,
    [side]: next.slice(0, MOST_DIMENSIONS),
    [other]: question[other].filter((one) => one !== dimension),
    sort: null,
  };
}

/** To the end of the other side. */
export function moved(question: Question, side: Side, dimension: Dimension): Question {
  const other: Side = side === 'rows' ? 'columns' : 'rows';
  return {
    ...question,
    [side]: question[side].filter((one) => one !== dimension),
    [other]: [...question[other], dimension].slice(-MOST_DIMENSIONS),
    sort: null,
  };
}

export function swapped(question: Question): Question {
  return { ...question, rows: question.columns, columns: question.rows, sort: null };
}

/** How many kinds of conditions restrict the question. */
export function filterCount({
  unitIds,
  groupIds,
  kinds,
  parentIds,
  formIds,
  from,
  to,
  states,
  condition,
}: QuestionFilter) {
  const lists = [unitIds, groupIds, kinds, parentIds, formIds, states].filter((list) => list.length > 0).length;
  return lists + (from !== null || to !== null ? 1 : 0) + (condition === null ? 0 : 1);
}

/** In the list or out of it. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** Rows that are shown: not those inside a part that is closed. */
export function openRows(
  { rows }: Pick<PivotAnswer, 'rows'>,
  order: readonly number[],
  closed: ReadonlySet<string>,
): readonly number[] {
  if (closed.size === 0) return order;
  return order.filter((row) => {
    const line = rows[row];
    if (line === undefined || line.kind === 'total') return true;
    return !line.path.some(
      (_, at) =>
        at < line.path.length - 1 &&
        closed.has(lineKey({ path: line.path.slice(0, at + 1), kind: 'part', field: null })),
    );
  });
}
