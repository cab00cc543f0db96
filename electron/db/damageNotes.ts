import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { storeMessages } from '../text/storeMessages';
import { writeFileAtomically } from './atomicWrite';

/**
 * What was found damaged, beside the folder of the files set aside: mending leaves nothing in the data that could be found
 * again, and whoever opened it may have been a script, or a window that was killed. It stays until somebody puts it away.
 */
const ENDING = '.txt';
const NOTE_PATTERN = /^don-doc\.hong-[\w-]+\.txt$/;

export interface DamageNote {
  readonly id: string;
  /** Vietnamese sentences. */
  readonly text: string;
}

/** On disk before anything is mended. @param aside folder of the files as found @throws what the disk throws */
export function noteDamage(aside: string, sentences: readonly string[]): void {
  writeFileAtomically(`${aside}${ENDING}`, Buffer.from(`${sentences.join('\n')}\n`));
}

/** Oldest first. Never fails: a folder that cannot be read says so elsewhere. */
export function unreadDamage(folder: string): readonly DamageNote[] {
  return namesIn(folder)
    .filter((name) => NOTE_PATTERN.test(name))
    .sort()
    .map((id) => ({ id, text: textOf(folder, id) }));
}

/** @throws what the disk throws; nothing happens to a name that is no note's */
export function putAwayDamage(folder: string, id: string): void {
  if (NOTE_PATTERN.test(id)) rmSync(join(folder, id), { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A note that is itself spoilt still says that there was something. */
function textOf(folder: string, id: string): string {
  const general = storeMessages.keptAside(join(folder, basename(id, ENDING)));
  try {
    const bytes = readFileSync(join(folder, id));
    const text = bytes.toString('utf8').trim().replaceAll('\n', ' ');
    return isUtf8(bytes) && text.length > general.length ? text : general;
  } catch {
    return general;
  }
}
