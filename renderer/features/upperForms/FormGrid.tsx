import { Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ShownForm, ShownSheet } from '../../../electron/domain/upper/form';
import { type CellPlace, placeKey } from '../../../electron/domain/upper/point';
import type { WordedPoint } from '../../../electron/ipc/contract';
import type { Place } from '../../lib/gridMoves';
import { type GridLayout, useGridView } from '../../lib/useGridView';
import { upperForms as words } from '../../text/upperForms';
import { RowGap } from '../../ui/GridGaps';
import { Notice } from '../../ui/Notice';
import { Tabs } from '../../ui/Tabs';
import { type GridCell, lettersOf, placeOfAddress, SheetCells } from './formModel';
import styles from './UpperForms.module.css';

export interface FormGridProps {
  readonly form: ShownForm;
  readonly points: readonly WordedPoint[];
  /** Keys of cells that have to be looked at again. */
  readonly doubtful: ReadonlySet<string>;
  readonly onOpen: (place: CellPlace) => void;
}

/** The form as a sheet, to point in. */
export function FormGrid({ form, points, doubtful, onOpen }: FormGridProps) {
  const [name, setName] = useState<string | null>(null);
  const sheet = form.sheets.find((one) => one.name === name) ?? form.sheets.find(isVisible) ?? form.sheets[0];
  if (sheet === undefined) return null;
  return (
    <>
      {form.sheets.length > 1 && (
        <Tabs
          label={words.sheets}
          tabs={form.sheets.map((one) => ({
            value: one.name,
            label: isVisible(one) ? one.name : words.hiddenSheet(one.name),
          }))}
          value={sheet.name}
          onChange={setName}
          testId="upper-sheet"
        />
      )}
      {sheet.isProtected && <Notice>{words.protectedSheet}</Notice>}
      <SheetGrid key={sheet.name} sheet={sheet} points={points} doubtful={doubtful} onOpen={onOpen} />
    </>
  );
}

const isVisible = ({ state }: ShownSheet) => state === 'visible';

const USUAL_WIDTH = 11;
const PIXELS = 7;
const NARROWEST = 28;
const WIDEST = 320;

