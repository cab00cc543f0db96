import { foldedWords } from '../../../electron/domain/vietnamese';
import type { Block, GuideSection } from './guideTypes';
import { plainText } from './readSpans';

export interface Hit {
  readonly section: GuideSection;
  /** The part of the section that says it; '' when its heading does. */
  readonly excerpt: string;
  /** Heading of the chapter a hit is taken out of; '' where it stands among its own. */
  readonly chapter: string;
}

interface Indexed {
  readonly text: string;
  readonly words: readonly string[];
}

/** A section with its words folded once, not at every letter typed. */
export interface IndexedSection {
  readonly section: GuideSection;
  /** Heading of the chapter it is a part of; '' of a chapter. */
  readonly chapter: string;
  readonly title: Indexed;
  readonly texts: readonly Indexed[];
}

interface RankedHit extends Hit {
  /** Side by side in 0 the heading, 1 one text (paragraph, item, row); all in 2 the heading, 3 one text, 4 several. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
}

const LONGEST_EXCERPT = 110;
const WORDS_BEFORE = 5;

export function indexGuide(guide: readonly GuideSection[]): readonly IndexedSection[] {
  let chapter = '';
  return guide.map((section) => {
    if (section.isChapter) chapter = section.heading;
    return indexedSection(section, section.isChapter ? '' : chapter);
  });
}

function indexedSection(section: GuideSection, chapter: string): IndexedSection {
  return {
    section,
    chapter,
    title: indexed(section.title),
    texts: section.blocks.flatMap(textsOf).map(indexed),
  };
}

/**
 * Sections in which every word of the query begins a word, dấu or not: those that say it most closely first, then in the
 * guide's order.
 */
export function searchGuide(guide: readonly IndexedSection[], query: string): readonly Hit[] {
  const words = foldedWords(query);
  if (words.length === 0) return [];
  return guide.flatMap((entry) => hitIn(entry, words) ?? []).sort((left, right) => left.rank - right.rank);
}

function hitIn({ section, chapter, title, texts }: IndexedSection, words: readonly string[]): RankedHit | null {
  const holds = (word: string) => (text: Indexed) => text.words.some((own) => own.startsWith(word));
  const holdsAll = (text: Indexed) => words.every((word) => holds(word)(text));
  const says = (text: Indexed) => ` ${text.words.join(' ')}`.includes(` ${words.join(' ')}`);
  if (says(title)) return { section, chapter, excerpt: '', rank: 0 };
  const said = texts.find(says);
  if (said !== undefined) return { section, chapter, excerpt: excerptOf(said.text, words), rank: 1 };
  if (holdsAll(title)) return { section, chapter, excerpt: '', rank: 2 };
  const whole = texts.find(holdsAll);
  if (whole !== undefined) return { section, chapter, excerpt: excerptOf(whole.text, words), rank: 3 };
  if (!words.every((word) => [title, ...texts].some(holds(word)))) return null;
  const part = texts.find((text) => words.some((word) => holds(word)(text)));
  return { section, chapter, excerpt: excerptOf(part?.text ?? '', words), rank: 4 };
}

function indexed(text: string): Indexed {
  return { text, words: foldedWords(text) };
}

/** Paragraphs, items, rows: what a reader takes in at once. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.spans)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(plainText).join(' – '));
    case 'code':
      return [block.text];
  }
}

/** Whole words around the place that was looked for: where most of the words begin close by. */
function excerptOf(text: string, words: readonly string[]): string {
  const parts = text.split(' ');
  const found = parts.map((part) => words.filter((word) => foldedWords(part).some((own) => own.startsWith(word))));
  const near = (at: number) => new Set(found.slice(at, at + words.length).flat()).size;
  const best = parts.reduce((place, _, at) => (near(at) > near(place) ? at : place), 0);
  const from = Math.max(0, best - WORDS_BEFORE);
  let shown = from > 0 ? '…' : '';
  for (const part of parts.slice(from)) {
    if (shown.length + part.length > LONGEST_EXCERPT) return `${shown.trimEnd()}…`;
    shown += `${part} `;
  }
  return shown.trimEnd();
}
