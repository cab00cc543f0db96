import {
  type TemplateChange,
  type TemplateLine,
  templateDifference,
} from '../../../electron/domain/template/difference';
import type { PaperTemplate, TemplateBlock } from '../../../electron/domain/template/paperTemplate';
import { type BlockPath, blockAt, insertAfter, linesOfSection, replaceBlock } from './blockTree';

export interface Taken {
  readonly template: PaperTemplate;
  readonly taken: number;
  /** Changes that touch what the office has changed itself. */
  readonly left: number;
}

/**
 * The office's template with what has changed in the built-in one since, wherever the office has left it as it was.
 * @param base the built-in one as it was, @param newer as it is
 */
export function takeNewer(own: PaperTemplate, base: PaperTemplate, newer: PaperTemplate): Taken {
  let template = own;
  let taken = 0;
  const changes = templateDifference(base, newer);
  for (const change of changes) {
    const next = takeOne(template, base, newer, change);
    if (next === null) continue;
    template = next;
    taken++;
  }
  return { template, taken, left: changes.length - taken };
}

function takeOne(
  own: PaperTemplate,
  base: PaperTemplate,
  newer: PaperTemplate,
  { before, after }: TemplateChange,
): PaperTemplate | null {
  const part = (before ?? after)?.part;
  if (part === 'block') return takeBlock(own, base, newer, before, after);
  if (part === 'title') return own.title === base.title ? { ...own, title: newer.title } : null;
  if (part === 'phrase' || part === 'measure') return takeKeyed(own, base, newer, (before ?? after)?.label ?? '', part);
  return null;
}

function takeKeyed(
  own: PaperTemplate,
  base: PaperTemplate,
  newer: PaperTemplate,
  key: string,
  part: 'phrase' | 'measure',
): PaperTemplate | null {
  if (part === 'phrase') {
    const next = newer.phrases[key];
    const isTheirs = own.phrases[key] === base.phrases[key];
    return isTheirs && next !== undefined ? { ...own, phrases: { ...own.phrases, [key]: next } } : null;
  }
  const next = newer.measures[key];
  const isTheirs = own.measures[key] === base.measures[key];
  return isTheirs && next !== undefined ? { ...own, measures: { ...own.measures, [key]: next } } : null;
}

function takeBlock(
  own: PaperTemplate,
  base: PaperTemplate,
  newer: PaperTemplate,
  before: TemplateLine | null,
  after: TemplateLine | null,
): PaperTemplate | null {
  const next = after === null ? null : blockAt(newer, after.path);
  if (before === null) return after === null || next === null ? null : addBlock(own, newer, after.path, next);
  const old = blockAt(base, before.path);
  const place = old === null ? null : placeOfSame(own, old);
  if (old === null || place === null) return null;
  if (next === null) return old.kind === 'group' ? null : replaceBlock(own, place, []);
  const present = blockAt(own, place);
  const inner = next.kind === 'group' && present?.kind === 'group' ? { ...next, blocks: present.blocks } : next;
  return replaceBlock(own, place, [inner]);
}

/** Behind the block that it follows in the newer template, where the office still has that. */
function addBlock(
  own: PaperTemplate,
  newer: PaperTemplate,
  path: BlockPath,
  block: TemplateBlock,
): PaperTemplate | null {
  const at = path.at(-1) ?? 0;
  const before = at === 0 ? null : blockAt(newer, [...path.slice(0, -1), at - 1]);
  const place = before === null ? null : placeOfSame(own, before);
  return place === null ? null : insertAfter(own, place, block);
}

/** The one block that says the same; null when there is none, or more than one. */
function placeOfSame(template: PaperTemplate, block: TemplateBlock): BlockPath | null {
  const wanted = shallow(block);
  const same = template.sections
    .flatMap((_, index) => linesOfSection(template, index))
    .filter((line) => shallow(line.block) === wanted);
  return same.length === 1 ? (same[0]?.path ?? null) : null;
}

function shallow(block: TemplateBlock): string {
  const entries = Object.entries(block).filter(([key, value]) => key !== 'blocks' && value !== undefined);
  return JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}
