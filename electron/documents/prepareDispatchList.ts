import { batchText } from '../text/batchText';
import { type Layout, textWidthMm } from './layout';
import type { Cell, Column, OfficialDocument, Row, Table } from './model';
import { finished } from './parts/finished';

/** One paper that goes out. */
export interface DispatchLine {
  /** "12/UBND-VX"; null: it has no number. */
  readonly number: string | null;
  /** "17/8/2021"; null: not dated yet. */
  readonly issuedOn: string | null;
  readonly addressee: string;
  readonly subject: string;
  /** null: not counted. */
  readonly pages: number | null;
}

export interface DispatchInput {
  readonly issuer: string;
  /** What was made: "Công văn đôn đốc". */
  readonly what: string;
  readonly lines: readonly DispatchLine[];
}

const words = batchText.dispatch;
/** Millimetres; the subject takes what is left. */
const WIDTHS = { index: 11, number: 30, issuedOn: 22, addressee: 54, pages: 14, way: 32, received: 28 } as const;

/** Danh sách phát hành: what goes to whom, with room for how it was sent and for the signature of who took it. */
export function prepareDispatchList(input: DispatchInput, layout: Layout): OfficialDocument {
  const { issuer, what, lines } = input;
  return finished({
    title: `${batchText.list}: ${what}`,
    issuer,
    sections: [
      {
        orientation: 'landscape',
        restartsPageNumbers: true,
        blocks: [
          {
            kind: 'titleBlock',
            typeName: words.typeName,
            abstractLines: [words.abstract(what, lines.length)],
            hasRule: true,
          },
          tableOf(lines, layout),
        ],
      },
    ],
  });
}

function tableOf(lines: readonly DispatchLine[], layout: Layout): Table {
  return { kind: 'table', size: 'small', columns: columnsOf(layout), rows: [...lines.map(rowOf), totalOf(lines)] };
}

function columnsOf(layout: Layout): readonly Column[] {
  const { columns } = words;
  const others = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  const column = (key: keyof typeof WIDTHS, align: Column['align']): Column => ({
    header: columns[key],
    widthMm: WIDTHS[key],
    align,
  });
  return [
    column('index', 'center'),
    column('number', 'left'),
    column('issuedOn', 'center'),
    column('addressee', 'left'),
    { header: columns.subject, widthMm: textWidthMm(layout, 'landscape') - others, align: 'left' },
    column('pages', 'right'),
    column('way', 'left'),
    column('received', 'left'),
  ];
}

function rowOf(line: DispatchLine, index: number): Row {
  return {
    kind: 'body',
    cells: [
      count(index + 1),
      { text: line.number ?? '' },
      { text: line.issuedOn ?? '' },
      { text: line.addressee },
      { text: line.subject },
      line.pages === null ? { text: '' } : count(line.pages),
      { text: '' },
      { text: '' },
    ],
  };
}

/** The sum of the pages only when every paper's are known. */
function totalOf(lines: readonly DispatchLine[]): Row {
  const pages = lines.map((line) => line.pages).filter((one) => one !== null);
  const sum = pages.reduce((total, one) => total + one, 0);
  return {
    kind: 'total',
    cells: [
      { text: words.total, columnSpan: 5, align: 'center' },
      pages.length === lines.length ? count(sum) : { text: '' },
      { text: '' },
      { text: '' },
    ],
  };
}

function count(value: number): Cell {
  return { text: String(value), number: { value, format: 'count', decimals: 0 } };
}
