import { memo, useMemo } from 'react';
import { formatCount } from '../../../../electron/domain/numbers';
import { type AnswerLine, CELL, cellAt, lineKey, REASON } from '../../../../electron/domain/pivot/answer';
import { cellText, isMixed, SIGNS } from '../../../../electron/domain/pivot/cellText';
import { coverageText, depthOf, rowName, totalRow } from '../../../../electron/domain/pivot/plainTable';
import { MARK } from '../../../../electron/domain/pivot/plane';
import type { RowSort } from '../../../../electron/domain/pivot/question';
import type { WordedAnswer } from '../../../../electron/ipc/contract';
import { formatPeriodShort } from '../../../lib/formatting';
import type { Span } from '../../../lib/gridWindow';
import { useGridView } from '../../../lib/useGridView';
import { fromCore } from '../../../text/coreWords';
import { questions as words } from '../../../text/questions';
import { ColumnGap, RowGap } from '../../../ui/GridGaps';
import { ArrowDown12Regular, ArrowUp12Regular } from '../../../ui/icons';
import { answerLayout, COLUMN_WIDTH, NAME_WIDTH, ROW_HEIGHT } from './answerLayout';
import styles from './Questions.module.css';

export interface AnswerGridProps {
  readonly answer: WordedAnswer;
  /** Places of the rows that are shown, in their order. */
  readonly order: readonly number[];
  readonly closed: ReadonlySet<string>;
  readonly sort: RowSort | null;
  readonly onSort: (sort: RowSort | null) => void;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (row: number, column: number) => void;
}

