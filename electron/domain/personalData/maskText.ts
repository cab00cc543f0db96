import { foldForSearch } from '../vietnamese';
import { maskName, maskPhonesIn, phoneSpansIn } from './masking';

/** Family names of nearly everybody, folded; a name that begins with another one is told by what stands around it. */
const SURNAMES: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong dinh trinh doan lam mai dao cao luong ' +
    'luu ha thai chau ta phung to vuong to quach tong la kieu han tang nghiem diep mac lo vi nong be ma chu trieu thach'
  ).split(' '),
);
const WORD = String.raw`\p{Lu}[\p{L}\p{M}']*\.?`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{M}])${WORD}(?: +${WORD}){1,5}(?![\p{L}\p{M}])`, 'gu');

/** Whether the whole text is written as a person's name: a family name, then one to five words that begin with capitals. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/ +/);
  if (words.length < 2 || words.length > 6) return false;
  if (!SURNAMES.has(foldForSearch(words[0] ?? ''))) return false;
  return words.every((word) => new RegExp(`^${WORD}$`, 'u').test(word));
}

/**
 * Words that somebody wrote, with phones masked, and names in the lines that hold a phone: there a run of capitals that
 * begins with a family name is a person, elsewhere it may be a street, a school or a commune.
 */
export function maskPeopleIn(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const masked = maskPhonesIn(line);
      return masked === line ? line : maskNamesIn(masked);
    })
    .join('\n');
}

/** Runs of capitals that begin with a family name, masked. */
export function maskNamesIn(text: string): string {
  return text.replace(RUN, (run) => maskRun(run));
}

function maskRun(run: string): string {
  const { before, name } = partsOfRun(run);
  return name === '' ? run : `${before}${maskName(name)}`;
}

/** A name may stand behind other capitals: "Chị Nguyễn Thị Lan". `name` is "" where none begins with a family name. */
function partsOfRun(run: string): { readonly before: string; readonly name: string } {
  const words = [...run.matchAll(/[^ ]+/g)];
  const at = words.findIndex(([word]) => SURNAMES.has(foldForSearch(word.replace(/\.$/, ''))));
  const first = words[at];
  if (first === undefined || at > words.length - 2) return { before: run, name: '' };
  return { before: run.slice(0, first.index), name: run.slice(first.index) };
}

/** Runs of capitals that begin with a family name, as they stand, with what stands before each in the text. */
export function namesWrittenIn(text: string): readonly { readonly name: string; readonly before: string }[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const { before, name } = partsOfRun(run);
    return name === '' ? [] : [{ name, before: text.slice(0, index) + before }];
  });
}

/** A stretch of a text with what is shown in its place. */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** Where `maskPeopleIn` changes a text, for who shows the rest of it with marks of its own; in order, none over another. */
export function maskedSpansIn(text: string): readonly MaskedSpan[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const phones = phoneSpansIn(line);
    if (phones.length === 0) return [];
    const names = [...line.matchAll(RUN)].flatMap(({ 0: run, index }) => {
      const shown = maskRun(run);
      return shown === run ? [] : [{ start: index, end: index + run.length, shown }];
    });
    return [...phones, ...names]
      .sort((one, other) => one.start - other.start)
      .map((span) => ({ ...span, start: from + span.start, end: from + span.end }));
  });
}
