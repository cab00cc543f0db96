import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FoundSlip, type Slip, slipsIn, withoutSlips } from '../domain/slips';
import type { OfficialDocument } from './model';

const schema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      printed: z.string().min(1),
      corrected: z.string().min(1),
      of: z.enum(['print', 'scan', 'stamp', 'form']),
      reason: z.string().min(1),
    }),
  ),
);

/** Known slips by the directive they are in. */
export type KnownSlips = Readonly<Record<string, readonly Slip[]>>;

/** Reads `resources/slips/bluezone.json`. @throws ZodError when it is not right */
export function loadSlips(resourcesFolder: string): KnownSlips {
  return schema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'slips', 'bluezone.json'), 'utf8')));
}

/** The slips of a paper that is set as printed. */
export function slipsOf(document: OfficialDocument, slips: readonly Slip[]): readonly FoundSlip[] {
  const texts: string[] = [];
  changed(document, (text) => {
    texts.push(text);
    return text;
  });
  return slipsIn(texts, slips);
}

/** As the paper prints it, or with every known slip corrected. */
export function withSlips(document: OfficialDocument, slips: readonly Slip[], isCorrected: boolean): OfficialDocument {
  if (isCorrected) return changed(document, (text) => withoutSlips(text, slips));
  const back = slips
    .filter(({ of }) => of === 'stamp' || of === 'form')
    .map((slip) => ({ ...slip, printed: slip.corrected, corrected: slip.printed }));
  return changed(document, (text) => withoutSlips(text, back));
}

function changed<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T & string; // a string stays a string
  if (Array.isArray(value)) return value.map((one) => changed(one, change)) as T & unknown[]; // an array stays one of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, change)])) as T; // same keys, same kinds
}
