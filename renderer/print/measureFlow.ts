import { mayPartLines, type Slice, tieTail } from './breakPages';
import type { RowCut } from './cutTable';
import { type MeasuredRows, measureRows, type TallRow } from './measureRows';

/** One galley measured: its blocks and the pieces they may be cut into. */
export interface Flow {
  readonly galley: HTMLElement;
  readonly blocks: readonly HTMLElement[];
  readonly slices: readonly Slice[];
  /** Per table, by its block: where each of its pieces begins. */
  readonly rowPieces: ReadonlyMap<number, readonly RowCut[]>;
  /** What stands at the foot of the first sheet, apart from the flow; null: nothing. */
  readonly foot: HTMLElement | null;
}

/**
 * Reads all heights of a galley in one go; writes nothing.
 * @param rowsOf the rows of tables that do not stand in the galley whole
 */
export function measureFlow(galley: HTMLElement, rowsOf: ReadonlyMap<HTMLTableElement, MeasuredRows>): Flow {
  const children = Array.from(galley.children).filter((child) => child instanceof HTMLElement);
  const blocks = children.filter((child) => child.dataset.foot === undefined);
  const rowPieces = new Map<number, readonly RowCut[]>();
  let slices: Slice[] = [];
  let bottom = galley.getBoundingClientRect().top;
  let isTied = false;
  for (const [index, element] of blocks.entries()) {
    const box = element.getBoundingClientRect();
    const gap = Math.max(0, box.top - bottom);
    const place = { block: index, gap, mayStart: !isTied, height: box.height };
    if (element instanceof HTMLTableElement) {
      const measured = rowsOf.get(element) ?? measureRows(element);
      rowPieces.set(index, piecesOf(measured));
      for (const piece of sliceTable(element, measured, place)) slices.push(piece);
    } else for (const piece of sliceBlock(element, place)) slices.push(piece);
    const tail = Number(element.dataset.tail ?? 0);
    if (tail > 0) slices = [...tieTail(slices, slices.length - 1, tail)];
    bottom = box.bottom;
    isTied = element.dataset.keep !== undefined;
  }
  const foot = children.find((child) => child.dataset.foot !== undefined) ?? null;
  return { galley, blocks, slices, rowPieces, foot };
}

interface BlockBox {
  readonly block: number;
  readonly gap: number;
  readonly mayStart: boolean;
  readonly height: number;
}

function sliceBlock(element: HTMLElement, box: BlockBox): readonly Slice[] {
  if (element.dataset.flow === 'lines') return sliceLines(element, box);
  if (element.dataset.flow === 'items') return sliceItems(element, box);
  return [slice(box, 0, box.height, box.mayStart)];
}

function slice(box: BlockBox, part: number, height: number, mayStartPage: boolean, headHeight = 0): Slice {
  return { block: box.block, part, height, gapBefore: part === 0 ? box.gap : 0, headHeight, mayStartPage };
}

function sliceLines(element: HTMLElement, box: BlockBox): readonly Slice[] {
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const count = Math.max(1, Math.round(box.height / lineHeight));
  return Array.from({ length: count }, (_, index) =>
    slice(box, index, box.height / count, index === 0 ? box.mayStart : mayPartLines(index, count)),
  );
}

/** A list under its label: the label with two items at least, two at least on the next page. */
function sliceItems(element: HTMLElement, box: BlockBox): readonly Slice[] {
  const { top, bottom } = element.getBoundingClientRect();
  const tops = Array.from(element.children, (child, index) => (index === 0 ? top : child.getBoundingClientRect().top));
  return tops.map((start, index) => {
    const mayStart = index === 0 ? box.mayStart : index > 2 && index < tops.length - 1;
    return slice(box, index, (tops[index + 1] ?? bottom) - start, mayStart);
  });
}

/** Whole rows, and the lines of high ones. */
function piecesOf({ rows, tall }: MeasuredRows): readonly RowCut[] {
  return rows.flatMap((_, row): readonly RowCut[] => {
    const lines =
      tall
        .get(row)
        ?.places.slice(1)
        .map((places) => ({ row, places })) ?? [];
    return [{ row, places: null }, ...lines];
  });
}

/** The first row carries the heading; a total row never starts a page. */
function sliceTable(table: HTMLTableElement, { rows, heights, tall }: MeasuredRows, box: BlockBox): readonly Slice[] {
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  if (rows.length === 0) return [slice(box, 0, box.height, box.mayStart)];
  let part = 0;
  return rows.flatMap((row, index) => {
    const height = heights[index] ?? 0;
    const isFirst = index === 0;
    const mayStart = isFirst ? box.mayStart : !row.classList.contains('total');
    const [above, lead] = isFirst ? [head, 0] : [0, head]; // on its own page the heading comes with it
    const lines = tall.get(index);
    if (lines === undefined) return [slice(box, part++, above + height, mayStart, lead)];
    return sliceRow(lines, height).map((piece, line) =>
      line === 0
        ? slice(box, part++, above + piece.height, mayStart, lead)
        : slice(box, part++, piece.height, mayPartLines(line, lines.lines), head + piece.again),
    );
  });
}

/** The room of a row around its lines stands with the first of them, and again where the row goes on. */
function sliceRow({ lines, lineHeight }: TallRow, height: number): readonly { height: number; again: number }[] {
  const around = height - lines * lineHeight;
  return Array.from({ length: lines }, (_, line) => ({
    height: lineHeight + (line === 0 ? around : 0),
    again: around,
  }));
}
