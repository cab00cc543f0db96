import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachedFile } from './attachedFiles';
import { SealError } from './cipher/container';
import { protectionOf } from './cipher/folderProtection';
import { type Protection, takingPlain } from './cipher/protection';
import { overwrite } from './cipher/removeUnreadably';
import { readSealable, writeSealable } from './cipher/sealedFile';
import type { SealedAs } from './cipher/sealHead';
import { hiddenName } from './cipher/storeKey';
import { makeInside } from './makeInside';

/**
 * Scans and evidence beside the database, each under a name that its content gives, so that none is kept twice: the
 * SHA-256, or in a sealed folder an HMAC of it, since the hash of a published file tells who has that file.
 */
export const ATTACHMENTS_FOLDER = 'tep-dinh-kem';
const AS_ATTACHMENT: SealedAs = { kind: 'attachment', number: 0 };

/** First bytes of what offices attach; anything else is still kept, as bytes of no known kind. */
const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]], // docx, xlsx and archives alike
  ['application/msword', [0xd0, 0xcf, 0x11, 0xe0]],
];

export function mediaOf(bytes: Uint8Array): string {
  const found = KINDS.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? 'application/octet-stream';
}

/** Where the bytes lie: under a name that only the key gives in a sealed folder, else under their SHA-256. */
export function attachmentPath(dataFolder: string, sha256: string): string {
  const paths = pathsOf(dataFolder, sha256, protectionOf(dataFolder));
  return paths.find((path) => existsSync(path)) ?? pathFor(dataFolder, sha256, protectionOf(dataFolder));
}

export function hasAttachment(dataFolder: string, sha256: string): boolean {
  return pathsOf(dataFolder, sha256, protectionOf(dataFolder)).some((path) => existsSync(path));
}

/**
 * Puts bytes into the folder so that they are whole after a power cut; to be called before the row that names them is
 * written. Bytes that are there already are not written again.
 * @throws what the disk throws
 */
export function keepAttachment(
  dataFolder: string,
  bytes: Uint8Array,
  protection: Protection = protectionOf(dataFolder),
): AttachedFile {
  const sha256 = hashOf(bytes);
  const path = pathFor(dataFolder, sha256, protection);
  makeInside(dataFolder, ATTACHMENTS_FOLDER);
  if (readWhole(path, sha256, protection) === null) writeSealable(path, bytes, AS_ATTACHMENT, protection);
  return { sha256, sizeBytes: bytes.length, media: mediaOf(bytes) };
}

/** The bytes of a kept file; null when it is gone or no longer what it was. */
export function readAttachment(
  dataFolder: string,
  sha256: string,
  protection: Protection = protectionOf(dataFolder),
): Uint8Array | null {
  for (const path of pathsOf(dataFolder, sha256, protection)) {
    const bytes = readWhole(path, sha256, protection);
    if (bytes !== null) return bytes;
  }
  return null;
}

/**
 * Copies kept files into another folder's own `tep-dinh-kem`, those it has already left alone: what a backup on a stick
 * needs to be whole, and what a restore brings back.
 * @param source opens what lies in `from`
 * @param target what they are sealed with in `to`
 * @returns files that are not to be had from `from` as they were put in
 * @throws what the disk throws
 */
export function copyAttachments(
  from: string,
  to: string,
  files: readonly AttachedFile[],
  source: Protection = protectionOf(from),
  target: Protection = protectionOf(to),
): readonly AttachedFile[] {
  return files.filter(({ sha256 }) => {
    if (readWhole(pathFor(to, sha256, target), sha256, target) !== null) return false;
    const bytes = readAttachment(from, sha256, source);
    if (bytes !== null) keepAttachment(to, bytes, target);
    return bytes === null;
  });
}

/** Whether a kept file is there as it was put in. */
export function attachmentState(
  dataFolder: string,
  { sha256, sizeBytes }: AttachedFile,
): 'whole' | 'missing' | 'changed' {
  if (!hasAttachment(dataFolder, sha256)) return 'missing';
  const protection = protectionOf(dataFolder);
  if (protection.keys.length === 0 && statSync(attachmentPath(dataFolder, sha256)).size !== sizeBytes) return 'changed';
  return readAttachment(dataFolder, sha256, protection) === null ? 'changed' : 'whole';
}

/** Where it is to be written. */
export function pathFor(dataFolder: string, sha256: string, { key }: Pick<Protection, 'key'>): string {
  return join(dataFolder, ATTACHMENTS_FOLDER, key === null ? sha256 : hiddenName(key, sha256));
}

/** Where it may lie: what turning on or off left behind counts as well, for its hash says what it is. */
function pathsOf(dataFolder: string, sha256: string, { keys }: Protection): readonly string[] {
  return [...keys, null].map((key) => pathFor(dataFolder, sha256, { key }));
}

/** Whether these very bytes lie there. @throws what the disk throws */
export function isWhole(path: string, sha256: string, protection: Protection): boolean {
  return readWhole(path, sha256, protection) !== null;
}

/** null: not there, or not what it was. @throws what the disk throws */
function readWhole(path: string, sha256: string, protection: Protection): Uint8Array | null {
  if (!existsSync(path)) return null;
  try {
    const bytes = readSealable(path, AS_ATTACHMENT, takingPlain(protection));
    return hashOf(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/**
 * Takes a kept file out of the folder, overwritten before, so that its place on the disk does not give it back to
 * whoever only undeletes; a disk that writes elsewhere may keep it all the same. One that is gone already is no failure.
 * @throws what the disk throws
 */
export function destroyAttachment(
  dataFolder: string,
  sha256: string,
  protection: Protection = protectionOf(dataFolder),
): void {
  for (const path of pathsOf(dataFolder, sha256, protection).filter((one) => existsSync(one))) {
    overwrite(path);
    rmSync(path, { force: true });
  }
}

/** SHA-256 in hexadecimal: the name a kept file goes by. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
