import type { PaperTemplate, TemplateBlock, TemplateSection } from '../../../electron/domain/template/paperTemplate';
import { type ListTerms, termsInside } from '../../../electron/domain/template/templateTerms';

/** Section, block, block inside that … */
export type BlockPath = readonly number[];

export interface BlockLine {
  readonly path: BlockPath;
  /** As faults name it: "3.1", with the section before it when there are several. */
  readonly number: string;
  readonly block: TemplateBlock;
  readonly depth: number;
}

/** `sections/0/3/1`, as faults name the place. */
export function placeOf(path: BlockPath): string {
  return `sections/${path.join('/')}`;
}

/** Every block of a section, those of groups right after their group. */
export function linesOfSection(template: PaperTemplate, index: number): readonly BlockLine[] {
  const prefix = template.sections.length > 1 ? `${index + 1}.` : '';
  return linesOf(template.sections[index]?.blocks ?? [], [index], prefix, 0);
}

function linesOf(
  blocks: readonly TemplateBlock[],
  path: BlockPath,
  prefix: string,
  depth: number,
): readonly BlockLine[] {
  return blocks.flatMap((block, at) => {
    const line = { path: [...path, at], number: `${prefix}${at + 1}`, block, depth };
    const inner = block.kind === 'group' ? linesOf(block.blocks, line.path, `${line.number}.`, depth + 1) : [];
    return [line, ...inner];
  });
}

/** What the blocks beside and inside a place may name. */
export function termsAround(template: PaperTemplate, path: BlockPath, terms: ListTerms): ListTerms {
  const section = template.sections[path[0] ?? 0];
  let around = termsInside(terms, section?.forEach);
  let blocks = section?.blocks ?? [];
  for (const at of path.slice(1, -1)) {
    const block = blocks[at];
    if (block?.kind !== 'group') break;
    around = termsInside(around, block.forEach);
    blocks = block.blocks;
  }
  return around;
}

export function blockAt(template: PaperTemplate, path: BlockPath): TemplateBlock | null {
  const [section = 0, first = 0, ...rest] = path;
  let block = template.sections[section]?.blocks[first] ?? null;
  for (const at of rest) block = block?.kind === 'group' ? (block.blocks[at] ?? null) : null;
  return block;
}

/** The template with the blocks beside a place changed. */
function withSiblings(
  template: PaperTemplate,
  path: BlockPath,
  change: (blocks: readonly TemplateBlock[], at: number) => readonly TemplateBlock[],
): PaperTemplate {
  const [sectionAt = 0, ...inside] = path;
  return {
    ...template,
    sections: template.sections.map((section, index) =>
      index === sectionAt ? { ...section, blocks: changedBlocks(section.blocks, inside, change) } : section,
    ),
  };
}

function changedBlocks(
  blocks: readonly TemplateBlock[],
  path: BlockPath,
  change: (blocks: readonly TemplateBlock[], at: number) => readonly TemplateBlock[],
): readonly TemplateBlock[] {
  const [at = 0, ...rest] = path;
  if (rest.length === 0) return change(blocks, at);
  return blocks.map((block, index) =>
    index === at && block.kind === 'group' ? { ...block, blocks: changedBlocks(block.blocks, rest, change) } : block,
  );
}

/** @param next in the place of the block; [] takes it away */
export function replaceBlock(template: PaperTemplate, path: BlockPath, next: readonly TemplateBlock[]): PaperTemplate {
  return withSiblings(template, path, (blocks, at) => blocks.toSpliced(at, 1, ...next));
}

export function insertAfter(template: PaperTemplate, path: BlockPath, block: TemplateBlock): PaperTemplate {
  return withSiblings(template, path, (blocks, at) => blocks.toSpliced(at + 1, 0, block));
}

/** The place right behind. */
export function nextTo(path: BlockPath): BlockPath {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

export interface Moved {
  readonly template: PaperTemplate;
  readonly path: BlockPath;
}

/**
 * One step up or down. At the edge of its group a block leaves it; a group it meets is entered where `isEntering`, else
 * passed. null: it is at the end already.
 */
export function moveBlock(template: PaperTemplate, path: BlockPath, step: -1 | 1, isEntering = false): Moved | null {
  const block = blockAt(template, path);
  const at = path.at(-1) ?? 0;
  const beside = [...path.slice(0, -1), at + step];
  const neighbour = at + step < 0 ? null : blockAt(template, beside);
  if (block === null) return null;
  const without = replaceBlock(template, path, []);
  if (neighbour === null) return outOfGroup(without, path, block, step);
  if (neighbour.kind === 'group' && isEntering) {
    const group = step < 0 ? beside : path; // the block before it is gone
    const place = [...group, step < 0 ? neighbour.blocks.length : 0];
    return { template: insertAt(without, place, block), path: place };
  }
  return { template: insertAt(without, beside, block), path: beside };
}

function outOfGroup(without: PaperTemplate, path: BlockPath, block: TemplateBlock, step: -1 | 1): Moved | null {
  if (path.length <= 2) return null;
  const group = path.slice(0, -1);
  const place = step < 0 ? group : nextTo(group);
  return { template: insertAt(without, place, block), path: place };
}

function insertAt(template: PaperTemplate, path: BlockPath, block: TemplateBlock): PaperTemplate {
  return withSiblings(template, path, (blocks, at) => blocks.toSpliced(at, 0, block));
}

/** Only what a section itself says. */
export function withSection(template: PaperTemplate, index: number, said: Partial<TemplateSection>): PaperTemplate {
  return {
    ...template,
    sections: template.sections.map((section, at) => (at === index ? cleaned({ ...section, ...said }) : section)),
  };
}

/** Without what is undefined: the same as not said, and not to be told apart from it. */
export function cleaned<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T; // optional ones alone go
}