/** From so many rows and columns on only what is in view is drawn, all rows equally high, all columns equally wide. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 60;
const ROW_HEIGHT = 25;
const COLUMN_WIDTH = 84;
const ROW_HEAD_WIDTH = 56;

function layoutOf(cells: SheetCells): GridLayout {
  const { rows, columns } = cells.sheet;
  return {
    rows: { count: rows, size: ROW_HEIGHT, drawnAtOnce: MOST_ROWS, beyond: 12, step: 4 },
    columns: { count: columns, size: COLUMN_WIDTH, drawnAtOnce: MOST_COLUMNS, beyond: 4, step: 2 },
    headHeight: 23,
    nameWidth: ROW_HEAD_WIDTH,
    step: (from, to) => cells.step(from, to),
    isUneven: rows <= MOST_ROWS && columns <= MOST_COLUMNS,
  };
}

function SheetGrid({ sheet, points, doubtful, onOpen }: Omit<FormGridProps, 'form'> & { readonly sheet: ShownSheet }) {
  const cells = useMemo(() => new SheetCells(sheet), [sheet]);
  const grid = useGridView(layoutOf(cells));
  const taken = new Map(points.filter((point) => point.sheet === sheet.name).map(({ cell, label }) => [cell, label]));
  const isLarge = sheet.rows > MOST_ROWS || sheet.columns > MOST_COLUMNS;
  const { rows, columns } = grid;
  const widths = sheet.widths.slice(columns.first, columns.end);
  const left = isLarge ? columns.first * COLUMN_WIDTH : 0;
  const right = isLarge ? (sheet.columns - columns.end) * COLUMN_WIDTH : 0;
  const drawn = (columns.first > 0 ? 1 : 0) + (columns.end < sheet.columns ? 1 : 0) + widths.length + 1;
  const current = `${Math.max(1, grid.stop.row)} ${Math.max(1, grid.stop.column)}`;
  return (
    <>
      {isLarge && <GoTo sheet={sheet} onGo={(place) => grid.goTo(cells.anchorOf(place))} />}
      <div
        className={styles.frame}
        ref={grid.frame}
        tabIndex={-1}
        onScroll={grid.onScroll}
        {...grid.handlers}
        data-testid="upper-grid"
      >
        <table
          className={`${styles.grid} ${isLarge ? styles.even : ''}`}
          style={isLarge ? { width: ROW_HEAD_WIDTH + sheet.columns * COLUMN_WIDTH } : undefined}
          aria-rowcount={sheet.rows + 1}
          aria-colcount={sheet.columns + 1}
        >
          <caption className="offScreen">{words.grid(sheet.name)}</caption>
          <colgroup>
            <col style={{ width: ROW_HEAD_WIDTH }} />
            {left > 0 && <col style={{ width: left }} />}
            {widths.map((width, at) => (
              <col key={lettersOf(columns.first + at + 1)} style={{ width: isLarge ? COLUMN_WIDTH : pixels(width) }} />
            ))}
            {right > 0 && <col style={{ width: right }} />}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th aria-hidden />
              {left > 0 && <td aria-hidden />}
              {widths.map((_, at) => {
                const column = columns.first + at + 1;
                return (
                  <th key={lettersOf(column)} scope="col" aria-colindex={column + 1}>
                    {lettersOf(column)}
                  </th>
                );
              })}
              {right > 0 && <td aria-hidden />}
            </tr>
          </thead>
          <tbody>
            <RowGap rows={rows.first} columns={drawn} rowHeight={ROW_HEIGHT} />
            {Array.from({ length: rows.end - rows.first }, (_, at) => rows.first + at + 1).map((row) => (
              <tr key={row} aria-rowindex={row + 1}>
                <th scope="row" aria-colindex={1}>
                  {row}
                </th>
                {left > 0 && <td aria-hidden />}
                {cells.rowIn(row, rows, columns).map((cell) => (
                  <GridCellView
                    key={cell.address}
                    cell={cell}
                    takes={taken.get(cell.address) ?? null}
                    isDoubtful={doubtful.has(placeKey({ sheet: sheet.name, cell: cell.address }))}
                    isCurrent={current === `${cell.row} ${cell.column}`}
                    onOpen={() => onOpen({ sheet: sheet.name, cell: cell.address })}
                  />
                ))}
                {right > 0 && <td aria-hidden />}
              </tr>
            ))}
            <RowGap rows={sheet.rows - rows.end} columns={drawn} rowHeight={ROW_HEIGHT} />
          </tbody>
        </table>
      </div>
    </>
  );
}

interface GoToProps {
  readonly sheet: ShownSheet;
  readonly onGo: (place: Place) => void;
}

/** To a cell by its address: a long way by scrolling. */
function GoTo({ sheet, onGo }: GoToProps) {
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const last = `${lettersOf(sheet.columns)}${sheet.rows}`;
  return (
    <form
      className={styles.goTo}
      onSubmit={(event) => {
        event.preventDefault();
        const place = placeOfAddress(text, sheet);
        setIsWrong(place === null);
        if (place !== null) onGo(place);
      }}
    >
      <Field label={words.goTo} orientation="horizontal" validationMessage={isWrong ? words.noCell(last) : null}>
        <Input
          size="small"
          value={text}
          placeholder="B1200"
          onChange={(_, { value }) => setText(value)}
          data-testid="upper-go-to"
        />
      </Field>
    </form>
  );
}

function pixels(width: number | null): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round((width ?? USUAL_WIDTH) * PIXELS)));
}

interface GridCellViewProps {
  readonly cell: GridCell;
  readonly takes: string | null;
  readonly isDoubtful: boolean;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function GridCellView({ cell, takes, isDoubtful, isCurrent, onOpen }: GridCellViewProps) {
  const { row, column, address, text, isFormula, isNumber, rowSpan, columnSpan } = cell;
  const looks = [
    styles.cell,
    isNumber ? styles.number : '',
    isFormula ? styles.formula : '',
    isDoubtful ? styles.doubtful : takes === null ? '' : styles.pointed,
  ];
  return (
    <td className={looks.join(' ')} rowSpan={rowSpan} colSpan={columnSpan} aria-colindex={column + 1}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words.cellLabel(address, text, takes ?? '')}
        title={takes ?? (text === '' ? undefined : text)}
        data-cell={address}
        data-row={row}
        data-column={column}
        onClick={onOpen}
      >
        {text === '' ? '\u00a0' : text}
      </button>
    </td>
  );
}
