import { nameFields, textsOfBlock } from '../domain/template/fieldNames';
import type { LeafBlock, OptionalPart, PaperTemplate, TemplateBlock } from '../domain/template/paperTemplate';
import { type ListTerms, type TemplateTerms, termsInside } from '../domain/template/templateTerms';
import { templateText } from '../text/templateText';
import { textFaults, unknownOf } from './templateFaults';

/** Something in a template that its paper does not know. */
export interface TemplateFault {
  /** `title`, `sections/0/3/1` (a block inside a block), `phrases/duty`, `measures/letterMm`, `columns/2`, or "". */
  readonly place: string;
  /** The place in words; "" for the whole template. */
  readonly placeWords: string;
  /** Part of a Vietnamese sentence. */
  readonly fault: string;
}

const DEEPEST = 8;
const MOST_BLOCKS = 400;

/** Everything in a template that its paper does not know; empty when it can be used. */
export function checkTemplate(template: PaperTemplate, terms: TemplateTerms): readonly TemplateFault[] {
  const { title } = template;
  const at = (place: string, placeWords: string) => (fault: string) => ({ place, placeWords, fault });
  return [
    ...textFaults(title, terms.fields).map(at('title', templateText.places.title)),
    ...wholeFaults(template).map(at('', '')),
    ...template.sections.flatMap((section, index) => {
      const place = { key: `sections/${index}`, words: templateText.places.section(index + 1), number: '' };
      const number = template.sections.length > 1 ? `${index + 1}.` : '';
      return checkPart(section, { terms, place, around: [] }, (inside) =>
        checkBlocks(section.blocks, inside, number, place.key),
      );
    }),
    ...checkPhrases(template, terms),
    ...setFaults(templateText.measures, Object.keys(template.measures), terms.measures).map(at('measures', '')),
    ...checkColumns(template, terms),
  ];
}

interface PlaceWords {
  readonly key: string;
  readonly words: string;
}

/** Where in the template we are. */
interface Spot {
  readonly terms: ListTerms;
  readonly place: PlaceWords;
  /** Lists that are being repeated here. */
  readonly around: readonly string[];
}

function wholeFaults({ sections }: PaperTemplate): readonly string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  if (blocks.length === 0) return [templateText.empty];
  return [
    ...(countOf(blocks) > MOST_BLOCKS ? [templateText.tooMany(MOST_BLOCKS)] : []),
    ...(depthOf(blocks) > DEEPEST ? [templateText.tooDeep(DEEPEST)] : []),
  ];
}

function countOf(blocks: readonly TemplateBlock[]): number {
  return blocks.reduce((sum, block) => sum + 1 + (block.kind === 'group' ? countOf(block.blocks) : 0), 0);
}

function depthOf(blocks: readonly TemplateBlock[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'group' ? 1 + depthOf(block.blocks) : 1)));
}

function checkPart(
  part: OptionalPart,
  { terms, place, around }: Spot,
  inner: (inside: Omit<Spot, 'place'>) => readonly TemplateFault[],
): readonly TemplateFault[] {
  const at = (fault: string) => [{ place: place.key, placeWords: place.words, fault }];
  const { forEach, when, unless } = part;
  if (forEach !== undefined && !terms.lists.some(({ key }) => key === forEach))
    return at(unknownOf(templateText.unknownList, forEach, terms.lists));
  const list = terms.lists.find(({ key }) => key === forEach);
  if (list !== undefined && around.includes(list.key)) return at(templateText.repeatedInItself(list.name));
  const inside = termsInside(terms, forEach);
  const faults = inner({ terms: inside, around: list === undefined ? around : [...around, list.key] });
  const unknown = [when, unless].filter(
    (name) => name !== undefined && !inside.conditions.some(({ key }) => key === name),
  );
  return [
    ...unknown.flatMap((name = '') => at(unknownOf(templateText.unknownCondition, name, inside.conditions))),
    ...(when !== undefined && when === unless ? at(templateText.never) : []),
    ...faults,
  ];
}

function checkBlocks(
  blocks: readonly TemplateBlock[],
  spot: Omit<Spot, 'place'>,
  prefix: string,
  key: string,
): readonly TemplateFault[] {
  return blocks.flatMap((block, index) => {
    const number = `${prefix}${index + 1}`;
    const shown = nameFields(textsOfBlock(block)[0] ?? '', termsInside(spot.terms, block.forEach).fields);
    const words = templateText.places.block(number, block.kind, shown);
    const place = { key: `${key}/${index}`, words };
    return checkPart(block, { ...spot, place }, (inside) =>
      block.kind === 'group'
        ? checkBlocks(block.blocks, inside, `${number}.`, place.key)
        : leafFaults(block, inside.terms).map((fault) => ({ place: place.key, placeWords: words, fault })),
    );
  });
}

function leafFaults(block: LeafBlock, terms: ListTerms): readonly string[] {
  const slotFaults =
    block.kind === 'slot' && !terms.slots.some(({ key }) => key === block.name)
      ? [unknownOf(templateText.unknownSlot, block.name, terms.slots)]
      : [];
  return [...slotFaults, ...textsOfBlock(block).flatMap((text) => textFaults(text, terms.fields))];
}

function checkPhrases({ phrases }: PaperTemplate, terms: TemplateTerms): readonly TemplateFault[] {
  const whole = setFaults(templateText.phrases, Object.keys(phrases), terms.phrases);
  return [
    ...whole.map((fault) => ({ place: 'phrases', placeWords: '', fault })),
    ...terms.phrases.flatMap(({ key, name, fields }) =>
      (key in phrases ? textFaults(phrases[key] ?? '', fields) : []).map((fault) => ({
        place: `phrases/${key}`,
        placeWords: templateText.places.phrase(name),
        fault,
      })),
    ),
  ];
}

function checkColumns({ columns }: PaperTemplate, terms: TemplateTerms): readonly TemplateFault[] {
  return columns.flatMap(({ key, header, when, unless }, index) => {
    const known = (term: { readonly key: string }) => term.key;
    const faults = [
      ...(terms.columns.some((one) => one.key === key)
        ? []
        : [templateText.unknownColumn(key, terms.columns.map(known))]),
      ...[when, unless].flatMap((name) =>
        name === undefined || terms.columnConditions.some((one) => one.key === name)
          ? []
          : [templateText.unknownColumnCondition(name, terms.columnConditions.map(known))],
      ),
      ...(when !== undefined && when === unless ? [templateText.never] : []),
      ...textFaults(header, terms.columnFields),
    ];
    const placeWords = templateText.places.column(index + 1, nameFields(header, terms.columnFields));
    return faults.map((fault) => ({ place: `columns/${index}`, placeWords, fault }));
  });
}

function setFaults(
  what: string,
  given: readonly string[],
  wanted: readonly { readonly key: string }[],
): readonly string[] {
  const keys = wanted.map(({ key }) => key);
  const missing = keys.filter((key) => !given.includes(key));
  const strange = given.filter((key) => !keys.includes(key));
  return [
    ...(missing.length > 0 ? [templateText.missing(what, missing)] : []),
    ...(strange.length > 0 ? [templateText.strange(what, strange)] : []),
  ];
}