/** Rows by columns, drawn as far as in view. One tab stop; arrows walk cells and headings, Enter opens or sorts. */
export function AnswerGrid({ answer, order, closed, sort, onSort, onToggle, onOpen }: AnswerGridProps) {
  const labels = useMemo(() => ({ answer, rowLabels: answer.rowLabels }), [answer]);
  const count = answer.columns.length;
  const total = totalRow(answer);
  const grid = useGridView(answerLayout(order.length, count, total !== null));
  const { first, end } = grid.columns;
  const footRow = order.length + 1;
  const stopOf = (row: number) => (grid.stop.row === row ? grid.stop.column : null);
  return (
    <div
      className={styles.frame}
      ref={grid.frame}
      tabIndex={-1}
      onScroll={grid.onScroll}
      {...grid.handlers}
      data-testid="question-grid"
    >
      <table
        className={styles.table}
        style={{ minWidth: NAME_WIDTH + count * COLUMN_WIDTH, maxWidth: NAME_WIDTH + count * WIDEST_COLUMN }}
        aria-rowcount={order.length + 1 + (total === null ? 0 : 1)}
        aria-colcount={count + 1}
      >
        <caption className="offScreen">
          {answer.sentence} {words.gridKeys}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles.name} aria-sort={ariaSort(sort, null)}>
              <HeadButton
                lines={[answer.rowHead]}
                column={0}
                isStop={stopOf(0) === 0}
                direction={directionOf(sort, null)}
                onClick={() => onSort(nextSort(sort, null, false))}
              />
            </th>
            <ColumnGap columns={first} />
            {answer.columns.slice(first, end).map((line, index) => {
              const column = first + index;
              const key = lineKey(line);
              return (
                <th key={key} scope="col" aria-colindex={column + 2} aria-sort={ariaSort(sort, key)}>
                  <HeadButton
                    lines={answer.columnLabels[column] ?? []}
                    column={column + 1}
                    isStop={stopOf(0) === column + 1}
                    direction={directionOf(sort, key)}
                    onClick={() => onSort(nextSort(sort, key, true))}
                  />
                </th>
              );
            })}
            <ColumnGap columns={count - end} />
          </tr>
        </thead>
        <tbody>
          <RowGap rows={grid.rows.first} columns={count + 1} rowHeight={ROW_HEIGHT} />
          {order.slice(grid.rows.first, grid.rows.end).map((row, index) => {
            const place = grid.rows.first + index;
            const line = answer.rows[row];
            const key = line === undefined ? '' : lineKey(line);
            return (
              <AnswerRow
                key={key}
                answer={answer}
                row={row}
                place={place + 1}
                name={fromCore(rowName(labels, row))}
                isClosed={closed.has(key)}
                stop={stopOf(place + 1)}
                first={first}
                end={end}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            );
          })}
          <RowGap rows={order.length - grid.rows.end} columns={count + 1} rowHeight={ROW_HEIGHT} />
          {total !== null && (
            <tr className={styles.coverage} aria-rowindex={footRow + 1} data-testid="question-coverage">
              <th scope="row" aria-colindex={1} className={styles.name}>
                <FootCell row={footRow} column={0} isStop={stopOf(footRow) === 0}>
                  {fromCore(answer.coverageHead)}
                </FootCell>
              </th>
              <ColumnGap columns={first} />
              {answer.columns.slice(first, end).map((line, index) => (
                <td key={lineKey(line)} aria-colindex={first + index + 2}>
                  <FootCell row={footRow} column={first + index + 1} isStop={stopOf(footRow) === first + index + 1}>
                    {coverageText(answer, total, first + index)}
                  </FootCell>
                </td>
              ))}
              <ColumnGap columns={count - end} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface FootCellProps {
  readonly row: number;
  readonly column: number;
  readonly isStop: boolean;
  readonly children: string;
}

/** Read on the way, not pressed. */
function FootCell({ row, column, isStop, children }: FootCellProps) {
  return (
    <span className={styles.plain} data-row={row} data-column={column} tabIndex={isStop ? 0 : -1}>
      {children === '' ? '\u00a0' : children}
    </span>
  );
}

type Direction = 'up' | 'down' | null;

function directionOf(sort: RowSort | null, column: string | null): Direction {
  if (sort === null || sort.column !== column) return null;
  return sort.isDescending ? 'down' : 'up';
}

function ariaSort(sort: RowSort | null, column: string | null) {
  const direction = directionOf(sort, column);
  return direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending';
}

/** First the usual direction, then the other, then as they were. */
function nextSort(sort: RowSort | null, column: string | null, isDescendingFirst: boolean): RowSort | null {
  if (sort === null || sort.column !== column) return { column, isDescending: isDescendingFirst };
  return sort.isDescending === isDescendingFirst ? { column, isDescending: !isDescendingFirst } : null;
}

interface HeadButtonProps {
  readonly lines: readonly string[];
  readonly column: number;
  readonly isStop: boolean;
  readonly direction: Direction;
  readonly onClick: () => void;
}

function HeadButton({ lines, column, isStop, direction, onClick }: HeadButtonProps) {
  const shown = lines.map(fromCore);
  const name = shown.join(', ');
  return (
    <button
      type="button"
      className={styles.head}
      title={`${words.sortBy(name)}`}
      tabIndex={isStop ? 0 : -1}
      data-row={0}
      data-column={column}
      data-testid={`question-head-${column}`}
      onClick={onClick}
    >
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two dimensions may have a heading alike
        <span key={at} className={styles.headLine}>
          {line}
          {at === lines.length - 1 && direction === 'up' && <ArrowUp12Regular />}
          {at === lines.length - 1 && direction === 'down' && <ArrowDown12Regular />}
        </span>
      ))}
    </button>
  );
}

interface AnswerRowProps extends Span {
  readonly answer: WordedAnswer;
  readonly row: number;
  /** From 1; 0 is the heading. */
  readonly place: number;
  readonly name: string;
  readonly isClosed: boolean;
  /** Column of the tab stop, from 0 for the name; null: in another row. */
  readonly stop: number | null;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (row: number, column: number) => void;
}

const INDENT = 16;
/** Few columns do not spread over the whole window: figures far apart are hard to read together. */
const WIDEST_COLUMN = 210;

