import type { Language, Worded } from '../../electron/domain/language';
import type { English } from './en';

/** What the shell says in the page it serves; a page that nobody served speaks Vietnamese. */
export const language: Language =
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'vi';

/** Only fetched when it is spoken, and before any other module asks for a word: many hold theirs from the start. */
const english: English | null = language === 'en' ? (await import('./en')).en : null;

/** The table of this name in the language of the window. Vietnamese is the source: it says what there is to be worded. */
export function inChosenLanguage<T extends object>(name: keyof English, vietnamese: T): Worded<T> {
  return (english?.[name] ?? vietnamese) as Worded<T>;
}
