/**
 * The recovery code as it stands on paper: 160 bits in eight groups of four letters and a check letter. No letter looks
 * like another in print (no 0, 1, I, O), small letters, blanks and dashes do not matter, and a slip is found in its group.
 */

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_BYTES = 20;
export const CODE_GROUPS = 8;
const GROUP_LETTERS = 4;
/** What counts of what was typed. */
const LETTER = /[^\s\-–—.]/g;

export type ReadCode =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `groups` counts from 1; empty: there are too few or too many letters. */
  | { readonly ok: false; readonly groups: readonly number[] };

/** @param bytes 20 of them, by chance */
export function writeCode(bytes: Uint8Array): readonly string[] {
  const values = fivesOf(bytes);
  return Array.from({ length: CODE_GROUPS }, (_, index) => {
    const group = values.slice(index * GROUP_LETTERS, (index + 1) * GROUP_LETTERS);
    return [...group, checkOf(group, index)].map((value) => LETTERS.charAt(value)).join('');
  });
}

/** @param typed the groups, or a sheet with its heading and numbers as the program writes it to a file */
export function readCode(typed: string): ReadCode {
  const letters = lettersOf(groupsOnSheet(typed) ?? typed);
  const size = GROUP_LETTERS + 1;
  if (letters.length !== CODE_GROUPS * size) return { ok: false, groups: [] };
  const groups = Array.from({ length: CODE_GROUPS }, (_, index) => letters.slice(index * size, (index + 1) * size));
  const wrong = groups.flatMap((group, index) => (isGroup(group, index) ? [] : [index + 1]));
  if (wrong.length > 0) return { ok: false, groups: wrong };
  return { ok: true, bytes: bytesOf(groups.flatMap((group) => valuesOf(group.slice(0, GROUP_LETTERS)))) };
}

/**
 * Where the first group with a slip stands in what was typed, for the caret.
 * @returns null where no group can be told: the code is right, too short or too long, or a whole sheet was put in
 */
export function placeOfFault(typed: string): { readonly from: number; readonly to: number } | null {
  const read = readCode(typed);
  const [group] = read.ok ? [] : read.groups;
  if (group === undefined || groupsOnSheet(typed) !== null) return null;
  const size = GROUP_LETTERS + 1;
  const places = Array.from(typed.matchAll(LETTER), ({ index }) => index);
  const [from, last] = [places[(group - 1) * size], places[group * size - 1]];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** Whether this is the group of that place, however it was typed. */
export function isSameGroup(typed: string, group: string): boolean {
  return lettersOf(typed) === group;
}

/** @returns null where the text is no list of eight numbered groups */
function groupsOnSheet(text: string): string | null {
  const groups = Array.from(text.matchAll(/^[ \t]*\d\.[ \t]*(\S+)[ \t]*\r?$/gm), ([, group = '']) => group);
  return groups.length === CODE_GROUPS ? groups.join('') : null;
}

function lettersOf(typed: string): string {
  return (typed.toUpperCase().match(LETTER) ?? []).join('');
}

function isGroup(group: string, index: number): boolean {
  const values = valuesOf(group);
  return !values.includes(-1) && checkOf(values.slice(0, GROUP_LETTERS), index) === values[GROUP_LETTERS];
}

function valuesOf(letters: string): readonly number[] {
  return [...letters].map((letter) => LETTERS.indexOf(letter));
}

/** A polynomial over the field of 32 elements: one wrong letter, two changed places, two changed groups all show. */
function checkOf(values: readonly number[], index: number): number {
  return values.reduce((sum, value) => timesTwo(sum ^ value), timesTwo(index + 1));
}

/** By x^5 + x^2 + 1. */
function timesTwo(value: number): number {
  const doubled = value << 1;
  return doubled >= 32 ? doubled ^ 0b100101 : doubled;
}

function fivesOf(bytes: Uint8Array): readonly number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function bytesOf(fives: readonly number[]): Uint8Array {
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
