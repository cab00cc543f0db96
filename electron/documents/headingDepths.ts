import type { Block, HeadingLevel } from './model';

const RANKS: Readonly<Record<Exclude<HeadingLevel, 'point'>, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  roman: 5,
  article: 6,
  clause: 7,
};

/**
 * How deep each heading of a section stands below the paper's own title, which is 1: bookmarks of a PDF and the
 * navigation pane of Word show the same tree. Levels follow one another without a gap, whichever a paper uses.
 * @returns null for blocks that are no heading; a point "a) …" is text
 */
export function headingDepths(blocks: readonly Block[]): readonly (number | null)[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level === 'point') return null;
    const rank = RANKS[block.level];
    while ((open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return open.length + 1;
  });
}
