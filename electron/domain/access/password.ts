import { foldForSearch } from '../vietnamese';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

export type PasswordFault = 'short' | 'long' | 'common' | 'name';

/** What is tried first by who guesses; held against what was typed without marks, blanks and capitals. */
const COMMON = [
  '12345678',
  '123456789',
  '1234567890',
  '87654321',
  '11111111',
  '00000000',
  '88888888',
  'password',
  'password1',
  'passw0rd',
  'qwertyui',
  'qwerty123',
  'abcd1234',
  'abc12345',
  'asdfghjkl',
  'iloveyou',
  'matkhau',
  'matkhau1',
  'matkhau123',
  'dondoc123',
  'vietnam1',
  'vietnam123',
  'admin123',
  'quantri1',
  'quantri123',
  'uybannhandan',
];

/** The same letters whatever keyboard wrote them. */
export function passwordText(typed: string): string {
  return typed.normalize('NFC');
}

/** Why a password is not taken; null: it is. @param name of its user */
export function passwordFault(password: string, name: string): PasswordFault | null {
  const letters = [...passwordText(password)].length;
  if (letters < SHORTEST_PASSWORD) return 'short';
  if (letters > LONGEST_PASSWORD) return 'long';
  const bare = bareOf(password);
  if (COMMON.includes(bare) || new Set(bare).size < 3) return 'common';
  return bareOf(name) !== '' && bareOf(name) === bare ? 'name' : null;
}

/** From 0, guessed at once, to 4. An estimate: what a guesser knows of the user, no program knows. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  const text = passwordText(password);
  const bits = new Set(text).size < 3 ? 0 : evenLetters(text) * Math.log2(alphabetOf(text));
  const steps = [28, 40, 55, 72].filter((limit) => bits >= limit).length;
  return steps as 0 | 1 | 2 | 3 | 4; // four limits
}

/** Letters that are neither the one before nor the next in a row like 1234. */
function evenLetters(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.filter((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) > 1).length;
}

function alphabetOf(text: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^a-zA-Z0-9]/, 33],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0) || 1;
}

function bareOf(text: string): string {
  return foldForSearch(text).replaceAll(' ', '');
}
