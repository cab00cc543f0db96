import { z } from 'zod';

/** What a value may be, and the article of law that says so; or the bounds of practice where the law is silent. */
const range = z.union([
  z.strictObject({ min: z.number(), max: z.number(), basis: z.string().min(1) }),
  z.strictObject({ allowed: z.array(z.number()).min(1), basis: z.string().min(1) }),
]);

export type LegalRange = z.infer<typeof range>;

/** Ranges by the dotted name of the value: "sizePt.body". */
export const legalRanges = z.record(z.string(), range);

export type LegalRanges = z.infer<typeof legalRanges>;

/** Sentences about values outside their range and about numbers that nobody gave a range; empty: all is well. */
export function brokenRanges(layout: object, ranges: LegalRanges): readonly string[] {
  return numbersIn(layout).flatMap(([name, value]) => {
    const legal = ranges[name];
    if (legal === undefined) return [`${name} = ${value}: chưa có giới hạn trong mục legal`];
    return isWithin(value, legal) ? [] : [`${name} = ${value}: phải ${rangeWords(legal)} (${legal.basis})`];
  });
}

/** @param tolerance what a measurement may be off, in the unit of the value */
export function isWithin(value: number, legal: LegalRange, tolerance = 0): boolean {
  if ('allowed' in legal) return legal.allowed.some((one) => Math.abs(one - value) <= tolerance);
  return value >= legal.min - tolerance && value <= legal.max + tolerance;
}

/** "từ 13 đến 14", "là 10 hoặc 12.7", "là 13". */
export function rangeWords(legal: LegalRange): string {
  if ('allowed' in legal) return `là ${legal.allowed.join(' hoặc ')}`;
  return legal.min === legal.max ? `là ${legal.min}` : `từ ${legal.min} đến ${legal.max}`;
}

function numbersIn(node: object, path = ''): readonly (readonly [string, number])[] {
  return Object.entries(node).flatMap(([key, value]): readonly (readonly [string, number])[] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (name === 'legal') return [];
    if (typeof value === 'number') return [[name, value]];
    return typeof value === 'object' && value !== null ? numbersIn(value, name) : [];
  });
}
