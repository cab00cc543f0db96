import { FIELD, textsOfBlock } from '../domain/template/fieldNames';
import type { PaperTemplate, TemplateBlock } from '../domain/template/paperTemplate';
import { type ListTerms, type TemplateTerms, termsInside } from '../domain/template/templateTerms';
import { templateText } from '../text/templateText';
import { checkTemplate, type TemplateFault } from './checkTemplate';

/** A measure of the office's own may be so many times as large or as small as the one that ships with the app. */
const MEASURE_FACTOR = 4;
const NARROWEST_MM = 5;
const WIDEST_MM = 150;
/** Stands for a column that is filled in by hand; there may be several. */
const BLANK_COLUMN = 'blank';

/**
 * Everything for which an office's own template is refused: what any template is refused for, and what would spoil a
 * paper that the program makes with it.
 * @param builtIn the one it takes the place of
 */
export function checkOwnTemplate(
  template: PaperTemplate,
  builtIn: PaperTemplate,
  terms: TemplateTerms,
): readonly TemplateFault[] {
  return [
    ...checkTemplate(template, terms),
    ...letterheadFaults(template, builtIn),
    ...measureFaults(template, builtIn, terms),
    ...columnFaults(template, builtIn, terms),
  ];
}

function whole(fault: string): TemplateFault {
  return { place: '', placeWords: '', fault };
}

function blocksOf({ sections }: PaperTemplate): readonly TemplateBlock[] {
  const flat = (block: TemplateBlock): readonly TemplateBlock[] =>
    block.kind === 'group' ? [block, ...block.blocks.flatMap(flat)] : [block];
  return sections.flatMap((section) => section.blocks.flatMap(flat));
}

function hasLetterhead(template: PaperTemplate): boolean {
  return blocksOf(template).some(({ kind }) => kind === 'letterhead');
}

/** Boards and forms have a head of their own. */
function letterheadFaults(template: PaperTemplate, builtIn: PaperTemplate): readonly TemplateFault[] {
  return hasLetterhead(template) && !hasLetterhead(builtIn) ? [whole(templateText.noLetterhead)] : [];
}

/** Least and most that a measure may be. */
export function measureRange(builtIn: number): { readonly least: number; readonly most: number } {
  const isCount = Number.isInteger(builtIn) && builtIn > 0;
  const least = builtIn / MEASURE_FACTOR;
  return { least: isCount ? Math.ceil(least) : least, most: builtIn * MEASURE_FACTOR };
}

function measureFaults(
  { measures }: PaperTemplate,
  builtIn: PaperTemplate,
  terms: TemplateTerms,
): readonly TemplateFault[] {
  return terms.measures.flatMap(({ key, name }) => {
    const [value, usual] = [measures[key], builtIn.measures[key]];
    if (value === undefined || usual === undefined) return [];
    const { least, most } = measureRange(usual);
    if (value >= least && value <= most) return [];
    const [from, to] = [least, most].map((one) => one.toLocaleString('vi'));
    const fault = templateText.measureRange(from ?? '', to ?? '');
    return [{ place: `measures/${key}`, placeWords: templateText.places.measure(name), fault }];
  });
}

function columnFaults(
  { columns }: PaperTemplate,
  builtIn: PaperTemplate,
  terms: TemplateTerms,
): readonly TemplateFault[] {
  if (terms.columns.length === 0) return [];
  const nameOf = (key: string) => terms.columns.find((one) => one.key === key)?.name ?? key;
  const needsUnit = builtIn.columns.some(({ key }) => key === 'unit') && !columns.some(({ key }) => key === 'unit');
  const each = columns.flatMap(({ key, header, minimumMm }, index) => {
    const isTwice = key !== BLANK_COLUMN && columns.findIndex((one) => one.key === key) !== index;
    const isWrong = !(minimumMm >= NARROWEST_MM && minimumMm <= WIDEST_MM);
    const faults = [
      ...(isTwice ? [templateText.twice(nameOf(key))] : []),
      ...(isWrong ? [templateText.columnRange(NARROWEST_MM, WIDEST_MM)] : []),
    ];
    const placeWords = templateText.places.column(index + 1, header);
    return faults.map((fault) => ({ place: `columns/${index}`, placeWords, fault }));
  });
  return [...each, ...(needsUnit ? [{ ...whole(templateText.noUnitColumn), place: 'columns' }] : [])];
}

/** What is not wrong, yet hardly meant: fields that are blank at times, parts of a paper that are gone. */
export function templateAdvice(
  template: PaperTemplate,
  builtIn: PaperTemplate,
  terms: TemplateTerms,
): readonly TemplateFault[] {
  const number = (index: number) => (template.sections.length > 1 ? `${index + 1}.` : '');
  return [
    ...goneParts(template, builtIn, terms),
    ...oddParts(template, builtIn),
    ...template.sections.flatMap((section, index) =>
      section.blocks.flatMap((block, at) =>
        blankFields(block, {
          terms: termsInside(terms, section.forEach),
          conditions: section.when === undefined ? [] : [section.when],
          key: `sections/${index}/${at}`,
          number: `${number(index)}${at + 1}`,
        }),
      ),
    ),
  ];
}

