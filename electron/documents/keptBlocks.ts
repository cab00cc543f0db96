import type { Block } from './model';

/** In letters, about five lines: a longer paragraph has enough of them on the page where it ends. */
const LONGEST_INTRODUCTION = 400;
/** More, or longer ones together, are text that goes on below a table. */
const MOST_NOTES = 4;
const LONGEST_NOTES = 2000;

/**
 * Blocks that stay on the page of the next one: a line that introduces what follows ("Hồ sơ trình kèm theo gồm:"), and,
 * where nothing but notes stand below the last table of an annex, its last rows and those notes. Their indexes.
 */
export function keptBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const notes = notesFrom(blocks);
  const isKept = (block: Block, index: number) =>
    index < blocks.length - 1 && (introduces(block) || isSignedAbove(block) || index + 1 >= notes);
  return new Set(blocks.flatMap((block, index) => (isKept(block, index) ? [index] : [])));
}

/** Two who sign above whoever heads the office: nobody signs a sheet that the other has not. */
function isSignedAbove(block: Block): boolean {
  return block.kind === 'minutesClosing';
}

function introduces(block: Block): boolean {
  const text = textOf(block)?.trimEnd() ?? '';
  return text.endsWith(':') && text.length <= LONGEST_INTRODUCTION;
}

/** Where the notes below the last table begin; beyond the end: something else ends the section. */
function notesFrom(blocks: readonly Block[]): number {
  const table = blocks.findLastIndex(({ kind }) => kind === 'table');
  const texts = blocks.slice(table + 1).map(textOf);
  const areNotes = table >= 0 && texts.length <= MOST_NOTES && !texts.includes(null);
  return areNotes && texts.join('').length <= LONGEST_NOTES ? table + 1 : blocks.length;
}

/** Words of a paragraph or of a point; null: it is another block. */
function textOf(block: Block): string | null {
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
  return block.kind === 'heading' && block.level === 'point' ? block.lines.join(' ') : null;
}
