import { cellValue } from '../domain/pivot/cellText';
import { coverageText, depthOf, type LabelledAnswer, printedCell, rowName, totalRow } from '../domain/pivot/plainTable';
import { questionText } from '../text/questionText';
import { withFittedTables } from './body/fitTables';
import { type Cell, type HeadRow, type OfficialDocument, paragraph, type Row, type Section, type Table } from './model';
import type { PaperKit } from './paperKit';
import { finished } from './parts/finished';

export interface QuestionPaperInput extends LabelledAnswer {
  readonly office: string;
  readonly campaignName: string;
  /** As it is saved; "" for one that is not. */
  readonly name: string;
  /** The question in words, with hour and coverage. */
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly legend: string;
  /** Places of the rows, in their order. */
  readonly order: readonly number[];
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * The answer to a question as a table on A4, an office's own list and no official paper: upright or across as its columns
 * need, its heading on each page, and what has to be said of the figures under it.
 */
export function prepareQuestion(input: QuestionPaperInput, kit: Pick<PaperKit, 'layout' | 'fonts'>): OfficialDocument {
  const { office, campaignName, name, sentence, notes } = input;
  const italic = (text: string) => {
    const block = paragraph(text, 'flush');
    return { ...block, runs: block.runs.map((run) => ({ ...run, italic: true })) };
  };
  const section: Section = {
    orientation: 'portrait',
    restartsPageNumbers: true,
    blocks: [
      {
        kind: 'titleBlock',
        typeName: questionText.title,
        abstractLines: [name, campaignName].filter((line) => line !== ''),
        hasRule: false,
      },
      paragraph(sentence, 'flush'),
      tableOf(input),
      ...notes.map(italic),
      italic(input.legend),
      paragraph(questionText.maker(office), 'flush'),
    ],
  };
  const title = [questionText.title, name === '' ? campaignName : name].join(' – ');
  return finished({ title, issuer: office, sections: [withFittedTables(section, kit)] });
}

function tableOf(input: QuestionPaperInput): Table {
  const { answer, order, rowHead, columnLabels } = input;
  return {
    kind: 'table',
    size: 'normal',
    columns: [
      { header: rowHead, widthMm: 0, align: 'left' },
      ...columnLabels.map((labels) => ({ header: labels.join(' '), widthMm: 0, align: 'right' as const })),
    ],
    headRows: headRows(input),
    rows: [...order.map((row) => rowOf(input, row)), ...coverageRow(input, totalRow(answer))],
  };
}

/** A heading over each run of columns that share it; a short one takes the rows that are left. */
function headRows({ columnLabels, rowHead }: QuestionPaperInput): readonly HeadRow[] {
  const depth = Math.max(1, ...columnLabels.map((labels) => labels.length));
  return Array.from({ length: depth }, (_, level): HeadRow => {
    const cells: Cell[] = level === 0 ? [{ text: rowHead, ...rowsOver(depth) }] : [];
    for (let column = 0; column < columnLabels.length; ) {
      const labels = columnLabels[column] ?? [];
      const isLast = level === labels.length - 1;
      let end = column + 1;
      while (!isLast && end < columnLabels.length && isAlike(columnLabels[end] ?? [], labels, level)) end += 1;
      if (level < labels.length)
        cells.push({
          text: labels[level] ?? '',
          ...(end - column > 1 ? { columnSpan: end - column } : {}),
          ...(isLast ? rowsOver(depth - level) : {}),
        });
      column = end;
    }
    return { kind: 'heading', cells };
  });
}

function rowsOver(rows: number): Pick<Cell, 'rowSpan'> {
  return rows > 1 ? { rowSpan: rows } : {};
}

function isAlike(other: readonly string[], labels: readonly string[], level: number): boolean {
  return other.length === labels.length && labels.slice(0, level + 1).every((label, at) => other[at] === label);
}

function rowOf(input: QuestionPaperInput, row: number): Row {
  const { answer } = input;
  const isTotal = answer.rows[row]?.kind !== 'leaf';
  const indent = NO_BREAK_SPACE.repeat(3 * depthOf(answer, row));
  return {
    kind: isTotal ? 'total' : 'body',
    cells: [
      { text: `${indent}${rowName(input, row)}` },
      ...answer.columns.map((_, column) => cellOf(input, row, column)),
    ],
  };
}

function cellOf({ answer }: QuestionPaperInput, row: number, column: number): Cell {
  const text = printedCell(answer, row, column);
  const value = cellValue(answer, row, column);
  if (value === null) return { text };
  const { scaled, decimals, isPercent } = value;
  const number = scaled / 10 ** (decimals + (isPercent ? 2 : 0));
  return { text, number: { value: number, format: isPercent ? 'percent' : 'count', decimals } };
}

function coverageRow({ answer, coverageHead }: QuestionPaperInput, total: number | null): readonly Row[] {
  if (total === null) return [];
  const cells = answer.columns.map((_, column) => ({ text: coverageText(answer, total, column) }));
  return [{ kind: 'body', cells: [{ text: coverageHead }, ...cells] }];
}