interface Spot {
  readonly terms: ListTerms;
  /** Conditions that hold here. */
  readonly conditions: readonly string[];
  readonly key: string;
  readonly number: string;
}

function blankFields(block: TemplateBlock, outer: Spot): readonly TemplateFault[] {
  const terms = termsInside(outer.terms, block.forEach);
  const conditions = block.when === undefined ? outer.conditions : [...outer.conditions, block.when];
  if (block.kind === 'group')
    return block.blocks.flatMap((inner, index) =>
      blankFields(inner, { terms, conditions, key: `${outer.key}/${index}`, number: `${outer.number}.${index + 1}` }),
    );
  const texts = textsOfBlock(block);
  const used = new Set(texts.flatMap((text) => Array.from(text.matchAll(FIELD), ([, key = '']) => key)));
  return terms.fields
    .filter(({ key, needs }) => used.has(key) && needs !== undefined && !needs.some((one) => conditions.includes(one)))
    .map(({ name, needs = [] }) => ({
      place: outer.key,
      placeWords: templateText.places.block(outer.number, block.kind, ''),
      fault: templateText.mayBeBlank(
        name,
        needs.map((key) => terms.conditions.find((one) => one.key === key)?.name ?? key),
      ),
    }));
}

/** Head and signature in a place or number that the built-in template does not have them in. */
function oddParts(template: PaperTemplate, builtIn: PaperTemplate): readonly TemplateFault[] {
  const usual = new Set(builtIn.sections.flatMap(sectionOddities));
  const odd = new Set(template.sections.flatMap(sectionOddities));
  return [...odd].filter((one) => !usual.has(one)).map((one) => whole(templateText.odd[one]));
}

type Oddity = 'headTwice' | 'signedTwice' | 'signedAbove' | 'headAcross';

function sectionOddities({ blocks, orientation }: PaperTemplate['sections'][number]): readonly Oddity[] {
  const parts = blocks.flatMap((block) => underConditions(block, []));
  const isClosing = ({ block }: ConditionedPart) => block.kind === 'slot' && block.name === 'closing';
  const isHead = ({ block }: ConditionedPart) => block.kind === 'letterhead';
  const [heads, closings] = [parts.filter(isHead), parts.filter(isClosing)];
  const firstSigned = parts.findIndex(isClosing);
  const isAbove = parts.slice(firstSigned + 1).some((part) => isHead(part) || part.block.kind === 'title');
  const found: readonly (readonly [Oddity, boolean])[] = [
    ['headTwice', isTwice(heads)],
    ['signedTwice', isTwice(closings)],
    ['signedAbove', firstSigned >= 0 && isAbove],
    ['headAcross', heads.length > 0 && orientation === 'landscape'],
  ];
  return found.flatMap(([oddity, isSo]) => (isSo ? [oddity] : []));
}

/** A block outside any group with the conditions it stands under, "+hasMissing" or "-hasMissing" each. */
interface ConditionedPart {
  readonly block: TemplateBlock;
  readonly under: readonly string[];
}

function underConditions(block: TemplateBlock, around: readonly string[]): readonly ConditionedPart[] {
  const { when, unless } = block;
  const own = [...(when === undefined ? [] : [`+${when}`]), ...(unless === undefined ? [] : [`-${unless}`])];
  const under = [...around, ...own];
  return block.kind === 'group' ? block.blocks.flatMap((inner) => underConditions(inner, under)) : [{ block, under }];
}

/**
 * Two may be printed together when one stands under all that the other stands under. Parts under other conditions may
 * exclude each other: which of them do is not known here.
 */
function isTwice(parts: readonly ConditionedPart[]): boolean {
  const isWithin = (one: ConditionedPart, other: ConditionedPart) =>
    one.under.every((name) => other.under.includes(name));
  const isExcluded = (one: ConditionedPart, other: ConditionedPart) =>
    one.under.some((name) => other.under.includes(`${name.startsWith('+') ? '-' : '+'}${name.slice(1)}`));
  return parts.some((one, index) =>
    parts.slice(index + 1).some((other) => !isExcluded(one, other) && (isWithin(one, other) || isWithin(other, one))),
  );
}

/** Components of the paper that the built-in template has and this one has no more. */
function goneParts(template: PaperTemplate, builtIn: PaperTemplate, terms: TemplateTerms): readonly TemplateFault[] {
  const [now, before] = [blocksOf(template), blocksOf(builtIn)];
  const slotsOf = (blocks: readonly TemplateBlock[]) =>
    new Set(blocks.flatMap((block) => (block.kind === 'slot' ? [block.name] : [])));
  const kept = slotsOf(now);
  const gone = [...slotsOf(before)].filter((name) => !kept.has(name));
  const nameOf = (slot: string) => everySlot(terms).find(({ key }) => key === slot)?.name ?? slot;
  const heads = (['letterhead', 'title'] as const).filter(
    (kind) => before.some((block) => block.kind === kind) && !now.some((block) => block.kind === kind),
  );
  return [
    ...heads.map((kind) => whole(templateText.without(templateText.blockKind(kind)))),
    ...gone.map((slot) => whole(templateText.without(nameOf(slot)))),
  ];
}

function everySlot({ slots, lists }: ListTerms): ListTerms['slots'] {
  return [...slots, ...lists.flatMap(({ inner }) => everySlot(inner))];
}
