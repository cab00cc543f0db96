import type { PageRun } from './breakPages';
import { cutTable, type RowCut } from './cutTable';
import { cutParagraph, lineStart, type TextPlace } from './cutText';
import type { Flow } from './measureFlow';
import { plainRowHeights } from './plainRows';

/** Where one galley is cut, found before anything is moved. */
export interface Plan {
  readonly flow: Flow;
  readonly pages: readonly PageRun[];
  readonly cuts: ReadonlyMap<number, Cut>;
  /** Of each page that holds nothing but whole rows of a table that goes on; null for others. */
  readonly rowHeights: readonly (readonly number[] | null)[];
}

/** Of one block: the parts that start a new page, and the letters or rows they start with. */
interface Cut {
  readonly parts: readonly number[];
  readonly places: readonly TextPlace[];
  readonly rows: readonly RowCut[];
}

/** Reads where the text of parted paragraphs has to be cut; writes nothing. @param room height of a page's text, in pixels */
export function planSheets(flow: Flow, pages: readonly PageRun[], room: number): Plan {
  const parts = new Map<number, number[]>();
  for (const { start } of pages) {
    const slice = flow.slices[start];
    if (slice && slice.part > 0) parts.set(slice.block, [...(parts.get(slice.block) ?? []), slice.part]);
  }
  const cuts = new Map<number, Cut>();
  for (const [block, starts] of parts) {
    const element = flow.blocks[block];
    const places = element?.dataset.flow === 'lines' ? starts.map((line) => lineStart(element, line)) : [];
    const pieces = flow.rowPieces.get(block);
    const rows = starts.flatMap((part) => pieces?.[part] ?? []);
    cuts.set(block, { parts: starts, places: places.filter((place) => place !== null), rows });
  }
  return { flow, pages, cuts, rowHeights: pages.map((page) => plainRowHeights(flow, page, room)) };
}

/** A sheet with all that stands on it. */
export interface BuiltSheet {
  readonly element: HTMLElement;
  /** Where nothing but whole rows of a table that goes on stands on it: the height of each, in pixels. */
  readonly rowHeights: readonly number[] | null;
}

/** Moves the blocks of a galley into sheets. Writes only. `firstNumber` is the number of its first page. */
export function buildSheets(plan: Plan, firstNumber: number): readonly BuiltSheet[] {
  const { flow, pages, cuts } = plan;
  const pieces = flow.blocks.map((block, index) => cutBlock(block, cuts.get(index)));
  const taken = new Map<number, number>();
  return pages.map(({ start, end }, index) => {
    const sheet = newSheet(flow.galley, index === 0 ? null : firstNumber + index);
    if (index === 0) sheet.dataset.bookmark = flow.galley.dataset.bookmark ?? '';
    for (const block of new Set(flow.slices.slice(start, end).map((slice) => slice.block))) {
      const order = taken.get(block) ?? 0;
      const piece = pieces[block]?.[order];
      if (piece) sheet.append(piece);
      taken.set(block, order + 1);
    }
    if (index === 0 && flow.foot) sheet.append(flow.foot);
    return { element: sheet, rowHeights: plan.rowHeights[index] ?? null };
  });
}

function cutBlock(block: HTMLElement, cut: Cut | undefined): readonly HTMLElement[] {
  if (!cut) return [block];
  if (block instanceof HTMLTableElement) return cutTable(block, cut.rows);
  return block.dataset.flow === 'items' ? cutItems(block, cut.parts) : cutParagraph(block, cut.places);
}

/** Cuts a list before the given ones of its children. */
function cutItems(list: HTMLElement, starts: readonly number[]): readonly HTMLElement[] {
  const items = Array.from(list.children);
  const rest = starts.map((start, index) => {
    const part = list.cloneNode(false) as HTMLElement; // a clone of an element is of the same kind
    part.append(...items.slice(start, starts[index + 1]));
    return part;
  });
  return [list, ...rest];
}

/** The number's line is there on every sheet, empty on the first, so that the text always starts at the margin. */
export function newSheet(galley: HTMLElement, number: number | null): HTMLElement {
  const sheet = document.createElement('section');
  sheet.className = galley.classList.contains('landscape') ? 'sheet landscape' : 'sheet';
  const label = document.createElement('p');
  label.className = 'page-number';
  label.textContent = number === null ? '' : String(number);
  sheet.append(label);
  return sheet;
}
