import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfPossible, syncFolder, writeFileAtomically } from '../../db/atomicWrite';
import { overwrite } from '../../db/cipher/removeUnreadably';
import { makeInside } from '../../db/makeInside';
import { saveFailure } from '../../db/saveFailure';
import type { KeyedHash } from '../../domain/destruction/destroyedPerson';
import type { ListGroup } from '../../domain/destruction/destruction';
import type { MarkKey } from '../../domain/likeness';

/**
 * Keys of the marks that people leave where their lists are counted and not kept: a file for each form of each directive,
 * beside the database, so that no backup, package or export takes it along, and so that it can be destroyed for good.
 */
export const KEYS_FOLDER = 'khoa-dau-vet';
const ENDING = '.khoa';
const KEY_BYTES = 32;
const NAME_DIGITS = 24;

interface KeyFile extends ListGroup {
  /** Hexadecimal. */
  readonly key: string;
  /** Lists were counted before under a key that is gone: this one tells nothing of them. Left out: there were none. */
  readonly isLater?: boolean;
}

/** null: no list was counted yet, or its key was destroyed. */
export function findMarkKey(dataFolder: string, group: ListGroup): MarkKey | null {
  const found = readKey(join(dataFolder, KEYS_FOLDER, nameOf(group)));
  return found === null ? null : { hash: hashUnder(found.key), isOfAll: found.isLater !== true };
}

/**
 * A key that is not there yet is on the disk before it is used.
 * @param isLater asked when it has to be made: lists are there that were counted under another
 * @throws AppFailure when the disk refuses
 */
export function markHashFor(dataFolder: string, group: ListGroup, isLater: () => boolean): KeyedHash {
  const found = findMarkKey(dataFolder, group);
  if (found !== null) return found.hash;
  const { directiveId, formId } = group;
  const key = randomBytes(KEY_BYTES).toString('hex');
  const made: KeyFile = { directiveId, formId, key, ...(isLater() && { isLater: true }) };
  try {
    makeInside(dataFolder, KEYS_FOLDER);
    writeFileAtomically(join(dataFolder, KEYS_FOLDER, nameOf(group)), Buffer.from(JSON.stringify(made)));
    syncFolder(dataFolder);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
  return hashUnder(made.key);
}

/** A key that goes with the thread: for whoever only looks and may write nothing. */
export function passingHash(): KeyedHash {
  return hashUnder(randomBytes(KEY_BYTES).toString('hex'));
}

/**
 * From then on marks of these lists are noise: nobody can tell from a name or a phone which is its.
 * @throws AppFailure when the disk refuses
 */
export function destroyMarkKeys(dataFolder: string, groups: readonly ListGroup[]): void {
  try {
    for (const group of groups) {
      const path = join(dataFolder, KEYS_FOLDER, nameOf(group));
      if (readKey(path) === null) continue;
      overwrite(path);
      removeIfPossible(path);
    }
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}

/** Lists that have a key. */
export function listMarkKeys(dataFolder: string): readonly ListGroup[] {
  return namesIn(join(dataFolder, KEYS_FOLDER)).flatMap((name) => {
    const found = readKey(join(dataFolder, KEYS_FOLDER, name));
    return found === null ? [] : [{ directiveId: found.directiveId, formId: found.formId }];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .sort();
  } catch {
    return []; // nothing was counted yet
  }
}

/** A file that is gone or cannot be read holds no key: what it marked is noise. */
function readKey(path: string): KeyFile | null {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as KeyFile; // written by markHashFor
    return typeof read.key === 'string' && read.key.length === KEY_BYTES * 2 ? read : null;
  } catch {
    return null;
  }
}

function nameOf({ directiveId, formId }: ListGroup): string {
  const digits = createHash('sha256')
    .update(JSON.stringify([directiveId, formId]))
    .digest('hex');
  return digits.slice(0, NAME_DIGITS) + ENDING;
}

function hashUnder(key: string): KeyedHash {
  const bytes = Buffer.from(key, 'hex');
  return (text) => createHmac('sha256', bytes).update(text).digest('hex');
}
