import type { Block, Section } from '../model';
import { withEndMark } from '../officialText';

const CLOSINGS: ReadonlySet<Block['kind']> = new Set(['closing', 'minutesClosing', 'copyBlock']);

/** The end mark behind the last word of a section's text (Phụ lục III, mẫu 1.1 to 2.2); a text that ends in a table has none. */
export function markedEnd(section: Section, endMark: string): Section {
  const { blocks } = section;
  const at = blocks.findLastIndex(({ kind }) => !CLOSINGS.has(kind));
  const last = blocks[at];
  if (last?.kind !== 'paragraph') return section;
  const runs = last.runs.map((run, index) =>
    index === last.runs.length - 1 ? { ...run, text: withEndMark(run.text, endMark) } : run,
  );
  return { ...section, blocks: blocks.with(at, { ...last, runs }) };
}

/** The same where the template words the end itself: wherever an office has put its last sentence, the mark is there alone. */
export function endedOnce(section: Section, endMark: string): Section {
  const blocks = section.blocks.map((block) => (block.kind === 'paragraph' ? withoutMark(block, endMark) : block));
  return markedEnd({ ...section, blocks }, endMark);
}

function withoutMark(block: Extract<Block, { kind: 'paragraph' }>, endMark: string): Block {
  const last = block.runs.at(-1);
  if (!last?.text.endsWith(endMark)) return block;
  const text = `${last.text.slice(0, -endMark.length)}.`;
  return { ...block, runs: block.runs.with(-1, { ...last, text }) };
}
