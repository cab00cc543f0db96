import type { TemplateBlock, TemplateColumn } from '../../../electron/domain/template/paperTemplate';
import type { ListTerms, TemplateTerms } from '../../../electron/domain/template/templateTerms';
import type { WrittenInput } from '../../../electron/domain/template/writtenTemplate';
import { templates as words } from '../../text/templates';

export type BlockKind = TemplateBlock['kind'];

/** What can be added at a place. */
export function addableKinds(around: ListTerms, hasLetterhead: boolean): readonly BlockKind[] {
  const kinds: readonly BlockKind[] = ['paragraph', 'heading', 'group', 'title', 'annexHead'];
  return [
    ...kinds,
    ...(around.slots.length > 0 ? (['slot'] as const) : []),
    ...(hasLetterhead ? (['letterhead'] as const) : []),
  ];
}

/** A block to begin with; its words are to be changed. */
export function newBlock(kind: BlockKind, around: ListTerms): TemplateBlock {
  switch (kind) {
    case 'paragraph':
    case 'heading':
      return { kind, text: words.newText[kind] };
    case 'group':
      return { kind, blocks: [{ kind: 'paragraph', text: words.newText.paragraph }] };
    case 'title':
      return { kind, typeName: words.newText.typeName, abstract: [words.newText.abstract], hasRule: true };
    case 'annexHead':
      return { kind, label: words.newText.annex, title: words.newText.annexTitle, reference: words.newText.reference };
    case 'letterhead':
      return { kind };
    case 'slot':
      return { kind, name: around.slots[0]?.key ?? '' };
  }
}

const USUAL_WIDTH_MM = 25;

/** The first column that is not there yet, else one to be filled in by hand. */
export function newColumn(columns: readonly TemplateColumn[], terms: TemplateTerms): TemplateColumn {
  const free = terms.columns.find(({ key }) => key !== 'blank' && !columns.some((column) => column.key === key));
  const header = free?.name ?? words.newText.column;
  const capital = `${header.slice(0, 1).toLocaleUpperCase('vi')}${header.slice(1)}`;
  return { key: free?.key ?? 'blank', header: capital, minimumMm: USUAL_WIDTH_MM, align: 'left' };
}

/** An input with a key that no other has: "yKienChiDao" for "Ý kiến chỉ đạo". */
export function newInput(inputs: readonly WrittenInput[], label: string): WrittenInput {
  const key = keyFor(label, new Set(inputs.map((input) => input.key)));
  return { key, label, type: 'line', isRequired: false, help: '', initial: '' };
}

function keyFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const [first = 'o', ...rest] = plain.match(/[a-z0-9]+/g) ?? [];
  const joined = [first, ...rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join('');
  const base = `${/^[a-z]/.test(joined) ? joined : `o${joined}`}Input`;
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Lines that were pasted or typed with Enter into one text: a paragraph each. */
export function splitParagraph(block: TemplateBlock, text: string): readonly TemplateBlock[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [block];
  const lines = text.split(/\r\n|[\r\n]/).map((line) => line.replace(/\t/g, ' '));
  return lines.map((line) => ({ ...block, text: line }));
}
