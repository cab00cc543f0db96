import type { Block, BlockOf, OfficialDocument, Section } from './model';

/**
 * What each section is called in a file's list of bookmarks: an annex by its label and title, a paper by its type and
 * abstract or by its "V/v". Where one file holds several letters, each is told apart by the one it is sent to.
 * '' for a section that only goes on with the one before it.
 */
export function sectionNames({ title, sections }: OfficialDocument): readonly string[] {
  const letters = sections.filter(({ blocks }) => find(blocks, 'letterhead') !== undefined).length;
  return sections.map((section, index) => {
    const name = ownName(section);
    const addressee = letters > 1 ? onlyAddressee(section) : null;
    const known = name ?? (index === 0 ? title : '');
    return addressee === null || known === '' ? known : `${addressee}: ${known}`;
  });
}

function ownName({ blocks }: Section): string | null {
  const annex = find(blocks, 'annexHead');
  if (annex !== undefined) return joined([annex.label, ...annex.titleLines], '. ');
  const type = find(blocks, 'titleBlock');
  if (type !== undefined) return joined([type.typeName, ...type.abstractLines], ' – ');
  return find(blocks, 'letterhead')?.subject ?? null;
}

function onlyAddressee({ blocks }: Section): string | null {
  const names = find(blocks, 'addressees')?.names ?? [];
  return names.length === 1 ? (names[0] ?? null) : null;
}

function joined([first = '', ...rest]: readonly string[], separator: string): string {
  return rest.length === 0 ? first : `${first}${separator}${rest.join(' ')}`;
}

function find<K extends Block['kind']>(blocks: readonly Block[], kind: K): BlockOf<K> | undefined {
  return blocks.find((block): block is BlockOf<K> => block.kind === kind);
}
