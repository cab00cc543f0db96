import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './atomicWrite';
import type { AttachedFile } from './attachedFiles';

/** Scans and evidence beside the database, each under the SHA-256 of its content, so that none is kept twice. */
export const ATTACHMENTS_FOLDER = 'tep-dinh-kem';

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

export function attachmentPath(dataFolder: string, sha256: string): string {
  return join(dataFolder, ATTACHMENTS_FOLDER, sha256);
}

/**
 * Puts bytes into the folder so that they are whole after a power cut; to be called before the row that names them is
 * written. Bytes that are there already are not written again.
 * @throws what the disk throws
 */
export function keepAttachment(dataFolder: string, bytes: Uint8Array): AttachedFile {
  const sha256 = hashOf(bytes);
  const path = attachmentPath(dataFolder, sha256);
  mkdirSync(join(dataFolder, ATTACHMENTS_FOLDER), { recursive: true });
  if (!existsSync(path) || hashOf(readFileSync(path)) !== sha256) writeFileAtomically(path, bytes);
  return { sha256, sizeBytes: bytes.length, media: mediaOf(bytes) };
}

/** The bytes of a kept file; null when it is gone or no longer what it was. */
export function readAttachment(dataFolder: string, sha256: string): Uint8Array | null {
  const path = attachmentPath(dataFolder, sha256);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return hashOf(bytes) === sha256 ? bytes : null;
}

/**
 * Copies kept files into another folder's own `tep-dinh-kem`, those it has already left alone: what a backup on a stick
 * needs to be whole, and what a restore brings back.
 * @returns files that are not to be had from `from` as they were put in
 * @throws what the disk throws
 */
export function copyAttachments(from: string, to: string, files: readonly AttachedFile[]): readonly AttachedFile[] {
  return files.filter((file) => {
    if (attachmentState(to, file) === 'whole') return false;
    const bytes = readAttachment(from, file.sha256);
    if (bytes !== null) keepAttachment(to, bytes);
    return bytes === null;
  });
}

/** Whether a kept file is there as it was put in. */
export function attachmentState(
  dataFolder: string,
  { sha256, sizeBytes }: AttachedFile,
): 'whole' | 'missing' | 'changed' {
  const path = attachmentPath(dataFolder, sha256);
  if (!existsSync(path)) return 'missing';
  if (statSync(path).size !== sizeBytes) return 'changed';
  return hashOf(readFileSync(path)) === sha256 ? 'whole' : 'changed';
}

const ZEROS_AT_ONCE = 64 * 1024;

/**
 * Takes a kept file out of the folder, overwritten before, so that its place on the disk does not give it back to
 * whoever only undeletes; a disk that writes elsewhere may keep it all the same. One that is gone already is no failure.
 * @throws what the disk throws
 */
export function destroyAttachment(dataFolder: string, sha256: string): void {
  const path = attachmentPath(dataFolder, sha256);
  if (!existsSync(path)) return;
  const handle = openSync(path, 'r+');
  try {
    const zeros = Buffer.alloc(ZEROS_AT_ONCE);
    for (let left = statSync(path).size, at = 0; left > 0; ) {
      const written = writeSync(handle, zeros, 0, Math.min(left, zeros.length), at);
      at += written;
      left -= written;
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(path, { force: true });
}

/** SHA-256 in hexadecimal: the name a kept file goes by. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
