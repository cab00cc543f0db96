import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { type IsoDay, isIsoDay, isLocalTime, type LocalTime } from '../domain/calendar';
import { isExact } from '../domain/decimals';
import { isPeriodKey } from '../domain/period';
import type { PeriodKey } from '../domain/submission';

/** Parts that the input of many calls is made of; every text is bounded, in NFC, and free of control characters. */

const LONGEST_PATH = 32_767; // what Windows allows
export const LONGEST_LINE = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;

export const id = z.string().min(1).max(200).refine(hasNoControlCharacters);
export const line = z.string().max(LONGEST_LINE).refine(hasNoControlCharacters).transform(toNfc);
export const filledLine = line.refine((text) => text.trim() !== '');
export const path = z
  .string()
  .max(LONGEST_PATH)
  .refine((text) => isAbsolute(text) && !text.includes('\0')); // never NFC: a name on disk is what it is
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** A figure from 0 up, with decimals that sums with it keep exactly. */
export const amount = z.number().min(0).refine(isExact);
export const day = z.custom<IsoDay>((value) => typeof value === 'string' && isIsoDay(value));
export const time = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value));
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const period = z.custom<PeriodKey>((value) => typeof value === 'string' && isPeriodKey(value));

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export function hasNoControlCharacters(text: string): boolean {
  return !CONTROL_CHARACTERS.test(text);
}

export function toNfc(text: string): string {
  return text.normalize('NFC');
}
