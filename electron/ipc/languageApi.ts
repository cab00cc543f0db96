import type { Language } from '../domain/language';

export interface LanguageShellApi {
  /** Kept for the next starts; the window is loaded anew with its words in this language. */
  'language.choose': (input: { readonly language: Language }) => Record<string, never>;
}
