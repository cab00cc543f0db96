import type { LeafBlock, TemplateBlock } from '../domain/template/paperTemplate';
import type { ListScope, TemplateScope } from './templateScopes';
import type { Template } from './templates';

/** Names that a place in the template may use: its own list's and those of the lists around it. */
interface Visible {
  readonly fields: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly lists: Readonly<Record<string, ListScope>>;
}

/** Everything in a template that its paper does not know, as parts of a Vietnamese sentence; empty when all is right. */
export function checkTemplate(template: Template, scope: TemplateScope): readonly string[] {
  const root = widen({ fields: new Set(), conditions: new Set(), slots: new Set(), lists: {} }, scope);
  return [
    ...unknownFields(template.title, root.fields),
    ...template.sections.flatMap((section) => checkPart(section, root, checkBlocks(section.blocks))),
    ...checkPhrases(template, scope),
    ...checkMeasures(template, scope),
    ...checkColumns(template, scope),
  ];
}

function widen(outer: Visible, scope: ListScope): Visible {
  return {
    fields: new Set([...outer.fields, ...scope.fields]),
    conditions: new Set([...outer.conditions, ...scope.conditions]),
    slots: new Set([...outer.slots, ...scope.slots]),
    lists: { ...outer.lists, ...scope.lists },
  };
}

type Inner = (visible: Visible) => readonly string[];

function checkPart(
  part: { readonly when?: string | undefined; readonly forEach?: string | undefined },
  outer: Visible,
  inner: Inner,
): readonly string[] {
  const list = part.forEach === undefined ? null : outer.lists[part.forEach];
  if (list === undefined) return [`không có danh sách "${part.forEach}" (có: ${names(Object.keys(outer.lists))})`];
  const visible = list === null ? outer : widen(outer, list);
  const faults = inner(visible);
  if (part.when === undefined || visible.conditions.has(part.when)) return faults;
  return [`không có điều kiện "${part.when}" (có: ${names(visible.conditions)})`, ...faults];
}

function checkBlocks(blocks: readonly TemplateBlock[]): Inner {
  return (visible) =>
    blocks.flatMap((block) =>
      checkPart(block, visible, block.kind === 'group' ? checkBlocks(block.blocks) : checkLeaf(block)),
    );
}

function checkLeaf(block: LeafBlock): Inner {
  return (visible) => {
    const slotFaults =
      block.kind === 'slot' && !visible.slots.has(block.name)
        ? [`không có khối "${block.name}" (có: ${names(visible.slots)})`]
        : [];
    return [...slotFaults, ...textsOf(block).flatMap((text) => unknownFields(text, visible.fields))];
  };
}

function textsOf(block: LeafBlock): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return block.subject === undefined ? [] : [block.subject];
    case 'title':
      return [block.typeName, ...block.abstract];
    case 'annexHead':
      return [block.label, block.title, block.reference];
    case 'slot':
      return [];
    default:
      return [block.text];
  }
}

function unknownFields(text: string, fields: ReadonlySet<string>): readonly string[] {
  const used = Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');
  return used
    .filter((field) => !fields.has(field))
    .map((field) => `không có trường "{${field}}" trong "${text}" (có: ${names(fields)})`);
}

function checkPhrases(template: Template, scope: TemplateScope): readonly string[] {
  return [
    ...setFaults('cụm từ', Object.keys(template.phrases), Object.keys(scope.phrases)),
    ...Object.entries(template.phrases).flatMap(([key, text]) =>
      unknownFields(text, new Set(scope.phrases[key] ?? [])),
    ),
  ];
}

function checkMeasures(template: Template, scope: TemplateScope): readonly string[] {
  return setFaults('số đo', Object.keys(template.measures), scope.measures);
}

function checkColumns(template: Template, scope: TemplateScope): readonly string[] {
  const fields = new Set(scope.columnFields);
  return template.columns.flatMap(({ key, header, when }) => [
    ...(scope.columns.includes(key) ? [] : [`không có cột "${key}" (có: ${names(scope.columns)})`]),
    ...(when === undefined || scope.columnConditions.includes(when)
      ? []
      : [`không có điều kiện cột "${when}" (có: ${names(scope.columnConditions)})`]),
    ...unknownFields(header, fields),
  ]);
}

function setFaults(what: string, given: readonly string[], wanted: readonly string[]): readonly string[] {
  const missing = wanted.filter((key) => !given.includes(key));
  const strange = given.filter((key) => !wanted.includes(key));
  return [
    ...(missing.length > 0 ? [`thiếu ${what} ${names(missing)}`] : []),
    ...(strange.length > 0 ? [`có ${what} lạ ${names(strange)}`] : []),
  ];
}

function names(values: Iterable<string>): string {
  return Array.from(values).join(', ') || 'không có gì';
}
