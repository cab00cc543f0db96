import { normalisePhone, normalisePhones } from '../phone';
import { foldForSearch } from '../vietnamese';
import { DESTROYED } from './personMark';
import { bareName, writtenNames } from './writtenNames';

/** Somebody whose data go, as far as a text may tell of them. */
export interface SweptPerson {
  readonly fullName: string;
  readonly phone: string | null;
  readonly rawPhone: string | null;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Eight digits and more, as people write them: "0905.123.456", "+84 905 123 456". */
const DIGITS = /\+?\d(?:[ .\-\u00A0]?\d){7,12}/g;
/** In names of files underscores and hyphens stand for spaces. */
const BETWEEN_WORDS = /^(?:[\s.\u00A0]+|[_-])$/u;
/** Words before a person, not before a street. */
const BEFORE_PERSON =
  /(?<![\p{L}\p{M}])(?:ông|bà|anh|chị|cô|chú|bác|cậu|dì|thím|em|cháu|con|vợ|chồng|cha|mẹ|bố|ba|má|nhà|hộ|của|gặp)[\s.:]+$/iu;
const STREET = /(?<![\p{L}\p{M}])(?:đường|phố|hẻm|ngõ|cầu|chợ|trường)\s+(?:ông|bà|cô)[\s.:]+$/iu;
/** Whether what comes next is a person, and not a street of that name. */
export function isBeforePerson(text: string): boolean {
  return BEFORE_PERSON.test(text) && !STREET.test(text);
}

/** A single word is no name: "Hoa" is a flower too. */
const FEWEST_WORDS = 2;
const FEWEST_DIGITS = 8;

/** Finds names and phones of certain people in texts that somebody wrote, and takes them out. */
export class TextSweep {
  readonly #names = new Set<string>();
  readonly #phones = new Set<string>();
  /** What stood behind a name in its cell, by the name: "(con bà …)" says as much of the person as the name does. */
  readonly #behind = new Map<string, Set<string>>();
  readonly #spared: ReadonlySet<string>;
  readonly #word: string;
  #mostWords = 0;

  /**
   * @param spared names that stay wherever they stand: those of people the office deals with
   * @param word what is put in the place of what is taken out
   */
  constructor(people: Iterable<SweptPerson>, spared: Iterable<string> = [], word: string = DESTROYED) {
    this.#word = word;
    this.#spared = new Set(Array.from(spared, nameKey));
    for (const person of people) this.add(person);
  }

  /** One more, of whom nothing but name and phones is kept. */
  add({ fullName, phone, rawPhone }: SweptPerson): void {
    for (const written of writtenNames(fullName)) {
      const key = nameKey(written);
      if (!this.#spared.has(key)) this.#addName(key);
    }
    this.#addBehind(fullName);
    if (phone !== null) this.#phones.add(phone);
    if (rawPhone !== null && rawPhone !== phone) this.#addWritten(rawPhone);
  }

  /** Names that stand elsewhere than on a list. */
  addNames(names: Iterable<string>): void {
    for (const fullName of names) this.add({ fullName, phone: null, rawPhone: null });
  }

  #addName(key: string): void {
    const words = key.split(' ').length;
    if (words < FEWEST_WORDS) return;
    this.#names.add(key);
    this.#mostWords = Math.max(this.#mostWords, words);
  }

  #addBehind(fullName: string): void {
    const bare = bareName(fullName);
    const key = nameKey(bare);
    const at = fullName.indexOf(bare);
    const behind = at < 0 ? '' : fullName.slice(at + bare.length).trimEnd();
    if (behind === '' || !this.#names.has(key)) return;
    this.#behind.set(key, (this.#behind.get(key) ?? new Set()).add(behind));
  }

  #addWritten(raw: string): void {
    for (const { phone } of normalisePhones(raw)) this.#phones.add(phone);
    const digits = raw.replace(/\D/g, '');
    if (digits.length >= FEWEST_DIGITS) this.#phones.add(digits);
  }

  /** The text without them; null: none of them is in it. */
  without(text: string): string | null {
    return this.#cut(text, [...this.#namesIn(text), ...this.#phonesIn(text)]);
  }

