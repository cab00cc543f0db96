import {
  type LeafBlock,
  type OptionalPart,
  type PaperTemplate,
  stands,
  type TemplateBlock,
} from '../domain/template/paperTemplate';
import { assertNever } from './assertNever';
import { type Block, type Letterhead, type Orientation, paragraph, type Section } from './model';
import type { Template } from './templates';

/** Values for one place of a template; inner lists also see the values around them. */
export interface Filling {
  readonly fields: Readonly<Record<string, string>>;
  readonly conditions?: Readonly<Record<string, boolean>>;
  readonly lists?: Readonly<Record<string, readonly Filling[]>>;
  readonly slots?: Readonly<Record<string, readonly Block[]>>;
  /** For a section `fitted` to its table. */
  readonly orientation?: Orientation;
}

/** Builds the letterhead around the subject that the template words; null: a paper with a type name. */
export type LetterheadMaker = (subject: string | null) => Letterhead;

/** Replaces every `{field}`. @throws RangeError when a field has no value: the loader should have refused it */
export function fillText(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]*)\}/g, (_, field: string) => {
    const value = fields[field];
    if (value === undefined) throw new RangeError(`no value for {${field}}`);
    return value;
  });
}

/** A short wording of the template, filled. @throws RangeError when the template has no such phrase */
export function phrase(template: Template, key: string, fields: Readonly<Record<string, string>> = {}): string {
  const text = template.phrases[key];
  if (text === undefined) throw new RangeError(`no phrase ${key}`);
  return fillText(text, fields);
}

/** A measure of the template. @throws RangeError when the template has none of that name */
export function measureOf(template: Template, key: string): number {
  const value = template.measures[key];
  if (value === undefined) throw new RangeError(`no measure ${key}`);
  return value;
}

/** The sections of a paper: parts whose condition does not hold are left out, lists repeated. */
export function fillSections(
  template: Pick<PaperTemplate, 'sections'>,
  filling: Filling,
  letterhead: LetterheadMaker,
): readonly Section[] {
  return template.sections.flatMap((section) =>
    expand(section, filling).map((inner) => ({
      orientation: section.orientation === 'fitted' ? (inner.orientation ?? 'portrait') : section.orientation,
      restartsPageNumbers: section.restartsPageNumbers,
      blocks: fillBlocks(section.blocks, inner, letterhead),
    })),
  );
}

function fillBlocks(blocks: readonly TemplateBlock[], filling: Filling, letterhead: LetterheadMaker): readonly Block[] {
  return blocks.flatMap((block) =>
    expand(block, filling).flatMap((inner) =>
      block.kind === 'group' ? fillBlocks(block.blocks, inner, letterhead) : fillLeaf(block, inner, letterhead),
    ),
  );
}

/** Lines of a message: those whose condition does not hold are left out, lists repeated. */
export function fillLines(
  lines: readonly (OptionalPart & { readonly text: string })[],
  filling: Filling,
): readonly string[] {
  return lines.flatMap((line) => expand(line, filling).map(({ fields }) => fillText(line.text, fields)));
}

/** The fillings for which a part stands: none, one, or one per item of its list. */
function expand(part: OptionalPart, filling: Filling): readonly Filling[] {
  const items = part.forEach === undefined ? [{ fields: {} }] : (filling.lists?.[part.forEach] ?? []);
  return items.map((item) => nest(filling, item)).filter(({ conditions }) => stands(part, conditions));
}

/** What the inner place says goes before what the outer says. */
export function nest(outer: Filling, inner: Filling): Filling {
  const orientation = inner.orientation ?? outer.orientation;
  return {
    fields: { ...outer.fields, ...inner.fields },
    conditions: { ...outer.conditions, ...inner.conditions },
    lists: { ...outer.lists, ...inner.lists },
    slots: { ...outer.slots, ...inner.slots },
    ...(orientation === undefined ? {} : { orientation }),
  };
}

function fillLeaf(block: LeafBlock, { fields, slots }: Filling, letterhead: LetterheadMaker): readonly Block[] {
  switch (block.kind) {
    case 'letterhead': {
      const head = letterhead(block.subject === undefined ? null : fillText(block.subject, fields));
      const number = block.hasNumber === false ? { numberLine: '' } : {};
      return [{ ...head, ...number, ...(block.hasDate === false ? { placeDateLine: '' } : {}) }];
    }
    case 'title': {
      const abstractLines = block.abstract.map((line) => fillText(line, fields));
      return [
        { kind: 'titleBlock', typeName: fillText(block.typeName, fields), abstractLines, hasRule: block.hasRule },
      ];
    }
    case 'heading':
      return [{ kind: 'heading', level: block.level ?? 'clause', lines: [fillText(block.text, fields)] }];
    case 'paragraph': {
      const filled = paragraph(fillText(block.text, fields), block.shape);
      return [block.isItalic ? { ...filled, runs: filled.runs.map((run) => ({ ...run, italic: true })) } : filled];
    }
    case 'annexHead':
      return [
        {
          kind: 'annexHead',
          label: fillText(block.label, fields),
          titleLines: [fillText(block.title, fields)],
          reference: fillText(block.reference, fields),
        },
      ];
    case 'slot':
      return slots?.[block.name] ?? [];
    default:
      return assertNever(block);
  }
}
