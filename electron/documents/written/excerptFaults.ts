import type { Block, OfficialDocument } from '../model';

/**
 * Lines of an excerpt that stand nowhere in the paper it is taken of: an excerpt repeats the original word for word
 * (Phụ lục I, phần II). Marks, capitals and how lines part make no difference.
 */
export function excerptFaults(excerpt: string, original: OfficialDocument): readonly string[] {
  const whole = plain(original.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).join(' '));
  return excerpt
    .split(/\r\n|[\r\n\t]/)
    .filter((line) => plain(line) !== ' ' && !whole.includes(plain(line)))
    .map((line) => line.trim());
}

/** Only the words of a text, in small letters, a blank around each. */
function plain(text: string): string {
  const words = text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `.replace('  ', ' ');
}

/** All texts of a block, in order. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.map((runs) => runs.map(({ text }) => text).join(''));
    case 'heading':
    case 'bases':
      return block.lines;
    case 'titleBlock':
      return [block.typeName, ...block.abstractLines];
    case 'table': {
      const rows = [...(block.headRows ?? []), ...block.rows];
      return [
        ...block.columns.map(({ header }) => header),
        ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ];
    }
    case 'annexHead':
      return [block.label, ...block.titleLines];
    default:
      return [];
  }
}
