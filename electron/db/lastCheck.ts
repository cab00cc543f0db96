import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalTime } from '../domain/calendar';
import type { LastCheck } from '../domain/diagnostics/health';
import { writeFileAtomically } from './atomicWrite';

/**
 * When the data was looked through last: a small file beside the data, as what is remembered of backups, for it speaks of
 * these very files and must not come back with a restored backup. Losing it loses no data.
 */
export const LAST_CHECK_FILE = 'kiem-tra.json';

/** Never fails: what cannot be understood was never checked. */
export function readLastCheck(dataFolder: string): LastCheck | null {
  try {
    const raw = JSON.parse(readFileSync(join(dataFolder, LAST_CHECK_FILE), 'utf8')) as Partial<Record<string, unknown>>;
    const { at, problems } = raw;
    if (typeof at !== 'string' || !isLocalTime(at) || !Number.isSafeInteger(problems)) return null;
    return { at, problems: problems as number };
  } catch {
    return null;
  }
}

/** A disk that refuses is said elsewhere; the check itself has been made. */
export function keepLastCheck(dataFolder: string, check: LastCheck): void {
  try {
    writeFileAtomically(join(dataFolder, LAST_CHECK_FILE), Buffer.from(`${JSON.stringify(check)}\n`));
  } catch {
    // it is only remembered for the screen
  }
}
