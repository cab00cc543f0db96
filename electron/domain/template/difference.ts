import { textsOfBlock } from './fieldNames';
import type { PaperTemplate, TemplateBlock, TemplateSection } from './paperTemplate';
import { inputsOf } from './writtenTemplate';

/** One thing that a template says, by itself: a block without the blocks in it, a column, a short wording. */
export interface TemplateLine {
  readonly part: 'title' | 'section' | 'block' | 'input' | 'column' | 'phrase' | 'measure';
  /** "3.1" for a block, the number of a section or column, the key of a wording or length. */
  readonly label: string;
  /** Kind of a block; null for anything else. */
  readonly kind: TemplateBlock['kind'] | null;
  /** Its printed words, one a line. */
  readonly texts: readonly string[];
  readonly when: string | null;
  readonly unless: string | null;
  readonly forEach: string | null;
  /** Name of a slot, or whatever else tells two lines apart. */
  readonly rest: string;
  readonly depth: number;
  /** Section, block, block inside that …; [] for what is no block. */
  readonly path: readonly number[];
}

export interface TemplateChange {
  readonly what: 'added' | 'removed' | 'changed';
  /** null: it was not there. */
  readonly before: TemplateLine | null;
  readonly after: TemplateLine | null;
}

/** What one template says otherwise than another, in the order of the paper. */
export function templateDifference(before: PaperTemplate, after: PaperTemplate): readonly TemplateChange[] {
  return [
    ...listDifference(linesOf(before), linesOf(after)),
    ...listDifference(inputLines(before), inputLines(after)),
    ...listDifference(columnLines(before), columnLines(after)),
    ...keyedDifference(before.phrases, after.phrases, 'phrase'),
    ...keyedDifference(before.measures, after.measures, 'measure'),
  ];
}

const PLAIN = { kind: null, when: null, unless: null, forEach: null, rest: '', depth: 0, path: [] } as const;

function linesOf(template: PaperTemplate): readonly TemplateLine[] {
  const { title, sections } = template;
  return [
    { ...PLAIN, part: 'title', label: '', texts: [title] },
    ...sections.flatMap((section, index) => sectionLines(section, index, sections.length)),
  ];
}

function sectionLines(section: TemplateSection, index: number, count: number): readonly TemplateLine[] {
  const { blocks, when = null, unless = null, forEach = null, ...rest } = section;
  const prefix = count > 1 ? `${index + 1}.` : '';
  const head: TemplateLine = {
    ...PLAIN,
    part: 'section',
    label: String(index + 1),
    texts: [],
    when,
    unless,
    forEach,
    rest: `${rest.orientation} ${rest.restartsPageNumbers}`,
  };
  return [head, ...blocks.flatMap((block, at) => blockLines(block, `${prefix}${at + 1}`, [index, at]))];
}

function blockLines(block: TemplateBlock, label: string, path: readonly number[]): readonly TemplateLine[] {
  const { when = null, unless = null, forEach = null } = block;
  const line: TemplateLine = {
    part: 'block',
    label,
    kind: block.kind,
    texts: textsOfBlock(block),
    when,
    unless,
    forEach,
    rest: restOf(block),
    depth: path.length - 1,
    path,
  };
  const inner = block.kind === 'group' ? block.blocks : [];
  return [line, ...inner.flatMap((one, at) => blockLines(one, `${label}.${at + 1}`, [...path, at]))];
}

function restOf(block: TemplateBlock): string {
  const words = new Set([
    'kind',
    'when',
    'unless',
    'forEach',
    'blocks',
    'text',
    'subject',
    'typeName',
    'abstract',
    'label',
    'title',
    'reference',
  ]);
  const rest = Object.entries(block).filter(
    ([key, value]) => !words.has(key) && value !== undefined && value !== false,
  );
  return rest
    .map(([key, value]) => `${key}:${String(value)}`)
    .sort()
    .join(' ');
}

function inputLines(template: PaperTemplate): readonly TemplateLine[] {
  return inputsOf(template).map(({ label, ...rest }, index) => ({
    ...PLAIN,
    part: 'input',
    label: String(index + 1),
    texts: [label, ...(rest.initial === '' ? [] : [rest.initial])],
    rest: JSON.stringify([rest.key, rest.type, rest.isRequired, rest.help]),
  }));
}

function columnLines({ columns }: PaperTemplate): readonly TemplateLine[] {
  return columns.map(({ key, header, minimumMm, align, when = null, unless = null }, index) => ({
    ...PLAIN,
    part: 'column',
    label: String(index + 1),
    texts: [header],
    when,
    unless,
    rest: `${key} ${minimumMm} ${align}`,
  }));
}

/** What a line says, wherever it stands. */
function signature({ label: _label, path: _path, ...said }: TemplateLine): string {
  return JSON.stringify(said);
}

/** The longest run of lines that both have stays; what is left over is paired by kind, in order. */
function listDifference(before: readonly TemplateLine[], after: readonly TemplateLine[]): readonly TemplateChange[] {
  const [old, now] = [before.map(signature), after.map(signature)];
  const common = commonLengths(old, now);
  const changes: TemplateChange[] = [];
  let removed: TemplateLine[] = [];
  let added: TemplateLine[] = [];
  const flush = () => {
    changes.push(...paired(removed, added));
    removed = [];
    added = [];
  };
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    const [left, right] = [before[at], after[to]];
    if (left && right && old[at] === now[to]) {
      flush();
      at++;
      to++;
    } else if (right && (!left || (common[at]?.[to + 1] ?? 0) >= (common[at + 1]?.[to] ?? 0))) {
      added.push(right);
      to++;
    } else if (left) {
      removed.push(left);
      at++;
    }
  }
  flush();
  return changes;
}

/** How many lines the rests from here on have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at--)
    for (let to = now.length - 1; to >= 0; to--) {
      const row = table[at];
      if (!row) continue;
      row[to] =
        old[at] === now[to] ? 1 + (table[at + 1]?.[to + 1] ?? 0) : Math.max(table[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  return table;
}

function paired(removed: readonly TemplateLine[], added: readonly TemplateLine[]): readonly TemplateChange[] {
  const rest = [...added];
  const changes = removed.map((before): TemplateChange => {
    const place = rest.findIndex((after) => after.part === before.part && after.kind === before.kind);
    const [after] = place < 0 ? [] : rest.splice(place, 1);
    return after === undefined ? { what: 'removed', before, after: null } : { what: 'changed', before, after };
  });
  return [...changes, ...rest.map((after): TemplateChange => ({ what: 'added', before: null, after }))];
}

function keyedDifference(
  before: Readonly<Record<string, string | number>>,
  after: Readonly<Record<string, string | number>>,
  part: 'phrase' | 'measure',
): readonly TemplateChange[] {
  const line = (key: string, value: string | number | undefined): TemplateLine | null =>
    value === undefined ? null : { ...PLAIN, part, label: key, texts: [String(value)] };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): TemplateChange[] => {
    if (before[key] === after[key]) return [];
    const [old, now] = [line(key, before[key]), line(key, after[key])];
    return [{ what: old === null ? 'added' : now === null ? 'removed' : 'changed', before: old, after: now }];
  });
}
