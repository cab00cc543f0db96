import type { FormDefinition } from '../form';
import { foldedPhrase } from '../vietnamese';
import type { DirectiveReading, DutyReading } from './reading';

/** The form that a duty asks for, among those that are there: by its number, else by its title; a proposal, never a rule. */

const NUMBER = /\b(?<kind>bieu mau|mau|bieu|phu luc|de cuong) (?:so )?(?<number>\d{1,3}|[ivx]{1,4})(?<letter>[a-z]?)\b/;
/** "BÁO CÁO", "BÁO CÁO NHANH" stand on every other form. */
const LEAST_TITLE_WORDS = 4;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * @returns null: none answers, or more than one might. A form that the letter itself encloses under that number answers only
 * when it is the same by its title.
 */
export function matchForm(
  { form, quote }: Pick<DutyReading, 'form' | 'quote'>,
  forms: readonly FormDefinition[],
  attachedForms: DirectiveReading['attachedForms'] = [],
): string | null {
  const number = form === null ? null : numberOf(form);
  const words = foldedPhrase(quote);
  const byTitle = forms.filter((one) => titlesOf(one.titleLines).some((title) => words.includes(title)));
  if (number === null) return only(byTitle);
  const enclosed = attachedForms.find(({ value }) => value.label !== null && numberOf(value.label) === number)?.value;
  const named = forms.filter(
    ({ label, titleLines }) => numberOf(label) === number && isSame(titleLines, enclosed?.titleLines ?? null),
  );
  return only(named) ?? only(named.filter((one) => byTitle.includes(one)));
}

function only(forms: readonly FormDefinition[]): string | null {
  return forms.length === 1 ? (forms[0]?.id ?? null) : null;
}

/** "Biểu mẫu số 02", "mẫu 2": one and the same; null: no number is named. */
function numberOf(words: string): string | null {
  const { kind, number, letter } = NUMBER.exec(foldedPhrase(words))?.groups ?? {};
  if (kind === undefined || number === undefined) return null;
  const value = /^\d/.test(number) ? Number(number) : ROMAN.indexOf(number);
  return `${kind === 'bieu mau' ? 'mau' : kind} ${value}${letter}`;
}

function isSame(titleLines: readonly string[], enclosed: readonly string[] | null): boolean {
  if (enclosed === null) return true;
  const [own, other] = [titlesOf(titleLines), titlesOf(enclosed)];
  return own.length === 0 || other.length === 0 || own.some((title) => other.includes(title));
}

function titlesOf(lines: readonly string[]): readonly string[] {
  return lines.map(foldedPhrase).filter((line) => line.split(' ').length >= LEAST_TITLE_WORDS);
}
