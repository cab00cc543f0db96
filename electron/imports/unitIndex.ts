import type { Unit } from '../domain/unit';
import { foldedWords, nfc } from '../domain/vietnamese';
import { coreWords, isAreaTail, kindForms, nameWords, similarity } from './unitNames';

export type UnitName = Pick<Unit, 'id' | 'name' | 'kind' | 'addressee' | 'aliases'>;

export interface UnitProposal {
  readonly unitId: string;
  readonly unitName: string;
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
/** A word that would make another name of it: "Tam Quan" must not stand for "Tam Quan Đông". */
const DIRECTIONS = new Set(['bac', 'nam', 'dong', 'tay', 'thuong', 'ha', 'trung', 'noi', 'ngoai']);
const KIND_WORDS = new Set(['phuong', 'p', 'xa', 'x', 'tran', 'tt', 'huyen', 'h', 'quan', 'q', 'tx', 'tp', 'tinh']);

export function indexUnits(units: readonly UnitName[]): UnitIndex {
  const entries = units.map((unit) => ({
    unit,
    core: coreWords(unit.name, unit.kind),
    kinds: kindForms(unit.kind),
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

function writings({ unit, core, kinds }: Entry): ReadonlySet<string> {
  const names = [unit.name, unit.addressee, ...unit.aliases];
  const cores = [core, ...unit.aliases.map((alias) => coreWords(alias, unit.kind))];
  const keys = cores.flatMap((words) => {
    const joined = words.join('');
    const isTelling = words.length > 1 || joined.length >= SHORTEST_BARE_WORD;
    return [...kinds.map((kind) => kind + joined), ...(isTelling ? [joined] : [])];
  });
  return new Set([...names.map((name) => nameWords(name).join('')), ...keys].filter((key) => key.length > 1));
}

/** A whole line of a letterhead: the name, perhaps with the town behind it, and nothing else. */
export function matchLine(index: UnitIndex, line: string): TextMatch {
  const words = nameWords(line);
  return conclude(index, words, line, wholeLineHits(index, words));
}

/** The unit a whole line names for sure; far cheaper than its proposals. */
export function unitOfLine(index: UnitIndex, line: string): string | null {
  const words = nameWords(line);
  const hits = wholeLineHits(index, words);
  return certainEntry(hits, namedBy(hits, line), words)?.unit.id ?? null;
}

function wholeLineHits(index: UnitIndex, words: readonly string[]): readonly Hit[] {
  return hitsIn(index, words).filter(({ start, end }) => start === 0 && isAreaTail(words, end));
}

/** A unit's name somewhere in a file or folder name, given as words. */
export function matchWords(index: UnitIndex, words: readonly string[], text: string): TextMatch {
  return conclude(index, words, text, hitsIn(index, words));
}

function conclude(index: UnitIndex, words: readonly string[], text: string, hits: readonly Hit[]): TextMatch {
  const named = namedBy(hits, text);
  const certain = certainEntry(hits, named, words);
  if (certain !== null) return { unitId: certain.unit.id, proposals: [proposal(certain, 1)] };
  const rest = index.entries
    .filter((entry) => !named.includes(entry))
    .map((entry) => proposal(entry, likeness(entry, words)))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((left, right) => right.score - left.score);
  return { unitId: null, proposals: [...named.map((entry) => proposal(entry, DOUBTFUL)), ...rest].slice(0, PROPOSALS) };
}

function namedBy(hits: readonly Hit[], text: string): readonly Entry[] {
  return [...new Set(hits.flatMap((hit) => closest(hit.entries, text)))];
}

function certainEntry(hits: readonly Hit[], named: readonly Entry[], words: readonly string[]): Entry | null {
  const [only, ...others] = named;
  const isCertain = others.length === 0 && hits.every((hit) => !isDoubtful(hit, words));
  return isCertain ? (only ?? null) : null;
}

function proposal({ unit }: Entry, score: number): UnitProposal {
  return { unitId: unit.id, unitName: unit.name, score };
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
  const written = nfc(text).toLowerCase();
  const exact = entries.filter(({ unit }) => written.includes(nfc(unit.name).toLowerCase()));
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

/** Likeness of the unit's name to the most similar stretch of the words. */
function likeness({ core, unit }: Entry, words: readonly string[]): number {
  const whole = similarity(foldedWords(unit.name).join(' '), words.join(' '));
  const target = core.join(' ');
  const windows = words.map((_, at) => words.slice(at, at + core.length).join(' '));
  return Math.min(0.9, Math.max(whole, ...windows.map((window) => similarity(window, target))));
}
