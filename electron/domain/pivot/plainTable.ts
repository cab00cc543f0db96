import { cellAt, type PivotAnswer } from './answer';
import { type CellValue, cellText, cellValue, isMixed } from './cellText';
import type { PlainCell } from './clipboardTable';

/** An answer with the words for its lines, by row and by column, outermost first. */
export interface LabelledAnswer {
  readonly answer: PivotAnswer;
  readonly rowLabels: readonly (readonly string[])[];
  readonly columnLabels: readonly (readonly string[])[];
  /** Heading of the names of the rows. */
  readonly rowHead: string;
  /** Name of the line that says how many units are in each column. */
  readonly coverageHead: string;
}

/** A number as machines write it: "-12", "0.4506" for 45,06%. */
export function machineNumber({ scaled, decimals, isPercent }: CellValue): string {
  const places = decimals + (isPercent ? 2 : 0);
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const sign = scaled < 0 ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How a spreadsheet shows it. */
export function numberFormat({ decimals, isPercent }: CellValue): string {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return isPercent ? `0${fraction}%` : `#,##0${fraction}`;
}

/** How deep a row lies in parts: its name is set in by so much. */
export function depthOf(answer: Pick<PivotAnswer, 'rows'>, row: number): number {
  const line = answer.rows[row];
  return line === undefined || line.kind === 'total' ? 0 : Math.max(0, line.path.length - 1);
}

/** The name of a row: of one inside a part its own last words, else all of them. */
export function rowName({ answer, rowLabels }: Pick<LabelledAnswer, 'answer' | 'rowLabels'>, row: number): string {
  const labels = rowLabels[row] ?? [];
  const line = answer.rows[row];
  const hasParts = answer.rows.some(({ kind }) => kind === 'part');
  return hasParts && line?.kind !== 'total' ? (labels.at(-1) ?? '') : labels.join(', ');
}

/** Units of a column, "16/17"; "" where nobody owes anything. */
export function coverageText(answer: PivotAnswer, row: number, column: number): string {
  const at = cellAt(answer, row, column);
  const owing = answer.cells.owing[at] ?? 0;
  return owing === 0 ? '' : `${answer.cells.reported[at] ?? 0}/${owing}`;
}

/** The total of all the rows, if there is one. */
export function totalRow({ rows }: Pick<PivotAnswer, 'rows'>): number | null {
  const totals = rows.flatMap(({ kind }, row) => (kind === 'total' ? [row] : []));
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

/**
 * The table row by row, for clipboard and files: headings, rows in the order given, and how many units are in each column.
 * @param order places of the rows, those that are shown
 * @param isPrinted with the star at cells that are not of all units
 */
export function plainRows(
  labelled: LabelledAnswer,
  order: readonly number[],
  isPrinted = false,
): readonly (readonly PlainCell[])[] {
  const { answer, columnLabels, rowHead, coverageHead } = labelled;
  const depth = Math.max(1, ...columnLabels.map((labels) => labels.length));
  const heads = Array.from({ length: depth }, (_, level): readonly PlainCell[] => [
    { text: level === depth - 1 ? rowHead : '', isHead: true },
    ...columnLabels.map((labels) => ({ text: labels[level] ?? '', isHead: true })),
  ]);
  const total = totalRow(answer);
  const coverage: readonly PlainCell[] = [
    { text: coverageHead },
    ...answer.columns.map((_, column) => ({ text: total === null ? '' : coverageText(answer, total, column) })),
  ];
  return [...heads, ...order.map((row) => plainRow(labelled, row, isPrinted)), ...(total === null ? [] : [coverage])];
}

function plainRow(labelled: LabelledAnswer, row: number, isPrinted: boolean): readonly PlainCell[] {
  const { answer } = labelled;
  const indent = '   '.repeat(depthOf(answer, row));
  return [
    { text: `${indent}${rowName(labelled, row)}` },
    ...answer.columns.map((_, column): PlainCell => {
      const text = isPrinted ? printedCell(answer, row, column) : cellText(answer, row, column);
      const value = cellValue(answer, row, column);
      if (value === null) return { text };
      return { text, number: { value: machineNumber(value), format: numberFormat(value) } };
    }),
  ];
}

/** As it is printed: a cell that is not of all units carries a star. */
export function printedCell(answer: PivotAnswer, row: number, column: number): string {
  const text = cellText(answer, row, column);
  return isMixed(answer, row, column) ? `${text}*` : text;
}
