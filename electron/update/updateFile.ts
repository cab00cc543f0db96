import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { UpdateHead, UpdateProblem } from '../domain/update';
import { parseHead } from './updateHead';
import type { UpdateKey } from './updateKeys';

/**
 * An update file: a mark, a head, a signature over both, each a line; then the installer. What the head says of the
 * installer (size, SHA-256) is signed with it, so the installer is too.
 */

const MARK = 'DONDOC-CAPNHAT/';
const FORMAT = '1';
/** More than mark, head and signature ever need. */
const LONGEST_START = 32 * 1024;
const ED25519_BYTES = 64;

export interface SignedUpdate {
  readonly path: string;
  readonly head: UpdateHead;
  /** Name of the key's owner. */
  readonly publisher: string;
  /** Where the installer begins. */
  readonly offset: number;
}

export type UpdateRead =
  | { readonly ok: true; readonly update: SignedUpdate }
  | { readonly ok: false; readonly problem: UpdateProblem };

/** Looks at a file without trusting any of it: nothing of the head is read before its signature has been seen to fit. */
export async function readUpdate(path: string, keys: readonly UpdateKey[]): Promise<UpdateRead> {
  try {
    const { start, size } = await startOf(path);
    const update = signedUpdate(path, start, keys);
    if (typeof update === 'string') return { ok: false, problem: update };
    if (size - update.offset !== update.head.sizeBytes) return { ok: false, problem: 'damaged' };
    const isWhole = (await sumOf(createReadStream(path, { start: update.offset }))) === update.head.sha256;
    return isWhole ? { ok: true, update } : { ok: false, problem: 'damaged' };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/**
 * Puts the installer into a folder of its own, emptied before, and looks at what was written once more: the file may have
 * been changed on its stick since it was read.
 * @returns null when it has been; nothing is left then
 * @throws what the disk says
 */
export async function unpackInstaller({ path, head, offset }: SignedUpdate, folder: string): Promise<string | null> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, 'dang-chep');
  const installer = join(folder, head.fileName);
  try {
    await pipeline(createReadStream(path, { start: offset }), createWriteStream(unfinished));
    if ((await sumOf(createReadStream(unfinished))) !== head.sha256) {
      await rm(folder, { recursive: true, force: true });
      return null;
    }
    await chmod(unfinished, 0o700);
    await rename(unfinished, installer);
    return installer;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function signedUpdate(path: string, start: Buffer, keys: readonly UpdateKey[]): SignedUpdate | UpdateProblem {
  const [mark, headLine, signatureLine] = linesOf(start);
  if (mark === undefined || !mark.startsWith(MARK)) return 'notAnUpdate';
  if (mark !== MARK + FORMAT) return 'newerFormat';
  if (headLine === undefined || signatureLine === undefined) return 'damaged';
  const signed = Buffer.from(`${mark}\n${headLine}\n`, 'latin1');
  const signature = Buffer.from(signatureLine, 'base64');
  const signer = signature.length === ED25519_BYTES ? keys.find((key) => isBy(key, signed, signature)) : undefined;
  if (signer === undefined) return 'notSigned';
  const head = parseHead(Buffer.from(headLine, 'latin1').toString('utf8'));
  if (head === null) return 'newerFormat'; // signed, so what cannot be read is not damage
  return { path, head, publisher: signer.name, offset: signed.length + signatureLine.length + 1 };
}

/** The first three lines, byte for byte; fewer when the file has not got them. */
function linesOf(start: Buffer): readonly string[] {
  const lines = start.toString('latin1').split('\n', 4);
  return lines.slice(0, Math.min(3, lines.length - 1));
}

function isBy(key: UpdateKey, signed: Buffer, signature: Buffer): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' });
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, signed, publicKey, signature);
  } catch {
    return false; // no key
  }
}

async function startOf(path: string): Promise<{ readonly start: Buffer; readonly size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_START), 0, LONGEST_START, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

async function sumOf(bytes: Readable): Promise<string> {
  const sum = createHash('sha256');
  bytes.on('data', (chunk) => sum.update(chunk));
  await finished(bytes);
  return sum.digest('hex');
}
