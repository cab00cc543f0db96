import type { Block, OfficialDocument } from '../model';

/** How the text of a paper ends otherwise than in a sentence, so that the end mark stands oddly or not at all. */
export interface EndFault {
  readonly code: 'endsInTable' | 'endsOddly';
  /** The last words; "" of a table. */
  readonly text: string;
}

const CLOSINGS: ReadonlySet<Block['kind']> = new Set(['closing', 'minutesClosing']);
const MOST_LETTERS = 60;

/** What is odd about the end of the text before the signature; null: nothing, or the paper has no signature. */
export function endFault({ sections }: OfficialDocument): EndFault | null {
  const blocks = sections.find((section) => section.blocks.some(isClosing))?.blocks ?? [];
  const last = blocks[blocks.findIndex(isClosing) - 1];
  if (last?.kind === 'table') return { code: 'endsInTable', text: '' };
  if (last?.kind !== 'paragraph') return null;
  const text = last.runs.map((run) => run.text).join('');
  return /[:?!]\s*\.\/\.$/u.test(text) ? { code: 'endsOddly', text: text.slice(-MOST_LETTERS) } : null;
}

function isClosing({ kind }: Block): boolean {
  return CLOSINGS.has(kind);
}
