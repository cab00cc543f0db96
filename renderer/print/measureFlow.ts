import { mayPartLines, type Slice, tieTail } from './breakPages';
import { type MeasuredRows, measureRows } from './measureRows';

/** One galley measured: its blocks and the pieces they may be cut into. */
export interface Flow {
  readonly galley: HTMLElement;
  readonly blocks: readonly HTMLElement[];
  readonly slices: readonly Slice[];
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
  let slices: Slice[] = [];
  let bottom = galley.getBoundingClientRect().top;
  let isTied = false;
  for (const [index, element] of blocks.entries()) {
    const box = element.getBoundingClientRect();
    const gap = Math.max(0, box.top - bottom);
    const place = { block: index, gap, mayStart: !isTied, height: box.height };
    for (const piece of sliceBlock(element, place, rowsOf)) slices.push(piece);
    const tail = Number(element.dataset.tail ?? 0);
    if (tail > 0) slices = [...tieTail(slices, slices.length - 1, tail)];
    bottom = box.bottom;
    isTied = element.dataset.keep !== undefined;
  }
  return { galley, blocks, slices, foot: children.find((child) => child.dataset.foot !== undefined) ?? null };
}

interface BlockBox {
  readonly block: number;
  readonly gap: number;
  readonly mayStart: boolean;
  readonly height: number;
}

function sliceBlock(
  element: HTMLElement,
  box: BlockBox,
  rowsOf: ReadonlyMap<HTMLTableElement, MeasuredRows>,
): readonly Slice[] {
  if (element instanceof HTMLTableElement) return sliceTable(element, rowsOf.get(element) ?? measureRows(element), box);
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

/** The first row carries the heading; a total row never starts a page. */
function sliceTable(table: HTMLTableElement, { rows, heights }: MeasuredRows, box: BlockBox): readonly Slice[] {
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  if (rows.length === 0) return [slice(box, 0, box.height, box.mayStart)];
  return rows.map((row, index) => {
    const height = heights[index] ?? 0;
    if (index === 0) return slice(box, 0, height + head, box.mayStart);
    return slice(box, index, height, !row.classList.contains('total'), head);
  });
}
