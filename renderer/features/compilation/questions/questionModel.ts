import { lineKey, type PivotAnswer } from '../../../../electron/domain/pivot/answer';
import {
  type Dimension,
  MOST_DIMENSIONS,
  type Question,
  type QuestionFilter,
} from '../../../../electron/domain/pivot/question';

export type Side = 'rows' | 'columns';

/**
 * The dimension at a place of a side becomes another one, or goes. One that stands elsewhere already gives its place to what
 * stood here, so that none is lost and none stands twice.
 */
export function withDimension(question: Question, side: Side, place: number, dimension: Dimension | null): Question {
  const here = question[side][place] ?? null;
  const put = (list: readonly Dimension[], isHere: boolean) => {
    const swapped = list.flatMap((one, at) => {
      if (isHere && at === place) return dimension ?? [];
      return one === dimension ? (here ?? []) : one;
    });
    return isHere && place === list.length && dimension !== null ? [...swapped, dimension] : swapped;
  };
  const other = otherSide(side);
  return { ...question, [side]: put(question[side], true), [other]: put(question[other], false), sort: null };
}

/** Nothing can be moved there. */
export function isFull(question: Question, side: Side): boolean {
  return question[side].length >= MOST_DIMENSIONS;
}

/** To the end of the other side; where that is full, nothing changes. */
export function moved(question: Question, side: Side, dimension: Dimension): Question {
  const other = otherSide(side);
  if (isFull(question, other)) return question;
  return {
    ...question,
    [side]: question[side].filter((one) => one !== dimension),
    [other]: [...question[other], dimension],
    sort: null,
  };
}

export function otherSide(side: Side): Side {
  return side === 'rows' ? 'columns' : 'rows';
}

/** What was a share of its column is one of its row then. */
const SWAPPED: Partial<Readonly<Record<Question['value'], Question['value']>>> = {
  shareOfColumn: 'shareOfRow',
  shareOfRow: 'shareOfColumn',
};

export function swapped(question: Question): Question {
  const value = SWAPPED[question.value] ?? question.value;
  return { ...question, rows: question.columns, columns: question.rows, value, sort: null };
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