  /**
   * The same of an address, where streets are called after people: a name goes only behind a word for a person.
   * @param own a phone that stays: the row's own
   */
  withoutInPlace(text: string, own: string | null): string | null {
    const names = [...this.#namesIn(text)].filter(({ from }) => {
      return isBeforePerson(text.slice(0, from));
    });
    return this.#cut(text, [...names, ...this.#otherPhonesIn(text, own)]);
  }

  /** The same of a note about another person. @param own a phone that stays: the row's own */
  withoutInNote(text: string, own: string | null): string | null {
    return this.#cut(text, [...this.#namesIn(text), ...this.#otherPhonesIn(text, own)]);
  }

  /** Whether somebody's name or phone stands in the text, even where it may be a street. */
  names(text: string): boolean {
    return this.without(text) !== null;
  }

  hasPhone(phone: string): boolean {
    return this.#phones.has(phone);
  }

  #otherPhonesIn(text: string, own: string | null): readonly Place[] {
    return [...this.#phonesIn(text)].filter(
      ({ from, to }) => own === null || normalisePhone(text.slice(from, to))?.phone !== own,
    );
  }

  #cut(text: string, places: readonly Place[]): string | null {
    const found = withoutInner(places).toSorted((a, b) => b.from - a.from);
    if (found.length === 0) return null;
    let swept = text;
    for (const { from, to } of found) swept = swept.slice(0, from) + this.#word + swept.slice(to);
    return swept;
  }

  /** The same of every text in what a JSON says; null: none of them is in it. */
  withoutInJson(json: string): string | null {
    let isChanged = false;
    const sweep = (value: unknown): unknown => {
      if (typeof value === 'string') {
        const swept = this.without(value);
        isChanged ||= swept !== null;
        return swept ?? value;
      }
      if (Array.isArray(value)) return value.map(sweep);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sweep(part)]));
    };
    const swept = sweep(JSON.parse(json));
    return isChanged ? JSON.stringify(swept) : null;
  }

  *#namesIn(text: string): Generator<Place> {
    if (this.#names.size === 0) return;
    const words = Array.from(text.matchAll(WORD), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      key: foldForSearch(match[0]),
    }));
    for (let at = 0; at < words.length; at += 1) {
      const last = this.#lastWordOfName(text, words, at);
      const [start, end] = [words[at], words[last ?? at]];
      if (last === null || start === undefined || end === undefined) continue;
      const key = words.slice(at, last + 1).map((word) => word.key);
      yield { from: start.from, to: end.to + this.#lengthBehind(key.join(' '), text, end.to) };
      at = last;
    }
  }

  /** How much of the text right behind the name stood behind it in its cell, too. */
  #lengthBehind(key: string, text: string, from: number): number {
    const found = [...(this.#behind.get(key) ?? [])].filter((behind) => text.startsWith(behind, from));
    return Math.max(0, ...found.map(({ length }) => length));
  }

  /** Of the longest name that begins with the word; null: none does. */
  #lastWordOfName(text: string, words: readonly (Place & { readonly key: string })[], at: number): number | null {
    let key = words[at]?.key ?? '';
    let last: number | null = null;
    for (let next = at + 1; next < words.length && next < at + this.#mostWords; next += 1) {
      const [before, word] = [words[next - 1], words[next]];
      if (before === undefined || word === undefined || !BETWEEN_WORDS.test(text.slice(before.to, word.from))) break;
      key += ` ${word.key}`;
      if (this.#names.has(key)) last = next;
    }
    return last;
  }

  *#phonesIn(text: string): Generator<Place> {
    if (this.#phones.size === 0) return;
    for (const match of text.matchAll(DIGITS)) {
      const digits = match[0].replace(/\D/g, '');
      const known = this.#phones.has(digits) || this.#phones.has(normalisePhone(match[0])?.phone ?? '');
      if (known) yield { from: match.index, to: match.index + match[0].length };
    }
  }
}

/** A phone may stand in what stood behind a name: the longer place takes it along. */
function withoutInner(places: readonly Place[]): readonly Place[] {
  const outer: Place[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = outer.at(-1);
    if (last === undefined || place.from >= last.to) outer.push(place);
    else if (place.to > last.to) outer.push({ from: last.to, to: place.to });
  }
  return outer;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function nameKey(name: string): string {
  return Array.from(foldForSearch(name).matchAll(WORD), ([word]) => word).join(' ');
}
