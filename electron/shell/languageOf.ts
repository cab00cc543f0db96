import type { Language } from '../domain/language';
import type { SettingsBook } from '../settings/settings';
import { speakInShell } from '../text/shellLanguage';
import { setApplicationMenu } from './appMenu';

/** The language everything outside the papers is in. */
export interface SpokenLanguage {
  readonly current: () => Language;
  /** Kept, and at once the one of menus and dialogs; the window has to be loaded anew. */
  readonly choose: (language: Language) => void;
}

/** @param asked the language of this run, until another is chosen in it; null: the one that is kept */
export function languageOf(settings: SettingsBook, asked: Language | null): SpokenLanguage {
  let current = asked ?? settings.current.language;
  const speak = (language: Language) => {
    current = language;
    speakInShell(language);
    setApplicationMenu();
  };
  speak(current);
  return {
    current: () => current,
    choose(language) {
      settings.update({ language });
      speak(language);
    },
  };
}
