import { z } from 'zod';
import { toIsoDay } from '../domain/calendar';
import type { UpdateHead } from '../domain/update';

/** Fields nobody knows are left aside: a later publisher may say more. */
const head = z.object({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  system: z.string().regex(/^[a-z0-9]{1,20}-[a-z0-9]{1,20}$/),
  /** A name and nothing else: no folder, no dots in front, no letter a disk may refuse. */
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  sizeBytes: z.number().int().positive().max(2_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  madeOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  notes: z.array(z.string().min(1).max(300)).max(20),
});

/** @returns null for what this version of the program does not understand */
export function parseHead(text: string): UpdateHead | null {
  try {
    const parsed = head.parse(JSON.parse(text));
    return { ...parsed, madeOn: toIsoDay(parsed.madeOn) };
  } catch {
    return null;
  }
}
