import { compareVietnamese } from '../vietnamese';
import { type AnswerLine, CELL, cellAt, lineKey, type PivotAnswer } from './answer';
import type { RowSort } from './question';

/**
 * The rows in the order asked for: within each part for itself, parts by their totals, the total of all at the end. Cells
 * without a number come last, whichever way.
 * @param nameOf as a row is called, for sorting by names
 * @returns places of the rows
 */
export function orderRows(
  answer: PivotAnswer,
  sort: RowSort | null,
  nameOf: (line: AnswerLine) => string,
): readonly number[] {
  const all = answer.rows.map((_, place) => place);
  if (sort === null) return all;
  const column = answer.columns.findIndex((line) => lineKey(line) === sort.column);
  if (sort.column !== null && column < 0) return all;
  const compare = sort.column === null ? byName(answer, nameOf) : byColumn(answer, column);
  const sign = sort.isDescending ? -1 : 1;
  const totals = all.filter((row) => answer.rows[row]?.kind === 'total');
  const groups = partsOf(
    answer.rows,
    all.filter((row) => answer.rows[row]?.kind !== 'total'),
  );
  return [...sorted(groups, compare, sign), ...totals];
}

interface Part {
  readonly row: number;
  readonly inside: readonly Part[];
}

/** Rows with those that lie in them: a part's total stands before them. */
function partsOf(lines: readonly AnswerLine[], rows: readonly number[]): readonly Part[] {
  const parts: { row: number; inside: number[] }[] = [];
  for (const row of rows) {
    const open = parts.at(-1);
    const head = open === undefined ? undefined : lines[open.row];
    const line = lines[row];
    const isInside = head?.kind === 'part' && line !== undefined && startsWith(line, head);
    if (open !== undefined && isInside) open.inside.push(row);
    else parts.push({ row, inside: [] });
  }
  return parts.map(({ row, inside }) => ({ row, inside: partsOf(lines, inside) }));
}

function startsWith({ path }: AnswerLine, { path: head }: AnswerLine): boolean {
  return path.length > head.length && head.every(({ key }, at) => path[at]?.key === key);
}

type Compare = (left: number, right: number, sign: number) => number;

function sorted(parts: readonly Part[], compare: Compare, sign: number): readonly number[] {
  const ordered = parts.toSorted((left, right) => compare(left.row, right.row, sign) || left.row - right.row);
  return ordered.flatMap(({ row, inside }) => [row, ...sorted(inside, compare, sign)]);
}

function byColumn(answer: PivotAnswer, column: number): Compare {
  const valueIn = (row: number) => {
    const at = cellAt(answer, row, column);
    if (answer.question.value === 'coverage') return (answer.cells.reported[at] ?? 0) - (answer.cells.owing[at] ?? 0);
    return answer.cells.kinds[at] === CELL.number ? (answer.cells.values[at] ?? 0) : null;
  };
  return (left, right, sign) => {
    const [one, other] = [valueIn(left), valueIn(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  };
}

function byName({ rows }: PivotAnswer, nameOf: (line: AnswerLine) => string): Compare {
  const names = rows.map(nameOf);
  return (left, right, sign) => sign * compareVietnamese(names[left] ?? '', names[right] ?? '');
}
