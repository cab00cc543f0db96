import type { Unit } from '../domain/unit';
import { foldedPhrase, withTonesBehind } from '../domain/vietnamese';
import { coreWords, isAreaTail, isRemarkTail, kindForms, nameWords } from './unitNames';
import { type Area, type AreaOf, areaFinder, isArea, mentionsArea, namesArea, namesOtherArea } from './units/areas';
import { likenessIn } from './units/likeness';
import { isMisspelt } from './units/spelling';

export type UnitName = Pick<Unit, 'id' | 'code' | 'name' | 'kind' | 'addressee' | 'aliases' | 'parentId'>;

export interface UnitProposal {
  readonly unitId: string;
  readonly unitName: string;
  /** "huyện Phù Mỹ": where the unit lies; null when the registry does not say. */
  readonly area: string | null;
  /** 0 to 1; 1 is the very name. */
  readonly score: number;
}

/** `unitId` only when the text names exactly one unit without a doubt; otherwise look at the proposals, best first. */
export interface TextMatch {
  readonly unitId: string | null;
  readonly proposals: readonly UnitProposal[];
}

interface Entry {
  readonly unit: UnitName;
  readonly core: readonly string[];
  readonly kinds: readonly string[];
  /** Nearest first. */
  readonly areas: readonly Area[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

export interface UnitIndex {
  readonly entries: readonly Entry[];
  /** Joined folded words of a way to write a unit → the units written so. */
  readonly keys: ReadonlyMap<string, readonly Entry[]>;
}

const LONGEST_NAME = 16;
/** "vhtt" alone may name a body; "kt" or a ward's number may not. */
const SHORTEST_BARE_WORD = 4;
const PROPOSALS = 5;
const LEAST_SCORE = 0.5;
/** Score of a name that stands there, but not beyond doubt. */
const DOUBTFUL = 0.95;
/** A mere likeness never reaches the score of the name itself. */
const MOST_LIKE = 0.9;
/** A word that would make another name of it: "Tam Quan" must not stand for "Tam Quan Đông". */
const DIRECTIONS = new Set(['bac', 'nam', 'dong', 'tay', 'thuong', 'ha', 'trung', 'noi', 'ngoai']);
const KIND_WORDS = new Set(['phuong', 'p', 'xa', 'x', 'tran', 'tt', 'huyen', 'h', 'quan', 'q', 'tx', 'tp', 'tinh']);

/** @param registry all units, so that the areas of those looked for are known */
export function indexUnits(units: readonly UnitName[], registry: readonly AreaOf[] = units): UnitIndex {
  const areasOf = areaFinder(registry);
  const entries = units.map((unit) => ({
    unit,
    core: coreWords(unit.name, unit.kind),
    kinds: kindForms(unit.kind),
    areas: areasOf(unit),
  }));
  const keys = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of writings(entry)) {
      const known = keys.get(key);
      if (known === undefined) keys.set(key, [entry]);
      else known.push(entry);
    }
  return { entries, keys };
}

/** The same index as it is meant on a day: what is written like several units names those in force, when any of them is. */
export function indexOn(index: UnitIndex, isInForce: (unitId: string) => boolean): UnitIndex {
  const living = new Set(index.entries.filter(({ unit }) => isInForce(unit.id)));
  if (living.size === index.entries.length) return index;
  const meant = (entries: readonly Entry[]) => {
    const own = entries.filter((entry) => living.has(entry));
    return own.length === 0 ? entries : own;
  };
  return { ...index, keys: new Map(Array.from(index.keys, ([key, entries]) => [key, meant(entries)])) };
}

function writings({ unit, core, kinds }: Entry): ReadonlySet<string> {
  const names = [unit.name, unit.addressee, ...unit.aliases];
  const cores = [core, ...unit.aliases.map((alias) => coreWords(alias, unit.kind))];
  const keys = cores.flatMap((words) => {
    const joined = words.join('');
    const isTelling = words.length > 1 || joined.length >= SHORTEST_BARE_WORD;
    return [...kinds.map((kind) => kind + joined), ...(isTelling ? [joined] : [])];
  });
  const coded = unit.code === null ? [] : [nameWords(`${unit.name} ${unit.code}`).join('')];
  return new Set([...names.map((name) => nameWords(name).join('')), ...keys, ...coded].filter((key) => key.length > 1));
}

/** A whole line of a letterhead: the name, perhaps with the town or a remark behind it, and nothing else. */
export function matchLine(index: UnitIndex, line: string): TextMatch {
  const words = nameWords(line);
  return conclude(index, words, line, wholeLineHits(index, words), []);
}

/**
 * The units a whole line may name: one when it is sure, several when they share the name; far cheaper than proposals.
 * @param beside words that stand near the line and may say in which district the unit lies
 */
export function unitsOfLine(index: UnitIndex, line: string, beside: readonly (readonly string[])[] = []) {
  const words = nameWords(line);
  const hits = wholeLineHits(index, words);
  const named = narrowed(namedBy(hits, line), hits, words, beside);
  const certain = certainEntry(hits, named, words);
  return {
    named: certain !== null || named.length > 1 ? named.map((entry) => proposal(entry, DOUBTFUL)) : [],
    isSure: certain !== null,
    isMisspelt: certain !== null && isMisspelt(line, certain.unit),
  };
}

function wholeLineHits(index: UnitIndex, words: readonly string[]): readonly Hit[] {
  return hitsIn(index, words).filter(({ start, end, entries }) => start === 0 && isTail(words, end, entries));
}

function isTail(words: readonly string[], end: number, entries: readonly Entry[]): boolean {
  if (isAreaTail(words, end) || isRemarkTail(words, end)) return true;
  const tail = words.slice(end).join('');
  return entries.some(({ areas }) => areas.some(({ core }) => core === tail));
}

/**
 * A unit's name somewhere in a file or folder name, given as words.
 * @param beside other words that may say in which district the unit lies
 */
export function matchWords(
  index: UnitIndex,
  words: readonly string[],
  text: string,
  beside: readonly (readonly string[])[] = [],
): TextMatch {
  return conclude(index, words, text, hitsIn(index, words), beside);
}

function conclude(
  index: UnitIndex,
  words: readonly string[],
  text: string,
  hits: readonly Hit[],
  beside: readonly (readonly string[])[],
): TextMatch {
  const named = narrowed(namedBy(hits, text), hits, words, beside);
  const certain = certainEntry(hits, named, words);
  if (certain !== null) return { unitId: certain.unit.id, proposals: [proposal(certain, 1)] };
  const rest = index.entries
    .filter((entry) => !named.includes(entry))
    .map((entry) => proposal(entry, Math.min(MOST_LIKE, likenessIn(entry.core, foldedPhrase(entry.unit.name), words))))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((left, right) => right.score - left.score);
  return { unitId: null, proposals: [...named.map((entry) => proposal(entry, DOUBTFUL)), ...rest].slice(0, PROPOSALS) };
}

function namedBy(hits: readonly Hit[], text: string): readonly Entry[] {
  return [...new Set(hits.flatMap((hit) => closest(hit.entries, text)))];
}

/** A district beside the name tells namesakes apart, and is then not named for itself. */
function narrowed(
  named: readonly Entry[],
  hits: readonly Hit[],
  words: readonly string[],
  beside: readonly (readonly string[])[],
): readonly Entry[] {
  const areas = new Set(named.flatMap((entry) => entry.areas.map(({ unitId }) => unitId)));
  const own = named.filter(({ unit }) => !areas.has(unit.id));
  if (own.length < 2) return own;
  const outside = hits
    .filter(({ entries }) => entries.some((entry) => own.includes(entry)))
    .flatMap(({ start, end }) => [words.slice(0, start), words.slice(end)]);
  const here = own.filter((entry) => entry.areas.some((area) => outside.some((some) => mentionsArea(some, area))));
  if (here.length > 0) return here;
  const near = own.filter((entry) =>
    entry.areas.some((area) => beside.some((some) => namesArea(some, area) || isArea(some, area))),
  );
  return near.length > 0 ? near : own;
}

function certainEntry(hits: readonly Hit[], named: readonly Entry[], words: readonly string[]): Entry | null {
  const [only, ...others] = named;
  const isCertain = others.length === 0 && hits.every((hit) => !isDoubtful(hit, words));
  const own = hits.filter(({ entries }) => only !== undefined && entries.includes(only));
  const isElsewhere = own.some(({ end }) => namesOtherArea(words.slice(end), only?.areas ?? []));
  return isCertain && !isElsewhere ? (only ?? null) : null;
}

function proposal({ unit, areas }: Entry, score: number): UnitProposal {
  return { unitId: unit.id, unitName: unit.name, area: areas[0]?.label ?? null, score };
}

/** Names found in the words, the longest only: "Tam Quan" inside "Tam Quan Bắc" is not a find. */
function hitsIn({ keys }: UnitIndex, words: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < words.length; start += 1)
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_NAME); end += 1) {
      const entries = keys.get(words.slice(start, end).join(''));
      if (entries !== undefined) hits.push({ start, end, entries });
    }
  return hits.filter((hit) => !hits.some((other) => other !== hit && contains(other, hit)));
}

function contains(outer: Hit, inner: Hit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Of units that fold alike, those whose name stands in the text with its very accents, when there are any. */
function closest(entries: readonly Entry[], text: string): readonly Entry[] {
  if (entries.length === 1) return entries;
  const written = withTonesBehind(text).toLowerCase();
  const exact = entries.filter(({ unit }) => written.includes(withTonesBehind(unit.name).toLowerCase()));
  return exact.length > 0 ? exact : entries;
}

function isDoubtful(hit: Hit, words: readonly string[]): boolean {
  return hasOtherDirection(words.slice(hit.end)) || hasOtherKind(hit, words[hit.start - 1]);
}

function hasOtherDirection([next, afterNext]: readonly string[]): boolean {
  if (next === undefined || !DIRECTIONS.has(next)) return false;
  return !(next === 'nam' && /^\d{2,4}$/.test(afterNext ?? '')); // "năm 2021"
}

function hasOtherKind(hit: Hit, before: string | undefined): boolean {
  if (before === undefined || !KIND_WORDS.has(before)) return false;
  return !hit.entries.some(({ kinds }) => kinds.some((kind) => kind === before || kind.endsWith(before)));
}
