import { inChosenLanguage } from './language';

/**
 * Labels and short sentences that the core words itself, because papers, tables or the log carry them too. In Vietnamese
 * they are shown as they come; another language says those of its list. `{}` stands for whatever is there.
 */
export type CoreWords = Readonly<Record<string, string>>;
const none: CoreWords = {};

/** What the core said, in the language of the window. */
export const fromCore = saidBy(inChosenLanguage('coreWords', none));

/** The same of several remarks in a row. */
export function remarksFromCore(said: string): string {
  return said.split('; ').map(fromCore).join('; ');
}

/** Says what is among the words, and leaves the rest as it is. */
export function saidBy(words: CoreWords): (said: string) => string {
  const patterns = Object.entries(words)
    .filter(([said]) => said.includes('{}'))
    .map(([said, meant]) => ({ pattern: patternOf(said), meant }));
  return (said) => {
    const word = words[said];
    if (word !== undefined) return word;
    const fits = patterns.find(({ pattern }) => pattern.test(said));
    if (fits === undefined) return said;
    const parts = fits.pattern.exec(said)?.slice(1) ?? [];
    return fits.meant.replaceAll('{}', () => parts.shift() ?? '');
  };
}

function patternOf(said: string): RegExp {
  return new RegExp(`^${said.split('{}').map(escaped).join('(.+?)')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