/** Drawn again only when something of it has changed. */
const AnswerRow = memo(function AnswerRow(props: AnswerRowProps) {
  const { answer, row, place, name, isClosed, stop, first, end, onToggle, onOpen } = props;
  const line = answer.rows[row];
  if (line === undefined) return null;
  const look = line.kind === 'leaf' ? undefined : styles[line.kind];
  const testId = `question-row-${line.path.at(-1)?.key ?? line.kind}`;
  return (
    <tr className={look} aria-rowindex={place + 1} data-row-menu data-testid={testId}>
      <th scope="row" aria-colindex={1} className={styles.name} title={name}>
        <RowName
          line={line}
          name={name}
          depth={depthOf(answer, row)}
          place={place}
          isClosed={isClosed}
          isStop={stop === 0}
          onToggle={onToggle}
        />
      </th>
      <ColumnGap columns={first} />
      {answer.columns.slice(first, end).map((_, index) => {
        const column = first + index;
        const at = cellAt(answer, row, column);
        return (
          <td key={column} aria-colindex={column + 2} className={styles[lookOf(answer, at)]}>
            <button
              type="button"
              className={styles.cell}
              title={cellTitle(answer, at)}
              tabIndex={stop === column + 1 ? 0 : -1}
              data-row={place}
              data-column={column + 1}
              onClick={() => onOpen(row, column)}
            >
              {textOf(answer, row, column)}
              {isMixed(answer, row, column) && <span className={styles.star}>*</span>}
            </button>
          </td>
        );
      })}
      <ColumnGap columns={answer.columns.length - end} />
    </tr>
  );
});

/** Signs and numbers stand as they are; the one cell of words has its English. */
function textOf(answer: WordedAnswer, row: number, column: number): string {
  const text = cellText(answer, row, column);
  return text === SIGNS.notAdded ? fromCore(text) : text;
}

function lookOf({ cells }: WordedAnswer, at: number): 'missing' | 'quiet' | 'number' {
  if (cells.kinds[at] === CELL.missing) return 'missing';
  return cells.kinds[at] === CELL.number ? 'number' : 'quiet';
}

interface RowNameProps {
  readonly line: AnswerLine;
  readonly name: string;
  readonly depth: number;
  readonly place: number;
  readonly isClosed: boolean;
  readonly isStop: boolean;
  readonly onToggle: (key: string) => void;
}

function RowName({ line, name, depth, place, isClosed, isStop, onToggle }: RowNameProps) {
  const isPart = line.kind === 'part';
  const sign = isPart ? (isClosed ? '▸ ' : '▾ ') : '';
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles.rowName}`}
      style={{ paddingInlineStart: 8 + depth * INDENT }}
      tabIndex={isStop ? 0 : -1}
      data-row={place}
      data-column={0}
      {...(isPart
        ? { 'aria-expanded': !isClosed, 'aria-label': isClosed ? words.open(name) : words.close(name) }
        : { 'aria-disabled': true })} // a place for the arrow keys to stop at
      onClick={() => isPart && onToggle(lineKey(line))}
    >
      {sign}
      {name}
    </button>
  );
}

const KIND_WORDS = new Map<number, string>([
  [CELL.blank, words.cellKinds.blank],
  [CELL.missing, words.cellKinds.missing],
  [CELL.notDue, words.cellKinds.notDue],
  [CELL.none, words.cellKinds.none],
  [CELL.otherHour, words.cellKinds.otherHour],
  [CELL.merged, words.cellKinds.merged],
  [CELL.notAdded, words.cellKinds.notAdded],
]);

const REASON_WORDS = new Map<number, string>([
  [REASON.shareOfRate, words.reasons.shareOfRate],
  [REASON.zeroWhole, words.reasons.zeroWhole],
  [REASON.nothingBefore, words.reasons.nothingBefore],
  [REASON.shareOverTime, words.reasons.shareOverTime],
]);

/** Everything a cell says of itself: how many units, how many reports, of which period. */
function cellTitle({ cells, periods }: WordedAnswer, at: number): string {
  const newest = periods[cells.newest[at] ?? -1];
  const owing = cells.owing[at] ?? 0;
  const owed = cells.owed[at] ?? 0;
  const stale = cells.stale[at] ?? 0;
  const parts = [
    KIND_WORDS.get(cells.kinds[at] ?? CELL.none) ?? '',
    REASON_WORDS.get(cells.reasons[at] ?? REASON.none) ?? '',
    owing === 0 ? '' : words.cellCoverage(formatCount(cells.reported[at] ?? 0), formatCount(owing)),
    owed <= owing ? '' : words.cellReports(formatCount(cells.received[at] ?? 0), formatCount(owed)),
    newest === undefined ? '' : words.cellNewest(formatPeriodShort(newest)),
    stale === 0 ? '' : words.cellStale(formatCount(stale)),
    ((cells.marks[at] ?? 0) & MARK.filled) === 0 ? '' : words.cellFilled,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
