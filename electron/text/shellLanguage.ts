import type { Language, Worded } from '../domain/language';

/** Vietnamese until the settings have been read: before that only a start that failed has anything to say. */
let spoken: Language = 'vi';

export function speakInShell(language: Language): void {
  spoken = language;
}

/**
 * A table of words that is read in the language of the moment it is read at, so that menus and dialogs follow a choice made
 * while the program runs. A part of it may be named once and for all; a word has to be read where it is said.
 */
export function inShellLanguage<T extends object>(vietnamese: T, english: Worded<T>): Worded<T> {
  return readAnew(() => (spoken === 'en' ? english : vietnamese)) as Worded<T>;
}

function readAnew(table: () => object): object {
  return new Proxy(table(), {
    get(_, key) {
      const value: unknown = Reflect.get(table(), key);
      if (typeof value !== 'object' || value === null) return value;
      return readAnew(() => Reflect.get(table(), key) as object);
    },
  });
}
