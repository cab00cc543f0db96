import type { Block, GuideSection } from './guideTypes';
import { readSpans } from './readSpans';

/**
 * The guide's Markdown as sections: exactly the forms the guide uses (paragraphs, lists of one level, tables, fenced code),
 * as data for React to write, so that no text of a file is ever taken for HTML. What stands before the first chapter (the
 * guide's own list of contents) and pictures are left out: the panel has its own list, and lies over the screen itself.
 */
export function readGuide(markdown: string): readonly GuideSection[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .split(/^(?=##+ )/m)
    .filter((part) => part.startsWith('##'))
    .map(readSection);
}

function readSection(part: string): GuideSection {
  const [first = '', ...lines] = part.split('\n');
  const [, marks = '', heading = ''] = /^(#+) +(.*?) *$/.exec(first) ?? [];
  return {
    heading,
    title: heading.replace(/^\d+\. /, ''),
    isChapter: marks.length === 2,
    blocks: readBlocks(lines),
  };
}

const FENCE = /^```/;
const ITEM = /^(?:[-*]|\d+\.) +/;
/** What ends a paragraph without a blank line; a line that begins with a year is no list. */
const NEW_BLOCK = /^(?:[-*] |1\. |\||```)/;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/;
const RULE_OF_TABLE = /^\|(?: *:?-+:? *\|)+$/;

function readBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

interface Read {
  readonly block: Block | null;
  readonly next: number;
}

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at] ?? '';
  if (FENCE.test(line)) {
    const end = endOf(lines, at + 1, (text) => FENCE.test(text));
    return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
  }
  if (line.trim() === '' || PICTURE.test(line)) return { block: null, next: at + 1 };
  const end = endOf(lines, at, (text) => text.trim() === '' || FENCE.test(text));
  if (line.startsWith('|')) return { block: readTable(lines.slice(at, end)), next: end };
  if (ITEM.test(line)) return { block: readList(lines.slice(at, end)), next: end };
  const stop = endOf(lines, at + 1, (text) => text.trim() === '' || NEW_BLOCK.test(text));
  return { block: { kind: 'paragraph', spans: readSpans(joined(lines.slice(at, stop))) }, next: stop };
}

/** Place of the first line from `from` on that ends a block, or of the end. */
function endOf(lines: readonly string[], from: number, isEnd: (line: string) => boolean): number {
  const found = lines.slice(from).findIndex(isEnd);
  return found === -1 ? lines.length : from + found;
}

/** Items begin at the margin; a line that is set in goes on with the item above it. */
function readList(lines: readonly string[]): Block {
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line);
  }
  const isOrdered = /^\d/.test(lines[0] ?? '');
  return { kind: 'list', isOrdered, items: items.map((item) => readSpans(joined(item))) };
}

function readTable(lines: readonly string[]): Block {
  const [head = '', ...rows] = lines.filter((line) => !RULE_OF_TABLE.test(line));
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function cellsOf(line: string) {
  return line
    .replace(/^\||\| *$/g, '')
    .split('|')
    .map((cell) => readSpans(cell.trim()));
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}
