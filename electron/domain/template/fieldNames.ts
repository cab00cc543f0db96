import type { LeafBlock, PaperTemplate, TemplateBlock, TemplateSection } from './paperTemplate';
import { type ListTerms, type TemplateTerms, type Term, termsInside } from './templateTerms';
import { inputsOf } from './writtenTemplate';

/** What stands between two braces, braces left out. */
export const FIELD = /\{([^{}]*)\}/g;

/** The same template with its fields called as the clerk reads them. A field that is not known stays as it is. */
export function withFieldNames(template: PaperTemplate, terms: TemplateTerms): PaperTemplate {
  return mapTexts(template, terms, nameFields);
}

/** The same text with its fields called by name. */
export function nameFields(text: string, fields: readonly Term[]): string {
  return text.replace(FIELD, (whole, key: string) => {
    const term = fields.find((one) => one.key === key);
    return term === undefined ? whole : `{${term.name}}`;
  });
}

/** The same template with its fields called as the program knows them. A name that is not known stays, to be refused. */
export function withFieldKeys(template: PaperTemplate, terms: TemplateTerms): PaperTemplate {
  return mapTexts(template, terms, (text, fields) =>
    text.replace(FIELD, (whole, name: string) => {
      const term = fieldCalled(name, fields);
      return term === undefined ? whole : `{${term.key}}`;
    }),
  );
}

/** A field by its name, whatever its capitals and the space around it; else by its key. */
export function fieldCalled(name: string, fields: readonly Term[]): Term | undefined {
  const wanted = plain(name);
  return fields.find((one) => plain(one.name) === wanted) ?? fields.find((one) => one.key === name.trim());
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

type Change = (text: string, fields: readonly Term[]) => string;

function mapTexts(template: PaperTemplate, terms: TemplateTerms, change: Change): PaperTemplate {
  const phraseFields = (key: string) => terms.phrases.find((one) => one.key === key)?.fields ?? [];
  const phrases = Object.entries(template.phrases).map(([key, text]) => [key, change(text, phraseFields(key))]);
  const inputs = inputsOf(template).map((input) => ({ ...input, initial: change(input.initial, terms.fields) }));
  return {
    ...template,
    ...(inputs.length > 0 && { inputs }),
    title: change(template.title, terms.fields),
    sections: template.sections.map((section) => mapSection(section, terms, change)),
    phrases: Object.fromEntries(phrases),
    columns: template.columns.map((column) => ({ ...column, header: change(column.header, terms.columnFields) })),
  };
}

function mapSection(section: TemplateSection, terms: ListTerms, change: Change): TemplateSection {
  const inside = termsInside(terms, section.forEach);
  return { ...section, blocks: section.blocks.map((block) => mapBlock(block, inside, change)) };
}

function mapBlock(block: TemplateBlock, outer: ListTerms, change: Change): TemplateBlock {
  const inside = termsInside(outer, block.forEach);
  if (block.kind === 'group') return { ...block, blocks: block.blocks.map((one) => mapBlock(one, inside, change)) };
  return mapLeaf(block, (text) => change(text, inside.fields));
}

function mapLeaf(block: LeafBlock, change: (text: string) => string): LeafBlock {
  switch (block.kind) {
    case 'letterhead':
      return block.subject === undefined ? block : { ...block, subject: change(block.subject) };
    case 'title':
      return { ...block, typeName: change(block.typeName), abstract: block.abstract.map(change) };
    case 'annexHead':
      return {
        ...block,
        label: change(block.label),
        title: change(block.title),
        reference: change(block.reference),
      };
    case 'slot':
      return block;
    default:
      return { ...block, text: change(block.text) };
  }
}

/** Every text of a block in the order it is printed; none of those of the blocks inside a group. */
export function textsOfBlock(block: TemplateBlock): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return block.subject === undefined ? [] : [block.subject];
    case 'title':
      return [block.typeName, ...block.abstract];
    case 'annexHead':
      return [block.label, block.title, block.reference];
    case 'slot':
    case 'group':
      return [];
    default:
      return [block.text];
  }
}
