import { inChosenLanguage } from './language';

/**
 * Labels and sentences that the core words itself, because papers, tables, the log and the command line carry them too. In
 * Vietnamese they are shown as they come; another language says those of its list. `{}` stands for whatever is there, `{#}`
 * for a number, an hour or a date. What fills a place is said in turn, unless it is quoted: “ ” hold words of the data.
 */
export type CoreWords = Readonly<Record<string, string>>;
const none: CoreWords = {};

const PLACE = /\{#?\}/;
const PLACES = /\{#?\}/g;
/** Digits with the marks between them: 1.234, 47,59%, 12/17, 15h00, 17/8/2021. */
const NUMBER = '([\\d.,/h%]*\\d[\\d.,/h%]*)';

/** Between the parts of a value, not within a name of a file. */
const BETWEEN = /; (?![^“]*”)/u;

/** What the core said, in the language of the window. */
export const fromCore = saidBy(inChosenLanguage('coreWords', none));
/** The same of a step in the list of units; apart, because anything may begin with “Thêm”. */
export const stepFromCore = saidBy(inChosenLanguage('coreSteps', none));
/** The same of a value in the log of changes, which may be a list of labels and values. */
export const loggedValue = listSaidBy(fromCore);

/** The same of several remarks in a row. */
export function remarksFromCore(said: string): string {
  return said.split('; ').map(fromCore).join('; ');
}

interface Pattern {
  readonly pattern: RegExp;
  readonly meant: string;
  readonly isQuoted: readonly boolean[];
}

/** Says what is among the words, and leaves the rest as it is. */
export function saidBy(words: CoreWords): (said: string) => string {
  const patterns = Object.keys(words)
    .filter((said) => PLACE.test(said))
    .sort((one, other) => fixedLetters(other) - fixedLetters(one)) // what says more of itself is the closer fit
    .map((said): Pattern => ({ pattern: patternOf(said), meant: words[said] ?? said, isQuoted: quotedPlaces(said) }));
  const say = (said: string): string => {
    const word = Object.hasOwn(words, said) ? words[said] : undefined;
    if (word !== undefined) return word;
    const fits = patterns.find(({ pattern }) => pattern.test(said));
    if (fits === undefined) return listed(said, say);
    const parts = (fits.pattern.exec(said)?.slice(1) ?? []).map((part, at) => (fits.isQuoted[at] ? part : say(part)));
    return fits.meant.replaceAll(PLACES, () => parts.shift() ?? '');
  };
  return say;
}

/** Data and hours read the same in any language. */
const AS_IT_IS = new RegExp(`^(?:“[^”]*”|${NUMBER})$`, 'u');

/** Several things in a row, “3 added, 1 removed”, when every one of them is known. */
function listed(said: string, say: (one: string) => string): string {
  const parts = said.split(', ');
  const meant = parts.length === 1 ? parts : parts.map(say);
  const isKnown = meant.every((one, at) => one !== parts[at] || AS_IT_IS.test(one));
  return isKnown ? meant.join(', ') : said;
}

/** A value of the log: said whole, else part by part, “label: value; label: value”. */
export function listSaidBy(say: (said: string) => string): (said: string) => string {
  const part = (said: string): string => {
    const whole = say(said);
    if (whole !== said) return whole;
    const [, label = '', value = ''] = /^([^:“]+): (.*)$/su.exec(said) ?? [];
    const isKnown = label !== '' && (say(label) !== label || (isSentence(value) && say(value) !== value));
    return isKnown ? `${say(label)}: ${say(value)}` : said;
  };
  return (said) => {
    const parts = said.split(BETWEEN);
    const meant = parts.map(part);
    const isList = parts.length > 1 && meant.every((one, at) => one !== parts[at]);
    const whole = isList ? said : say(said); // a sentence may hold what stands between parts
    return whole === said ? meant.join('; ') : whole;
  };
}

/** As a reason for a reminder behind its unit; a word or two behind a label of the data is data as well. */
function isSentence(value: string): boolean {
  return value.split(' ').length > 2;
}

function fixedLetters(said: string): number {
  return said.replaceAll(PLACES, '').length;
}

function patternOf(said: string): RegExp {
  const filled = said
    .split(/(\{#?\})/)
    .map((part) => (part === '{}' ? '(.+?)' : part === '{#}' ? NUMBER : escaped(part)));
  return new RegExp(`^${filled.join('')}$`, 'su');
}

function quotedPlaces(said: string): readonly boolean[] {
  return [...said.matchAll(PLACES)].map(({ index }) => said[index - 1] === '“');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
