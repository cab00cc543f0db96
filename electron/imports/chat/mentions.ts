import type { UnitBasis } from '../../domain/chat';
import type { Span } from '../../domain/directiveText/passage';
import { foldedWords } from '../../domain/vietnamese';
import { matchWords, type UnitIndex, type UnitProposal } from '../unitIndex';
import { coreWords } from '../unitNames';

/** A place of a message where a unit is named, fully or by its first letters. */
export interface Mention {
  readonly span: Span;
  readonly basis: UnitBasis;
  readonly unitIds: readonly string[];
}

interface Token extends Span {
  readonly word: string;
}

const LONGEST_NAME = 10;
/** Words behind a name that may cast doubt on it. */
const WORDS_BEHIND = 2;
/** Short words in capitals that stand for something else in reports. */
const NOT_INITIALS = new Set(
  'ubnd bc lk vp kp tdp tx tp bcd vhtt qr bz sl th cb cc vc nld dt sdt ds ok dc tong cao kps kpt ns hs ct ca mt dd tt xa'.split(
    ' ',
  ),
);

export function tokensOf(folded: string): readonly Token[] {
  return Array.from(folded.matchAll(/\p{L}+|\p{N}+/gu), (match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @param text of the message @param folded the same, letter by letter */
export function findMentions(index: UnitIndex, text: string, folded: string): readonly Mention[] {
  const tokens = tokensOf(folded);
  const names = namedUnits(index, text, tokens);
  const initials = outside(tokens, names).flatMap((token) => initialsAt(index, text, token));
  return [...names, ...initials].sort((left, right) => left.span.start - right.span.start);
}

/** Tokens that are no part of a name; both in their order. */
function outside(tokens: readonly Token[], names: readonly Mention[]): readonly Token[] {
  let place = 0;
  return tokens.filter(({ start, end }) => {
    while ((names[place]?.span.end ?? Number.POSITIVE_INFINITY) <= start) place += 1;
    return end <= (names[place]?.span.start ?? Number.POSITIVE_INFINITY);
  });
}

function namedUnits(index: UnitIndex, text: string, tokens: readonly Token[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const [at, first] of tokens.entries()) {
    const last = found.at(-1);
    if (last !== undefined && first.start < last.span.end) continue;
    const mention = longestAt(index, text, tokens.slice(at, at + LONGEST_NAME + WORDS_BEHIND));
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** The longest run of words that is a way to write a unit; taken as its name only when nothing casts doubt on it. */
function longestAt(index: UnitIndex, text: string, run: readonly Token[]): Mention | null {
  for (let count = Math.min(run.length, LONGEST_NAME); count > 0; count -= 1) {
    const taken = run.slice(0, count);
    const entries = index.keys.get(taken.map(({ word }) => word).join(''));
    const [first, last] = [taken[0], taken.at(-1)];
    if (entries === undefined || first === undefined || last === undefined) continue;
    const next = run.slice(count, count + WORDS_BEHIND).map(({ word }) => word);
    const words = [...taken.map(({ word }) => word), ...next.filter((word) => /\p{L}/u.test(word))];
    const { unitId } = matchWords(index, words, text.slice(first.start, last.end));
    const unitIds = unitId === null ? entries.map(({ unit }) => unit.id) : [unitId];
    const span = { start: first.start, end: last.end };
    return { span, basis: unitId === null ? 'likeness' : 'name', unitIds };
  }
  return null;
}

/** "BS" for Bồng Sơn: proposed, never taken for granted. */
function initialsAt(index: UnitIndex, text: string, { start, end, word }: Token): readonly Mention[] {
  const written = text.slice(start, end);
  if (!/^\p{Lu}{2,4}$/u.test(written) || NOT_INITIALS.has(word)) return [];
  const unitIds = initialsIn(index).get(word);
  return unitIds === undefined ? [] : [{ span: { start, end }, basis: 'initials', unitIds }];
}

const initialsKnown = new WeakMap<UnitIndex, ReadonlyMap<string, readonly string[]>>();

/** Units by their first letters; a unit with several names comes once. */
function initialsIn(index: UnitIndex): ReadonlyMap<string, readonly string[]> {
  const known = initialsKnown.get(index);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const { unit } of index.entries)
    for (const initials of new Set(initialsOf(unit.name, unit.kind))) {
      const own = found.get(initials) ?? [];
      if (!own.includes(unit.id)) found.set(initials, [...own, unit.id]);
    }
  initialsKnown.set(index, found);
  return found;
}

function initialsOf(name: string, kind: string): readonly string[] {
  const first = (words: readonly string[]) => words.map((word) => word.slice(0, 1)).join('');
  return [first(coreWords(name, kind)), first(foldedWords(name))];
}

/** Units whose names look like the words, best first. */
export function likeUnits(index: UnitIndex, text: string): readonly UnitProposal[] {
  return matchWords(index, foldedWords(text), text).proposals;
}
