import type { PageRun, Slice } from './breakPages';
import type { Flow } from './measureFlow';

/** In pixels: what the lines of a table may add to the heights of its rows. Such a sheet is looked at when it is laid out. */
const NEARLY_FULL = 2;

/**
 * The heights of the rows on a page that holds nothing but whole rows of a table that goes on.
 * @param room height of its text, in pixels
 * @returns null when something else stands on it too, or it is so full that it may have to be shrunk
 */
export function plainRowHeights(flow: Flow, { start, end }: PageRun, room: number): readonly number[] | null {
  const onPage = flow.slices.slice(start, end);
  const [first] = onPage;
  if (first === undefined || first.part === 0 || !(flow.blocks[first.block] instanceof HTMLTableElement)) return null;
  const pieces = flow.rowPieces.get(first.block) ?? [];
  const isWhole = ({ block, part }: Slice) =>
    block === first.block && pieces[part]?.places === null && pieces[part + 1]?.places == null;
  if (!onPage.every(isWhole)) return null;
  const heights = onPage.map(({ height }) => height);
  const used = heights.reduce((sum, height) => sum + height, first.headHeight);
  return used > room - NEARLY_FULL ? null : heights;
}
