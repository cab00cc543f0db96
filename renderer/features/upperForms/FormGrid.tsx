import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ShownForm, ShownSheet } from '../../../electron/domain/upper/form';
import { type CellPlace, placeKey } from '../../../electron/domain/upper/point';
import type { WordedPoint } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import { Notice } from '../../ui/Notice';
import { Tabs } from '../../ui/Tabs';
import { type GridCell, gridRows, lettersOf } from './formModel';
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
      {sheet.isCut && <Notice>{words.cut}</Notice>}
      <SheetGrid key={sheet.name} sheet={sheet} points={points} doubtful={doubtful} onOpen={onOpen} />
    </>
  );
}

const isVisible = ({ state }: ShownSheet) => state === 'visible';

const USUAL_WIDTH = 11;
const PIXELS = 7;
const NARROWEST = 28;
const WIDEST = 320;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function SheetGrid({ sheet, points, doubtful, onOpen }: Omit<FormGridProps, 'form'> & { readonly sheet: ShownSheet }) {
  const rows = useMemo(() => gridRows(sheet), [sheet]);
  const [current, setCurrent] = useState('A1');
  const taken = new Map(points.filter((point) => point.sheet === sheet.name).map(({ cell, label }) => [cell, label]));
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const from = rows.flat().find(({ address }) => address === current);
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const next = neighbour(rows, from, step);
    if (next === undefined) return;
    setCurrent(next.address);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.address}"]`)?.focus();
  };
  return (
    <div className={styles.frame} data-testid="upper-grid">
      <table className={styles.grid} onKeyDown={walk}>
        <caption className="offScreen">{words.grid(sheet.name)}</caption>
        <colgroup>
          <col style={{ width: 44 }} />
          {sheet.widths.map((width, at) => (
            <col key={lettersOf(at + 1)} style={{ width: pixels(width) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th aria-hidden />
            {sheet.widths.map((_, at) => (
              <th key={lettersOf(at + 1)} scope="col">
                {lettersOf(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are their numbers
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {cells.map((cell) => (
                <GridCellView
                  key={cell.address}
                  cell={cell}
                  takes={taken.get(cell.address) ?? null}
                  isDoubtful={doubtful.has(placeKey({ sheet: sheet.name, cell: cell.address }))}
                  isCurrent={cell.address === current}
                  onOpen={() => {
                    setCurrent(cell.address);
                    onOpen({ sheet: sheet.name, cell: cell.address });
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function pixels(width: number | null): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round((width ?? USUAL_WIDTH) * PIXELS)));
}

/** The nearest drawn cell in that direction, past merged ones. */
function neighbour(
  rows: readonly (readonly GridCell[])[],
  from: GridCell,
  [down, right]: readonly [number, number],
): GridCell | undefined {
  const row = down > 0 ? from.row + from.rowSpan : from.row + down;
  const column = right > 0 ? from.column + from.columnSpan : from.column + right;
  return rows
    .flat()
    .find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    );
}

interface GridCellViewProps {
  readonly cell: GridCell;
  readonly takes: string | null;
  readonly isDoubtful: boolean;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function GridCellView({ cell, takes, isDoubtful, isCurrent, onOpen }: GridCellViewProps) {
  const { address, text, isFormula, isNumber, rowSpan, columnSpan } = cell;
  const looks = [
    styles.cell,
    isNumber ? styles.number : '',
    isFormula ? styles.formula : '',
    isDoubtful ? styles.doubtful : takes === null ? '' : styles.pointed,
  ];
  return (
    <td className={looks.join(' ')} rowSpan={rowSpan} colSpan={columnSpan}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words.cellLabel(address, text, takes ?? '')}
        title={takes ?? undefined}
        data-cell={address}
        onClick={onOpen}
      >
        {text === '' ? '\u00a0' : text}
      </button>
    </td>
  );
}
