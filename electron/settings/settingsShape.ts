import { LANGUAGES } from '../domain/language';
import { SIDES } from '../domain/printChoice';
import type { WordsStyle } from '../domain/writing/numberWords';
import type { Settings, WindowPlace } from './settings';

/** The shape of a settings file, told by hand: it is read before there is a window, and a library of schemas takes longer. */

/** Of the file. */
export const VERSION = 6;

type Check<T> = (value: unknown) => value is T;
type Shape<T> = { readonly [Name in keyof T]-?: Check<T[Name]> };

const isText: Check<string> = (value) => typeof value === 'string';
const isFlag: Check<boolean> = (value) => typeof value === 'boolean';
const isWhole: Check<number> = (value): value is number => Number.isSafeInteger(value);
const isPositive: Check<number> = (value): value is number => isWhole(value) && value > 0;
const isTexts: Check<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);
const oneOf =
  <T extends string | number>(...choices: readonly T[]): Check<T> =>
  (value): value is T =>
    (choices as readonly unknown[]).includes(value);
const shaped =
  <T>(shape: Shape<T>): Check<T> =>
  (value): value is T =>
    isRecord(value) && namesOf(shape).every((name) => shape[name](value[name as string]));

const settings: Shape<Settings> = {
  version: oneOf(VERSION),
  window: nullable(
    shaped<WindowPlace>({ x: isWhole, y: isWhole, width: isPositive, height: isPositive, isMaximized: isFlag }),
  ),
  saveFolder: nullable(isText),
  importFolder: nullable(isText),
  alarmMinutes: nullable(isPositive),
  alarmsShown: isTexts,
  wordsStyle: shaped<WordsStyle>({
    zeroTens: oneOf('linh', 'lẻ'),
    thousand: oneOf('nghìn', 'ngàn'),
    four: oneOf('tư', 'bốn'),
  }),
  printer: nullable(isText),
  sides: oneOf(...SIDES),
  ownSheets: nullable(isFlag),
  language: oneOf(...LANGUAGES),
  lastUserId: nullable(isText),
};
const isSettings = shaped(settings);

/** @returns the settings in it and nothing else; null when it holds none of this version */
export function settingsIn(raw: unknown): Settings | null {
  if (!isSettings(raw)) return null;
  return Object.fromEntries(namesOf(settings).map((name) => [name, raw[name]])) as unknown as Settings; // every name of its type
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf<T extends object>(shape: T): readonly (keyof T)[] {
  return Object.keys(shape) as (keyof T)[];
}
