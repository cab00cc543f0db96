import { type Block, paragraph } from '../model';

const CLAUSE = /^(?<number>\d+)\.\s/u;
const ARTICLE = /^điều\s+\d/iu;

/**
 * Clauses of one row look alike: where one of them goes straight on with its text, a line such as "2. Các cơ quan:" among
 * them introduces its points and is no title, which alone stands bold (Phụ lục I, II.6.đ).
 */
export function alikeClauses(blocks: readonly Block[]): readonly Block[] {
  const rows = clauseRows(blocks);
  const upright = new Set(rows.filter((row) => row.some((at) => blocks[at]?.kind === 'paragraph')).flat());
  return blocks.map((block, index) => (upright.has(index) && introduces(block) ? paragraph(textOf(block)) : block));
}

/** Indexes of the clauses that count on from each other, below one heading. */
function clauseRows(blocks: readonly Block[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block);
    const number = Number(CLAUSE.exec(text)?.groups?.number ?? Number.NaN);
    if (Number.isNaN(number)) {
      if (block.kind === 'heading' || ARTICLE.test(text)) last = Number.POSITIVE_INFINITY;
      continue;
    }
    if (number > last) rows.at(-1)?.push(index);
    else rows.push([index]);
    last = number;
  }
  return rows;
}

function introduces(block: Block): boolean {
  return block.kind === 'heading' && block.level === 'clause' && textOf(block).endsWith(':');
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
  return block.kind === 'heading' ? block.lines.join(' ') : '';
}
